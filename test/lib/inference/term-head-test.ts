import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {decodeTensors, encodeTensors, type TensorFile} from "../../../src/lib/inference/tensor-file.js";
import {decodeTermHead, encodeTermHead, runTermHead, type TermHead} from "../../../src/lib/inference/term-head.js";

/** A head over two words and their pair; Horror is the ghost's, Comedy the joke's, Crime that of the pair. */
const head: TermHead = {
  tokens: "terms",
  longest: 2,
  vocabulary: ["ghost", "ghost joke", "joke"],
  tfIdf: {sublinear: true, idf: Float64Array.of(1, 2, 1)},
  head: {
    genres: GENRES.map((genre) => ({
      weights: Float64Array.of(Number(genre === "Horror"), Number(genre === "Crime"), Number(genre === "Comedy")),
      intercept: -0.5
    }))
  }
};
const [comedy, crime, horror] = (["Comedy", "Crime", "Horror"] as const).map((genre) => GENRES.indexOf(genre));
const sigmoid = (score: number) => 1 / (1 + Math.exp(-score));
const run = (...terms: string[]) => runTermHead(head, {terms, words: []});

describe("runTermHead", () => {
  it("weighs the terms that it knows, to length one, and adds the intercept", () => {
    expect(run("ghost")[horror]).toBeCloseTo(sigmoid(0.5), 12);
    expect(run("ghost", "ghost", "unheard")[horror]).toBeCloseTo(sigmoid(0.5), 12);
    const probabilities = run("joke", "ghost");
    expect(probabilities[comedy]).toBeCloseTo(sigmoid(Math.SQRT1_2 - 0.5), 12);
    expect(probabilities[horror]).toBeCloseTo(sigmoid(Math.SQRT1_2 - 0.5), 12);
    expect(probabilities[crime]).toBeCloseTo(sigmoid(-0.5), 12);
  });

  it("counts a pair only where its words stand side by side", () => {
    expect(run("ghost", "joke")[crime]).toBeCloseTo(sigmoid(2 / Math.sqrt(6) - 0.5), 12);
    expect(run("ghost", "old", "joke")[crime]).toBeCloseTo(sigmoid(-0.5), 12);
  });

  it("gives the intercepts for a plot of which it knows no word", () => {
    for (const probability of [...run("robot"), ...run()]) expect(probability).toBeCloseTo(sigmoid(-0.5), 12);
  });

  it("reads words where it was trained on words", () => {
    const onWords = {...head, tokens: "words" as const};
    expect(runTermHead(onWords, {terms: [], words: ["joke"]})[comedy]).toBeCloseTo(sigmoid(0.5), 12);
  });
});

describe("the file of a term head", () => {
  it("reads back any head in the precision of its numbers", () => {
    const word = fc.string({unit: fc.constantFrom(..."abcé"), minLength: 1, maxLength: 4});
    const term = fc.array(word, {minLength: 1, maxLength: 2}).map((words) => words.join(" "));
    const number = fc.float({noNaN: true, noDefaultInfinity: true});
    fc.assert(
      fc.property(fc.uniqueArray(term, {minLength: 1, maxLength: 20}), fc.func(number), (vocabulary, draw) => {
        const column = (genre: number) => Float64Array.from(vocabulary, (_, index) => draw(genre, index));
        const any: TermHead = {
          tokens: "words",
          longest: 2,
          vocabulary,
          tfIdf: {sublinear: false, idf: column(-1)},
          head: {genres: GENRES.map((_, genre) => ({weights: column(genre), intercept: draw(genre)}))}
        };
        expect(decodeTermHead(encodeTermHead(any), "a")).toEqual(any);
      })
    );
  });

  it("puts no two words of a plot side by side, and gives them alphabetically", () => {
    const {tensors} = decodeTensors(encodeTermHead(head), "a");
    expect(new TextDecoder().decode(tensors.words.data as Uint8Array)).toBe("ghost\njoke");
    expect([...tensors.terms.data]).toEqual([0, 0, 0, 2, 1, 0]);
  });

  const change = (edit: (file: TensorFile) => void) => () => {
    const file = decodeTensors(encodeTermHead(head), "a");
    edit(file);
    return decodeTermHead(encodeTensors(file), "head.safetensors");
  };
  it.each<[string, () => TermHead, string]>([
    ["another kind", change(({metadata}) => Object.assign(metadata, {kind: "x"})), 'kind: is "x", not "term-head"'],
    ["other tokens", change(({metadata}) => Object.assign(metadata, {tokens: "x"})), "tokens: is"],
    [
      "longer runs of words",
      change(({metadata}) => Object.assign(metadata, {longest: "6"})),
      'longest: is "6", not 1 or 2'
    ],
    ["no terms", change(({tensors}) => delete tensors.terms), "head.safetensors, terms: is missing"],
    [
      "weights of eight genres",
      change(({tensors}) => {
        tensors.weights = {data: new Float32Array(24), shape: [8, 3]};
      }),
      "weights: has the shape 8 x 3, not 9 x 3"
    ],
    [
      "a word that is not there",
      change(({tensors}) => {
        tensors.terms = {data: Uint32Array.of(0, 0, 0, 3, 1, 0), shape: [3, 2]};
      }),
      "terms: names a word that is not there in row 1"
    ]
  ])("is refused with %s", (_, read, message) => expect(read).toThrow(message));
});
