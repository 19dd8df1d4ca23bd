import {z} from "zod";

/** A topic's name by a reader. It belongs to the words, so that it holds wherever the same topic is found again. */
export interface TopicName {
  /** The topic's words, heaviest first. */
  words: string[];
  name: string;
}

const longest = 80;

const fileSchema = z.strictObject({
  format: z.literal("marquee-topic-names-1"),
  names: z.array(
    z.strictObject({
      words: z.array(z.string().min(1)).min(1).max(10),
      name: z.string().trim().min(1).max(longest)
    })
  )
});

/** Names as a file to keep or to pass on. */
export function formatTopicNames(names: readonly TopicName[]): string {
  return `${JSON.stringify({format: "marquee-topic-names-1", names}, null, 2)}\n`;
}

/** Reads what `formatTopicNames` writes. Throws an Error that says what is wrong with the file and where. */
export function parseTopicNames(text: string): TopicName[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`The file is no JSON (${(error as Error).message}): choose one that was saved here.`);
  }
  const result = fileSchema.safeParse(value);
  if (result.success) return result.data.names;
  const [{path, message}] = result.error.issues;
  throw new Error(
    `The file holds no names of topics: ${path.join(".") || "the whole"}: ${message}. Choose one that was saved here.`
  );
}

/** The names after one was given, or taken back with an empty one. */
export function nameTopic(names: readonly TopicName[], words: readonly string[], name: string): TopicName[] {
  const key = wordsKey(words);
  const others = names.filter((other) => wordsKey(other.words) !== key);
  const trimmed = name.trim().slice(0, longest);
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
