import type {CurvePoint} from "../runs/curves.js";

/** One metric of a run's training, ready to be drawn. */
export interface TrainingCurve {
  metric: string;
  xLabel: "epoch" | "step";
  series: string[];
  rows: {x: number; value: number; series: string}[];
}

/** Sorts logged values by metric; a metric is drawn by epoch where all its values have one, else by step. */
export function listCurves(points: readonly CurvePoint[]): TrainingCurve[] {
  const metrics = [...new Set(points.map(({metric}) => metric))];
  return metrics.map((metric) => {
    const own = points.filter((point) => point.metric === metric);
    const xLabel = own.every(({epoch}) => epoch !== null) ? "epoch" : "step";
    const rows = own.flatMap((point) => {
      const x = point[xLabel];
      return x === null ? [] : [{x, value: point.value, series: point.part}];
    });
    return {metric, xLabel, series: [...new Set(rows.map(({series}) => series))], rows};
  });
}

/** How a metric is written beside its axis: "macroF1" is "macro F1". */
export function nameMetric(metric: string): string {
  return metric
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/\bf1\b/, "F1");
}

/** Where a curve ends, and for validation where it was best. */
export function findCurve(curve: TrainingCurve, name: string): string {
  const isLoss = /loss|error/i.test(curve.metric);
  const phrases = curve.series.map((series) => {
    const rows = curve.rows.filter((row) => row.series === series);
    const last = rows.at(-1)!;
    const best = rows.reduce((a, b) => ((isLoss ? b.value < a.value : b.value > a.value) ? b : a));
    const ends = `${series} ends at ${last.value.toPrecision(3)}`;
    if (series === "train" || best === last || /rate|threshold/i.test(curve.metric)) return ends;
    return `${ends}, its best was ${best.value.toPrecision(3)} at ${curve.xLabel} ${Number(best.x.toPrecision(3))}`;
  });
  return `${name}, ${nameMetric(curve.metric)}: ${phrases.join("; ")}.`;
}
