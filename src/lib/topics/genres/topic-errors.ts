import {deviation, mean} from "d3-array";
import type {Interval} from "../../statistics/intervals.js";
import type {FilmVerdict} from "../map/colorings.js";

export interface TopicErrors {
  /** -1 for the films outside all topics. */
  topic: number;
  films: number;
  /** Mean number of the nine genres that are wrong. */
  wrong: number;
  /** 95 %, from the normal distribution of a mean. */
  interval: Interval;
}

/** How often a run is wrong in each topic with `minimum` judged films or more, worst first. */
export function measureTopicErrors(
  label: ArrayLike<number>,
  verdicts: ReadonlyMap<number, FilmVerdict>,
  minimum = 15
): TopicErrors[] {
  const wrong = new Map<number, number[]>();
  for (const [row, verdict] of verdicts) {
    const list = wrong.get(label[row]) ?? [];
    list.push(verdict.wrong);
    wrong.set(label[row], list);
  }
  return [...wrong]
    .filter(([, list]) => list.length >= minimum)
    .map(([topic, list]) => {
      const average = mean(list)!;
      const half = (1.96 * (deviation(list) ?? Number.NaN)) / Math.sqrt(list.length);
      return {
        topic,
        films: list.length,
        wrong: average,
        interval: [Math.max(0, average - half), average + half] as Interval
      };
    })
    .sort((a, b) => b.wrong - a.wrong || a.topic - b.topic);
}
