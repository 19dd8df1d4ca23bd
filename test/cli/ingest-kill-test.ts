import {existsSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {seededHash} from "../../src/lib/seeded-hash.js";
import {openCorpus} from "../../src/node/corpus.js";
import {temporaryFolder} from "../node/sample-corpus.js";
import {readTree} from "../read-tree.js";
import type {StandIn} from "../stand-in/app.js";
import {type RunningStandIn, startStandIn} from "../stand-in/start.js";
import {bundleIngest, type RunIngest} from "./spawn-ingest.js";

const kills = 50;
const workers = 3;

let run: RunIngest;
beforeAll(async () => {
  const [bundled, remove] = await bundleIngest();
  run = bundled;
  return remove;
});

describe("npm run ingest, killed", () => {
  it(`with SIGKILL at ${kills} random moments ends with the bytes of an undisturbed run`, async () => {
    const args = (out: string) => ["--out", out, "--rate", "50", "--concurrency", "4"];
    const calm = temporaryFolder();
    const {output, code} = await run(args(calm), {env: (await startStandIn(40)).env});
    expect([code, output]).toEqual([0, expect.stringContaining("The corpus is in")]);
    const expected = readTree(calm);
    expect(openCorpus(calm).posterIds.length).toBeGreaterThan(20);
    let draws = 0;
    let killed = 0;
    let killedHalfway = 0;

    /** Kills one ingest again and again, until it comes to its end before the kill. */
    const fillFolder = async ({env, standIn}: RunningStandIn) => {
      const out = temporaryFolder();
      // One fault each, however many a killed run has left: several in a row would fail a film.
      standIn.behave();
      standIn.misbehave("/3/find/tt9000008", {kind: "drop"}, 1);
      standIn.misbehave("/t/p/w154/poster9.jpg", {kind: "cut"}, 1);
      standIn.misbehave("/title.basics.tsv.gz", {kind: "drop-midway"}, 1);
      for (;;) {
        const moment = killed < kills ? drawMoment(standIn, ++draws) : undefined;
        const {code, output} = await run(args(out), {env, stop: moment && {signal: "SIGKILL", ...moment}});
        const visible = Object.entries(readTree(out)).filter(([path]) => !path.startsWith(".ingest"));
        for (const [path, bytes] of visible) expect(bytes === expected[path], `${path} is whole`).toBe(true);
        if (code === null) {
          ++killed;
          const journal = readTree(out)[join(".ingest", "journal.jsonl")] ?? "";
          if (/"found"/.test(journal) && !existsSync(join(out, "movies.tsv"))) ++killedHalfway;
          continue;
        }
        expect([code, output]).toEqual([0, expect.stringContaining("The corpus is in")]);
        break;
      }
      const ended = readTree(out);
      expect(Object.keys(ended)).toEqual(Object.keys(expected));
      for (const [path, bytes] of Object.entries(expected)) expect(ended[path] === bytes, path).toBe(true);
    };

    const work = async () => {
      const standIn = await startStandIn(40);
      while (killed < kills) await fillFolder(standIn);
    };
    await Promise.all(Array.from({length: workers}, work));
    expect(killed).toBeGreaterThanOrEqual(kills);
    expect(killedHalfway).toBeGreaterThan(kills / 5);
  }, 400_000);
});

/**
 * A moment to kill a run at: while it starts, after so many requests, or while it moves the finished files. Counted in
 * requests and not in seconds, so that it falls into the same part of the work on a slow machine.
 */
function drawMoment(standIn: StandIn, index: number): {once: RegExp | (() => boolean); delay: number} {
  const draw = (what: string) => seededHash(index, what);
  const kind = draw("kind");
  if (kind < 0.1) return {once: () => true, delay: 500 * draw("delay")};
  if (kind < 0.25) return {once: /Films from TMDB: 100 %/, delay: 15 * draw("delay")};
  const from = standIn.requests.length;
  const count = 1 + Math.floor(30 * draw("count"));
  return {once: () => standIn.requests.length >= from + count, delay: 25 * draw("delay")};
}
