import {formatCount} from "../format.js";
import type {RunRecord} from "../runs/run-schema.js";

/** A fact of a run's card. */
export interface Fact {
  name: string;
  value: string;
  /** Set as code. */
  code?: boolean;
}

/** A training's time in the unit that fits: 75 is "1 min 15 s". */
export function formatSeconds(seconds: number): string {
  if (seconds < 10) return `${Number(seconds.toFixed(1))} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** What a run's card says of it, from `run.json`; what is not known is said to be so. */
export function listFacts(record: RunRecord): Fact[] {
  const {init, parameters, training, data, software, source} = record;
  const weights = init.weights ? `, ${init.weights}` : "";
  const facts: (Fact | null)[] = [
    {name: "Kind", value: `${record.family}, reads ${reads[record.modality]}`},
    {name: "Data", value: data.corpus ? `${data.description} (corpus ${data.corpus})` : data.description},
    {name: "Split", value: record.split ?? "another, or not known"},
    {name: "Weights at the start", value: `${init.kind}${weights}`},
    {name: "Seed", value: record.seed === null ? "not known" : String(record.seed)},
    {
      name: "Parameters",
      value: parameters
        ? `${formatCount(parameters.total)}, ${formatCount(parameters.trained)} of them trained`
        : "not known"
    },
    {
      name: "Training",
      value:
        training.seconds === null
          ? "time not known"
          : `${formatSeconds(training.seconds)}${training.hardware ? ` on ${training.hardware}` : ""}`
    },
    {name: "Labels", value: describeDecision(record.decision)},
    {name: "Licence", value: record.licence ?? "not stated"},
    record.command ? {name: "Command", value: record.command, code: true} : null,
    record.commit ? {name: "Commit", value: record.commit.slice(0, 10), code: true} : null,
    source ? {name: "Read from", value: `${source.file} (${source.format})`} : null,
    Object.keys(software).length
      ? {
          name: "Software",
          value: Object.entries(software)
            .map(([name, version]) => `${name} ${version}`)
            .join(", ")
        }
      : null
  ];
  return facts.filter((fact) => fact !== null);
}

const reads = {text: "plots", poster: "posters", fusion: "plots and posters", none: "nothing of the film"};

/** How probabilities become labels, in a phrase. */
export function describeDecision(decision: RunRecord["decision"]): string {
  if (!decision) return "not known";
  switch (decision.rule) {
    case "fixed":
      return `at ${decision.thresholds[0]}, fixed`;
    case "shared":
      return `at ${decision.thresholds[0].toFixed(3)} for all genres, fitted on validation`;
    case "perGenre":
      return "at a threshold for each genre, fitted on validation";
    case "topK":
      return `the ${decision.k} most probable genres`;
    case "expectedF1":
      return "the genres with the highest expected F1 of each film";
  }
}
