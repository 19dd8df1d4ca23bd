import {harmonicMean} from "../metrics/f1.js";
import {findPublished, type GenreReport, type Published} from "./published.js";

/** A figure as the source prints it beside what its own logs make of it. */
export interface AuditRow {
  what: string;
  /** As printed. */
  printed: number;
  /** How the other figure is computed. */
  from: string;
  recomputed: number;
  /** Whether the two agree to the digits printed. */
  agrees: boolean;
}

/**
 * The published ELECTRA F1s against the F1 of their mean precision and mean recall: each epoch, the test, and the
 * row of the results page.
 */
export function auditElectraF1({text_runs}: Published): AuditRow[] {
  const electra = findPublished(text_runs, "ELECTRA-Small");
  const from = "harmonic mean of the logged mean precision and mean recall";
  const epochs = (electra.epochs ?? []).map(({epoch, precision, recall, f1}) =>
    row(`F1 of epoch ${epoch}, validation`, f1, from, harmonicMean(precision, recall), 0.001)
  );
  const {test} = electra;
  const tested = test ? [row("F1 of the test", test.f1, from, harmonicMean(test.precision, test.recall), 0.001)] : [];
  return [...epochs, ...tested];
}

/** The published train loss against the logged one with gradient accumulation taken out, by epoch. */
export interface LossRow {
  epoch: number;
  /** As logged: each batch's loss over the accumulation factor. */
  logged: number;
  /** Times the factor: comparable with the validation loss. */
  comparable: number;
  validation: number;
}

export function auditElectraLoss({text_runs}: Published): {factor: number; rows: LossRow[]} {
  const electra = findPublished(text_runs, "ELECTRA-Small");
  const factor = Number(electra.hyperparameters?.gradient_accumulation);
  const rows = (electra.epochs ?? []).map(({epoch, train_loss, val_loss}) => ({
    epoch,
    logged: train_loss,
    comparable: factor * train_loss,
    validation: val_loss
  }));
  return {factor, rows};
}

/** What a poster model's log says of validation, beside the F1 that the results page prints. */
export interface PosterAudit {
  model: string;
  printed: number;
  epochs: {epoch: number; subsetAccuracy: number; macroF1: number}[];
  lastSubsetAccuracy: number;
  meanSubsetAccuracy: number;
  bestMacroF1: number;
  lastMacroF1: number;
}

/** The rows of EfficientNet: is the printed F1 the macro F1 of the log, or its subset accuracy? */
export function auditPosterF1({vision_runs}: Published): PosterAudit[] {
  return vision_runs.flatMap(({model, f1, epochs}) => {
    if (!epochs?.length) return [];
    const rows = epochs.map(({epoch, validation}) => ({
      epoch,
      subsetAccuracy: validation.subset_accuracy,
      macroF1: validation.macro_f1
    }));
    return {
      model,
      printed: f1,
      epochs: rows,
      lastSubsetAccuracy: rows.at(-1)!.subsetAccuracy,
      meanSubsetAccuracy: rows.reduce((sum, {subsetAccuracy}) => sum + subsetAccuracy, 0) / rows.length,
      bestMacroF1: Math.max(...rows.map(({macroF1}) => macroF1)),
      lastMacroF1: rows.at(-1)!.macroF1
    };
  });
}

/** One setting of VGG-16 on the page and in the code; null where it is not stated there. */
export interface SettingRow {
  setting: string;
  page: string | null;
  code: string | null;
  agrees: boolean;
}

export function auditVggSettings({vision_runs}: Published): SettingRow[] {
  const {hyperparameters_page: page = {}, hyperparameters_code: code = {}} = findPublished(vision_runs, "VGG-16");
  const names = [...new Set([...Object.keys(page), ...Object.keys(code)])];
  const write = (value: unknown) =>
    value === undefined ? null : Array.isArray(value) ? value.join(" × ") : String(value);
  return names.map((name) => ({
    setting: name.replaceAll("_", " "),
    page: write(page[name]),
    code: write(code[name]),
    agrees: write(page[name]) === write(code[name])
  }));
}

/** The averages that VGG-16's test report prints, recomputed from its nine lines; and the results page's row. */
export function auditVggReport({vision_runs}: Published): AuditRow[] {
  const vgg = findPublished(vision_runs, "VGG-16");
  const {test} = vgg;
  if (!test) return [];
  const genres = Object.values(test.per_genre);
  const support = genres.reduce((sum, genre) => sum + genre.support, 0);
  const mean = (figure: keyof GenreReport) => genres.reduce((sum, genre) => sum + genre[figure], 0) / genres.length;
  const weighted = (figure: keyof GenreReport) =>
    genres.reduce((sum, genre) => sum + genre.support * genre[figure], 0) / support;
  const lines = "nine genres of the test report";
  return [
    row("macro F1, test report", test.macro_f1, `mean of the F1s of the ${lines}`, mean("f1"), 0.005),
    row("weighted F1, test report", test.weighted_f1, `mean by support over the ${lines}`, weighted("f1"), 0.005),
    row("F1, results page", vgg.f1, `weighted F1 of the ${lines}`, weighted("f1"), 0.0055),
    row("precision, results page", vgg.precision, `weighted precision of the ${lines}`, weighted("precision"), 0.0055),
    row("recall, results page", vgg.recall, `weighted recall of the ${lines}`, weighted("recall"), 0.0055),
    row(
      "F1, results page",
      vgg.f1,
      "harmonic mean of the page’s own precision and recall",
      harmonicMean(vgg.precision, vgg.recall),
      0.0055
    )
  ];
}

/** Each genre's films after capping, and how far that is from the cap as stated. */
export function auditCap({dataset}: Published, cap = 4000): {genre: string; films: number; over: number}[] {
  return Object.entries(dataset.genre_counts_after_balancing).map(([genre, films]) => ({
    genre,
    films,
    over: films - cap
  }));
}

/** A row of the results page: can its three figures be the same average of nine genres? */
export interface PageRow {
  model: string;
  precision: number;
  recall: number;
  printed: number;
  /** The highest F1 that the row's precision and recall allow, given how they are rounded. */
  highest: number;
  possible: boolean;
}

/**
 * The harmonic mean is concave: a mean of F1s over genres, weighted or not, can't lie above the F1 of the means of
 * precision and recall by the same weights (Opitz and Burst 2019). Printed figures are taken at the end of their
 * rounding that favours the page.
 */
export function auditPageRows({text_runs, vision_runs}: Published): PageRow[] {
  return [...text_runs, ...vision_runs].map(({model, precision, recall, f1}) => {
    const highest = harmonicMean(precision + halfUnit(precision), recall + halfUnit(recall));
    return {model, precision, recall, printed: f1, highest, possible: f1 - halfUnit(f1) <= highest};
  });
}

/** Half a unit of a figure's last printed digit, of two at least. */
function halfUnit(figure: number): number {
  const digits = Math.max(2, String(figure).split(".")[1]?.length ?? 0);
  return 0.5 * 10 ** -digits;
}

function row(what: string, printed: number, from: string, recomputed: number, tolerance: number): AuditRow {
  return {what, printed, from, recomputed, agrees: Math.abs(printed - recomputed) <= tolerance};
}
