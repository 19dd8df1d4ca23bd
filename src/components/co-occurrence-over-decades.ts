import * as Plot from "@observablehq/plot";
import * as d3 from "d3";
import type {DecadePair} from "../lib/genres/decades.js";
import {GENRES} from "../lib/genres/genres.js";

export interface DecadesOptions {
  width: number;
  /** Decades with fewer films of either genre are drawn faint: their intervals are wide. */
  fewFilms: number;
  /** Decades with fewer than these are left out. */
  leastFilms: number;
}

/** Small multiples, one a pair: the share of films with either genre that have both, by decade, with its interval. */
export function coOccurrenceOverDecades(
  rows: readonly DecadePair[],
  {width, fewFilms, leastFilms}: DecadesOptions
): HTMLElement | SVGElement {
  const names = [...new Set(rows.map(pairName))];
  const columns = Math.max(1, Math.min(3, Math.floor(width / 290)));
  const fx = (row: DecadePair) => names.indexOf(pairName(row)) % columns;
  const fy = (row: DecadePair) => Math.floor(names.indexOf(pairName(row)) / columns);
  const known = rows.filter(({either}) => either >= leastFilms);
  const enough = known.filter(({either}) => either >= fewFilms);
  // Faint decades do not set the scale: their intervals would flatten the rest.
  const highest = d3.max(enough, ({shareInterval}) => shareInterval[1]) ?? 1;
  const inside = known.filter(({share}) => share <= highest);
  const percent = d3.format(".1%");
  const titles = names.map((name) => rows.find((row) => pairName(row) === name)!);
  const facet = {fx, fy};
  return Plot.plot({
    width,
    height: 44 + Math.ceil(names.length / columns) * 164,
    marginTop: 22,
    marginLeft: 38,
    marginRight: 12,
    ariaLabel: "Share of films with either genre that have both, by decade, for each pair",
    x: {label: null, tickFormat: (decade: number) => `${decade}s`, ticks: listTicks(known), inset: 8},
    y: {
      label: null,
      percent: true,
      domain: [0, 100 * highest],
      nice: false,
      ticks: 4,
      grid: true,
      clamp: true
    },
    fx: {axis: null, padding: 0.04},
    fy: {axis: null, padding: 0.22},
    marks: [
      Plot.ruleY([0]),
      Plot.ruleX(known, {
        ...facet,
        x: "decade",
        y1: ({shareInterval}: DecadePair) => shareInterval[0],
        y2: ({shareInterval}: DecadePair) => shareInterval[1],
        stroke: "var(--theme-foreground-focus)",
        strokeOpacity: ({either}: DecadePair) => (either < fewFilms ? 0.2 : 0.5),
        strokeWidth: 3
      }),
      Plot.lineY(enough, {...facet, x: "decade", y: "share", z: pairName, stroke: "var(--theme-foreground-focus)"}),
      Plot.dot(inside, {
        ...facet,
        x: "decade",
        y: "share",
        r: 3.5,
        fill: ({either}: DecadePair) =>
          either < fewFilms ? "var(--theme-background)" : "var(--theme-foreground-focus)",
        stroke: "var(--theme-foreground-focus)",
        strokeOpacity: ({either}: DecadePair) => (either < fewFilms ? 0.4 : 1)
      }),
      Plot.text(titles, {
        ...facet,
        text: pairName,
        frameAnchor: "top-left",
        dx: 2,
        dy: -17,
        fontWeight: "bold",
        fontSize: 12
      }),
      Plot.tip(
        inside,
        Plot.pointer({
          ...facet,
          x: "decade",
          y: "share",
          title: (row: DecadePair) =>
            `${pairName(row)}, ${row.decade}s\n${row.both} of ${row.either} films with either have both: ${percent(row.share)}\n` +
            `95% interval ${row.shareInterval.map(percent).join(" to ")}; lift ${row.lift.toFixed(2)}`
        })
      )
    ]
  });
}

/** At most four decades, evenly spaced, the last among them. */
function listTicks(rows: readonly DecadePair[]): number[] {
  const [first = 0, last = 0] = d3.extent(rows, ({decade}) => decade);
  const step = 10 * Math.ceil(((last - first) / 10 + 1) / 4);
  return d3.range(last, first - 1, -step);
}

function pairName({a, b}: Pick<DecadePair, "a" | "b">): string {
  return `${GENRES[a]} + ${GENRES[b]}`;
}
