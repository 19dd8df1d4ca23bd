import * as Plot from "@observablehq/plot";
import {formatScore} from "../lib/compare/format.js";
import {formatCount, formatPercent} from "../lib/format.js";
import type {SweepRow} from "../lib/topics/live/sweep.js";
import type {TopicFigures} from "../lib/topics/live/topic-finder.js";
import {TOPIC_SIZES, type TopicSettings} from "../lib/topics/live/topic-settings.js";

const measures = [
  {key: "topics", label: "Topics", format: formatCount},
  {key: "outliers", label: "Plots outside all topics", format: (share: number) => formatPercent(share, 1)},
  {key: "npmi", label: "Words go together (NPMI)", format: (npmi: number) => formatScore(npmi, 3)}
] as const;

/** Three strips: what the least size of a topic does; the rule stands at the present choice. */
export function sweepChart(
  rows: readonly SweepRow[],
  {width, height, settings, figures}: {width: number; height?: number; settings: TopicSettings; figures: TopicFigures}
): Element {
  const names = {eom: "the most lasting (EOM)", leaf: "the smallest (leaf)"};
  const data = measures.flatMap(({key, label, format}) =>
    rows
      .filter((row) => Number.isFinite(row[key]))
      .map((row) => ({
        label,
        size: row.minTopicSize,
        value: row[key],
        selection: names[row.selection],
        text: `${label}: ${format(row[key])}\nat least ${row.minTopicSize} films, ${names[row.selection]}`
      }))
  );
  const narrow = width < 640;
  const own = (height ?? (narrow ? 480 : 230)) / (narrow ? 3 : 1);
  const strips = measures.map(({key, label, format}) =>
    Plot.plot({
      ...{
        width: narrow ? width : Math.floor((width - 32) / 3),
        height: own,
        marginLeft: 48,
        marginTop: 30,
        marginBottom: 34
      },
      ariaLabel: `Lines: ${label} by the least size of a topic`,
      x: {
        type: "log",
        domain: [TOPIC_SIZES[0], TOPIC_SIZES[TOPIC_SIZES.length - 1]],
        label: "at least so many films",
        ticks: [5, 10, 20, 50, 100],
        tickFormat: String,
        labelAnchor: "center"
      },
      y: {
        label: null,
        grid: true,
        ticks: 4,
        zero: key !== "npmi",
        tickFormat: key === "outliers" ? (share: number) => formatPercent(share) : undefined
      },
      symbol: {domain: Object.values(names), range: ["circle", "triangle"]},
      marks: [
        Plot.ruleX([settings.minTopicSize], {stroke: "var(--theme-foreground-focus)", strokeDasharray: "4 3"}),
        Plot.lineY(
          data.filter((row) => row.label === label),
          {x: "size", y: "value", z: "selection", stroke: "var(--theme-foreground-muted)", strokeWidth: 1.25}
        ),
        Plot.dot(
          data.filter((row) => row.label === label),
          {
            x: "size",
            y: "value",
            symbol: "selection",
            r: 3.5,
            fill: "var(--theme-background)",
            stroke: "var(--theme-foreground-muted)",
            title: "text",
            tip: true
          }
        ),
        Plot.dot(Number.isFinite(figures[key]) ? [figures] : [], {
          x: () => settings.minTopicSize,
          y: key,
          r: 5.5,
          fill: "var(--theme-foreground-focus)",
          title: () => `Now: ${format(figures[key])}`
        }),
        Plot.text([label], {text: (name) => name, frameAnchor: "top-left", dy: -22, fontWeight: 600, fontSize: 12})
      ]
    })
  );
  const holder = document.createElement("div");
  holder.className = "sweep-strips";
  holder.append(...strips);
  return holder;
}
