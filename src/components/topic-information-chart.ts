import * as Plot from "@observablehq/plot";
import type {TopicInformation} from "../lib/topics/topic-information.js";
import {genreColor} from "./genre-colors.js";

/** How much of what there is to know of each genre a plot's topic tells. */
export function topicInformationChart(
  rows: readonly TopicInformation[],
  {width}: {width: number}
): SVGElement | HTMLElement {
  return Plot.plot({
    width: Math.min(width, 640),
    height: 44 + rows.length * 26,
    marginLeft: 78,
    x: {label: "share of the genre’s entropy →", tickFormat: "%", ticks: 5, grid: true},
    y: {label: null, domain: rows.map(({genre}) => genre), tickSize: 0, padding: 0.25},
    marks: [
      Plot.barX(rows, {
        x: "share",
        y: "genre",
        fill: ({genre}: TopicInformation) => genreColor(genre),
        title: ({genre, information, entropy}: TopicInformation) =>
          `${genre}: ${information.toFixed(3)} of ${entropy.toFixed(3)} bits`,
        tip: true
      }),
      Plot.ruleX([0])
    ]
  });
}
