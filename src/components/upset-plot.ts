import * as d3 from "d3";
import {html} from "htl";
import type {GenreCombination} from "../lib/genres/combinations.js";
import {GENRES} from "../lib/genres/genres.js";
import {decodeMultiHot, hasGenre} from "../lib/genres/multi-hot.js";
import {genreColor} from "./genre-colors.js";
import {roveFocus} from "./roving-focus.js";

export interface UpsetPlotOptions {
  width: number;
  /** How many combinations are drawn. */
  limit: number;
  /** All films, for the shares. */
  films: number;
  /** The chosen combination as bits. */
  selected?: number;
  onSelect?(multiHot: number): void;
}

/**
 * An UpSet plot (Lex et al. 2014) on its side, so that a phone can show it: one row a combination, a dot for each of
 * its genres, and a bar as long as the number of films that have exactly these.
 */
export function upsetPlot(
  combinations: readonly GenreCombination[],
  {width, limit, films, selected, onSelect}: UpsetPlotOptions
): HTMLElement {
  const rows = combinations.slice(0, limit);
  const row = 22;
  const column = Math.min(26, Math.max(16, width / 22));
  const top = 70;
  const matrixWidth = column * GENRES.length;
  const barLeft = matrixWidth + 14;
  const height = top + rows.length * row + 4;
  const bar = d3.scaleLinear([0, d3.max(rows, (d) => d.films) ?? 1], [0, Math.max(40, width - barLeft - 92)]);
  const format = d3.format(",");
  const percent = d3.format(".1%");

  const svg = d3
    .create("svg")
    .attr("width", width)
    .attr("height", height)
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("style", "max-width: 100%; font-family: var(--sans-serif); font-variant-numeric: tabular-nums")
    .attr("font-size", 12);
  const heading = svg.append("g").attr("fill", "currentColor").attr("aria-hidden", "true");
  GENRES.forEach((genre, index) => {
    heading
      .append("text")
      .attr("transform", `translate(${(index + 0.5) * column + 3},${top - 8}) rotate(-60)`)
      .text(genre);
  });
  heading
    .append("text")
    .attr("x", barLeft + 46)
    .attr("y", top - 8)
    .text("films");

  const list = svg.append("g").attr("role", "listbox").attr("aria-label", "Combinations of genres, most films first");
  // The rows' names say more than the figures in them, which are drawn apart so that nobody hears them twice.
  const figures = svg.append("g").attr("aria-hidden", "true").attr("pointer-events", "none");
  const nodes = rows.map(({multiHot, films: count}, index) => {
    const names = decodeMultiHot(multiHot);
    const group = list
      .append("g")
      .attr("class", "upset-row")
      .attr("role", "option")
      .attr("aria-selected", String(multiHot === selected))
      .attr(
        "aria-label",
        `${names.length === 1 ? `${names[0]} alone` : names.join(", ")}: ${format(count)} films, ${percent(count / films)}`
      )
      .attr("transform", `translate(0,${top + index * row})`);
    group
      .append("rect")
      .attr("class", "upset-back")
      .attr("width", width)
      .attr("height", row)
      .attr("rx", 3)
      .style("fill", index % 2 ? "transparent" : "var(--theme-background-alt)");
    const present = GENRES.map((_, genre) => genre).filter((genre) => hasGenre(multiHot, genre));
    const center = (genre: number) => (genre + 0.5) * column;
    group
      .append("line")
      .attr("x1", center(present[0] ?? 0))
      .attr("x2", center(present.at(-1) ?? 0))
      .attr("y1", row / 2)
      .attr("y2", row / 2)
      .attr("stroke", "var(--theme-foreground-muted)")
      .attr("stroke-width", 2);
    GENRES.forEach((genre, at) => {
      const on = hasGenre(multiHot, at);
      group
        .append("circle")
        .attr("cx", center(at))
        .attr("cy", row / 2)
        .attr("r", on ? Math.min(7, column * 0.33) : 2.5)
        .style("fill", on ? genreColor(genre) : "var(--theme-foreground-faint)");
    });
    figures
      .append("text")
      .attr("x", barLeft + 38)
      .attr("y", top + (index + 0.5) * row)
      .attr("dy", "0.35em")
      .attr("text-anchor", "end")
      .attr("fill", "currentColor")
      .text(format(count));
    group
      .append("rect")
      .attr("x", barLeft + 46)
      .attr("y", 4)
      .attr("width", bar(count))
      .attr("height", row - 8)
      .style("fill", names.length === 1 ? genreColor(names[0]) : "var(--theme-foreground-muted)");
    figures
      .append("text")
      .attr("x", barLeft + 46 + bar(count) + 5)
      .attr("y", top + (index + 0.5) * row)
      .attr("dy", "0.35em")
      .attr("fill", "var(--theme-foreground-muted)")
      .text(percent(count / films));
    const node = group.node()!;
    if (onSelect) {
      node.addEventListener("click", () => {
        for (const other of nodes) other.setAttribute("aria-selected", String(other === node));
        onSelect(multiHot);
      });
    }
    return node;
  });
  roveFocus(nodes.map((node) => [node]));
  return html`<div>${svg.node()}</div>` as HTMLElement;
}
