import type {CurvePoint} from "./curves.js";
import type {MeasuredElsewhere} from "./measured-elsewhere.js";
import type {RunPredictions} from "./predictions.js";
import type {RunRecord} from "./run-schema.js";

/** A run as pages list it: all but its predictions, which they fetch when they need them. */
export interface IndexedRun {
  record: RunRecord;
  /** The films that it has predictions for; none for a run that was published without them. */
  films: {validation: number; test: number};
  /** Of the predictions: part of their address, so that a changed file is fetched anew. */
  checksum: string | null;
  /** When its test figures were opened, first to last (ISO 8601). */
  openings: string[];
  /** Whether the test figures of the predictions as they are now have been opened. */
  testOpen: boolean;
  /** At most a few hundred points of each curve. */
  curves: CurvePoint[];
  /** Where a run of other films than those shown was measured; such a run has no predictions for pages to score. */
  measured?: MeasuredElsewhere;
}

/** What pages may have of a run's predictions: those for test only once its test figures were opened. */
export function shareablePredictions(
  {movieIds, parts, probabilities}: RunPredictions,
  testOpen: boolean
): RunPredictions {
  const rows = parts.flatMap((part, row) => (part === "validation" || (part === "test" && testOpen) ? [row] : []));
  const genres = movieIds.length ? probabilities.length / movieIds.length : 0;
  const shared = new Float64Array(rows.length * genres);
  for (const [index, row] of rows.entries()) {
    shared.set(probabilities.subarray(row * genres, (row + 1) * genres), index * genres);
  }
  return {movieIds: rows.map((row) => movieIds[row]), parts: rows.map((row) => parts[row]), probabilities: shared};
}

/** Leaves at most `limit` points of each curve, evenly spaced in the order logged; the first and the last stay. */
export function thinCurves(points: readonly CurvePoint[], limit = 300): CurvePoint[] {
  const groups = new Map<string, CurvePoint[]>();
  for (const point of points) {
    const key = `${point.part} ${point.metric}`;
    const group = groups.get(key);
    if (group) group.push(point);
    else groups.set(key, [point]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length <= limit) return group;
    const step = (group.length - 1) / (limit - 1);
    return Array.from({length: limit}, (_, index) => group[Math.round(index * step)]);
  });
}
