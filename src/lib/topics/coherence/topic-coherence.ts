import {C_V_WINDOW, measureDiversity, measureTopicCv, measureTopicNpmi, NPMI_WINDOW} from "./coherence.js";
import {countWindows, type WindowCounting} from "./word-windows.js";

export interface Coherence {
  /** By topic. */
  npmi: number[];
  cV: number[];
  /** Means over the topics that have two words or more. */
  meanNpmi: number;
  meanCv: number;
  diversity: number;
}

/** Coherence of topics given by their top words, over texts as lists of words in their order. */
export function measureCoherence(
  topics: readonly (readonly string[])[],
  texts: readonly (readonly string[])[],
  counting: WindowCounting = "boolean"
): Coherence {
  const numbers = new Map([...new Set(topics.flat())].map((word, index): [string, number] => [word, index]));
  const tokens = texts.map((text) => Int32Array.from(text, (word) => numbers.get(word) ?? -1));
  const topicWords = topics.map((words) => words.map((word) => numbers.get(word)!));
  const near = countWindows(tokens, numbers.size, NPMI_WINDOW, counting);
  const far = countWindows(tokens, numbers.size, C_V_WINDOW, counting);
  const npmi = topicWords.map((words) => measureTopicNpmi(near, words));
  const cV = topicWords.map((words) => (words.length > 1 ? measureTopicCv(far, words) : Number.NaN));
  return {npmi, cV, meanNpmi: meanOf(npmi), meanCv: meanOf(cV), diversity: measureDiversity(topics)};
}

function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : Number.NaN;
}
