import * as Plot from "@observablehq/plot";
import {formatCount, formatPercent} from "../lib/format.js";
import type {Coverage} from "../lib/text/vector-coverage.js";

export interface CoverageRow extends Coverage {
  stage: string;
}

/** Two dots a stage: the share of different words and of running words that have a vector. */
export function vectorCoverageChart(rows: readonly CoverageRow[], {width}: {width: number}): SVGElement | HTMLElement {
  const points = rows.flatMap(({stage, distinct, distinctCovered, running, runningCovered}) => [
    {stage, unit: "different words", share: distinctCovered / distinct, covered: distinctCovered, all: distinct},
    {stage, unit: "running words", share: runningCovered / running, covered: runningCovered, all: running}
  ]);
  const units = ["different words", "running words"];
  return Plot.plot({
    width,
    height: 70 + rows.length * 38,
    marginLeft: 104,
    marginRight: 24,
    x: {
      label: "share with a word vector",
      percent: true,
      domain: [Math.min(50, ...points.map(({share}) => share * 100)), 100],
      grid: true
    },
    y: {label: null, domain: rows.map(({stage}) => stage)},
    color: {domain: units, range: ["var(--theme-foreground-focus)", "var(--theme-foreground-muted)"]},
    symbol: {domain: units, legend: true},
    ariaLabel: "Share of words with a word vector, by stage of preparation",
    marks: [
      Plot.dot(points, {
        x: "share",
        y: "stage",
        stroke: "unit",
        fill: "unit",
        symbol: "unit",
        r: 5.5,
        title: ({stage, unit, share, covered, all}: (typeof points)[number]) =>
          `${stage}\n${formatPercent(share, 1)} of ${unit}\n${formatCount(covered)} of ${formatCount(all)}`,
        tip: true
      })
    ]
  });
}
