import {html} from "htl";
import {curveChart} from "./curve-chart.js";
import type {TrainedRound} from "./head-trainer.js";

export interface TrainingCurvesOptions {
  width: number;
  /** What others reach, as lines across the second chart. */
  rules: readonly {value: number; label: string}[];
}

const losses = [
  ["training films", "trainLoss"],
  ["validation films", "validationLoss"]
] as const;

const scores = [
  ["macro F1", "macroF1"],
  ["mean average precision", "macroAveragePrecision"]
] as const;

/** Loss and scores by round, side by side where there is room. */
export function trainingCurves(rounds: readonly TrainedRound[], {width, rules}: TrainingCurvesOptions): HTMLElement {
  const each = width < 640 ? width : Math.floor((width - 24) / 2);
  const rows = (lines: readonly (readonly [string, keyof TrainedRound])[]) =>
    lines.flatMap(([series, key]) => rounds.map((round) => ({x: round.round, value: round[key], series})));
  const draw = (lines: readonly (readonly [string, keyof TrainedRound])[], yLabel: string, options = {}) =>
    curveChart(rows(lines), {width: each, xLabel: "round", yLabel, series: lines.map(([name]) => name), ...options});
  return html`<div class="chart-pair">${draw(losses, "loss")}${draw(scores, "score on validation", {rules})}</div>` as HTMLElement;
}
