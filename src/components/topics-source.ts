import type {LiveTopics} from "../lib/topics/live/topic-finder.js";
import type {TopicSettings} from "../lib/topics/live/topic-settings.js";
import type {PlacedFilm} from "../lib/topics/transform.js";
import {createPool, type WorkerPool} from "./worker-pool.js";

/** Addresses of the tables that topics are made from. */
export interface TopicTableUrls {
  embeddings: string;
  terms: string;
  termCounts: string;
  layout: string;
}

export type TopicsRequest = {urls: TopicTableUrls} & (
  | {kind: "find"; settings: TopicSettings}
  | {kind: "place"; label: Int32Array; embedding: Float32Array}
);

export interface TopicsSource {
  /** Topics at other settings, as `npm run topics` finds them. */
  find(settings: TopicSettings): Promise<LiveTopics>;
  /** Where a new plot stands among films with these topics; its neighbours are rows of the layout. */
  place(embedding: Float32Array, label: Int32Array): Promise<PlacedFilm>;
}

/** Finds topics in a worker, which fetches the tables when first asked and keeps them. */
export function topicsSource(addresses: TopicTableUrls): TopicsSource {
  let pool: WorkerPool | undefined;
  const urls = Object.fromEntries(
    Object.entries(addresses).map(([name, url]) => [name, new URL(url, location.href).href])
  ) as unknown as TopicTableUrls;
  const ask = (request: TopicsRequest) => {
    pool ??= createPool(() => new Worker(import.meta.resolve("./topics-worker.js"), {type: "module"}), 1);
    return pool.run(request);
  };
  return {
    find: (settings) => ask({urls, kind: "find", settings}) as Promise<LiveTopics>,
    place: (embedding, label) => ask({urls, kind: "place", label, embedding}) as Promise<PlacedFilm>
  };
}
