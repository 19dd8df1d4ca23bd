import * as Plot from "@observablehq/plot";
import {formatScore} from "../lib/compare/format.js";
import {GENRES, type Genre} from "../lib/genres/genres.js";
import type {Prediction} from "../lib/inference/classify.js";
import {genreColor} from "./genre-colors.js";

/** What a model says of one genre. */
export interface VerdictRow {
  genre: Genre;
  probability: number;
  /** The locked threshold; null where the decision has none a genre. */
  threshold: number | null;
  predicted: boolean;
  /** The same with words struck out. */
  edited: number | null;
  editedPredicted: boolean | null;
}

export function listVerdicts(
  written: Prediction,
  thresholds: readonly number[] | null,
  edited: Prediction | null
): VerdictRow[] {
  return GENRES.map((genre, index) => ({
    genre,
    probability: written.probabilities[index],
    threshold: thresholds?.[index] ?? null,
    predicted: written.labels[index] === 1,
    edited: edited ? edited.probabilities[index] : null,
    editedPredicted: edited ? edited.labels[index] === 1 : null
  }));
}

/** Bars of nine probabilities, each with its threshold as a tick; rings where an edit moves them. */
export function verdictChart(rows: readonly VerdictRow[], {width}: {width: number}): SVGElement | HTMLElement {
  const moved = rows.filter(({edited}) => edited !== null);
  const verdict = ({predicted, editedPredicted}: VerdictRow) => ((editedPredicted ?? predicted) ? "✓" : "");
  return Plot.plot({
    width: Math.min(width, 720),
    height: 44 + rows.length * 28,
    marginLeft: 78,
    marginRight: 24,
    x: {label: "probability", domain: [0, 1], grid: true, tickFormat: (tick: number) => formatScore(tick, 1)},
    y: {label: null, domain: GENRES, tickSize: 0, padding: 0.25},
    ariaLabel: "Probability of each genre, with the threshold from which it is predicted",
    marks: [
      Plot.barX(rows, {
        x: "probability",
        y: "genre",
        fill: ({genre}: VerdictRow) => genreColor(genre),
        fillOpacity: ({predicted}: VerdictRow) => (predicted ? 1 : 0.45),
        title: ({genre, probability, threshold, predicted, edited}: VerdictRow) =>
          [
            `${genre} ${formatScore(probability)}`,
            ...(threshold === null ? [] : [`threshold ${formatScore(threshold)}`]),
            predicted ? "predicted" : "not predicted",
            ...(edited === null ? [] : [`with words struck out ${formatScore(edited)}`])
          ].join("\n"),
        tip: true
      }),
      Plot.tickX(
        rows.filter(({threshold}) => threshold !== null),
        {x: "threshold", y: "genre", stroke: "var(--theme-foreground)", strokeWidth: 2, inset: -2}
      ),
      Plot.link(moved, {
        x1: "probability",
        x2: "edited",
        y1: "genre",
        y2: "genre",
        stroke: "var(--theme-foreground)",
        strokeWidth: 1.5
      }),
      Plot.dot(moved, {
        x: "edited",
        y: "genre",
        r: 5,
        stroke: "var(--theme-foreground)",
        fill: "var(--theme-background)",
        strokeWidth: 2
      }),
      Plot.text(rows, {
        x: 1,
        y: "genre",
        dx: 12,
        text: verdict,
        fill: "var(--theme-foreground)",
        fontSize: 14,
        fontWeight: 600
      })
    ]
  });
}
