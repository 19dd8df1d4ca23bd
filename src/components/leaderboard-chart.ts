import * as Plot from "@observablehq/plot";
import {formatInterval, formatScore} from "../lib/compare/format.js";
import {type LeaderboardRow, packGroups} from "../lib/compare/leaderboard.js";
import type {Interval} from "../lib/statistics/intervals.js";
import {
  groupBars,
  isFilled,
  nameMargin,
  nameMark,
  nameScale,
  namesStandAbove,
  runSymbol,
  shortenName
} from "./run-marks.js";

/** A line across the board: a ceiling or a baseline. */
export interface BoardLine {
  label: string;
  value: number;
  /** A band about it. */
  interval?: Interval;
  kind: "ceiling" | "baseline";
}

export interface LeaderboardChartOptions {
  width: number;
  /** Room in pixels: rows stand closer where they would not fit. */
  height?: number;
  metric: string;
  groups?: readonly (readonly [number, number])[];
  lines?: readonly BoardLine[];
}

/** A dot and a 95 % interval a run, best first; bars at the right join runs that cannot be told apart. */
export function leaderboardChart(
  rows: readonly Pick<LeaderboardRow, "run" | "value" | "interval">[],
  {width, height = Number.POSITIVE_INFINITY, metric, groups = [], lines = []}: LeaderboardChartOptions
): SVGElement | HTMLElement {
  const names = rows.map(({run}) => run.record.name);
  // Half a step for each end of a bar, so that a group of one is seen too.
  const bars = packGroups(groups).map(({first, last, line}) => ({
    first: rows[first].run.record.id,
    last: rows[last].run.record.id,
    line
  }));
  const values = [...rows.flatMap(({value, interval}) => [value, ...interval]), ...lines.map(({value}) => value)];
  const data = rows.map(({run, value, interval: [low, high]}) => ({
    id: run.record.id,
    name: shortenName(run.record.name, width),
    provenance: run.record.provenance,
    value,
    low,
    high,
    text: `${run.record.name}\n${metric} ${formatScore(value)} (${formatInterval([low, high])})\n${run.record.provenance}`
  }));
  const above = namesStandAbove(width);
  const frame = 74;
  const [closest, step] = above ? [32, 40] : [16, 30];
  const lineCount = Math.max(0, ...bars.map(({line}) => line + 1));
  return Plot.plot({
    width,
    height: frame + rows.length * Math.max(closest, Math.min(step, (height - frame) / rows.length)),
    marginTop: lines.length ? 34 : 12,
    marginLeft: nameMargin(names, width),
    marginRight: 18 + 9 * lineCount,
    x: {
      label: metric,
      domain: spread(values),
      grid: true,
      ticks: above ? 4 : undefined,
      tickFormat: (tick: number) => formatScore(tick, 2),
      nice: true
    },
    y: nameScale(data, width),
    ariaLabel: `Runs by ${metric}, with intervals`,
    marks: [
      Plot.rectX(
        lines.filter(({interval}) => interval && Number.isFinite(interval[0])),
        {
          x1: ({interval}) => interval![0],
          x2: ({interval}) => interval![1],
          fill: "var(--theme-foreground)",
          fillOpacity: 0.07
        }
      ),
      ...lines.flatMap((line, index) => [
        Plot.ruleX([line], {
          x: "value",
          stroke: "var(--theme-foreground-muted)",
          strokeDasharray: line.kind === "ceiling" ? undefined : "3 3"
        }),
        Plot.text([line], {
          x: "value",
          text: "label",
          frameAnchor: "top",
          dy: -14 - 13 * (index % 2),
          textAnchor: line.value > middle(values) ? "end" : "start",
          fill: "var(--theme-foreground-muted)"
        })
      ]),
      nameMark(data, width),
      Plot.ruleY(data, {y: "id", x1: "low", x2: "high", stroke: "currentColor", strokeWidth: 1.5}),
      Plot.dot(data, {
        x: "value",
        y: "id",
        r: 5.5,
        symbol: (d) => runSymbol(d.provenance),
        stroke: "currentColor",
        strokeWidth: 1.5,
        fill: (d) => (isFilled(d.provenance) ? "var(--theme-foreground)" : "var(--theme-background)"),
        title: "text",
        tip: true
      }),
      groupBars(bars)
    ]
  });
}

function spread(values: readonly number[]): [number, number] {
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const room = Math.max(0.005, (high - low) * 0.05);
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
}

function middle(values: readonly number[]): number {
  const [low, high] = spread(values);
  return (low + high) / 2;
}
