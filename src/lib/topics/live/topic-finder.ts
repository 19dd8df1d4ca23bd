import {measureDiversity} from "../coherence/coherence.js";
import {measurePlotNpmi} from "../coherence/plot-windows.js";
import {describeTopics, TOP_WORDS, type TopicDescription, type TopicFilms} from "../describe-topics.js";
import {describeClustering} from "../fit-topics.js";
import {buildDendrogram, cutDendrogram} from "../hdbscan/hdbscan.js";
import type {Dendrogram} from "../hdbscan/single-linkage.js";
import {buildHierarchy, type TopicMerge} from "../hierarchy.js";
import {measureTopicDistances} from "../merge-topics.js";
import type {Points} from "../points.js";
import {type SettledTopics, settleTopics} from "../settle-topics.js";
import {shareOfOutliers} from "../sort-topics.js";
import {findRepresentativeFilms} from "../words/representative-films.js";
import type {TopicSettings} from "./topic-settings.js";

/** What clustering makes of films at some settings; films are rows of what the finder was given. */
export interface LiveTopics {
  settings: TopicSettings;
  label: Int32Array;
  probability: Float64Array;
  /** Largest first. */
  topics: LiveTopic[];
  merges: TopicMerge[];
  /** Cosines of the topics' mean embeddings. */
  similarity: number[][];
  figures: TopicFigures;
}

export interface LiveTopic {
  label: string;
  words: {term: string; weight: number}[];
  /** NPMI of its ten heaviest words over whole plots; NaN for fewer than two words. */
  npmi: number;
  /** Rows of the films that stand for it. */
  representatives: number[];
}

/** How a choice of settings is judged. */
export interface TopicFigures {
  topics: number;
  /** Share of films outside all topics. */
  outliers: number;
  /** Mean over the topics; NaN where there is none. */
  npmi: number;
  /** Share of different words among the top words of all topics. */
  diversity: number;
  /** Films of the largest topic. */
  largest: number;
}

export interface TopicFinder {
  /** Does the slow part for a least size, unless it was done, so that settings with it are quick. */
  prepare(minTopicSize: number): void;
  isPrepared(minTopicSize: number): boolean;
  find(settings: TopicSettings): LiveTopics;
  measure(settings: TopicSettings): TopicFigures;
}

/**
 * Finds topics at any settings over a layout that is there, the same ones as `npm run topics`. What takes long, the tree
 * of distances, depends on the least size alone and is kept for each.
 */
export function createTopicFinder(films: TopicFilms, layout: Points): TopicFinder {
  const dendrograms = new Map<number, Dendrogram>();
  const prepare = (minTopicSize: number): Dendrogram => {
    const dendrogram = dendrograms.get(minTopicSize) ?? buildDendrogram(layout, {minClusterSize: minTopicSize});
    dendrograms.set(minTopicSize, dendrogram);
    return dendrogram;
  };
  const settle = ({minTopicSize, selection, leave}: TopicSettings) => {
    const options = {minClusterSize: minTopicSize, clusterSelectionMethod: selection};
    const found = describeClustering(films, cutDendrogram(prepare(minTopicSize), options));
    return {found, settled: settleTopics(films, found, {topics: 0, leave})};
  };
  return {
    prepare: (minTopicSize) => void prepare(minTopicSize),
    isPrepared: (minTopicSize) => dendrograms.has(minTopicSize),
    measure: (settings) => measureTopics(films, settle(settings).settled).figures,
    find(settings) {
      const {found, settled} = settle(settings);
      const {figures, npmi, described} = measureTopics(films, settled);
      const {label, topics} = settled;
      const distances = measureTopicDistances(described.embeddings);
      const standing = findRepresentativeFilms(films.termCounts, label, described.cTfIdf, described.weights, topics);
      return {
        settings,
        label,
        probability: found.probability,
        topics: described.labels.map((name, topic) => ({
          label: name,
          words: topWords(described, topic).map(({term, weight}) => ({term: films.terms[term], weight})),
          npmi: npmi[topic],
          representatives: standing[topic]
        })),
        merges: buildHierarchy(distances),
        similarity: distances.map((row) => row.map((distance) => 1 - distance)),
        figures
      };
    }
  };
}

/** The words are those of the films that a topic has once outliers were assigned, as in the table `topics`. */
function measureTopics(films: TopicFilms, {label, topics, described: before, isReassigned}: SettledTopics) {
  const described = isReassigned.some(Boolean) ? describeTopics(films, label, topics) : before;
  const words = described.labels.map((_, topic) => topWords(described, topic).map(({term}) => term));
  const npmi = measurePlotNpmi(films.termCounts, words);
  const known = npmi.filter((value) => !Number.isNaN(value));
  const figures: TopicFigures = {
    topics,
    outliers: shareOfOutliers(label),
    npmi: known.reduce((sum, value) => sum + value, 0) / known.length,
    diversity: measureDiversity(words),
    largest: described.sizes.reduce((most, size) => Math.max(most, size), 0)
  };
  return {figures, npmi, described};
}

const topWords = ({words}: TopicDescription, topic: number) => words[topic].slice(0, TOP_WORDS);
