import {beforeAll, describe, expect, it} from "vitest";
import {type FilmGroups, listGroups, nameDecade, nameLength} from "../../../src/lib/scores/film-groups.js";
import {measureShortcuts} from "../../../src/lib/scores/measure-shortcuts.js";
import type {ShortcutRow} from "../../../src/lib/scores/shortcuts.js";
import {viewWords, WORD_VIEWS} from "../../../src/lib/scores/word-views.js";
import type {ClassifiedToken} from "../../../src/lib/text/classify-token.js";
import {type Language, loadLanguage} from "../../../src/lib/text/language.js";
import {prepareText} from "../../../src/lib/text/prepare-text.js";
import type {TrainingFilm} from "../../../src/lib/train/films.js";
import {createRandom} from "../../../src/lib/train/random.js";

const token = (word: string, removedBy?: ClassifiedToken["removedBy"]) => ({word, removedBy}) as ClassifiedToken;

describe("views of words", () => {
  let language: Language;
  beforeAll(async () => {
    language = await loadLanguage();
  });

  it("part a plot into names, function words and the rest, and lose no word", () => {
    const {tokens, words} = prepareText("Sarah and Miguel sail to Lisbon, where the lighthouse is dark.", language);
    expect(viewWords(tokens, WORD_VIEWS.all)).toEqual(words);
    expect(viewWords(tokens, WORD_VIEWS.names)).toEqual(["sarah", "miguel", "lisbon"]);
    expect(viewWords(tokens, WORD_VIEWS.functionWords)).toEqual(expect.arrayContaining(["and", "the", "is"]));
    expect(viewWords(tokens, WORD_VIEWS.withoutNames)).not.toContain("sarah");
    for (const [kept, left] of [
      ["names", "withoutNames"],
      ["functionWords", "withoutFunctionWords"]
    ] as const) {
      const both = [...viewWords(tokens, WORD_VIEWS[kept]), ...viewWords(tokens, WORD_VIEWS[left])];
      expect(both.sort()).toEqual([...words].sort());
    }
  });

  it("hold no marks of punctuation", () => {
    expect(viewWords([token("", "words"), token("sea")], WORD_VIEWS.all)).toEqual(["sea"]);
  });
});

describe("groups of films", () => {
  it("are listed largest first, without films that have none", () => {
    const groups = ["a", null, "b", "b", "a", "b"];
    expect(listGroups({groups}, [0, 1, 2, 3, 5])).toEqual([
      {name: "b", rows: [2, 3, 5]},
      {name: "a", rows: [0]}
    ]);
  });

  it("are named by decade and by length", () => {
    expect([1931, 1960, 2019, null].map((year) => nameDecade(year))).toEqual(["before 1960", "1960s", "2010s", null]);
    expect([20, 21, 90, 91, undefined].map(nameLength)).toEqual([
      "to 20 words",
      "21 to 30 words",
      "61 to 90 words",
      "over 90 words",
      null
    ]);
  });
});

describe("measureShortcuts", () => {
  // Each film's genre can be read off a name; a word of the story says it for two films of three.
  const random = createRandom(7);
  const films = Array.from({length: 400}, (_, row): TrainingFilm => {
    const genre = Math.floor(random.uniform() * 9);
    return {
      film: row,
      movieId: `tt${row}`,
      part: row % 4 ? "train" : "validation",
      group: row,
      multiHot: 1 << genre,
      hasPlot: true,
      hasPoster: false
    };
  });
  const genreOf = ({multiHot}: TrainingFilm) => Math.log2(multiHot);
  const tokens = new Map(
    films.map((film, row) => [
      row,
      [
        token(`name${genreOf(film)}`, "names"),
        token(row % 3 ? `story${genreOf(film)}` : "story"),
        token(["the", "who", "must"][Math.floor(random.uniform() * 3)], "stopwords")
      ]
    ])
  );
  const groups: FilmGroups[] = [
    {factor: "house", groups: films.map((_, row) => (row % 10 < 5 ? "left" : "right")), isHeldOut: true},
    {factor: "shelf", groups: films.map((film) => `shelf ${genreOf(film)}`), isHeldOut: false}
  ];
  const rows = measureShortcuts(films, tokens, groups, {minimum: 1, leastGroup: 20, draws: 50, seed: 1});
  const find = (wanted: Partial<ShortcutRow>) =>
    rows.find((row) => Object.entries(wanted).every(([key, value]) => row[key as keyof ShortcutRow] === value))!;

  it("finds what a model can tell by names alone, and by function words alone nothing", () => {
    expect(find({factor: "names", test: "alone", metric: "macroF1"}).value).toBe(1);
    expect(find({factor: "function words", test: "alone", metric: "macroAveragePrecision"}).value).toBeLessThan(0.3);
  });

  it("finds what it loses without names, and more so when it was trained with them", () => {
    const masked = find({factor: "names", test: "masked", metric: "macroF1"});
    const hidden = find({factor: "names", test: "hidden", metric: "macroF1"});
    expect(masked.differenceInterval[1]).toBeLessThan(0);
    expect(masked.difference).toBeCloseTo(masked.value - masked.reference, 12);
    expect(hidden.value).toBeLessThanOrEqual(masked.value + 1e-9);
  });

  it("loses nothing without function words that say nothing", () => {
    const {differenceInterval} = find({factor: "function words", test: "masked", metric: "macroAveragePrecision"});
    expect(differenceInterval[0] <= 0 && differenceInterval[1] >= -0.02).toBe(true);
  });

  it("reads a group that gives the genre away, and holds out those that it is told to", () => {
    expect(find({factor: "shelf", test: "alone", metric: "macroF1"}).value).toBe(1);
    const heldOut = rows.filter(({test}) => test === "heldOut");
    expect(new Set(heldOut.map(({factor}) => factor))).toEqual(new Set(["house"]));
    expect(heldOut.map(({films}) => films).reduce((sum, count) => sum + count, 0)).toBe(2 * 100);
  });

  it("judges every other test on all of validation", () => {
    expect(rows.filter(({test}) => test !== "heldOut").every(({films}) => films === 100)).toBe(true);
  });
});
