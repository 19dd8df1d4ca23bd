import * as Plot from "@observablehq/plot";
import type {TopicWord} from "../lib/topics/read-topics.js";

/** A topic's ten words as bars, as much as each stands for it. */
export function topicWordsChart(
  words: readonly TopicWord[],
  {width, label}: {width: number; label: string}
): SVGElement | HTMLElement {
  return Plot.plot({
    width: Math.min(width, 640),
    height: 40 + words.length * 24,
    marginLeft: 110,
    marginRight: 30,
    x: {label: `${label} →`, grid: true, ticks: 4},
    y: {label: null, domain: words.map(({term}) => term), tickSize: 0, padding: 0.25},
    marks: [
      Plot.barX(words, {x: "weight", y: "term", fill: "var(--theme-foreground-focus)", tip: true}),
      Plot.ruleX([0])
    ]
  });
}
