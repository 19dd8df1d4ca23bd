import * as Plot from "@observablehq/plot";
import {formatCount} from "../lib/format.js";
import {GENRES} from "../lib/genres/genres.js";
import {averageGrid} from "../lib/posters/average-posters.js";
import {type MeanPoster, paintMeanPoster} from "../lib/posters/mean-posters.js";
import {emptyChart} from "./empty-chart.js";

/**
 * One picture a genre, the posters of all genres first: the average poster, or with `apart` what sets it apart from
 * all posters.
 */
export function meanPosterGrid(
  posters: readonly MeanPoster[],
  {width, height, apart}: {width: number; height?: number; apart: boolean}
): Element {
  if (!posters.length) return emptyChart();
  const columns = width < 500 ? 3 : 5;
  const lines = Math.ceil((GENRES.length + 1) / columns);
  const place = ({genre}: MeanPoster) => (genre === null ? 0 : GENRES.indexOf(genre) + 1);
  const all = posters.find(({genre}) => genre === null);
  const pictures = posters.map((poster) => ({
    poster,
    column: place(poster) % columns,
    line: Math.floor(place(poster) / columns),
    source: pictureUrl(poster, apart && poster.genre !== null ? all : undefined)
  }));
  const gap = 12;
  const labelHeight = 34;
  const byWidth = (Math.min(width, 900) - gap * (columns - 1)) / columns;
  const byHeight = height === undefined ? byWidth : ((height / lines - labelHeight - gap) * 2) / 3;
  const pictureWidth = Math.max(40, Math.min(byWidth, byHeight, 160));
  const pictureHeight = pictureWidth * 1.5;
  const at = {
    x: ({column}: (typeof pictures)[number]) => column,
    y: ({line}: (typeof pictures)[number]) => line
  };
  const plotWidth = columns * (pictureWidth + gap);
  return Plot.plot({
    width: plotWidth,
    height: lines * (pictureHeight + labelHeight + gap),
    margin: 0,
    x: {axis: null, domain: [-0.5, columns - 0.5]},
    y: {axis: null, domain: [lines - 0.5, -0.5]},
    ariaLabel: "Average poster of each genre",
    marks: [
      Plot.image(pictures, {
        ...at,
        src: "source",
        width: pictureWidth,
        height: pictureHeight,
        dy: labelHeight / 2,
        preserveAspectRatio: "none",
        title: ({poster}) => describePoster(poster),
        tip: {format: {x: false, y: false}}
      }),
      Plot.text(pictures, {
        ...at,
        text: ({poster}) => poster.genre ?? "All posters",
        dy: -(pictureHeight + labelHeight) / 2 + 12,
        fontWeight: 600,
        fontSize: 12
      }),
      Plot.text(pictures, {
        ...at,
        text: ({poster}) => formatCount(poster.posters),
        dy: -(pictureHeight + labelHeight) / 2 + 26,
        fill: "var(--theme-foreground-muted)"
      })
    ]
  });
}

function describePoster({genre, decade, posters}: MeanPoster): string {
  return `${genre ?? "All posters"}${decade === null ? "" : `, ${decade}s`}\nmean of ${formatCount(posters)} posters`;
}

function pictureUrl(poster: MeanPoster, against: MeanPoster | undefined): string {
  const canvas = document.createElement("canvas");
  canvas.width = averageGrid.columns;
  canvas.height = averageGrid.rows;
  const pixels = new ImageData(paintMeanPoster(poster, against), averageGrid.columns, averageGrid.rows);
  canvas.getContext("2d")!.putImageData(pixels, 0, 0);
  return canvas.toDataURL();
}
