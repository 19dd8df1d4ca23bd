import {describe, expect, it} from "vitest";
import {openCorpus} from "../../../src/node/corpus.js";
import {readTree} from "../../read-tree.js";
import {type Fault, html} from "../../stand-in/faults.js";
import {impatient, runIngest, startStandIn} from "../../stand-in/start.js";

const find = "/3/find/tt9000002";
const movie = "/3/movie/100004";
const poster = "/t/p/w154/poster2.jpg";
const text = (body: string, type = "application/json"): Fault => ({kind: "text", body, type});

const effectsFor = ({kind}: Fault) => (kind === "hang" ? impatient : {});

describe("an answer that is bad for a while", () => {
  const passing: [name: string, fault: Fault][] = [
    ["429 with Retry-After in seconds", {kind: "status", status: 429, retryAfter: "0"}],
    ["429 with Retry-After as a date", {kind: "status", status: 429, retryAfter: "Wed, 21 Oct 2015 07:28:00 GMT"}],
    ["429 without Retry-After", {kind: "status", status: 429}],
    ["500", {kind: "status", status: 500}],
    ["502", {kind: "status", status: 502}],
    ["503 with Retry-After", {kind: "status", status: 503, retryAfter: "0"}],
    ["a dropped connection", {kind: "drop"}],
    ["a connection dropped midway", {kind: "drop-midway"}],
    ["no answer in time", {kind: "hang"}],
    ["half of the answer", {kind: "cut"}],
    ["an HTML page", html],
    ["nothing", {kind: "empty"}]
  ];
  for (const [name, fault] of passing) {
    it(`${name} is asked again, and the corpus is the same as without it`, async () => {
      const {env, standIn} = await startStandIn(6);
      const undisturbed = await runIngest(env);
      const asked = standIn.requests.length;
      standIn.requests.length = 0;
      const paths = [find, movie, poster, "/3/configuration"];
      for (const path of paths) standIn.misbehave(path, fault, 1);
      const {out, error, summary} = await runIngest(env, {}, effectsFor(fault));
      expect(error).toBeUndefined();
      expect(summary?.failures).toEqual([]);
      expect(readTree(out)).toEqual(readTree(undisturbed.out));
      expect(standIn.requests.length).toBeGreaterThanOrEqual(asked + paths.length);
    });
  }

  it("waits as long as Retry-After says before anything else is asked of the host", async () => {
    const {env, standIn} = await startStandIn(12);
    standIn.misbehave("/3/find/tt9000001", {kind: "status", status: 429, retryAfter: "1"}, 1);
    const started = Date.now();
    const {error, said} = await runIngest(env, {concurrency: 1});
    expect(error).toBeUndefined();
    expect(Date.now() - started).toBeGreaterThan(1000);
    expect(said).toContain("The host asks for a pause of 1 s");
  });

  it("leaves a pause longer than ten minutes to the reader", async () => {
    const {env, standIn} = await startStandIn(12);
    standIn.misbehave(find, {kind: "status", status: 429, retryAfter: "3600"});
    const {error} = await runIngest(env);
    expect(error?.message).toContain("the host asks to wait 60 minutes; run the same command again after that");
  });
});

describe("an answer that stays bad fails its film, names why and leaves the others alone", () => {
  const lasting: [name: string, path: string, fault: Fault, message: string][] = [
    ["429", find, {kind: "status", status: 429}, "TMDB's search for a film answered 429"],
    ["500", find, {kind: "status", status: 500}, "TMDB's search for a film answered 500"],
    ["404", find, {kind: "status", status: 404}, "TMDB's search for a film answered 404"],
    ["garbage", find, text('{"movie_results": ['), "TMDB's search for a film answered something that is not JSON"],
    ["an HTML page", find, html, "TMDB's search for a film answered something that is not JSON"],
    ["another form", find, text('{"ok": true}'), "JSON of another form: movie_results is not what TMDB documents"],
    ["a list", find, text("[]"), "JSON of another form: an object is not what TMDB documents"],
    ["a film without id", find, text('{"movie_results": [{}]}'), "movie_results[0].id is not what TMDB documents"],
    [
      "a poster path that leads elsewhere",
      find,
      text('{"movie_results": [{"id": 2, "poster_path": "/../../etc/passwd"}]}'),
      "poster_path is not what TMDB documents"
    ],
    [
      "a runtime in words",
      movie,
      text('{"runtime": "long"}'),
      "TMDB's page of a film answered JSON of another form: runtime"
    ],
    ["a time-out", find, {kind: "hang"}, "TMDB's search for a film did not answer in time"],
    ["dropped connections", find, {kind: "drop"}, "TMDB's search for a film broke off the connection"]
  ];
  for (const [name, path, fault, message] of lasting) {
    it(name, async () => {
      const {env, standIn} = await startStandIn(6);
      standIn.misbehave(path, fault);
      const {out, error, summary} = await runIngest(env, {}, effectsFor(fault));
      expect(error).toBeUndefined();
      expect(summary?.failures).toEqual([
        {what: "film", reason: expect.stringContaining(message), movieIds: [path === find ? "tt9000002" : "tt9000004"]}
      ]);
      expect(openCorpus(out).movies).toHaveLength(6);
      // A film that was not found has no poster; one whose runtime is missing has its plot and poster all the same.
      expect(openCorpus(out).posterIds).toHaveLength(path === find ? 4 : 5);
      standIn.behave();
      standIn.requests.length = 0;
      expect((await runIngest(env, {out})).summary?.failures).toEqual([]);
      expect(standIn.requests).toHaveLength(path === find ? 3 : 2);
    });
  }

  it("a film without a page at TMDB has no runtime, and nothing has failed", async () => {
    const {env, standIn} = await startStandIn(6);
    standIn.misbehave(movie, {kind: "status", status: 404});
    const {out, summary} = await runIngest(env);
    expect(summary?.failures).toEqual([]);
    expect(openCorpus(out).movies[3]).toMatchObject({tmdbId: 100004, runtime: null});
  });
});

describe("a bad poster is refused, counted and named, and asked for again the next time", () => {
  const bad: [name: string, fault: Fault, message: string][] = [
    ["an HTML page", html, "the poster's host sent no poster: it is an HTML page, not a picture"],
    ["JSON", text('{"success": false}'), "the poster's host sent no poster: it is JSON, not a picture"],
    ["no bytes", {kind: "empty"}, "the poster's host sent no poster: it is empty"],
    ["half a picture", {kind: "cut"}, "the poster's host sent no poster: the JPEG picture is cut short"],
    ["noise between a JPEG's marks", {kind: "noise"}, "the poster's host sent no poster: not a JPEG picture"],
    ["a GIF", text("GIF89a", "image/gif"), "the poster's host sent no poster: not a JPEG picture"],
    ["a dot", {kind: "dot"}, "the poster's host sent no poster: it is only 1 x 1 pixels"],
    ["404", {kind: "status", status: 404}, "the poster's host answered 404"],
    ["a connection that breaks midway", {kind: "drop-midway"}, "the poster's host broke off the connection"],
    ["no answer", {kind: "hang"}, "the poster's host did not answer in time"]
  ];
  for (const [name, fault, message] of bad) {
    it(name, async () => {
      const {env, standIn} = await startStandIn(6);
      const undisturbed = await runIngest(env);
      standIn.misbehave(poster, fault);
      const {out, error, summary} = await runIngest(env, {}, effectsFor(fault));
      expect(error).toBeUndefined();
      expect(summary?.failures).toEqual([
        {what: "poster", reason: expect.stringContaining(message), movieIds: ["tt9000002"]}
      ]);
      expect(openCorpus(out).posterIds).not.toContain("tt9000002");
      standIn.behave();
      expect((await runIngest(env, {out})).summary?.failures).toEqual([]);
      expect(readTree(out)).toEqual(readTree(undisturbed.out));
    });
  }
});

describe("what makes it pointless to go on stops the ingest at once", () => {
  it("a refused key, with TMDB's words and what to do", async () => {
    const {env, standIn} = await startStandIn(6);
    const {error} = await runIngest({...env, TMDB_API_KEY: "ffffffffffffffffffffffffffffffff"});
    expect(error?.message).toMatch(
      /^TMDB refuses the key in TMDB_API_KEY: Invalid API key: You must be granted a valid key\..*Get one at https:/
    );
    expect(standIn.requests).toHaveLength(1);
  });

  it("a key that is refused in the midst of it", async () => {
    const {env, standIn} = await startStandIn(40);
    standIn.misbehave("/3/find/tt9000005", {kind: "status", status: 401});
    const {error} = await runIngest(env, {concurrency: 1});
    expect(error?.message).toContain("TMDB refuses the key");
    expect(standIn.requests.filter((path) => path.startsWith("/3/find"))).toHaveLength(5);
  });

  it("no key, and a key of a wrong form, before anything is asked", async () => {
    const {env, standIn} = await startStandIn(6);
    expect((await runIngest({...env, TMDB_API_KEY: ""})).error?.message).toContain("TMDB_API_KEY is not set");
    const {error} = await runIngest({...env, TMDB_API_KEY: "not-a-key"});
    expect(error?.message).toMatch(/^TMDB_API_KEY is neither a v3 key.*nor a v4 token/);
    expect(error?.message).not.toContain("not-a-key");
    expect(standIn.requests).toEqual([]);
  });

  it("25 failures in a row", async () => {
    const {env, standIn} = await startStandIn(60);
    for (let film = 10; film <= 60; ++film) standIn.misbehave(`/3/find/tt90000${film}`, {kind: "status", status: 404});
    const {error} = await runIngest(env, {concurrency: 1});
    expect(error?.message).toMatch(/^25 films in a row failed, the last because .* answered 404; run the same command/);
    expect(standIn.requests.filter((path) => path.startsWith("/3/find"))).toHaveLength(34);
  });

  it("a host that is not there", async () => {
    const {env} = await startStandIn(6);
    const {error} = await runIngest({...env, MARQUEE_TMDB_URL: "http://127.0.0.1:1"});
    expect(error?.message).toBe("TMDB refused the connection: try again later");
  });

  it("an address that is none, and a poster size that TMDB has not", async () => {
    const {env} = await startStandIn(6);
    const {error} = await runIngest({...env, MARQUEE_TMDB_URL: "tmdb"});
    expect(error?.message).toContain("MARQUEE_TMDB_URL is no address such as https://api.themoviedb.org");
    expect((await runIngest(env, {posterSize: "w155"})).error?.message).toContain(
      "choose --poster-size from w92, w154"
    );
  });
});
