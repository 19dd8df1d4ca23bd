import type {Evaluation} from "../metrics/evaluate.js";
import {describeValidation} from "../models/describe-validation.js";
import type {RunRecord} from "../runs/run-schema.js";
import type {ModelCard} from "./model-card.js";

/** What an export changed, measured on validation. */
export interface ExportFigures {
  films: number;
  float32: {largestLogitChange: number};
  int8: {macroF1: number; aloneToBatch: number};
  macroF1Lost: number;
}

/** A model card for people, in Markdown, with validation figures only. */
export function describeModel(card: ModelCard, run: RunRecord, figures: Evaluation, change: ExportFigures): string {
  return `# ${card.name}

${card.description} Written by \`npm run ship\` from the run \`${run.id}\`.

| | |
|---|---|
| file | \`models/${card.file.path}\`, ${(card.file.bytes / 1e6).toFixed(1)} MB, SHA-256 \`${card.file.checksum}\` |
| reads | a plot${card.heading ? ", title and year" : ""}, at most ${card.tokenizer?.maxTokens} tokens (\`models/${card.tokenizer?.path}\`) |
| gives | the probability of each of the nine genres |
${describeTraining(card, run)}

${describeValidation(run.id, figures, card.decision)}
## What the export changed

Over ${change.films} validation films: float32 ONNX against PyTorch, largest change of a logit ${change.float32.largestLogitChange.toExponential(1)}; int8 against float32, macro F1 ${change.macroF1Lost >= 0 ? "lower" : "higher"} by ${Math.abs(change.macroF1Lost).toFixed(4)}. Activations are quantised by their range over all that is given at once (a batch would change a probability by up to ${change.int8.aloneToBatch.toFixed(3)}), so films are always given one at a time, and the answer for a film depends on that film alone.

## Limits

Trained on catalogue plots in English, with the genres of one catalogue as labels. It guesses from wording; other catalogues call many of the same films something else, and a plot of a few words says little.
`;
}

/** Rows of a card's first table on where the weights come from. */
export function describeTraining(card: ModelCard, run: RunRecord): string {
  return `| weights | ${card.source} |
| data | ${run.data.description}; corpus \`${run.data.corpus}\`, split \`${run.split}\` |
| training | ${run.training.seconds === null ? "unknown" : `${Math.round(run.training.seconds / 60)} minutes`} on ${run.training.hardware}; seed ${run.seed} |
| licence | ${card.licence} |`;
}
