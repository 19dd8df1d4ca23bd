import type {Participant} from "../../../src/lib/compare/participant.js";
import type {IndexedRun} from "../../../src/lib/runs/run-index.js";
import type {RunRecord} from "../../../src/lib/runs/run-schema.js";
import {sampleLabels, samplePredictions, sampleRecord} from "../runs/sample-run.js";

export {sampleLabels};

/** A listed run of the sample's four films, two of each part. */
export function sampleIndexed(changes: Partial<IndexedRun> = {}, record: Partial<RunRecord> = {}): IndexedRun {
  return {
    record: sampleRecord(record),
    films: {validation: 2, test: 2},
    checksum: null,
    openings: [],
    testOpen: false,
    curves: [],
    ...changes
  };
}

/** The sample's predictions, right on validation, under another name; `wrong` gives each film its neighbour's genres. */
export function sampleParticipant(
  id: string,
  {wrong = false, ...changes}: Partial<IndexedRun> & {wrong?: boolean} = {}
): Participant {
  const predictions = samplePredictions();
  if (wrong)
    predictions.probabilities = predictions.probabilities.map((_, index, all) => all[(index + 1) % all.length]);
  return {run: sampleIndexed(changes, {id, name: `Run ${id}`}), predictions};
}
