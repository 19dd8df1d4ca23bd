import {existsSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {seededHash} from "../../src/lib/seeded-hash.js";
import {openCorpus} from "../../src/node/corpus.js";
import {temporaryFolder} from "../node/sample-corpus.js";
import {readTree} from "../read-tree.js";
import {startStandIn} from "../stand-in/start.js";
import {bundleIngest} from "./spawn-ingest.js";

const kills = 50;
const workers = 3;

let run: Awaited<ReturnType<typeof bundleIngest>>;
beforeAll(async () => {
  run = await bundleIngest();
});

describe("npm run ingest, killed", () => {
  it(`with SIGKILL at ${kills} random moments ends with the bytes of an undisturbed run`, async () => {
    const {env, standIn} = await startStandIn(40);
    const args = (out: string) => ["--out", out, "--rate", "40", "--concurrency", "4"];
    // The first run is slower, since the stand-in draws its posters; the second tells the time that one takes.
    const calm = temporaryFolder();
    await run(args(calm), {env});
    const undisturbed = await run([...args(calm), "--fresh"], {env});
    expect(undisturbed.output).toContain("The corpus is in");
    const expected = readTree(calm);
    expect(openCorpus(calm).posterIds.length).toBeGreaterThan(20);
    const moments = Array.from({length: 10 * kills}, (_, index) => seededHash(2025, `moment ${index}`));
    const killedWith = {nothing: 0, titles: 0, films: 0};
    let killed = 0;

    /** Kills one ingest again and again, until it comes to its end before the kill. */
    const fillFolder = async () => {
      const out = temporaryFolder();
      standIn.misbehave("/3/find/tt9000008", {kind: "drop"}, 1);
      standIn.misbehave("/t/p/w154/poster9.jpg", {kind: "cut"}, 1);
      standIn.misbehave("/title.basics.tsv.gz", {kind: "drop-midway"}, 1);
      for (;;) {
        const after = killed < kills ? undisturbed.seconds * (0.2 + 0.8 * moments.pop()!) : 60;
        const {code, output} = await run(args(out), {env, stop: {signal: "SIGKILL", after}});
        const visible = Object.entries(readTree(out)).filter(([path]) => !path.startsWith(".ingest"));
        for (const [path, bytes] of visible) expect(bytes === expected[path], `${path} is whole`).toBe(true);
        if (code === null) {
          ++killed;
          const journal = readTree(out)[join(".ingest", "journal.jsonl")] ?? "";
          ++killedWith[/"found"/.test(journal) ? "films" : /"titles"/.test(journal) ? "titles" : "nothing"];
          continue;
        }
        expect(output).toContain("The corpus is in");
        expect(code).toBe(0);
        break;
      }
      const ended = readTree(out);
      expect(Object.keys(ended)).toEqual(Object.keys(expected));
      for (const [path, bytes] of Object.entries(expected)) expect(ended[path] === bytes, path).toBe(true);
      expect(existsSync(join(out, ".ingest", "lock"))).toBe(false);
    };

    const work = async () => {
      while (killed < kills) await fillFolder();
    };
    await Promise.all(Array.from({length: workers}, work));
    expect(killed).toBeGreaterThanOrEqual(kills);
    // The moments fell into every part of the work.
    expect(Math.min(killedWith.nothing, killedWith.films)).toBeGreaterThan(0);
  }, 240_000);
});
