/** Finds films whose plots are alike, away from the page: it reads some six megabytes and takes millions of products. */
import {decodeTable} from "../lib/arrow.js";
import {findNearestFilms} from "../lib/compare/nearest-films.js";
import type {TableColumns} from "../lib/table-definition.js";
import type {NearestRequest} from "./nearest-source.js";

const tables = new Map<string, Promise<TableColumns>>();

self.addEventListener("message", async ({data}: MessageEvent<NearestRequest>) => {
  try {
    const {url, asked, candidates, count} = data;
    const table = tables.get(url) ?? fetchTable(url);
    tables.set(url, table);
    table.catch(() => tables.delete(url));
    const {movie_id: movieIds, embedding} = await table;
    const vectors = embedding as unknown as ArrayLike<Int8Array>;
    const allowed = new Set(candidates);
    postMessage({result: findNearestFilms({movieIds, vectors}, asked, (id) => allowed.has(id), count)});
  } catch (error) {
    postMessage({error: (error as Error).message});
  }
});

async function fetchTable(url: string): Promise<TableColumns> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The embeddings could not be fetched (${response.status}): reload the page.`);
  return decodeTable(await response.arrayBuffer());
}
