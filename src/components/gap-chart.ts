import * as Plot from "@observablehq/plot";
import {formatDifference, formatInterval, formatScore} from "../lib/compare/format.js";
import type {PartGap} from "../lib/compare/gaps.js";
import {nameMargin, nameMark, nameScale, namesStandAbove, shortenName} from "./run-marks.js";

/** From a hollow mark, the figure on validation, to a filled one, that on test, with its 95 % interval; a line a run. */
export function gapChart(
  gaps: readonly PartGap[],
  {width, metric}: {width: number; metric: string}
): SVGElement | HTMLElement {
  const above = namesStandAbove(width);
  const data = gaps.map(({run, validation, test, gap}) => ({
    id: run.record.id,
    name: shortenName(run.record.name, width),
    validation: validation.value,
    test: test.value,
    low: test.percentile[0],
    high: test.percentile[1],
    text: `${run.record.name}\nvalidation ${formatScore(validation.value)} (${formatInterval(validation.percentile)})\ntest ${formatScore(test.value)} (${formatInterval(test.percentile)})\ngap ${formatDifference(gap)}`
  }));
  return Plot.plot({
    width,
    height: 84 + data.length * (above ? 40 : 30),
    marginTop: 34,
    marginLeft: nameMargin(
      gaps.map(({run}) => run.record.name),
      width
    ),
    marginRight: 20,
    x: {
      label: metric,
      grid: true,
      nice: true,
      ticks: above ? 4 : undefined,
      tickFormat: (tick: number) => formatScore(tick, 2)
    },
    y: nameScale(data, width),
    ariaLabel: `${metric} on validation and on test, by run`,
    marks: [
      Plot.text(["○ validation   ● test, with its interval"], {
        frameAnchor: "top-right",
        dy: -24,
        fill: "var(--theme-foreground-muted)"
      }),
      nameMark(data, width),
      Plot.ruleY(data, {y: "id", x1: "low", x2: "high", stroke: "currentColor", strokeWidth: 1.5}),
      Plot.ruleY(data, {
        y: "id",
        x1: "validation",
        x2: "test",
        stroke: "var(--theme-foreground-focus)",
        strokeOpacity: 0.45,
        strokeWidth: 6
      }),
      Plot.dot(data, {
        x: "validation",
        y: "id",
        r: 5.5,
        stroke: "currentColor",
        strokeWidth: 1.5,
        fill: "var(--theme-background)"
      }),
      Plot.dot(data, {x: "test", y: "id", r: 5.5, fill: "currentColor", title: "text", tip: true})
    ]
  });
}
