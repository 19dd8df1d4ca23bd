import {readdirSync, readFileSync} from "node:fs";
import {join, relative} from "node:path";
import {describe, expect, it} from "vitest";
import {projectRoot, snapshotFolder} from "../src/node/paths.js";
import {findCountsIn, findLargeCounts} from "./committed-counts.js";

// Names by which catalogues go in labels.tsv; a note on how a format came about.
const exempt = ["src/lib/catalogues.ts"];

/** The sources of what readers see, as they are shown. */
const sources = [
  ...readdirSync(join(projectRoot, "src")).filter((name) => name.endsWith(".md")),
  ...["components", "lib"].flatMap((folder) =>
    readdirSync(join(projectRoot, "src", folder), {recursive: true, encoding: "utf8"}).map((name) => join(folder, name))
  )
]
  .filter((name) => /\.(md|ts)$/.test(name))
  .map((name) => join(projectRoot, "src", name))
  .filter((path) => !exempt.includes(relative(projectRoot, path)))
  .map((path) => ({path: relative(projectRoot, path), text: readAsShown(readFileSync(path, "utf8"))}));

/** A source without what no reader sees as words or figures: comments and hexadecimal colours. */
function readAsShown(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/#[0-9a-f]{3,8}\b/gi, "");
}

describe("pages, charts and sentences", () => {
  it("leave it to the corpus to say where it comes from", () => {
    const naming = sources.filter(({text}) => /movielens|harper and konstan/i.test(text));
    expect(naming.map(({path}) => path)).toEqual([]);
  });

  it("hold no figure of the committed corpus", () => {
    const counts = findLargeCounts(snapshotFolder({}));
    expect(counts.length).toBeGreaterThan(20);
    const found = sources.flatMap(({path, text}) => findCountsIn(text, counts).map((count) => `${path}: ${count}`));
    expect(found).toEqual([]);
  });
});
