import * as Plot from "@observablehq/plot";
import * as d3 from "d3";
import {html} from "htl";
import {formatScore} from "../lib/compare/format.js";
import {shortenText} from "../lib/format.js";
import type {ListedTopic} from "../lib/topics/topic-list.js";
import {appendHeatLegend} from "./heat-legend.js";
import {sequentialHeat} from "./heat-scale.js";

export interface SimilarPair {
  first: number;
  second: number;
  cosine: number;
}

/** How alike topics are, pair by pair, in the order given; the heat starts at the least of the cosines. */
export function topicSimilarity(
  order: readonly ListedTopic[],
  similarity: readonly number[][],
  {width}: {width: number}
): Element {
  const cells = order.flatMap((a, row) =>
    order.map((b, column) => ({row, column, a, b, cosine: similarity[a.topic][b.topic]}))
  );
  const off = cells.filter(({row, column}) => row !== column);
  const low = Math.min(...off.map(({cosine}) => cosine));
  const high = Math.max(...off.map(({cosine}) => cosine));
  const heat = sequentialHeat(high - low || 1);
  const marginLeft = width < 500 ? 96 : 190;
  const side = Math.min(20, (width - marginLeft - 8) / order.length);
  const names = order.map(({label}) => shortenText(label, width < 500 ? 15 : 30));
  const legend = d3.create("svg").attr("width", 260).attr("height", 44).attr("role", "img");
  const format = (value: number) => formatScore(value + low, 2);
  legend.attr("aria-label", `Colours: cosine from ${format(0)} to ${format(high - low)}`);
  appendHeatLegend(legend as never, heat, {x: 0, y: 0, width: 260, label: "cosine of mean embeddings", format});
  const chart = Plot.plot({
    ...{
      width: marginLeft + 8 + side * order.length,
      height: 8 + 12 + Math.max(side, 13) * order.length,
      marginLeft,
      marginRight: 8,
      marginTop: 8,
      marginBottom: 12
    },
    ariaLabel: "Matrix: how alike each pair of topics is",
    color: {type: "identity"},
    x: {axis: null, domain: order.map((_, place) => place)},
    y: {label: null, domain: order.map((_, place) => place), tickSize: 0, tickFormat: (place: number) => names[place]},
    marks: [
      Plot.cell(off, {
        x: "column",
        y: "row",
        fill: ({cosine}) => heat.color(cosine - low).fill,
        inset: 0.5,
        title: ({a, b, cosine}) => `${a.label}\n${b.label}\ncosine ${formatScore(cosine, 2)}`,
        tip: true
      })
    ]
  });
  return html`<div>${legend.node()}${chart}</div>` as HTMLElement;
}
