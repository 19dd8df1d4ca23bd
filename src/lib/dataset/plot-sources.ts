import type {Film} from "../films.js";
import {formatCount, formatPercent, listWords} from "../format.js";

export interface PlotSourceCount {
  source: string;
  name: string;
  plots: number;
  /** Of all plots. */
  share: number;
}

const names: Record<string, string> = {
  tmdb: "TMDB",
  imdb: "IMDb",
  justwatch: "JustWatch",
  prime: "Prime Video",
  netflix: "Netflix",
  hulu: "Hulu",
  disney: "Disney+"
};

/** Counts plots by the catalogue that they come from, most first. */
export function countPlotSources(films: readonly Pick<Film, "plotSource">[]): PlotSourceCount[] {
  const counts = new Map<string, number>();
  for (const {plotSource} of films) if (plotSource) counts.set(plotSource, (counts.get(plotSource) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts]
    .map(([source, plots]) => ({source, name: names[source] ?? source, plots, share: plots / total}))
    .sort((a, b) => b.plots - a.plots);
}

/** The catalogues in a sentence. */
export function describePlotSources(films: readonly Pick<Film, "plotSource">[]): string {
  const rows = countPlotSources(films);
  if (!rows.length) return "None of these films has a plot.";
  const total = rows.reduce((sum, row) => sum + row.plots, 0);
  const parts = rows.map((row) => `${row.name} ${formatCount(row.plots)} (${formatPercent(row.share, 1)})`);
  return `The ${formatCount(total)} plots come from ${listWords(parts)}.`;
}
