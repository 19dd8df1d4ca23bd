import * as Plot from "@observablehq/plot";
import {formatScore} from "../lib/compare/format.js";
import {SHARES} from "../lib/fusion/weigh-modalities.js";
import {GENRES} from "../lib/genres/genres.js";
import {genreColor} from "./genre-colors.js";

export interface ShareChartOptions {
  width: number;
  /** The best share of each genre, which a dot marks. */
  best: readonly number[];
  /** The share that the reader has set, drawn as a line. */
  share: number;
}

/** Average precision of each genre from the plot alone (left) to the poster alone (right). */
export function shareChart(
  precisions: readonly (readonly number[])[],
  {width, best, share}: ShareChartOptions
): SVGElement | HTMLElement {
  const rows = GENRES.flatMap((genre, index) =>
    SHARES.map((share, step) => ({genre, share, precision: precisions[step][index]}))
  );
  const marks = GENRES.map((genre, index) => ({
    genre,
    share: best[index],
    precision: precisions[SHARES.indexOf(best[index])][index]
  }));
  const columns = width < 560 ? 2 : 3;
  const facet = (genre: string) => (GENRES as readonly string[]).indexOf(genre);
  const fx = ({genre}: {genre: string}) => facet(genre) % columns;
  const fy = ({genre}: {genre: string}) => Math.floor(facet(genre) / columns);
  return Plot.plot({
    width: Math.min(width, 860),
    height: Math.ceil(GENRES.length / columns) * 150,
    marginLeft: 40,
    x: {label: "share of the poster →", tickFormat: "%", ticks: [0, 0.5, 1]},
    y: {label: null, grid: true, ticks: 4, tickFormat: (tick: number) => formatScore(tick, 1)},
    fx: {axis: null},
    fy: {axis: null},
    ariaLabel: "Average precision of each genre by the share of the poster",
    marks: [
      Plot.frame({stroke: "var(--theme-foreground-faintest)"}),
      Plot.ruleX(
        GENRES.map((genre) => ({genre, share})),
        {x: "share", fx, fy, stroke: "var(--theme-foreground-muted)", strokeDasharray: "3 3"}
      ),
      Plot.line(rows, {
        x: "share",
        y: "precision",
        z: "genre",
        fx,
        fy,
        stroke: ({genre}: (typeof rows)[number]) => genreColor(genre),
        strokeWidth: 2
      }),
      Plot.dot(marks, {
        x: "share",
        y: "precision",
        fx,
        fy,
        r: 4.5,
        fill: ({genre}: (typeof marks)[number]) => genreColor(genre),
        stroke: "var(--theme-background)"
      }),
      Plot.text(marks, {
        text: "genre",
        fx,
        fy,
        frameAnchor: "bottom-left",
        dx: 6,
        dy: -6,
        fontWeight: 600,
        fill: "var(--theme-foreground)"
      }),
      Plot.tip(
        rows,
        Plot.pointer({
          x: "share",
          y: "precision",
          fx,
          fy,
          title: ({genre, share, precision}: (typeof rows)[number]) =>
            `${genre}: ${formatScore(precision)}\nposter ${Math.round(share * 100)} %`
        })
      )
    ]
  });
}
