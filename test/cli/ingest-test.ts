import {execFileSync} from "node:child_process";
import {existsSync, mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {openCorpus} from "../../src/node/corpus.js";
import {temporaryFolder} from "../node/sample-corpus.js";
import {readTree} from "../read-tree.js";
import {html} from "../stand-in/faults.js";
import {key, startStandIn} from "../stand-in/start.js";
import {bundleIngest, type RunIngest} from "./spawn-ingest.js";

let run: RunIngest;
beforeAll(async () => {
  const [bundled, remove] = await bundleIngest();
  run = bundled;
  return remove;
});

describe("npm run ingest", () => {
  it("without a terminal writes lines, each whole, and the summary last", async () => {
    const {env} = await startStandIn(20);
    const {code, output} = await run(["--out", temporaryFolder()], {env});
    expect(code).toBe(0);
    expect(output).not.toContain("\u001b");
    const lines = output.trimEnd().split("\n");
    expect(lines).toContain("Films from TMDB: 0 %, 0 of 20, 0.0 films/s");
    expect(lines.at(-5)).toBe("Asked for 20 films: 18 found at TMDB, 2 not there");
    expect(lines.at(-1)).toMatch(/^The corpus is in /);
  });

  it("stopped with Ctrl-C says how to go on, exits with 130, and goes on from there", async () => {
    const {env, standIn} = await startStandIn(60);
    const out = temporaryFolder();
    standIn.misbehave("/3/find/tt9000030", {kind: "hang"});
    const args = ["--out", out, "--fresh", "--rate", "50"];
    const stopped = await run(args, {env, stop: {signal: "SIGINT", once: /Films from TMDB/}});
    expect(stopped.code).toBe(130);
    expect(stopped.output).toContain(
      `Stopped; what came until now is saved. To go on: npm run ingest -- --out ${out} --rate 50\n`
    );
    expect(existsSync(join(out, "movies.tsv"))).toBe(false);
    expect(existsSync(join(out, ".ingest", "lock"))).toBe(false);
    standIn.behave();
    expect((await run(["--out", out, "--rate", "50"], {env})).code).toBe(0);
    expect(openCorpus(out).movies).toHaveLength(60);
  });

  it("exits with 1 and names what failed, with the corpus in place all the same", async () => {
    const {env, standIn} = await startStandIn(6);
    standIn.misbehave("/t/p/w154/poster2.jpg", html);
    const out = temporaryFolder();
    const {code, output} = await run(["--out", out], {env});
    expect(code).toBe(1);
    expect(output).toContain(
      "1 poster: the poster's host sent no poster: it is an HTML page, not a picture (tt9000002)"
    );
    expect(output).toContain(`What failed is asked again by the same command: npm run ingest -- --out ${out}`);
    expect(openCorpus(out).posterIds).toHaveLength(4);
  });

  it("refuses an option that makes no sense, with exit code 1", async () => {
    const {code, output} = await run(["--out", "never", "--years", "eighties"], {env: {}});
    expect(output).toContain("argument 'eighties' is invalid. Write it like 1980-1999.");
    expect(code).toBe(1);
    expect(existsSync("never")).toBe(false);
  });

  it("stopped with Ctrl-C while a host does not answer ends at once", async () => {
    const {env, standIn} = await startStandIn(1);
    standIn.misbehave("/title.basics.tsv.gz", {kind: "hang"});
    const out = temporaryFolder();
    const stop = {signal: "SIGINT", once: /title\.basics from IMDb/} as const;
    const {code, output, seconds} = await run(["--out", out], {env, stop});
    expect(code).toBe(130);
    expect(output).toContain("To go on: npm run ingest --");
    expect(seconds).toBeLessThan(10);
  });

  it("on a full disk says so, and goes on once there is room", async ({skip}) => {
    if (!canMount()) skip("no file system can be mounted here");
    const {env} = await startStandIn(60);
    const mount = temporaryFolder();
    const kept = join(temporaryFolder(), "kept");
    mkdirSync(kept);
    const script =
      'mount -t tmpfs -o size=200k tmpfs "$0" && "$@"; code=$?; cp -r "$0/out" "$1x" 2>/dev/null; exit $code';
    const keep = script.replace('"$1x"', `'${kept}'`);
    const full = await run(["--out", join(mount, "out")], {env, within: ["unshare", "-rm", "sh", "-c", keep, mount]});
    expect(full.output).toMatch(/cannot be written, the disk is full: free some space, and run the same command again/);
    expect(full.code).toBe(1);
    const out = join(kept, "out");
    expect(readFileSync(join(out, ".ingest", "journal.jsonl"), "utf8")).toContain('"kind":"poster"');
    expect(existsSync(join(out, "movies.tsv"))).toBe(false);
    expect((await run(["--out", out], {env})).code).toBe(0);
    const undisturbed = temporaryFolder();
    await run(["--out", undisturbed], {env});
    expect(readTree(out)).toEqual(readTree(undisturbed));
  });
});

describe("the key to TMDB", () => {
  const token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJub25lIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ";
  for (const [kind, secret] of [
    ["v3 key", key],
    ["v4 token", token]
  ]) {
    it(`is in no output and no file, whatever goes wrong (${kind})`, async () => {
      const {env, standIn} = await startStandIn(12, {keys: [secret]});
      const setting = {...env, TMDB_API_KEY: secret, DEBUG: "*"};
      const repeated = JSON.stringify({status_code: 7, status_message: `Invalid API key: ${secret}`});
      const plot = JSON.stringify({movie_results: [{id: 5, overview: `A plot with ${secret} in it`}]});
      const outs = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
      const outputs: string[] = [];
      standIn.misbehave("/3/find/tt9000001", {kind: "text", body: plot, type: "application/json"});
      standIn.misbehave("/3/find/tt9000002", {kind: "text", body: repeated, type: "application/json"});
      standIn.misbehave("/3/find/tt9000003", {kind: "status", status: 404});
      standIn.misbehave("/3/find/tt9000004", {kind: "drop"}, 1);
      standIn.misbehave("/3/find/tt9000005", html);
      outputs.push((await run(["--out", outs[0]], {env: setting})).output);
      expect(outputs[0]).toContain("Failed: 3");
      standIn.misbehave("/3/configuration", {kind: "text", body: repeated, type: "application/json"}, 3);
      outputs.push((await run(["--out", outs[1]], {env: setting})).output);
      const unknown = {
        ...setting,
        TMDB_API_KEY: secret.replace(/^./, "d"),
        MARQUEE_TMDB_URL: `${env.MARQUEE_TMDB_URL}/`
      };
      const refused = await run(["--out", outs[2]], {env: unknown});
      expect(refused.output).toContain("TMDB refuses the key");
      outputs.push(refused.output);
      const written = outs.flatMap((out) => Object.entries(readTree(out)).flat());
      expect(written.length).toBeGreaterThan(15);
      for (const text of [...outputs, ...written]) {
        expect(text.includes(secret)).toBe(false);
        expect(text.includes(unknown.TMDB_API_KEY)).toBe(false);
      }
      expect(written.some((text) => text.includes("A plot with [key] in it"))).toBe(true);
    });
  }
});

/** True where a file system of a few kilobytes can be mounted, to be full soon. */
function canMount(): boolean {
  try {
    execFileSync("unshare", ["-rm", "sh", "-c", "mount -t tmpfs -o size=64k tmpfs /mnt"], {stdio: "ignore"});
    return true;
  } catch {
    return false;
  }
}
