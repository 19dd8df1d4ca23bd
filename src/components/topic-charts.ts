import * as Plot from "@observablehq/plot";
import {formatScore} from "../lib/compare/format.js";
import {formatCount, formatPercent, shortenText} from "../lib/format.js";
import type {Genre} from "../lib/genres/genres.js";
import type {GenreInformation} from "../lib/topics/genres/topic-information.js";
import type {countDecades, GenreTopic, ListedTopic} from "../lib/topics/topic-list.js";
import {emptyChart} from "./empty-chart.js";
import {genreColor, genreColorScale} from "./genre-colors.js";

/** A topic's words as bars of their weight, c-TF-IDF. */
export function topicWordChart(
  words: ListedTopic["words"],
  {width, height}: {width: number; height?: number}
): Element {
  if (!words.length) return emptyChart("This topic has no words.");
  return Plot.plot({
    ...{
      width,
      height: height ?? 22 * words.length + 40,
      marginLeft: 92,
      marginRight: 44,
      marginTop: 8,
      marginBottom: 32
    },
    ariaLabel: "Bars: the topic's words by their weight",
    x: {label: "weight (c-TF-IDF)", ticks: 3, grid: true, insetRight: 4},
    y: {label: null, domain: words.map(({term}) => term), tickSize: 0},
    marks: [
      Plot.barX(words, {x: "weight", y: "term", fill: "var(--theme-foreground-focus)", insetTop: 3, insetBottom: 3}),
      Plot.text(words, {
        x: "weight",
        y: "term",
        text: ({weight}) => formatScore(weight, 3),
        textAnchor: "start",
        dx: 5
      }),
      Plot.ruleX([0])
    ]
  });
}

/** The share of each decade's films that a topic has; decades of fewer than `minimum` films are pale. */
export function topicDecadeChart(
  rows: ReturnType<typeof countDecades>,
  {width, height, minimum = 100}: {width: number; height?: number; minimum?: number}
): Element {
  return Plot.plot({
    ...{width, height: height ?? 200, marginLeft: 44, marginTop: 24, marginBottom: 32},
    ariaLabel: "Bars: the topic's share of each decade's films",
    x: {label: null, tickFormat: String, ticks: width < 420 ? 4 : 8},
    y: {
      label: "of the decade’s films",
      percent: true,
      grid: true,
      ticks: 4,
      tickFormat: (share: number) => `${share}%`
    },
    marks: [
      Plot.rectY(rows, {
        x1: "decade",
        x2: ({decade}) => decade + 10,
        y: "share",
        insetLeft: 1,
        insetRight: 1,
        fill: "var(--theme-foreground-focus)",
        fillOpacity: ({total}) => (total < minimum ? 0.4 : 1),
        title: ({decade, films, total, share}) =>
          `${decade}s: ${formatCount(films)} of ${formatCount(total)} films, ${formatPercent(share, 1)}`,
        tip: true
      }),
      Plot.ruleY([0])
    ]
  });
}

/** The share of a topic's films that have each genre; a tick marks the same among all films of the map. */
export function topicGenreChart(
  rows: readonly {genre: string; share: number; overall: number}[],
  {width, height}: {width: number; height?: number}
): Element {
  return Plot.plot({
    ...{
      width,
      height: height ?? 22 * rows.length + 48,
      marginLeft: 76,
      marginRight: 40,
      marginTop: 8,
      marginBottom: 36
    },
    ariaLabel: "Bars: the share of the topic's films that have each genre; ticks: the same among all films",
    color: genreColorScale,
    x: {
      label: "of the topic’s films; tick: of all films",
      percent: true,
      ticks: 4,
      grid: true,
      tickFormat: (share: number) => `${share}%`,
      domain: [0, 100]
    },
    y: {label: null, domain: rows.map(({genre}) => genre), tickSize: 0},
    marks: [
      Plot.barX(rows, {x: "share", y: "genre", fill: "genre", insetTop: 3, insetBottom: 3}),
      Plot.tickX(rows, {x: "overall", y: "genre", stroke: "var(--theme-foreground)", strokeWidth: 2}),
      Plot.text(rows, {
        x: ({share, overall}) => Math.max(share, overall),
        y: "genre",
        text: ({share}) => formatPercent(share),
        textAnchor: "start",
        dx: 6,
        stroke: "var(--theme-background)",
        strokeWidth: 3,
        fill: "var(--theme-foreground)"
      }),
      Plot.ruleX([0])
    ]
  });
}

/** How much of the doubt about each genre a film's topic takes away. */
export function informationChart(
  rows: readonly GenreInformation[],
  {width, height}: {width: number; height?: number}
): Element {
  const known = rows.filter(({share}) => !Number.isNaN(share)).sort((a, b) => b.share - a.share);
  return Plot.plot({
    ...{
      width,
      height: height ?? 26 * known.length + 48,
      marginLeft: 84,
      marginRight: 48,
      marginTop: 8,
      marginBottom: 36
    },
    ariaLabel: "Bars: the share of the doubt about each genre that a film's topic takes away",
    color: genreColorScale,
    x: {label: "of the doubt is gone", percent: true, ticks: 5, grid: true, tickFormat: (share: number) => `${share}%`},
    y: {label: null, domain: known.map(({genre}) => genre), tickSize: 0},
    marks: [
      Plot.barX(known, {
        ...{x: "share", y: "genre", fill: "genre", insetTop: 3, insetBottom: 3},
        title: ({genre, bits, entropy}) => `${genre}: ${formatScore(bits, 3)} of ${formatScore(entropy, 3)} bits`,
        tip: true
      }),
      Plot.text(known, {
        x: "share",
        y: "genre",
        text: ({share}) => formatPercent(share, 1),
        textAnchor: "start",
        dx: 6
      }),
      Plot.ruleX([0])
    ]
  });
}

export interface TopicBarOptions {
  width: number;
  /** What the bars measure. */
  label: string;
  format(value: number): string;
  domain?: [number, number];
}

/** A bar a topic. */
export function topicBarChart(
  rows: readonly {label: string; value: number}[],
  {width, label, format, domain}: TopicBarOptions
): Element {
  if (!rows.length) return emptyChart("There is no topic to compare with.");
  const letters = width < 500 ? 22 : 34;
  return Plot.plot({
    ...{
      width,
      height: 24 * rows.length + 44,
      marginLeft: letters * 6.2,
      marginRight: 44,
      marginTop: 8,
      marginBottom: 34
    },
    ariaLabel: `Bars: ${label} of topics`,
    x: {label, ticks: 4, grid: true, tickFormat: format, domain},
    y: {
      label: null,
      domain: rows.map((row) => row.label),
      tickSize: 0,
      tickFormat: (name: string) => shortenText(name, letters)
    },
    marks: [
      Plot.barX(rows, {x: "value", y: "label", fill: "var(--theme-foreground-focus)", insetTop: 3, insetBottom: 3}),
      Plot.text(rows, {x: "value", y: "label", text: ({value}) => format(value), textAnchor: "start", dx: 5}),
      Plot.ruleX([0])
    ]
  });
}

/** The share of each topic's films that have a genre; the line is the share among all films. */
export function genreTopicChart(
  rows: readonly GenreTopic[],
  {width, height, genre, overall}: {width: number; height?: number; genre: Genre; overall: number}
): Element {
  const letters = width < 500 ? 20 : 34;
  return Plot.plot({
    ...{
      width,
      height: height ?? 24 * rows.length + 44,
      marginLeft: letters * 6.6,
      marginRight: 48,
      marginTop: 8,
      marginBottom: 34
    },
    ariaLabel: `Bars: the share of each topic's films that are ${genre}`,
    x: {
      label: "of the topic’s films",
      percent: true,
      domain: [0, 100],
      ticks: 4,
      grid: true,
      tickFormat: (share: number) => `${share}%`
    },
    y: {
      label: null,
      domain: rows.map(({topic}) => topic),
      tickSize: 0,
      tickFormat: (topic: number) => shortenText(rows.find((row) => row.topic === topic)!.label, letters)
    },
    marks: [
      Plot.barX(rows, {
        ...{x: "share", y: "topic", fill: genreColor(genre), insetTop: 3, insetBottom: 3},
        title: ({label, films, share}) => `${label}\n${formatPercent(share)} of ${formatCount(films)} films`,
        tip: true
      }),
      Plot.ruleX([overall], {stroke: "var(--theme-background)", strokeWidth: 4}),
      Plot.ruleX([overall], {stroke: "var(--theme-foreground)", strokeWidth: 1.5}),
      Plot.text(rows, {x: "share", y: "topic", text: ({share}) => formatPercent(share), textAnchor: "start", dx: 5}),
      Plot.ruleX([0])
    ]
  });
}
