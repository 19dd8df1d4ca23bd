import * as d3 from "d3";
import {html} from "htl";
import {type CoOccurrence, lift} from "../lib/genres/co-occurrence.js";
import {GENRES} from "../lib/genres/genres.js";
import {buildGenreGraph} from "../lib/genres/graph.js";
import {labelHeight, placeGraph} from "../lib/genres/graph-layout.js";
import {genreColor} from "./genre-colors.js";

export interface GenreGraphOptions {
  width: number;
  /** What the chart may take of a slide. */
  height?: number;
  /** Edges below this lift are left out. */
  minimumLift: number;
}

/** Genres as discs, their area the number of films; a line joins two that meet often, the thicker the higher its lift. */
export function genreGraph(matrix: CoOccurrence, {width, height: room, minimumLift}: GenreGraphOptions): HTMLElement {
  const height = Math.round(Math.max(300, Math.min(460, width * 0.55, room ?? Number.POSITIVE_INFINITY)));
  const graph = buildGenreGraph(matrix, minimumLift);
  const nodes = placeGraph(graph, {width, height});
  const byGenre = new Map(nodes.map((node) => [node.genre, node]));
  const count = d3.format(",");
  const thickness = d3.scaleLinear([0, Math.max(2, d3.max(graph.edges, (edge) => edge.lift) ?? 0)], [0.5, 9]);
  const readout = html`<p class="chart-readout">Point at a genre or a line to read it.</p>` as HTMLElement;

  const svg = d3
    .create("svg")
    .attr("width", width)
    .attr("height", height)
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("style", "max-width: 100%; font-family: var(--sans-serif)")
    .attr("role", "group")
    .attr(
      "aria-label",
      `Graph of ${nodes.length} genres and ${graph.edges.length} pairs of lift ${minimumLift} or more`
    );

  const edges = svg
    .append("g")
    .attr("stroke", "var(--theme-foreground-muted)")
    .attr("stroke-linecap", "round")
    .selectAll("line")
    .data(graph.edges)
    .join("line")
    .attr("class", "graph-edge")
    .attr("x1", ({a}) => byGenre.get(a)!.x)
    .attr("y1", ({a}) => byGenre.get(a)!.y)
    .attr("x2", ({b}) => byGenre.get(b)!.x)
    .attr("y2", ({b}) => byGenre.get(b)!.y)
    .attr("stroke-width", (edge) => thickness(edge.lift))
    .attr("stroke-opacity", 0.55)
    .on("pointerenter", (_, edge) => {
      readout.textContent = `${GENRES[edge.a]} and ${GENRES[edge.b]}: lift ${edge.lift.toFixed(2)}, ${count(edge.films)} films.`;
    });

  const groups = svg
    .append("g")
    .selectAll("g")
    .data(nodes)
    .join("g")
    .attr("class", "graph-node")
    .attr("role", "img")
    .attr("tabindex", 0)
    .attr("transform", ({x, y}) => `translate(${x},${y})`)
    .attr("aria-label", ({genre}) => describeNode(genre))
    .on("pointerenter focus", (_, node) => highlight(node.genre))
    .on("pointerleave blur", () => highlight(null));
  groups
    .append("circle")
    .attr("r", ({radius}) => radius)
    .style("fill", ({genre}) => genreColor(GENRES[genre]))
    .attr("stroke", "var(--theme-background)")
    .attr("stroke-width", 2);
  groups
    .append("text")
    .attr("y", ({radius}) => radius + labelHeight - 4)
    .attr("text-anchor", "middle")
    .attr("font-size", 12)
    .attr("fill", "currentColor")
    .attr("stroke", "var(--theme-background)")
    .attr("stroke-width", 3)
    .attr("paint-order", "stroke")
    .text(({genre}) => GENRES[genre]);

  function highlight(genre: number | null): void {
    edges.attr("stroke-opacity", ({a, b}) => (genre === null ? 0.55 : a === genre || b === genre ? 0.95 : 0.1));
    if (genre !== null) readout.textContent = describeNode(genre);
  }

  function describeNode(genre: number): string {
    const joined = graph.edges
      .filter(({a, b}) => a === genre || b === genre)
      .map(({a, b}) => `${GENRES[a === genre ? b : a]} (${lift(matrix, a, b).toFixed(2)})`);
    const films = `${GENRES[genre]}: ${count(matrix.counts[genre][genre])} films`;
    return `${films}, ${joined.length ? `joined to ${joined.join(", ")}` : "joined to no other at this lift"}.`;
  }

  return html`<div>${svg.node()}${readout}</div>` as HTMLElement;
}
