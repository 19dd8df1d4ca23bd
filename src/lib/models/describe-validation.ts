import type {Evaluation} from "../metrics/evaluate.js";
import type {Decision} from "../thresholds/decision.js";

const digits = (value: number) => value.toFixed(3);

/** The section of a model's card that gives its validation figures, overall and a genre, in Markdown. */
export function describeValidation(
  runId: string,
  figures: Evaluation,
  decision: Decision | null,
  fitted = "thresholds fitted on these same films, so the figures flatter a little"
): string {
  const thresholds = decision && "thresholds" in decision ? decision.thresholds : [];
  const {microF1, macroF1, weightedF1, samplesF1, macroAveragePrecision} = figures.metrics;
  const rows = Object.entries(figures.perGenre).map(
    ([genre, {support, precision, recall, f1, averagePrecision}], index) =>
      `| ${genre} | ${support} | ${[precision, recall, f1, averagePrecision, thresholds[index]].map(digits).join(" | ")} |`
  );
  return `## Validation

${figures.films} films, ${fitted}: micro F1 ${digits(microF1)}, macro F1 ${digits(macroF1)}, weighted F1 ${digits(weightedF1)}, samples F1 ${digits(samplesF1)}, macro average precision ${digits(macroAveragePrecision)}. Test figures: \`npm run evaluate -- --run ${runId} --final\`, which records that it opened them.

| genre | films | precision | recall | F1 | average precision | threshold |
|---|---|---|---|---|---|---|
${rows.join("\n")}
`;
}
