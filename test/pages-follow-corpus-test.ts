import {readdirSync, readFileSync} from "node:fs";
import {join, relative} from "node:path";
import {describe, expect, it} from "vitest";
import {formatCount} from "../src/lib/format.js";
import {projectRoot, snapshotFolder} from "../src/node/paths.js";
import {readManifest, readTable} from "../src/node/snapshot.js";

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

/** The committed corpus's counts that are large enough to be nobody else's. */
function findCommittedCounts(): number[] {
  const folder = snapshotFolder({});
  const counts = Object.values(readManifest(folder).tables).map(({rows}) => rows);
  for (const table of ["funnel", "genre_counts"]) counts.push(...(readTable(folder, table).count as Uint32Array));
  // Round numbers stand in texts for other reasons, such as a cap of 4,000.
  return [...new Set(counts)].filter((count) => count > 1000 && count % 100 !== 0);
}

describe("pages, charts and sentences", () => {
  it("leave it to the corpus to say where it comes from", () => {
    const naming = sources.filter(({text}) => /movielens|harper and konstan/i.test(text));
    expect(naming.map(({path}) => path)).toEqual([]);
  });

  it("hold no figure of the committed corpus", () => {
    const counts = findCommittedCounts();
    expect(counts.length).toBeGreaterThan(20);
    const found = sources.flatMap(({path, text}) =>
      counts
        .filter((count) => new RegExp(`(?<![\\d,.])(${count}|${formatCount(count)})(?![\\d,])`).test(text))
        .map((count) => `${path}: ${count}`)
    );
    expect(found).toEqual([]);
  });
});
