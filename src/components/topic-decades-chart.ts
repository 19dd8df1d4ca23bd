import * as Plot from "@observablehq/plot";
import type {DecadeShare} from "../lib/topics/read-topics.js";

/** A topic's films in each decade, as a share of the decade's. */
export function topicDecadesChart(rows: readonly DecadeShare[], {width}: {width: number}): SVGElement | HTMLElement {
  return Plot.plot({
    width: Math.min(width, 640),
    height: 220,
    marginLeft: 52,
    x: {
      label: null,
      tickFormat: (decade: number) => (width < 480 ? `’${String(decade).slice(2)}` : `${decade}s`),
      type: "band"
    },
    y: {label: "↑ share of the decade’s plots", tickFormat: ".1%", grid: true, ticks: 4},
    marks: [
      Plot.barY(rows, {
        x: "decade",
        y: "share",
        fill: "var(--theme-foreground-focus)",
        title: ({decade, films, share}: DecadeShare) => `${decade}s: ${films} films, ${(100 * share).toFixed(2)} %`,
        tip: true
      }),
      Plot.ruleY([0])
    ]
  });
}
