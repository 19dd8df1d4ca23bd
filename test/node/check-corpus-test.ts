import {describe, expect, it} from "vitest";
import {checkCorpus} from "../../src/node/check-corpus.js";
import {describeProblem} from "../../src/node/corpus-error.js";
import {noCorpus, testCorpus} from "../find-corpus.js";
import {drawPoster, sampleFiles, writeCorpus} from "./sample-corpus.js";

const poster = await drawPoster(1, 40, 60);
const posters = {"posters/tt0000001.jpg": poster, "posters/tt0000003.jpg": poster};

describe("checking a corpus", () => {
  it("finds nothing wrong with a good one, and counts what goes together", async () => {
    const {problems, counts, outside} = await checkCorpus(writeCorpus(sampleFiles(posters)));
    expect(problems).toEqual([]);
    expect(Object.fromEntries(counts)).toEqual({
      films: 4,
      "with a plot": 2,
      "with a poster": 2,
      "with both": 1,
      "with neither": 1,
      "with one of the nine genres or more": 3,
      "without genres": 0,
      "without a year": 1,
      "without a runtime": 1,
      "without an original language": 1,
      "labels of other catalogues": 2,
      "rows of title.basics": 6
    });
    expect(outside.size).toBe(0);
  });

  it("names bad rows, orphans and posters that are none, all at once", async () => {
    const files = sampleFiles(posters);
    const folder = writeCorpus({
      ...files,
      "movies.tsv": (files["movies.tsv"] as string).replace("1964", "64"),
      "plots.tsv": `${files["plots.tsv"]}tt0000009\tNobody knows the film.\thouse\n`,
      "posters/tt0000002.jpg": "<!doctype html>",
      "posters/tt0000003.jpg": poster.subarray(0, 600),
      "posters/tt0000007.jpg": poster,
      "posters/Thumbs.db": "x"
    });
    const {problems, counts} = await checkCorpus(folder);
    expect(problems.map(describeProblem)).toEqual([
      'movies.tsv:3: year "64" is not a whole number from 1870 to 2100',
      "plots.tsv:4: tt0000009 is not in movies.tsv; add the film or remove the row",
      "posters/Thumbs.db: is not named <movie_id>.jpg; rename or remove it",
      "posters/tt0000007.jpg: has no film tt0000007 in movies.tsv; add the film or remove it",
      "posters/tt0000002.jpg: cannot be decoded: not a JPEG picture; get it again, or remove it",
      "posters/tt0000003.jpg: cannot be decoded: the JPEG picture is cut short: its end is missing; get it again, or remove it"
    ]);
    expect(counts[0]).toEqual(["films", 4]);
  });

  it("names what is wrong with corpus.json beside the rows", async () => {
    const files = sampleFiles({"corpus.json": '{"format": 2}', "posters/x.jpg": poster});
    const {problems} = await checkCorpus(writeCorpus(files));
    expect(problems.map(({file}) => file)).toEqual(["corpus.json", "posters/x.jpg"]);
  });

  it("takes posters' word for it where it is to be fast", async () => {
    const folder = writeCorpus(sampleFiles({"posters/tt0000002.jpg": "<!doctype html>"}));
    expect((await checkCorpus(folder, {fast: true})).problems).toEqual([]);
    expect((await checkCorpus(folder)).problems).toHaveLength(1);
  });

  it("names the first bad row of title.basics beside the other problems", async () => {
    const basics = "tconst\ttitleType\tisAdult\tstartYear\truntimeMinutes\tgenres\ntt1\tmovie\t2\t1999\t90\tDrama\n";
    const files = sampleFiles({"title.basics.tsv.gz": undefined, "title.basics.tsv": basics});
    const {problems} = await checkCorpus(writeCorpus({...files, "posters/tt9.jpg": poster}));
    expect(problems.map(({file}) => file)).toEqual(["posters/tt9.jpg", "title.basics.tsv"]);
  });

  it("says that a folder without films is no corpus", async () => {
    expect((await checkCorpus(writeCorpus({"a.txt": ""}))).problems[0].message).toContain("is missing; expected at");
    const header = "movie_id\ttmdb_id\ttitle\tyear\tgenres\n";
    const {problems} = await checkCorpus(writeCorpus({"movies.tsv": header}));
    expect(problems).toEqual([{file: "movies.tsv", message: "holds no film"}]);
  });

  it.skipIf(!testCorpus)(
    `finds nothing wrong with the corpus at hand${testCorpus ? "" : `: ${noCorpus}`}`,
    async () => {
      expect((await checkCorpus(testCorpus!, {fast: true})).problems).toEqual([]);
    }
  );
});
