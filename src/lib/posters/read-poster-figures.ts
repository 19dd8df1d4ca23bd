import type {Film} from "../films.js";
import type {TableColumns} from "../table-definition.js";

/** One poster's figures with its film; shares and means between 0 and 1. */
export interface PosterRow {
  film: Film;
  lightness: number;
  contrast: number;
  chroma: number;
  darkShare: number;
  edges: number;
  symmetry: number;
  /** Share of the surface by colour family. */
  families: ArrayLike<number>;
  /** Means over the fields of the layout, each channel as a share of its limit. */
  layout: ArrayLike<number>;
}

/** Joins the table `poster_figures` with its films. */
export function readPosterRows(table: TableColumns, films: readonly Film[]): PosterRow[] {
  const [families, layout] = [table.families, table.layout] as unknown as ArrayLike<Int8Array>[];
  const number = (name: string, row: number) => table[name][row] as number;
  return Array.from(table.film as ArrayLike<number>, (film, row) => ({
    film: films[film],
    lightness: number("lightness", row),
    contrast: number("contrast", row),
    chroma: number("chroma", row),
    darkShare: number("dark_share", row),
    edges: number("edges", row),
    symmetry: number("symmetry", row),
    families: Float32Array.from(families[row], (share) => share / 127),
    layout: Float32Array.from(layout[row], (value) => value / 127)
  }));
}

/** A figure that the reader can choose. */
export interface PosterMeasure {
  key: "lightness" | "contrast" | "chroma" | "darkShare" | "edges" | "symmetry";
  label: string;
  /** What a high and a low value look like. */
  high: string;
  low: string;
  explain: string;
}

export const POSTER_MEASURES: readonly PosterMeasure[] = [
  {
    key: "lightness",
    label: "lightness",
    high: "lightest",
    low: "darkest",
    explain: "mean lightness, 0 black to 1 white"
  },
  {
    key: "chroma",
    label: "colourfulness",
    high: "most colourful",
    low: "greyest",
    explain: "mean distance from grey; pure red has .26"
  },
  {
    key: "contrast",
    label: "contrast",
    high: "most contrasting",
    low: "flattest",
    explain: "standard deviation of lightness"
  },
  {
    key: "edges",
    label: "busyness",
    high: "busiest",
    low: "calmest",
    explain: "mean step of lightness from one cell to the next"
  },
  {
    key: "symmetry",
    label: "symmetry",
    high: "most symmetrical",
    low: "most one-sided",
    explain: "correlation of the picture’s lightness with its mirror image"
  }
];
