import {join} from "node:path";
import {type StoredEmbedding, storeEmbedding} from "../lib/inference/embedding.js";
import {EmbeddingCache} from "./embedding-cache.js";
import {readModelCard, versionModel} from "./models.js";
import {workFolder} from "./paths.js";
import {runTexts} from "./run-texts.js";

/** Characters that are embedded on the way when a snapshot is made; more take so long that they want a command. */
const quickly = 60_000;

/** Texts whose embeddings would take minutes to compute. */
export class NotEmbeddedError extends Error {
  constructor(readonly missing: number) {
    super(
      `${missing.toLocaleString("en-US")} plots have no embedding yet: npm run embed -- --corpus DIR computes them`
    );
    this.name = "NotEmbeddedError";
  }
}

export interface EmbedOptions {
  /** Processes that compute, each with one thread; 0 computes in this one. */
  processes?: number;
  /** The most texts to compute; more throw a NotEmbeddedError. A quarter of a minute's worth unless given. */
  limit?: number;
  progress?(done: number, total: number): void;
  folder?: string;
}

/**
 * The embeddings of texts as the snapshot stores them, in the same order. Each distinct text is computed once for all
 * time and kept in `.marquee/embeddings`, by the model's version and the text's checksum; a run that is stopped goes
 * on where it was.
 */
export async function embedTexts(
  modelId: string,
  texts: readonly string[],
  {processes = 0, limit, progress = () => {}, folder = join(workFolder, "embeddings")}: EmbedOptions = {}
): Promise<StoredEmbedding[]> {
  const card = readModelCard(modelId);
  if (card.kind !== "onnx-text-encoder")
    throw new Error(`the model ${modelId} is of kind ${card.kind}, no text encoder`);
  const cache = new EmbeddingCache(join(folder, `${modelId}-${versionModel(card).slice(0, 12)}.bin`), card.outputs);
  const missing = [...new Set(texts)].filter((text) => !cache.get(text));
  if (limit === undefined ? countCharacters(missing) > quickly : missing.length > limit)
    throw new NotEmbeddedError(missing.length);
  const inputs = missing.map((text) => ({text}));
  let done = 0;
  await runTexts([modelId], inputs, processes, (index, [output]) => {
    cache.add(missing[index], storeEmbedding(output));
    progress(++done, missing.length);
  });
  return texts.map((text) => cache.get(text)!);
}

function countCharacters(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
