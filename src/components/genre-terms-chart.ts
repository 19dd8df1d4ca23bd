import * as Plot from "@observablehq/plot";
import {formatCount} from "../lib/format.js";
import type {ComparedTerm, MarkStatistic} from "../lib/text/genre-terms.js";

export type NamedTerm = ComparedTerm & {word: string};

const labels: Record<MarkStatistic, string> = {
  "log-odds": "log-odds ratio, with 95% interval",
  "frequency-ratio": "frequency in the genre / in the others (logarithmic)",
  pmi: "pointwise mutual information, bits",
  "chi-square": "chi-square, signed",
  "tf-idf": "tf-idf × 1000"
};

export interface GenreTermsOptions {
  width: number;
  statistic: MarkStatistic;
  color: string;
  /** Called with the word that the reader chooses. */
  onSelect(word: string): void;
}

/** A dot a word, at its log-odds with their interval, or at the score of another statistic. */
export function genreTermsChart(
  terms: readonly NamedTerm[],
  {width, statistic, color, onSelect}: GenreTermsOptions
): SVGElement | HTMLElement {
  const intervals = statistic === "log-odds";
  const ratio = statistic === "frequency-ratio";
  const finite = terms.filter(({score}) => Number.isFinite(score) && (!ratio || score > 0)).map(({score}) => score);
  const edge = ratio ? (finite.length ? Math.max(...finite) * 2 : 100) : 0;
  const position = ({score, logOdds}: NamedTerm) => {
    if (intervals) return logOdds;
    if (ratio) return Math.min(Math.max(score, 1 / edge), edge);
    return statistic === "tf-idf" ? score * 1000 : score;
  };
  const half = ({standardError}: NamedTerm) => 1.96 * standardError;
  const describe = (term: NamedTerm) =>
    `${term.word}\n${formatCount(term.inside)} times in ${formatCount(term.filmsInside)} plots of the genre, ${formatCount(term.outside)} in ${formatCount(term.filmsOutside)} others\nlog-odds ${term.logOdds.toFixed(2)} ± ${half(term).toFixed(2)}, z ${term.z.toFixed(1)}${intervals ? "" : `\n${labels[statistic]}: ${ratio && !Number.isFinite(term.score) ? "infinite" : position(term).toPrecision(3)}`}`;
  const chart = Plot.plot({
    width,
    height: 64 + terms.length * 19,
    marginLeft: 116,
    marginRight: 20,
    x: {
      label: labels[statistic],
      type: ratio ? "log" : "linear",
      grid: true,
      axis: "both",
      tickFormat: ratio ? "~s" : undefined,
      ticks: width < 500 ? 4 : 8
    },
    y: {label: null, domain: terms.map(({word}) => word), tickSize: 0},
    ariaLabel: "Words and how strongly they mark the genre",
    marks: [
      Plot.ruleX([ratio ? 1 : 0], {stroke: "var(--theme-foreground-muted)"}),
      intervals
        ? Plot.ruleY(terms, {
            y: "word",
            x1: (term: NamedTerm) => term.logOdds - half(term),
            x2: (term: NamedTerm) => term.logOdds + half(term),
            stroke: color,
            strokeOpacity: 0.6,
            strokeWidth: 3
          })
        : null,
      Plot.dot(terms, {y: "word", x: position, r: 4.5, fill: color, stroke: "var(--theme-background)"}),
      ratio
        ? Plot.text(
            terms.filter(({score}) => score === Number.POSITIVE_INFINITY),
            {y: "word", x: position, text: () => "∞", dx: -14, fontSize: 14}
          )
        : null,
      Plot.tip(terms, Plot.pointerY({y: "word", x: position, title: describe}))
    ]
  });
  const choose = () => {
    const {value} = chart as unknown as {value: NamedTerm | null};
    if (value) onSelect(value.word);
  };
  chart.addEventListener("click", choose);
  chart.style.cursor = "pointer";
  return chart;
}
