import {describe, expect, it} from "vitest";
import {readMovieLensTitle} from "../../../src/node/import/movielens-title.js";

describe("a title of MovieLens", () => {
  const titles: [written: string, title: string, year: number | null][] = [
    ["Toy Story (1995)", "Toy Story", 1995],
    ["Matrix, The (1999)", "The Matrix", 1999],
    [
      "City of Lost Children, The (Cité des enfants perdus, La) (1995)",
      "The City of Lost Children (La Cité des enfants perdus)",
      1995
    ],
    ["Adventure, The (a.k.a. Avventura, L') (1960) ", "The Adventure (a.k.a. L'Avventura)", 1960],
    ["Babylon 5", "Babylon 5", null],
    ["Fawlty Towers (1975-1979)", "Fawlty Towers", 1975],
    ["Big Bang Theory, The (2007-)", "The Big Bang Theory", 2007],
    ["Good, the Bad and the Ugly, The (1966)", "The Good, the Bad and the Ugly", 1966],
    ["Eat, Pray, Love (2010)", "Eat, Pray, Love", 2010],
    ["2001: A Space Odyssey (1968)", "2001: A Space Odyssey", 1968],
    ["(500) Days of Summer (2009)", "(500) Days of Summer", 2009],
    ["1984 (1956)", "1984", 1956]
  ];
  for (const [written, title, year] of titles) {
    it(`${written} is ${title}${year ? ` of ${year}` : ", its year unknown"}`, () => {
      expect(readMovieLensTitle(written)).toEqual({title, year});
    });
  }
});
