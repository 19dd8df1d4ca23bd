/** A topic's name by a reader. It belongs to the words, so that it holds wherever the same topic is found again. */
export interface TopicName {
  /** The topic's words, heaviest first. */
  words: string[];
  name: string;
}

/** Letters of a name. */
export const LONGEST_NAME = 80;

/** Names a file of names, and its version. */
export const TOPIC_NAMES_FORMAT = "marquee-topic-names-1";

/** Names as a file to keep or to pass on. */
export function formatTopicNames(names: readonly TopicName[]): string {
  return `${JSON.stringify({format: TOPIC_NAMES_FORMAT, names}, null, 2)}\n`;
}

/** The names after one was given, or taken back with an empty one. */
export function nameTopic(names: readonly TopicName[], words: readonly string[], name: string): TopicName[] {
  const key = wordsKey(words);
  const others = names.filter((other) => wordsKey(other.words) !== key);
  const trimmed = name.trim().slice(0, LONGEST_NAME);
  return trimmed ? [...others, {words: [...words], name: trimmed}] : others;
}

/** Topics under their readers' names; those without one keep their label. */
export function applyTopicNames<T extends {label: string; words: {term: string}[]}>(
  topics: readonly T[],
  names: readonly TopicName[]
): T[] {
  const byWords = new Map(names.map(({words, name}) => [wordsKey(words), name]));
  return topics.map((topic) => ({
    ...topic,
    label: byWords.get(wordsKey(topic.words.map(({term}) => term))) ?? topic.label
  }));
}

/** Word order may change between settings, so that it does not count. */
const wordsKey = (words: readonly string[]) => [...words].sort().join(" ");
