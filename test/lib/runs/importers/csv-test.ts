import {expect, it} from "vitest";
import {GENRES} from "../../../../src/lib/genres/genres.js";
import {csv} from "../../../../src/lib/runs/importers/csv.js";
import {change, readToolFiles, refuses} from "./fixture.js";

const files = readToolFiles(csv, "csv");
const path = "predictions.csv";
const broken = (from: string | RegExp, to: string) => change(files, path, from, to);

it("reads what pandas writes of a classifier's probabilities, its index passed over", () => {
  const run = csv.read(files);
  expect(run).toMatchObject({hyperparameters: {}, curves: [], reported: []});
  const {movieIds, values, binary} = run.predictions!;
  expect(movieIds).toEqual(Array.from({length: 10}, (_, film) => `tt${String(film + 1).padStart(7, "0")}`));
  expect(values).toHaveLength(10 * GENRES.length);
  expect(binary).toBe(false);
  const [, first] = files[0].text.split("\n");
  expect(String(values[GENRES.length - 1])).toBe(first.split(",").at(-1));
});

refuses(csv, [
  ["no file", [], "predictions.csv: is missing"],
  ["two files", [...files, ...files], "are 2 files; name the one to take"],
  ["an empty file", broken(/[\s\S]*/, ""), "predictions.csv: is empty"],
  ["a header alone", broken(/\n[\s\S]*/, "\n"), "predictions.csv: has a header but no films"],
  ["rows without a header", broken(/^.*\n/, ""), "predictions.csv, line 1: has none of the columns movie_id, Action"],
  ["no ids", broken("movie_id", "id"), "predictions.csv, line 1, movie_id: is missing"],
  ["a genre that is missing", broken(",Crime", ",Krimi"), "predictions.csv, line 1, Crime: is missing"],
  ["a genre twice", broken(",Crime", ",Drama"), "predictions.csv, line 1, Drama: is there twice"],
  ["a genre spelled otherwise", broken("Sci-Fi", "SciFi"), 'line 1, Sci-Fi: is missing; "SciFi" must be spelled so'],
  ["text for a probability", broken(/tt0000003,[^,]*/, "tt0000003,high"), 'line 4, Action: "high" is not a number'],
  [
    "a probability that is not there",
    broken(/tt0000003,[^,]*/, "tt0000003,"),
    "line 4, Action: nothing is not a number"
  ],
  ["a probability above 1", broken(/tt0000003,[^,]*/, "tt0000003,1.2"), "line 4, Action: 1.2 is not in [0, 1]"],
  ["a film twice", broken("tt0000003", "tt0000002"), "line 4, movie_id: tt0000002 is on line 3 already"],
  ["a film without an id", broken("tt0000003", ""), "predictions.csv, line 4, movie_id: is empty"],
  ["a short line", broken(/,[^,]*\n3,/, "\n3,"), "predictions.csv, line 4: has 10 fields, the header has 11"]
]);
