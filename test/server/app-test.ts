import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {request} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {createApp} from "../../server/app.js";
import {type Listening, listen} from "../../server/listen.js";

const folder = mkdtempSync(join(tmpdir(), "marquee-app-"));
const site = join(folder, "dist");
const corpus = join(folder, "corpus");
const script = `export const answer = 42;\n${"// padding\n".repeat(500)}`;

beforeAll(() => {
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(join(folder, path, ".."), {recursive: true});
    writeFileSync(join(folder, path), content);
  };
  write("secret.txt", "not for the web");
  write("dist-other/index.html", "another folder");
  write("dist/index.html", "<h1>Home</h1>");
  write("dist/dataset.html", "<h1>Dataset</h1>");
  write("dist/404.html", "<h1>Nothing here</h1>");
  write("dist/_import/lib/answer.0123abcd.js", script);
  write("dist/_file/data/films.0123abcd.arrow", new Uint8Array(5000));
  write("dist/_file/data/corpus.0123abcd.json", '{"present":false}');
  write("dist/_node/engine/engine.0123abcd.wasm", new Uint8Array(5000));
  write("dist/a name.html", "<h1>Spaced</h1>");
  const header = "movie_id\ttmdb_id\ttitle\tyear\tgenres";
  write("corpus/movies.tsv", `${header}\ntt0000001\t1\tThe Lamp\t1999\tDrama\ntt0000002\t2\tThe Oar\t2001\tComedy\n`);
  write("corpus/plots.tsv", "movie_id\tplot\tsource\ntt0000001\tA lamp goes out.\tours\n");
  write("corpus/posters/tt0000002.jpg", new Uint8Array([255, 216, 255]));
});
afterAll(() => rmSync(folder, {recursive: true}));

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** A request that sends the path as it is written: fetch would tidy it first. */
function ask(url: string, path: string, {method = "GET", headers = {}} = {}): Promise<Answer> {
  const {hostname, port} = new URL(url);
  return new Promise((resolve, reject) => {
    request({hostname, port, path, method, headers}, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks)})
      );
    })
      .on("error", reject)
      .end();
  });
}

describe("the site without a corpus", () => {
  let server: Listening;
  const get = (path: string, options = {}) => ask(server.url, path, options);
  beforeAll(async () => {
    server = await listen(createApp({site}), 0);
  });
  afterAll(() => server.close());

  it("serves pages with and without .html, and an index for the root", async () => {
    expect((await get("/")).body.toString()).toBe("<h1>Home</h1>");
    expect((await get("/dataset")).body.toString()).toBe("<h1>Dataset</h1>");
    expect((await get("/dataset.html")).status).toBe(200);
    expect((await get("/dataset?film=tt0000001")).status).toBe(200);
    expect((await get("/a%20name")).body.toString()).toBe("<h1>Spaced</h1>");
  });

  it("answers an unknown path with the 404 page and that status", async () => {
    const answer = await get("/nowhere");
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toBe("<h1>Nothing here</h1>");
    expect((await get("/_import")).status).toBe(404);
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/_import/..%2f..%2f..%2fsecret.txt",
    "/..%5csecret.txt",
    "/../dist-other/",
    "/..%2fdist-other/",
    "/dataset.html%00.png"
  ])("gives no file outside the site for %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it.each(["/%", "/%zz", "/%E0%A4%A", "/dataset%"])("refuses the malformed address %s", async (path) => {
    expect((await get(path)).status).toBe(400);
  });

  it("answers HEAD with the headers of GET and no body", async () => {
    const [head, full] = [await get("/dataset", {method: "HEAD"}), await get("/dataset")];
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect(head.headers["content-length"]).toBe(String(full.body.length));
    expect(head.headers["content-type"]).toBe(full.headers["content-type"]);
  });

  it("answers 304 to a copy that is still good, and 200 to one that is not", async () => {
    const {headers} = await get("/dataset");
    expect(headers["cache-control"]).toBe("no-cache");
    const again = await get("/dataset", {headers: {"If-None-Match": headers.etag}});
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect((await get("/dataset", {headers: {"If-None-Match": '"other"'}})).status).toBe(200);
  });

  it("lets browsers keep files whose name carries a checksum, except the one that tells of a corpus", async () => {
    expect((await get("/_file/data/films.0123abcd.arrow")).headers["cache-control"]).toContain("immutable");
    expect((await get("/_file/data/corpus.0123abcd.json")).headers["cache-control"]).toBe("no-cache");
  });

  it.each([
    ["/_import/lib/answer.0123abcd.js", "text/javascript; charset=utf-8"],
    ["/_file/data/films.0123abcd.arrow", "application/vnd.apache.arrow.stream"],
    ["/_node/engine/engine.0123abcd.wasm", "application/wasm"]
  ])("compresses %s for those who accept it", async (path, type) => {
    const plain = await get(path);
    expect(plain.headers["content-type"]).toBe(type);
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.headers.vary).toContain("Accept-Encoding");
    for (let i = 0; i < 2; ++i) {
      const packed = await get(path, {headers: {"Accept-Encoding": "gzip, deflate, br"}});
      expect(packed.headers["content-encoding"]).toBe("gzip");
      expect(packed.body.length).toBeLessThan(plain.body.length / 10);
      expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    }
    const refused = await get(path, {headers: {"Accept-Encoding": "gzip;q=0"}});
    expect(refused.headers["content-encoding"]).toBeUndefined();
  });

  it("serves a file anew when it has changed", async () => {
    const path = join(site, "_import/lib/changing.0123abcd.js");
    const headers = {"Accept-Encoding": "gzip"};
    writeFileSync(path, script);
    await get("/_import/lib/changing.0123abcd.js", {headers});
    writeFileSync(path, `${script}more`);
    const {body} = await get("/_import/lib/changing.0123abcd.js", {headers});
    expect(gunzipSync(body).toString()).toBe(`${script}more`);
  });

  it("isolates its pages from other origins, so that WASM may use threads", async () => {
    const {headers} = await get("/");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["cross-origin-embedder-policy"]).toBe("require-corp");
  });

  it("has no plot and no poster", async () => {
    expect((await get("/_file/corpus/plots/tt0000001.json")).status).toBe(404);
    expect((await get("/_file/corpus/posters/tt0000002.jpg")).status).toBe(404);
    expect(JSON.parse((await get("/_file/data/corpus.0123abcd.json")).body.toString()).present).toBe(false);
  });
});

describe.each(["/", "/marquee/"])("the site with a corpus, built for %s", (base) => {
  let server: Listening;
  const get = (path: string, options = {}) => ask(server.url, `${base}${path}`, options);
  beforeAll(async () => {
    server = await listen(createApp({site, corpus, base}), 0);
  });
  afterAll(() => server.close());

  it("tells pages of the corpus", async () => {
    const answer = await get("_file/data/corpus.0123abcd.json");
    expect(JSON.parse(answer.body.toString())).toEqual({present: true, plots: 1, posters: 1});
    expect(answer.headers["cache-control"]).toBe("no-cache");
  });

  it("serves a film's plot and poster, and says which is missing", async () => {
    expect(JSON.parse((await get("_file/corpus/plots/tt0000001.json")).body.toString())).toEqual({
      plot: "A lamp goes out.",
      source: "ours"
    });
    expect((await get("_file/corpus/plots/tt0000002.json")).status).toBe(404);
    const poster = await get("_file/corpus/posters/tt0000002.jpg");
    expect(poster.headers["content-type"]).toBe("image/jpeg");
    expect([...poster.body]).toEqual([255, 216, 255]);
    expect((await get("_file/corpus/posters/tt0000001.jpg")).status).toBe(404);
  });

  it.each(["_file/corpus/posters/..%2fmovies.tsv", "_file/corpus/plots/tt1%2f..%2f.json", "movies.tsv"])(
    "gives nothing else of the corpus for %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    }
  );

  it("keeps long-lived caching for the site's own files", async () => {
    expect((await get("_import/lib/answer.0123abcd.js")).headers["cache-control"]).toContain("immutable");
  });
});

describe("a site built for a path prefix", () => {
  let server: Listening;
  beforeAll(async () => {
    server = await listen(createApp({site, base: "/marquee/"}), 0);
  });
  afterAll(() => server.close());

  it("is served below the prefix only, and the root leads there", async () => {
    expect((await ask(server.url, "/marquee/dataset")).status).toBe(200);
    expect((await ask(server.url, "/dataset")).status).toBe(404);
    for (const path of ["/", "/marquee"]) {
      const answer = await ask(server.url, path);
      expect([answer.status, answer.headers.location]).toEqual([302, "/marquee/"]);
    }
  });
});
