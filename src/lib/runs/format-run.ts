import type {CurvePoint} from "./curves.js";
import type {RunPredictions} from "./predictions.js";
import type {RunRecord} from "./run-schema.js";

/** Runs as lines for a terminal. */
export function formatRunList(records: readonly RunRecord[]): string {
  if (!records.length) return "There are no runs yet.";
  const width = Math.max(...records.map(({id}) => id.length));
  return records
    .map(({id, name, modality, provenance}) => `${id.padEnd(width)}  ${name} (${modality}, ${provenance})`)
    .join("\n");
}

/** One run as lines for a terminal. */
export function formatRun(
  run: {record: RunRecord; predictions?: RunPredictions; curves?: CurvePoint[]},
  openings: readonly {at: string}[]
): string {
  const {record, predictions, curves} = run;
  const count = (part: string) => predictions?.parts.filter((other) => other === part).length.toLocaleString("en-US");
  const lines: [string, string | null | undefined][] = [
    ["id", record.id],
    ["provenance", record.provenance],
    ["family", `${record.family}, ${record.modality}`],
    ["data", record.data.description],
    ["split", record.split],
    ["init", [record.init.kind, record.init.weights].filter(Boolean).join(": ")],
    ["settings", JSON.stringify(record.hyperparameters)],
    ["seed", record.seed?.toString()],
    ["command", record.command],
    ["commit", record.commit],
    ["parameters", record.parameters?.total.toLocaleString("en-US")],
    ["training", [formatSeconds(record.training.seconds), record.training.hardware].filter(Boolean).join(", ")],
    ["licence", record.licence],
    ["predictions", predictions && `${count("validation")} validation films, ${count("test")} test films`],
    ["curves", curves && `${curves.length.toLocaleString("en-US")} points`],
    ["decision", record.decision && JSON.stringify(record.decision)],
    ...(record.reported ?? []).map(({part, as, metrics}): [string, string] => [
      `reported, ${part}`,
      `${as}: ${JSON.stringify(metrics)}`
    ]),
    ["test opened", openings.length ? openings.map(({at}) => at).join(", ") : "never"]
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return [record.name, ...lines.map(([name, value]) => `  ${name.padEnd(width)}  ${value || "–"}`)].join("\n");
}

function formatSeconds(seconds: number | null): string | undefined {
  if (seconds === null) return undefined;
  return seconds < 120 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds / 60)} min`;
}
