import {z} from "zod";
import {LONGEST_NAME, TOPIC_NAMES_FORMAT, type TopicName} from "./topic-names.js";

const fileSchema = z.strictObject({
  format: z.literal(TOPIC_NAMES_FORMAT),
  names: z.array(
    z.strictObject({
      words: z.array(z.string().min(1)).min(1).max(10),
      name: z.string().trim().min(1).max(LONGEST_NAME)
    })
  )
});

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
