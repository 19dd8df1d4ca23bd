import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeEach, describe, expect, it} from "vitest";
import {stampSite} from "../../src/node/stamp-site.js";

const root = mkdtempSync(join(tmpdir(), "marquee-stamp-"));
const write = (path: string, content: string) => {
  mkdirSync(join(root, path, ".."), {recursive: true});
  writeFileSync(join(root, path), content);
};
afterAll(() => rmSync(root, {recursive: true}));

describe("the stamp of a site", () => {
  const inputs = {snapshot: join(root, "snapshot"), base: "/"};
  const stamp = () => stampSite(inputs, root);
  beforeEach(() => {
    write("observablehq.config.ts", "export default {}");
    write("src/index.md", "# A question");
    write("src/lib/answer.ts", "export const answer = 42;");
    write("snapshot/manifest.json", "{}");
    write("snapshot/runs/a-run/run.json", "{}");
  });

  it("is the same when nothing has changed but Framework's own cache", () => {
    const before = stamp();
    write("src/.observablehq/cache/data/films.arrow", "cached");
    expect(stamp()).toBe(before);
  });

  it.each([
    ["a page", "src/index.md"],
    ["a module", "src/lib/answer.ts"],
    ["the snapshot's manifest", "snapshot/manifest.json"],
    ["a run", "snapshot/runs/a-run/run.json"],
    ["the configuration", "observablehq.config.ts"],
    ["the installed packages", "package-lock.json"],
    ["a new file", "src/new.md"]
  ])("differs when %s has changed", (_, path) => {
    const before = stamp();
    write(path, `changed ${path}`);
    expect(stamp()).not.toBe(before);
  });

  it("differs with the path prefix and with a corpus beside it", () => {
    write("corpus/movies.tsv", "movie_id\n");
    const stamps = [
      stamp(),
      stampSite({...inputs, base: "/marquee/"}, root),
      stampSite({...inputs, corpus: join(root, "corpus")}, root)
    ];
    write("corpus/movies.tsv", "movie_id\ntt0000001\n");
    stamps.push(stampSite({...inputs, corpus: join(root, "corpus")}, root));
    expect(new Set(stamps).size).toBe(4);
  });
});
