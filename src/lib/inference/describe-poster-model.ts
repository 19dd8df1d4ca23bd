import type {Evaluation} from "../metrics/evaluate.js";
import {describeValidation} from "../models/describe-validation.js";
import type {RunRecord} from "../runs/run-schema.js";
import {describeTraining} from "./describe-model.js";
import type {ModelCard} from "./model-card.js";

type Stored = "float32" | "float16" | "int8";

interface FileFigures {
  megabytes: number;
  largestLogitChange: number;
  macroF1: number;
  macroAveragePrecision: number;
  largestSumOff: number | null;
  wasmMilliseconds: number | null;
}

/** What an export of a poster model changed, measured on validation. */
export type PosterExportFigures = Record<Stored, FileFigures> & {
  films: number;
  pytorch: {macroF1: number};
  stored: Stored;
};

/** A model card for people, in Markdown, with validation figures only. */
export function describePosterModel(
  card: ModelCard,
  run: RunRecord,
  figures: Evaluation,
  change: PosterExportFigures
): string {
  const {width, height, fit} = card.image!;
  const additive = change[change.stored].largestSumOff;
  const files = (["float32", "float16", "int8"] as const).map((stored) => {
    const {megabytes, macroF1, macroAveragePrecision, largestLogitChange, wasmMilliseconds} = change[stored];
    const cells = [
      megabytes.toFixed(1),
      macroF1.toFixed(4),
      macroAveragePrecision.toFixed(4),
      largestLogitChange.toExponential(1),
      wasmMilliseconds ?? "–"
    ];
    return `| ${stored}${stored === change.stored ? ", ships" : ""} | ${cells.join(" | ")} |`;
  });
  return `# ${card.name}

${card.description} Written by \`npm run ship\` from the run \`${run.id}\`.

| | |
|---|---|
| file | \`models/${card.file.path}\`, ${(card.file.bytes / 1e6).toFixed(1)} MB, SHA-256 \`${card.file.checksum}\` |
| reads | a poster at ${width} x ${height} (${fit === "stretch" ? "the whole of it" : "its middle"}) |
| gives | the probability of each of the nine genres, and what each cell of the last grid adds to it |
${describeTraining(card, run)}

${describeValidation(run.id, figures, card.decision)}
## What the export changed

Over ${change.films} validation films; PyTorch has a macro F1 of ${change.pytorch.macroF1.toFixed(4)}. Thresholds are fitted on the same films here. Milliseconds are a pass's processor time in one thread of onnxruntime-web.

| weights | MB | macro F1 | mAP | largest change of a logit | ms |
|---|---|---|---|---|---|
${files.join("\n")}

${additive === null ? "Its head is not linear in the grid, so maps need its slopes, which the file computes as well." : `The bias and the sum of a map's cells lie off the logit by ${additive.toExponential(1)} at most.`}

## Limits

Trained on catalogue posters as they were in the nineties to the 2010s for the most part, with the genres of one catalogue as labels. A poster advertises: it says what a film wants to be taken for.
`;
}
