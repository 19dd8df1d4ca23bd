import {GENRES} from "../genres/genres.js";
import {FileError} from "../runs/file-error.js";
import type {PreparedText} from "../text/prepare-text.js";
import {sparseRows} from "../train/matrix.js";
import {countNGrams, listNGrams} from "../train/n-grams.js";
import {type LinearHead, predictLinear} from "../train/one-vs-rest.js";
import {applyTfIdf, type TfIdf} from "../train/tf-idf.js";
import {decodeTensors, encodeTensors, takeTensor} from "./tensor-file.js";

/** TF-IDF of words and pairs of neighbouring words, and a linear model a genre over it. */
export interface TermHead {
  /** What of a prepared plot is counted: every word, or the terms left after preparation. */
  tokens: "words" | "terms";
  /** The most neighbouring words that are counted as one: 1 or 2. */
  longest: number;
  /** Word or pair of words by column, in rising order of their code units. */
  vocabulary: readonly string[];
  tfIdf: TfIdf;
  head: LinearHead;
}

/**
 * The fewest training films that a word or pair must stand in to be kept: rarer ones would tell a plot from all others.
 */
export const MINIMUM_TERM_FILMS = 3;

/** Nine probabilities from a prepared plot. */
export function runTermHead(head: TermHead, prepared: Pick<PreparedText, "words" | "terms">): Float64Array {
  const {tokens, longest, vocabulary, tfIdf, head: linear} = head;
  const counts = vocabulary.length
    ? countNGrams([listNGrams(prepared[tokens], longest)], indexOf(head))
    : sparseRows([[]], 0);
  return predictLinear(linear, applyTfIdf(tfIdf, counts));
}

const indexes = new WeakMap<TermHead, ReadonlyMap<string, number>>();

function indexOf(head: TermHead): ReadonlyMap<string, number> {
  const known = indexes.get(head);
  if (known) return known;
  const index = new Map(head.vocabulary.map((term, column): [string, number] => [term, column]));
  indexes.set(head, index);
  return index;
}

/**
 * The head as a safetensors file: `words` (single words, UTF-8, one a line), `terms` (columns x 2: a word's row number,
 * and that of the word behind it plus one, or 0), `idf` (columns), `weights` (9 x columns), `intercepts` (9). Pairs
 * stand as numbers, so that no two words of a plot stand side by side.
 */
export function encodeTermHead({tokens, longest, vocabulary, tfIdf, head}: TermHead): Uint8Array {
  const words = [...new Set(vocabulary.flatMap((term) => term.split(" ")))].sort((a, b) => (a < b ? -1 : 1));
  const rowOf = new Map(words.map((word, row): [string, number] => [word, row]));
  const terms = Uint32Array.from(
    vocabulary.flatMap((term) => {
      const [first, second] = term.split(" ");
      return [rowOf.get(first)!, second === undefined ? 0 : rowOf.get(second)! + 1];
    })
  );
  const columns = vocabulary.length;
  const text = new TextEncoder().encode(words.join("\n"));
  const weights = new Float32Array(GENRES.length * columns);
  for (const [genre, {weights: own}] of head.genres.entries()) weights.set(own, genre * columns);
  const intercepts = Float32Array.from(head.genres, ({intercept}) => intercept);
  return encodeTensors({
    metadata: {kind: "term-head", tokens, longest: String(longest), sublinear: String(tfIdf.sublinear ?? false)},
    tensors: {
      terms: {data: terms, shape: [columns, 2]},
      idf: {data: Float32Array.from(tfIdf.idf), shape: [columns]},
      weights: {data: weights, shape: [GENRES.length, columns]},
      intercepts: {data: intercepts, shape: [GENRES.length]},
      words: {data: text, shape: [text.length]}
    }
  });
}

/** Throws a FileError that names the tensor or the field at fault. */
export function decodeTermHead(bytes: Uint8Array, file: string): TermHead {
  const decoded = decodeTensors(bytes, file);
  const {kind, tokens, longest, sublinear} = decoded.metadata;
  const fail = (field: string, message: string) => new FileError([{file, field, message}]);
  if (kind !== "term-head") throw fail("kind", `is "${kind}", not "term-head"`);
  if (tokens !== "words" && tokens !== "terms") throw fail("tokens", `is "${tokens}", not words or terms`);
  if (longest !== "1" && longest !== "2") throw fail("longest", `is "${longest}", not 1 or 2`);
  const terms = takeTensor(decoded, "terms", Uint32Array, [null, 2], file).data;
  const columns = terms.length / 2;
  const {data: text} = takeTensor(decoded, "words", Uint8Array, [null], file);
  const words = new TextDecoder().decode(text).split("\n");
  const vocabulary = Array.from({length: columns}, (_, column) => {
    const [first, second] = [terms[2 * column], terms[2 * column + 1]];
    if (first >= words.length || second > words.length)
      throw fail("terms", `names a word that is not there in row ${column}`);
    return second ? `${words[first]} ${words[second - 1]}` : words[first];
  });
  const {data: idf} = takeTensor(decoded, "idf", Float32Array, [columns], file);
  const {data: weights} = takeTensor(decoded, "weights", Float32Array, [GENRES.length, columns], file);
  const {data: intercepts} = takeTensor(decoded, "intercepts", Float32Array, [GENRES.length], file);
  return {
    tokens,
    longest: Number(longest),
    vocabulary,
    tfIdf: {sublinear: sublinear === "true", idf: Float64Array.from(idf)},
    head: {
      genres: GENRES.map((_, genre) => ({
        weights: Float64Array.from(weights.subarray(genre * columns, (genre + 1) * columns)),
        intercept: intercepts[genre]
      }))
    }
  };
}
