import {existsSync, readdirSync} from "node:fs";
import {createServer, type IncomingMessage, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {describe, expect, it, onTestFinished} from "vitest";
import {openCorpus} from "../../../src/node/corpus.js";
import type {FetchEffects} from "../../../src/node/import/fetch-poster.js";
import {importFilms} from "../../../src/node/import/import-films.js";
import {drawPoster} from "../sample-corpus.js";
import {fixture, importInto, writeFiles} from "./import-folder.js";

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

const poster = Buffer.from(await drawPoster(2, 60, 90));

/** A server of posters: answers by path, and how often each was asked for. */
async function serve(answers: Record<string, Answer> = {}): Promise<{url: string; asked: Map<string, number>}> {
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url!;
    const count = (asked.get(path) ?? 0) + 1;
    asked.set(path, count);
    const answer = answers[path] ?? ((_, other) => other.end(poster));
    answer(request, response, count);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked};
}

/** Waits for nothing, but writes down how long it would have. */
function impatient(): FetchEffects & {waits: number[]} {
  const waits: number[] = [];
  return {fetch, wait: async (milliseconds) => waits.push(milliseconds), random: () => 0, waits};
}

function table(url: string, paths: string[]): string {
  const rows = paths.map((path, index) => `tt000000${index + 1},Film ${index + 1},Drama,${url}${path}`);
  return join(writeFiles({"films.csv": ["imdb_id,title,genres,img", ...rows, ""].join("\n")}), "films.csv");
}

describe("posters at an address", () => {
  it("are fetched only where that is asked for", async () => {
    const {url, asked} = await serve();
    const from = table(url, ["/1.jpg", "/2.jpg"]);
    expect((await importInto(from)).tally).toMatchObject({notDownloaded: 2, withPoster: 0});
    expect(asked.size).toBe(0);
    const {corpus, tally} = await importInto(from, {downloadPosters: true});
    expect(tally).toMatchObject({notDownloaded: 0, withPoster: 2});
    expect(await corpus.readPoster("tt0000002")).toEqual(poster);
  });

  it("are TMDB's for the reference project's table, which says so", async () => {
    const {url, asked} = await serve();
    const atTmdb: typeof fetch = (input, init) => fetch(String(input).replace("https://image.tmdb.org", url), init);
    const effects = {...impatient(), fetch: atTmdb};
    const options = {downloadPosters: true, posterSize: "w342", fetchEffects: effects};
    const {corpus, tally} = await importInto(fixture("reference.csv"), options);
    expect([...asked.keys()]).toContain("/t/p/w342/invented0Poster.jpg");
    expect(corpus.posterIds).toHaveLength(5);
    expect(tally.withPoster).toBe(5);
  });

  it("are waited for as long as the server asks, and longer after each failure", async () => {
    const {url, asked} = await serve({
      "/often.jpg": (_, response, count) =>
        count < 3 ? response.writeHead(429, {"retry-after": "7"}).end() : response.end(poster),
      "/down.jpg": (_, response, count) => (count < 4 ? response.writeHead(503).end() : response.end(poster)),
      "/drops.jpg": (request, response, count) => (count < 2 ? request.socket.destroy() : response.end(poster))
    });
    const effects = impatient();
    const from = table(url, ["/often.jpg", "/down.jpg", "/drops.jpg"]);
    const {tally} = await importInto(from, {downloadPosters: true, fetchEffects: effects});
    expect(tally).toMatchObject({withPoster: 3, notFetched: new Map()});
    expect(effects.waits).toEqual([7000, 7000, 500, 1000, 2000, 500]);
    expect([...asked.values()]).toEqual([3, 4, 2]);
  });

  it("that cannot be had are counted with the reason, and their films stay", async () => {
    const {url, asked} = await serve({
      "/gone.jpg": (_, response) => response.writeHead(404).end("no"),
      "/page.jpg": (_, response) => response.end("<!doctype html><p>Sign in"),
      "/short.jpg": (_, response) => response.end(poster.subarray(0, 900)),
      "/down.jpg": (_, response) => response.writeHead(500).end()
    });
    const from = table(url, ["/gone.jpg", "/page.jpg", "/short.jpg", "/down.jpg", "/1.jpg"]);
    const {corpus, tally} = await importInto(from, {downloadPosters: true, fetchEffects: impatient()});
    expect(corpus.movies).toHaveLength(5);
    expect(corpus.posterIds).toEqual(["tt0000005"]);
    expect(tally.notFetched).toEqual(
      new Map([
        ["the server answers 404", 1],
        ["is a web page, not a picture", 1],
        ["is a JPEG picture that is cut short", 1],
        ["the server answers 500", 1]
      ])
    );
    expect([asked.get("/gone.jpg"), asked.get("/down.jpg")]).toEqual([1, 5]);
  });

  it("are kept when the network goes away, and not fetched again", async () => {
    const paths = Array.from({length: 8}, (_, index) => `/${index}.jpg`);
    let online = false;
    const cut: Answer = (request, response) => (online ? response.end(poster) : request.socket.destroy());
    const answers = Object.fromEntries(paths.slice(2).map((path) => [path, cut]));
    const {url, asked} = await serve(answers);
    const from = table(url, paths);
    const out = join(writeFiles({}), "corpus");
    const start = () => importFilms({from, out, downloadPosters: true, fetchEffects: impatient()});
    await expect(start()).rejects.toThrow(
      /No server answers for posters .* 2 posters are kept: run the same command again to go on\./
    );
    expect(existsSync(out)).toBe(false);
    online = true;
    expect((await start()).tally.withPoster).toBe(8);
    expect([asked.get("/0.jpg"), asked.get("/1.jpg")]).toEqual([1, 1]);
    expect(openCorpus(out).posterIds).toHaveLength(8);
    expect(readdirSync(join(out, ".."))).toEqual(["corpus"]);
  });

  it("are kept when the import is stopped", async () => {
    const stop = new AbortController();
    const {url, asked} = await serve({
      "/2.jpg": (_, response, count) => {
        if (count === 1) stop.abort();
        else response.end(poster);
      }
    });
    const from = table(url, ["/1.jpg", "/2.jpg"]);
    const out = join(writeFiles({}), "corpus");
    await expect(importFilms({from, out, downloadPosters: true, signal: stop.signal})).rejects.toThrow(
      "Stopped. 1 posters are kept: run the same command again to go on."
    );
    expect(existsSync(out)).toBe(false);
    expect((await importFilms({from, out, downloadPosters: true})).tally.withPoster).toBe(2);
    expect(asked.get("/1.jpg")).toBe(1);
  });
});
