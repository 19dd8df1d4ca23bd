import {describe, expect, it} from "vitest";
import {type FetchEffects, type FileCache, fetchModelFile} from "../../../src/lib/inference/fetch-model.js";
import {sha256} from "../../../src/node/checksums.js";

const content = new TextEncoder().encode("a model, or nearly");
const file = {path: "sample/model.onnx", bytes: content.length, checksum: sha256(content)};

function prepare(respond: () => Response) {
  const kept = new Map<string, Response>();
  const asked: string[] = [];
  const cache: FileCache = {
    match: async (key) => kept.get(key)?.clone(),
    put: async (key, response) => void kept.set(key, response)
  };
  const effects: FetchEffects = {
    fetch: async (url) => {
      asked.push(url);
      return respond();
    },
    openCache: async () => cache
  };
  return {kept, asked, effects};
}

describe("fetchModelFile", () => {
  it("tells how far it is, and fetches a file once", async () => {
    const {asked, effects} = prepare(() => new Response(content));
    const seen: number[][] = [];
    const progress = (...step: number[]) => seen.push(step);
    expect(await fetchModelFile(file, "/there", {progress, effects})).toEqual(content);
    expect(seen.at(-1)).toEqual([content.length, content.length]);
    expect(await fetchModelFile(file, "/there", {effects})).toEqual(content);
    expect(asked).toEqual(["/there"]);
  });

  it("refuses a file that its checksum does not fit, and keeps none", async () => {
    const {kept, effects} = prepare(() => new Response(content.map((byte) => byte ^ 1)));
    await expect(fetchModelFile(file, "/there", {effects})).rejects.toThrow("arrived damaged or is another version");
    expect(kept.size).toBe(0);
  });

  it("fetches anew what lies damaged in the cache", async () => {
    const {kept, asked, effects} = prepare(() => new Response(content));
    kept.set(`/marquee-models/${file.checksum}`, new Response("rubbish"));
    expect(await fetchModelFile(file, "/there", {effects})).toEqual(content);
    expect(asked).toHaveLength(1);
  });

  it("works without a cache, and where the cache is full", async () => {
    const {effects} = prepare(() => new Response(content));
    const none = {...effects, openCache: async () => undefined};
    expect(await fetchModelFile(file, "/there", {effects: none})).toEqual(content);
    const full: FileCache = {match: async () => undefined, put: () => Promise.reject(new Error("QuotaExceededError"))};
    expect(await fetchModelFile(file, "/there", {effects: {...effects, openCache: async () => full}})).toEqual(content);
  });

  it("names the file and the status when it is not there, and says so when there is no connection", async () => {
    const {effects} = prepare(() => new Response("", {status: 503}));
    await expect(fetchModelFile(file, "/there", {effects})).rejects.toThrow(
      "sample/model.onnx could not be fetched (status 503)"
    );
    const offline = {...effects, fetch: () => Promise.reject(new TypeError("Failed to fetch"))};
    await expect(fetchModelFile(file, "/there", {effects: offline})).rejects.toThrow("check the connection");
  });
});
