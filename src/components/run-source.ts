import {decodePredictions, type RunPredictions} from "../lib/runs/predictions.js";
import type {IndexedRun} from "../lib/runs/run-index.js";

/**
 * Fetches runs' predictions, each once. `indexUrl` is the address of data/runs.json, beside whose folder they lie: a
 * build publishes them as /data/runs/<id>.arrow, the preview serves them from the index's own folder.
 */
export function runSource(indexUrl: string): (run: IndexedRun) => Promise<RunPredictions> {
  const {pathname, href} = new URL(indexUrl, location.href);
  const folder = new URL(pathname.endsWith("/runs.json") ? "runs/" : "../../data/runs/", href);
  const kept = new Map<string, Promise<RunPredictions>>();
  return ({record: {id}, checksum}) => {
    const promise = kept.get(id) ?? fetchPredictions(new URL(`${id}.arrow?v=${checksum?.slice(0, 8)}`, folder), id);
    kept.set(id, promise);
    promise.catch(() => kept.delete(id));
    return promise;
  };
}

async function fetchPredictions(url: URL, id: string): Promise<RunPredictions> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`The predictions of ${id} could not be fetched (${response.status}): reload the page.`);
  return decodePredictions(await response.arrayBuffer(), `${id}.arrow`);
}
