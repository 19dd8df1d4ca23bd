import {describe, expect, it} from "vitest";
import {findEdit, findNeighbours, findVerdict, findWords} from "../../../src/lib/attribution/findings.js";
import {listAttribution} from "../../../src/lib/attribution/list-attribution.js";
import {splitUnits} from "../../../src/lib/attribution/split-units.js";
import {GENRES} from "../../../src/lib/genres/genres.js";

const units = splitUnits("A ghost, laughing, haunts “the” mill.", "words");
const horror = GENRES.indexOf("Horror");

/** Shares in Horror alone. */
function attribute(shares: readonly number[], known = shares.map(() => 1)) {
  const values = new Float64Array(units.length * GENRES.length);
  for (const [unit, share] of shares.entries()) values[unit * GENRES.length + horror] = share;
  return {
    players: units.length,
    outputs: GENRES.length,
    values,
    errors: values.slice().fill(Number.NaN),
    known: Uint8Array.from(known),
    base: new Float64Array(9),
    full: new Float64Array(9)
  };
}

const prediction = (values: Record<string, number>) => ({
  probabilities: Float64Array.from(GENRES, (genre) => values[genre] ?? 0.1),
  labels: Uint8Array.from(GENRES, (genre) => Number((values[genre] ?? 0.1) >= 0.5))
});

describe("findWords", () => {
  it("names the words that speak most for a genre and against it, without their punctuation", () => {
    const found = findWords(units, attribute([0, 1.2, -0.4, 0.9, 0.1, 0.3]), horror, {kind: "words"});
    expect(found).toBe(
      "For Horror speak most: “ghost” (+1.20), “haunts” (+.90) and “mill” (+.30); against it: “laughing” (−.40)."
    );
  });

  it("says nothing of shares within twice the rounding", () => {
    const attribution = attribute([0, 0.3, -0.2, 0.1, 0, 0]);
    expect(findWords(units, attribution, horror, {kind: "words", jitter: 0.12})).toBe(
      "For Horror speaks most: “ghost” (+.30)."
    );
    expect(findWords(units, attribution, horror, {kind: "words", jitter: 0.2})).toBe(
      "No single word moves Horror more than the file’s rounding does."
    );
  });

  it("leaves out what is not known yet", () => {
    const attribution = attribute([0, 1, 2, 3, 4, 5], [1, 1, 0, 0, 0, 0]);
    expect(findWords(units, attribution, horror, {kind: "words"})).toBe("For Horror speaks most: “ghost” (+1.00).");
  });
});

describe("findVerdict", () => {
  it("says what the model calls a film, surest first, and what it is listed as", () => {
    const says = prediction({Horror: 0.9, Drama: 0.6});
    expect(findVerdict(says, ["Horror"])).toBe(
      "The model calls it Horror (.90) and Drama (.60); it is listed as Horror."
    );
    expect(findVerdict(prediction({}), null)).toBe("No genre reaches its threshold.");
  });
});

describe("findEdit", () => {
  it("tells what moved most, and which verdicts turned", () => {
    const edited = prediction({Horror: 0.2, Comedy: 0.7});
    expect(findEdit(prediction({Horror: 0.9}), edited, 2, "words")).toBe(
      "Without those 2 words: Horror .90 to .20, Comedy .10 to .70. The film is no longer Horror, now Comedy."
    );
    expect(findEdit(edited, edited, 1, "sentences")).toBe("Without that sentence no genre moves by .005.");
  });
});

describe("findNeighbours", () => {
  it("counts the genres of the nearest films", () => {
    const film = (title: string, ...genres: string[]) => ({film: {title, genres}, similarity: 0.81});
    expect(findNeighbours([film("Dusk", "Horror", "Drama"), film("Dawn", "Horror", "Western")])).toBe(
      "Nearest is Dusk, with a cosine of .81. Of the 2 nearest films 2 are Horror and 1 is Drama."
    );
  });
});

describe("listAttribution", () => {
  it("is a row a word, with nothing where nothing is known", () => {
    const rows = listAttribution(units, attribute([0, 1, 2, 3, 4, 5], [1, 1, 0, 0, 0, 0]), [0, 1, 0, 0, 0, 0]);
    expect(rows[1]).toMatchObject({
      position: 2,
      text: "ghost,",
      struck_out: true,
      Horror: 1,
      Horror_standard_error: null
    });
    expect(rows[2]).toMatchObject({struck_out: false, Horror: null});
    expect(listAttribution(units, undefined, [])).toHaveLength(units.length);
  });
});
