import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {decodeTable} from "../../../../src/lib/arrow.js";
import {sweepTopics} from "../../../../src/lib/topics/live/sweep.js";
import {createTopicFinder} from "../../../../src/lib/topics/live/topic-finder.js";
import {readTopicSettings} from "../../../../src/lib/topics/live/topic-settings.js";
import {readStoredTopics} from "../../../../src/lib/topics/stored-topics.js";
import {readClusterLayout, readTopicFilms} from "../../../../src/lib/topics/topic-tables.js";
import {snapshotFolder} from "../../../../src/node/paths.js";
import {readManifest} from "../../../../src/node/snapshot.js";

const snapshot = snapshotFolder({});
const table = (name: string) => decodeTable(readFileSync(join(snapshot, `${name}.arrow`)));
const films = readTopicFilms(table("embeddings"), table("terms"), table("term_counts"));
const finder = createTopicFinder(films, readClusterLayout(table("topic_layout")));
const settings = readTopicSettings(readManifest(snapshot).tables.film_topics.parameters);

it("finds in a page the topics that the command wrote into the snapshot", {timeout: 60_000}, () => {
  const stored = readStoredTopics(
    {
      filmTopics: table("film_topics"),
      topics: table("topics"),
      words: table("topic_words"),
      hierarchy: table("topic_hierarchy"),
      similarity: table("topic_similarity")
    },
    settings
  );
  const found = finder.find(settings);
  expect(found.label).toEqual(stored.label);
  expect(found.topics).toEqual(stored.topics);
  expect(found.merges).toEqual(stored.merges);
  expect(found.figures).toEqual(stored.figures);
  expect(Float32Array.from(found.probability)).toEqual(Float32Array.from(stored.probability));
});

it("judges a setting as the strip of the snapshot does", {timeout: 60_000}, () => {
  const {min_topic_size: sizes, selection, topics, npmi} = table("topic_sweep");
  const {figures} = finder.find({minTopicSize: 10, selection: "leaf", leave: 1});
  const row = Array.from(sizes).findIndex((size, index) => size === 10 && selection[index] === "leaf");
  expect([figures.topics, figures.npmi]).toEqual([topics[row], npmi[row]]);
});

it("leaves no more films outside than it is asked to, and moves none that is in a topic", {timeout: 60_000}, () => {
  const all = finder.find({minTopicSize: 10, selection: "eom", leave: 1});
  const fewer = finder.find({minTopicSize: 10, selection: "eom", leave: 0.2});
  expect(fewer.figures.outliers).toBeLessThanOrEqual(0.2);
  expect(fewer.figures.outliers).toBeGreaterThan(0.19);
  const moved = [...all.label].filter((topic, row) => topic >= 0 && fewer.label[row] !== topic);
  expect(moved).toEqual([]);
});

it("sweeps no size that is above the films", () => {
  expect(sweepTopics(finder, 4)).toEqual([]);
});
