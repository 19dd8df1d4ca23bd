import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {downloadFile} from "../../../src/node/ingest/download-file.js";
import {Requests} from "../../../src/node/ingest/requests.js";
import {type Fault, html} from "../../stand-in/faults.js";
import {runIngest, startStandIn} from "../../stand-in/start.js";
import {temporaryFolder, writeCorpus} from "../sample-corpus.js";

const name = "/title.basics.tsv.gz";
const large = Buffer.from(Array.from({length: 300_000}, (_, index) => (index * index) % 251));

async function setUp() {
  const {standIn, url} = await startStandIn(1, {titleBasics: large});
  const path = join(temporaryFolder(), "file");
  const control = new AbortController();
  const backOff = {base: 5, longest: 50, tries: 4};
  const requests = new Requests({signal: control.signal, backOff, timeout: 300});
  const counts: [number, number | undefined][] = [];
  const download = () => downloadFile(requests, `${url}${name}`, path, (...count) => void counts.push(count));
  return {standIn, path, download, counts, control};
}

describe("downloadFile", () => {
  it("gives the file's bytes and counts them as they come", async () => {
    const {path, download, counts} = await setUp();
    await download();
    expect(readFileSync(path).equals(large)).toBe(true);
    expect(counts.at(-1)).toEqual([large.length, large.length]);
    expect(existsSync(`${path}.part`)).toBe(false);
    expect(existsSync(`${path}.part.json`)).toBe(false);
  });

  it("goes on where a connection broke, as often as something came", async () => {
    const {standIn, path, download, counts} = await setUp();
    standIn.misbehave(name, {kind: "drop-midway"}, 10);
    await download();
    expect(readFileSync(path).equals(large)).toBe(true);
    expect(standIn.requests).toHaveLength(11);
    // Each answer was cut in half: what came was never thrown away.
    expect(counts.map(([bytes]) => bytes)).toEqual(counts.map(([bytes]) => bytes).sort((a, b) => a - b));
  });

  it("after an end for good goes on the next time, from the part that is there", async () => {
    const {standIn, path, download, counts} = await setUp();
    standIn.misbehave(name, {kind: "drop-midway"}, 1);
    standIn.misbehave(name, {kind: "drop"});
    await expect(download()).rejects.toThrow("broke off the connection; run the same command again to go on");
    const part = readFileSync(`${path}.part`).length;
    expect(part).toBeGreaterThan(0);
    standIn.behave();
    counts.length = 0;
    await download();
    expect(counts[0][0]).toBeGreaterThan(part);
    expect(readFileSync(path).equals(large)).toBe(true);
  });

  it("starts over when the file has changed on the host since", async () => {
    const {standIn, path, download} = await setUp();
    standIn.misbehave(name, {kind: "drop-midway"}, 1);
    standIn.misbehave(name, {kind: "drop"});
    await expect(download()).rejects.toThrow();
    const changed = Buffer.from(large).reverse();
    standIn.titleBasics = changed;
    standIn.behave();
    await download();
    expect(readFileSync(path).equals(changed)).toBe(true);
  });

  it("starts over when its part is longer than the host's file", async () => {
    const {standIn, path, download} = await setUp();
    standIn.misbehave(name, {kind: "drop-midway"}, 1);
    standIn.misbehave(name, {kind: "drop"});
    await expect(download()).rejects.toThrow();
    writeFileSync(`${path}.part`, Buffer.concat([large, large]));
    standIn.behave();
    await download();
    expect(readFileSync(path).equals(large)).toBe(true);
  });

  const passing: Fault[] = [
    {kind: "status", status: 500},
    {kind: "status", status: 429, retryAfter: "0"},
    {kind: "drop"},
    {kind: "hang"}
  ];
  it("asks again after 500, 429, a dropped connection and a time-out", async () => {
    const {standIn, path, download} = await setUp();
    for (const fault of passing.slice(0, 3)) standIn.misbehave(name, fault, 1);
    await download();
    expect(readFileSync(path).equals(large)).toBe(true);
    standIn.misbehave(name, passing[3], 1);
    await download();
    expect(standIn.requests).toHaveLength(6);
  });

  it("says what to do when the host has no such file", async () => {
    const {standIn, download} = await setUp();
    standIn.misbehave(name, {kind: "status", status: 403});
    await expect(download()).rejects.toThrow(/answered 403: download title\.basics\.tsv\.gz by hand.*--title-basics/);
    expect(standIn.requests).toHaveLength(1);
  });

  it("ends at once when it is interrupted, and keeps what came", async () => {
    const {standIn, path, download, control} = await setUp();
    standIn.misbehave(name, {kind: "drop-midway"}, 1);
    standIn.misbehave(name, {kind: "hang"});
    const going = download();
    const refused = expect(going).rejects.toThrow("enough");
    setTimeout(() => control.abort(new Error("enough")), 100);
    await refused;
    expect(readFileSync(`${path}.part`).length).toBeGreaterThan(0);
  });
});

describe("a bad title.basics", () => {
  const whole = gzipSync("x".repeat(5000));
  const flipped = Buffer.from(whole);
  flipped[flipped.length - 6] ^= 0xff;
  const bad: [string, Uint8Array, RegExp][] = [
    ["a gzip that is cut short", whole.subarray(0, -10), /is a gzip that is cut short: get the file again$/],
    ["a gzip whose CRC is wrong", flipped, /is a damaged gzip \(incorrect data check\): get the file again$/],
    ["no gzip", Buffer.from("<html>"), /is no gzip: get the file again$/],
    ["an empty file", Buffer.alloc(0), /is empty: get the file again$|cut short: get the file again$/],
    ["no title.basics", gzipSync("a\tb\n1\t2\n"), /title\.basics.*lacks the column "tconst"/]
  ];
  for (const [what, bytes, message] of bad) {
    it(`${what} is refused, given or downloaded, and nothing of a corpus appears`, async () => {
      const {env, standIn} = await startStandIn(1, {titleBasics: bytes});
      const folder = writeCorpus({"title.basics.tsv.gz": bytes});
      const given = await runIngest(env, {titleBasics: join(folder, "title.basics.tsv.gz")});
      expect(given.error?.message).toMatch(message);
      const downloaded = await runIngest(env);
      expect(downloaded.error?.message).toMatch(message);
      for (const {out} of [given, downloaded]) expect(existsSync(join(out, "title.basics.tsv.gz"))).toBe(false);
      expect(standIn.requests.some((path) => path.startsWith("/3/find"))).toBe(false);
    });
  }

  it("an HTML page in its place is refused, and the next download starts over", async () => {
    const {env, standIn} = await startStandIn(6);
    standIn.misbehave(name, html);
    const {out, error} = await runIngest(env);
    expect(error?.message).toMatch(/is no gzip: get the file again/);
    standIn.behave();
    expect((await runIngest(env, {out})).error).toBeUndefined();
  });

  it("a file that is not there, or is a folder", async () => {
    const {env} = await startStandIn(1);
    const missing = await runIngest(env, {titleBasics: "/no/such/file.tsv.gz"});
    expect(missing.error?.message).toBe("/no/such/file.tsv.gz does not exist: correct --title-basics");
    const folder = await runIngest(env, {titleBasics: temporaryFolder()});
    expect(folder.error?.message).toMatch(/is a folder: --title-basics takes a file$/);
  });
});
