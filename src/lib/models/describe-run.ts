import type {ModelCard} from "../inference/model-card.js";
import type {Evaluation} from "../metrics/evaluate.js";
import type {RunRecord} from "../runs/run-schema.js";
import {describeValidation} from "./describe-validation.js";

/** What a kind of model can't do, by its family. */
const limits: Record<string, string> = {
  baseline: "It reads nothing: it says the same of every film. It is there to be beaten.",
  "TF-IDF + logistic regression":
    "It counts words and knows nothing of their order beyond a pair, of synonyms, or of words that it has not met in three training films. English only: the words are prepared by an English tagger.",
  "MiniLM, frozen":
    "The encoder was trained to tell whether two sentences mean the same, not for genres, and is not changed: what it does not write into its 384 numbers, no head can read. A plot is cut at 256 word pieces. English only.",
  BiLSTM:
    "Words without a GloVe vector start at random, and words that no training film has are all one. A plot is cut at 200 words. English only.",
  ensemble: "It has the limits of its members, and takes as long as all of them together."
};
const common =
  "Trained on catalogue plots in English, with the genres of one catalogue as labels; other catalogues call many of the same films something else, and a plot of a few words says little.";

/** A model card for people, in Markdown, with validation figures only, from what a run states. */
export function describeRun(run: RunRecord, figures: Evaluation, card: ModelCard | undefined): string {
  const {id, name, family, data, hyperparameters, parameters, training} = run;
  const settings = Object.entries(hyperparameters)
    .filter(([key]) => key !== "grid")
    .map(([key, value]) => `${key} ${typeof value === "string" ? value : JSON.stringify(value)}`);
  const grid = Array.isArray(hyperparameters.grid) ? hyperparameters.grid.length : 0;
  const fitted =
    run.decision?.rule === "fixed"
      ? "labels at .5"
      : hyperparameters.crossFitted === undefined
        ? undefined
        : `thresholds fitted on cross-fitted predictions of these films; calibrations and weights were fitted on them, so the figures flatter a little (cross-fitted, macro average precision is ${hyperparameters.crossFitted})`;
  const rows = [
    ["file", describeFile(run, card)],
    ["reads", {text: "a plot", poster: "a poster", fusion: "a plot and a poster", none: "nothing"}[run.modality]],
    ["gives", "the probability of each of the nine genres"],
    ["start", run.init.weights === null ? run.init.kind : `${run.init.kind}: ${run.init.weights}`],
    ["data", `${data.description}; corpus \`${data.corpus}\`, split \`${run.split}\``],
    ["settings", `${settings.join("; ") || "none"}${grid > 1 ? `; the best of ${grid} that were tried` : ""}`],
    [
      "parameters",
      parameters ? `${format(parameters.total)}, of which ${format(parameters.trained)} trained` : "unknown"
    ],
    ["training", `${describeTime(training)}; seed ${run.seed ?? "none"}; \`${run.command}\``],
    ["licence", run.licence ?? "unknown"]
  ];
  return `# ${name}

${run.description ?? name} Written by \`npm run runs -- describe\` from the run \`${id}\`.

| | |
|---|---|
${rows.map(([label, value]) => `| ${label} | ${value.replaceAll("|", "\\|")} |`).join("\n")}

${describeValidation(id, figures, run.decision, fitted)}
## Limits

${limits[family] ? `${limits[family]}${family === "baseline" ? "" : ` ${common}`}` : common}
`;
}

function describeFile({model}: RunRecord, card: ModelCard | undefined): string {
  if (!model) return "none: the run keeps predictions alone";
  const size = card
    ? `, ${card.file.bytes < 1e5 ? `${(card.file.bytes / 1e3).toFixed(1)} kB` : `${(card.file.bytes / 1e6).toFixed(1)} MB`}`
    : "";
  return `\`models/${model.file}\`${size}, SHA-256 \`${model.checksum}\``;
}

function describeTime({seconds, hardware}: RunRecord["training"]): string {
  const time =
    seconds === null ? "unknown time" : seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} minutes`;
  return `${time} on ${hardware ?? "unknown hardware"}`;
}

const format = (count: number) => count.toLocaleString("en-US");
