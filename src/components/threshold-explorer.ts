import * as Plot from "@observablehq/plot";
import {html} from "htl";
import {formatDifference, formatScore} from "../lib/compare/format.js";
import type {MovedMetric, ThresholdPoint} from "../lib/compare/threshold-curve.js";

export interface ThresholdExplorerData {
  name: string;
  points: readonly ThresholdPoint[];
  /** Other runs' curves, for comparison. */
  others: readonly {name: string; points: readonly ThresholdPoint[]}[];
  /** What the locked decision gives, and its threshold where there is just one. */
  locked: ThresholdPoint & {threshold: number | null};
  /** What the slider's threshold gives. */
  moved: ThresholdPoint;
  metrics: readonly MovedMetric[];
  color: string;
}

/** Precision over recall with lines of equal F1; the three figures over the threshold; and every metric beside. */
export function thresholdExplorer(
  data: ThresholdExplorerData,
  {width, onMove}: {width: number; onMove?(threshold: number): void}
): HTMLElement {
  const half = width < 720 ? width : Math.floor((width - 24) / 2);
  const chart = thresholdChart(data, half) as PlotElement;
  if (onMove) dragAlong(chart, onMove);
  return html`<div><div class="chart-pair">${precisionRecallChart(data, half)}${chart}</div>
    ${metricTable(data.metrics)}</div>` as HTMLElement;
}

type PlotElement = Element & Plot.Plot;

/** Follows the pointer along the threshold's axis while it is held; the slider does the same for the keyboard. */
function dragAlong(chart: PlotElement, onMove: (threshold: number) => void): void {
  const scale = chart.scale("x")!;
  const [left, right] = scale.range as [number, number];
  chart.classList.add("threshold-drag");
  chart.addEventListener("pointerdown", (event) => {
    // Each move draws the chart anew, so the window is listened to, and the place is that of the first chart.
    const start = chart.getBoundingClientRect().left;
    const move = ({clientX}: PointerEvent) => {
      const share = (clientX - start - left) / (right - left);
      onMove(Math.max(0, Math.min(1, Math.round(share * 200) / 200)));
    };
    const stop = new AbortController();
    const {signal} = stop;
    addEventListener("pointermove", move, {signal});
    for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => stop.abort(), {signal});
    move(event as PointerEvent);
    event.preventDefault();
  });
}

function precisionRecallChart(
  {name, points, others, locked, moved, color}: ThresholdExplorerData,
  width: number
): Element {
  const curves = [{name, points}, ...others].flatMap((run) => run.points.map((point) => ({...point, run: run.name})));
  const isoLines = [0.2, 0.4, 0.6, 0.8].flatMap((f1) =>
    Array.from({length: 60}, (_, step) => f1 / 2 + 0.001 + ((1 - f1 / 2) * step) / 59)
      .map((recall) => ({f1, recall, precision: (f1 * recall) / (2 * recall - f1)}))
      .filter(({recall, precision}) => precision <= 1 && precision > 0 && recall <= 1)
  );
  return Plot.plot({
    width,
    height: Math.min(380, width * 0.85),
    marginLeft: 44,
    marginTop: 24,
    marginRight: 28,
    x: {label: "recall", domain: [0, 1], tickFormat: (tick: number) => formatScore(tick, 1)},
    y: {label: "precision", domain: [0, 1], tickFormat: (tick: number) => formatScore(tick, 1)},
    ariaLabel: `Precision over recall of ${name}, with lines of equal F1`,
    marks: [
      Plot.line(isoLines, {
        x: "recall",
        y: "precision",
        z: "f1",
        stroke: "var(--theme-foreground-fainter)",
        strokeWidth: 1
      }),
      Plot.text(
        isoLines,
        Plot.selectLast({
          x: "recall",
          y: "precision",
          z: "f1",
          text: (d) => `F1 ${formatScore(d.f1, 1)}`,
          dx: -2,
          dy: -7,
          textAnchor: "end",
          stroke: "var(--theme-background)",
          strokeWidth: 3,
          fill: "var(--theme-foreground-muted)"
        })
      ),
      Plot.line(curves.slice(points.length), {
        x: "recall",
        y: "precision",
        z: "run",
        stroke: "var(--theme-foreground-faint)",
        strokeDasharray: "3 3",
        strokeWidth: 1.25
      }),
      Plot.line(points, {x: "recall", y: "precision", stroke: color, strokeWidth: 2}),
      Plot.dot([locked], {x: "recall", y: "precision", r: 6, symbol: "square", fill: color}),
      Plot.dot([moved], {x: "recall", y: "precision", r: 7, stroke: "var(--theme-foreground)", strokeWidth: 2}),
      Plot.tip(
        curves,
        Plot.pointer({
          x: "recall",
          y: "precision",
          title: ({run, threshold, precision, recall, f1}: ThresholdPoint & {run: string}) =>
            `${run}\nat ${formatScore(threshold)}\nprecision ${formatScore(precision)}, recall ${formatScore(recall)}\nF1 ${formatScore(f1)}`
        })
      )
    ]
  });
}

function thresholdChart({name, points, locked, moved}: ThresholdExplorerData, width: number): Element {
  const figures = ["F1", "precision", "recall"];
  const rows = points.flatMap(({threshold, precision, recall, f1}) =>
    [f1, precision, recall].map((value, index) => ({threshold, value, figure: figures[index]}))
  );
  const readings = spreadLabels(
    figures.map((figure, index) => ({figure, value: [moved.f1, moved.precision, moved.recall][index]}))
  );
  const left = moved.threshold > 0.7;
  return Plot.plot({
    width,
    height: Math.min(380, width * 0.85),
    marginLeft: 44,
    marginTop: 24,
    marginRight: 28,
    x: {label: "threshold", domain: [0, 1], tickFormat: (tick: number) => formatScore(tick, 1)},
    y: {label: null, domain: [0, 1], grid: true, tickFormat: (tick: number) => formatScore(tick, 1)},
    ariaLabel: `F1, precision and recall of ${name} by threshold`,
    marks: [
      ...figures.map((figure, index) =>
        Plot.line(
          rows.filter((row) => row.figure === figure),
          {
            x: "threshold",
            y: "value",
            stroke: index ? "var(--theme-foreground-muted)" : "var(--theme-foreground-focus)",
            strokeWidth: index ? 1.5 : 2.25,
            strokeDasharray: ["none", "5 3", "1.5 3"][index]
          }
        )
      ),
      Plot.ruleX(locked.threshold === null ? [] : [locked.threshold], {stroke: "var(--theme-foreground-muted)"}),
      Plot.text(locked.threshold === null ? [] : [locked.threshold], {
        x: (t: number) => t,
        text: () => "locked",
        frameAnchor: "top",
        dy: -12,
        fill: "var(--theme-foreground-muted)"
      }),
      Plot.ruleX([moved.threshold], {stroke: "var(--theme-foreground)", strokeWidth: 2}),
      Plot.dot(readings, {x: () => moved.threshold, y: "value", r: 4, fill: "var(--theme-foreground)"}),
      Plot.text(readings, {
        x: () => moved.threshold,
        y: "place",
        text: ({figure, value}: {figure: string; value: number}) => `${figure} ${formatScore(value, 2)}`,
        dx: left ? -9 : 9,
        textAnchor: left ? "end" : "start",
        stroke: "var(--theme-background)",
        strokeWidth: 4,
        fill: "var(--theme-foreground)"
      })
    ]
  });
}

/** Places labels so that those of near values stand under one another, not on one another. */
function spreadLabels<T extends {value: number}>(rows: readonly T[]): (T & {place: number})[] {
  const order = rows.map((row) => ({...row, place: row.value})).sort((a, b) => a.value - b.value);
  for (let index = 1; index < order.length; ++index) {
    order[index].place = Math.max(order[index].place, order[index - 1].place + 0.075);
  }
  return order;
}

function metricTable(metrics: readonly MovedMetric[]): HTMLElement {
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Every metric at the threshold"><table>
    <thead><tr><th scope="col">Metric</th><th scope="col" class="number">locked</th><th scope="col" class="number">here</th><th scope="col" class="number">change</th><th scope="col">which is</th></tr></thead>
    <tbody>${metrics.map(({label, better, locked, moved}) => {
      const gain = better === "higher" ? moved - locked : locked - moved;
      const verdict = Math.abs(gain) < 5e-4 ? "" : gain > 0 ? "better" : "worse";
      return html`<tr><th scope="row">${label}</th><td class="number">${formatScore(locked)}</td><td class="number">${formatScore(moved)}</td>
        <td class="number">${formatDifference(moved - locked)}</td><td>${verdict}</td></tr>`;
    })}</tbody>
  </table></div>` as HTMLElement;
}
