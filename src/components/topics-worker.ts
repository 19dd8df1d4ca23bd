/** Finds topics away from the page, in films and a layout that it fetches once; prepares the slider's stops while idle. */
import {decodeTable} from "../lib/arrow.js";
import {createTopicFinder, type LiveTopics, type TopicFinder} from "../lib/topics/live/topic-finder.js";
import {TOPIC_SIZES} from "../lib/topics/live/topic-settings.js";
import type {Points} from "../lib/topics/points.js";
import {asPoints} from "../lib/topics/points.js";
import {readClusterLayout, readTopicFilms, type TableFilms} from "../lib/topics/topic-tables.js";
import {placeFilms} from "../lib/topics/transform.js";
import {averageByTopic} from "../lib/topics/words/topic-embeddings.js";
import type {TopicsRequest} from "./topics-source.js";

interface Opened {
  films: TableFilms;
  finder: TopicFinder;
  map: Points;
}

let opened: Promise<Opened> | undefined;
let isBusy = false;

self.addEventListener("message", async ({data}: MessageEvent<TopicsRequest>) => {
  isBusy = true;
  try {
    opened ??= open(data.urls);
    const {films, finder, map} = await opened;
    if (data.kind === "find") {
      const result: LiveTopics = finder.find(data.settings);
      postMessage({result});
    } else {
      const topics = data.label.reduce((most, topic) => Math.max(most, topic + 1), 0);
      const topicEmbeddings = averageByTopic(films.embeddings, data.label, topics);
      const fitted = {embeddings: films.embeddings, label: data.label, topicEmbeddings, map};
      const [result] = placeFilms(fitted, asPoints(data.embedding, data.embedding.length));
      postMessage({result});
    }
  } catch (error) {
    opened?.catch(() => {
      opened = undefined;
    });
    postMessage({error: (error as Error).message});
  }
  isBusy = false;
  setTimeout(prepareNext, 50);
});

/** One stop of the slider at a time, so that a request waits for one at most. */
async function prepareNext(): Promise<void> {
  if (isBusy || !opened) return;
  const ready = await opened.catch(() => undefined);
  const next = ready && TOPIC_SIZES.find((size) => size <= ready.films.films.length && !ready.finder.isPrepared(size));
  if (!ready || next === undefined) return;
  ready.finder.prepare(next);
  setTimeout(prepareNext, 50);
}

async function open(urls: TopicsRequest["urls"]): Promise<Opened> {
  const [embeddings, terms, termCounts, layout] = await Promise.all(
    [urls.embeddings, urls.terms, urls.termCounts, urls.layout].map(fetchTable)
  );
  const films = readTopicFilms(embeddings, terms, termCounts);
  const {x, y} = layout as Record<string, ArrayLike<number>>;
  const map = asPoints(
    Float64Array.from({length: 2 * x.length}, (_, index) => (index % 2 ? y : x)[index >> 1]),
    2
  );
  return {films, finder: createTopicFinder(films, readClusterLayout(layout)), map};
}

async function fetchTable(url: string) {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`A table of the topics could not be fetched (${response.status}): reload the page.`);
  return decodeTable(await response.arrayBuffer());
}
