import type {ClassifiedToken} from "../text/classify-token.js";
import {hardTargets, type TrainingFilm} from "../train/films.js";
import {drawFilms, scoreValidation} from "../train/learning-curve.js";
import {type SparseMatrix, sparseRows} from "../train/matrix.js";
import {countNGrams, indexNGrams} from "../train/n-grams.js";
import {rowsByPart} from "../train/recipe.js";
import {trainTfIdf} from "../train/train-tf-idf.js";
import {type FilmGroups, listGroups} from "./film-groups.js";
import {PROBE_SETTINGS} from "./probes.js";
import {
  type CompareOptions,
  compareOnGroup,
  compareWithReference,
  type ShortcutRow,
  type ShortcutTest,
  WHOLE_METRICS
} from "./shortcuts.js";
import {viewWords, WORD_VIEWS, type WordView} from "./word-views.js";

export interface MeasureShortcutsOptions extends CompareOptions {
  /** Plots that a word must stand in to be read. */
  minimum: number;
  /** Films of validation that a group must have to be held out. */
  leastGroup: number;
  progress?(done: number, total: number): void;
}

const settings = PROBE_SETTINGS["tf-idf-words"];

/**
 * Puts a model of single words (TF-IDF and logistic regression) to tests of what it may lean on. `tokens` are those of
 * each film's plot by row of `films`, `groups` ways to part films that a model could tell a genre by. All figures are of
 * validation films with a plot, at thresholds cross-fitted there; each model of words reads the words that stand in
 * `minimum` training plots or more.
 */
export function measureShortcuts(
  films: readonly TrainingFilm[],
  tokens: ReadonlyMap<number, readonly ClassifiedToken[]>,
  groups: readonly FilmGroups[],
  {minimum, leastGroup, progress = () => {}, ...options}: MeasureShortcutsOptions
): ShortcutRow[] {
  const rows = rowsByPart(films, ({hasPlot}) => hasPlot);
  const targets = hardTargets(films);
  const score = scoreValidation(films, rows.validation);
  const texts = (view: WordView) => films.map((_, row) => viewWords(tokens.get(row) ?? [], view));
  const all = texts(WORD_VIEWS.all);
  const vocabulary = indexNGrams(
    rows.train.map((row) => all[row]),
    minimum
  );
  const count = (view: WordView) => countNGrams(texts(view), vocabulary);
  const counts = count(WORD_VIEWS.all);
  const holdable = groups
    .filter(({isHeldOut}) => isHeldOut)
    .flatMap((grouping) =>
      listGroups(grouping, rows.validation)
        .filter((group) => group.rows.length >= leastGroup)
        .map((group) => ({grouping, group}))
    );
  const total = 7 + groups.length + 2 * holdable.length;
  let done = 0;
  const train = (features: SparseMatrix, trained: number[] = rows.train) => {
    const predict = trainTfIdf(features, targets, trained, settings);
    progress(++done, total);
    return predict;
  };

  const full = train(counts);
  const reference = score(full(rows.validation));
  const compare = (factor: string, variant: string, test: ShortcutTest, probabilities: Float64Array) =>
    compareWithReference({factor, variant, test}, score(probabilities), reference, WHOLE_METRICS, options);

  const masks: [factor: string, without: WordView, alone: WordView][] = [
    ["names", WORD_VIEWS.withoutNames, WORD_VIEWS.names],
    ["function words", WORD_VIEWS.withoutFunctionWords, WORD_VIEWS.functionWords]
  ];
  const masked = masks.flatMap(([factor, without, alone]) => {
    const left = count(without);
    return [
      ...compare(factor, alone.name, "alone", train(count(alone))(rows.validation)),
      ...compare(factor, without.name, "masked", train(left)(rows.validation)),
      ...compare(factor, without.name, "hidden", predictOther(counts, left, targets, rows.train)(rows.validation))
    ];
  });
  const alone = groups.flatMap((grouping) =>
    compare(grouping.factor, `${grouping.factor} alone`, "alone", train(oneHot(grouping))(rows.validation))
  );
  const heldOut = holdable.flatMap(({grouping, group}) => {
    const others = rows.train.filter((row) => grouping.groups[row] !== group.name);
    if (!others.length || others.length === rows.train.length) return [];
    const asMany = drawFilms(films, rows.train, others.length, options.seed);
    const [unseen, seen] = [others, asMany].map((trained) => score(train(counts, trained)(rows.validation)));
    const members = new Set(group.rows);
    const places = rows.validation.flatMap((row, place) => (members.has(row) ? [place] : []));
    return compareOnGroup(
      {factor: grouping.factor, variant: group.name, test: "heldOut"},
      unseen,
      seen,
      places,
      options
    );
  });
  return [...compare("words", WORD_VIEWS.all.name, "alone", reference.probabilities), ...masked, ...alone, ...heldOut];
}

/** Trains on one view of the films and predicts another of the same columns. */
function predictOther(
  trained: SparseMatrix,
  shown: SparseMatrix,
  targets: Float64Array,
  rows: number[]
): (rows: number[]) => Float64Array {
  const films = trained.rows;
  const predict = trainTfIdf(stackRows(trained, shown), targets, rows, settings);
  return (others) => predict(others.map((row) => films + row));
}

function stackRows(above: SparseMatrix, below: SparseMatrix): SparseMatrix {
  const read = ({starts, indexes, values, rows}: SparseMatrix) =>
    Array.from({length: rows}, (_, row) =>
      Array.from(indexes.subarray(starts[row], starts[row + 1]), (column, entry): [number, number] => [
        column,
        values[starts[row] + entry]
      ])
    );
  return sparseRows([...read(above), ...read(below)], above.columns);
}

/** A column a group: what a model reads that knows nothing of a film but its group. */
function oneHot({groups}: FilmGroups): SparseMatrix {
  const names = [...new Set(groups)].filter((name) => name !== null).sort();
  return sparseRows(
    groups.map((name) => (name === null ? [] : [[names.indexOf(name), 1]])),
    names.length
  );
}
