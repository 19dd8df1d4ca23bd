import {beforeAll, describe, expect, it} from "vitest";
import {adjustedRandIndex} from "../../../src/lib/topics/adjusted-rand.js";
import {cutHierarchy} from "../../../src/lib/topics/cut-hierarchy.js";
import {clusterFilms, type FittedTopics, fitTopics} from "../../../src/lib/topics/fit-topics.js";
import {guideEmbeddings} from "../../../src/lib/topics/guide-embeddings.js";
import {buildHierarchy} from "../../../src/lib/topics/hierarchy.js";
import {groupTopics, measureTopicDistances, mergeTopics} from "../../../src/lib/topics/merge-topics.js";
import {assignOutliers} from "../../../src/lib/topics/outliers/assign-outliers.js";
import {outlierStrategies, reduceOutliers} from "../../../src/lib/topics/outliers/reduce-outliers.js";
import {asPoints, rowOf, selectPoints} from "../../../src/lib/topics/points.js";
import {measureStability} from "../../../src/lib/topics/stability.js";
import {placeFilms} from "../../../src/lib/topics/transform.js";
import {findRepresentativeFilms} from "../../../src/lib/topics/words/representative-films.js";
import {describeByGroup} from "../../../src/lib/topics/words-by-group.js";
import {makeFilms} from "./sample-films.js";

const films = makeFilms(240);
let fitted: FittedTopics;
beforeAll(() => {
  fitted = fitTopics(films, {seed: 1});
});

describe("fitTopics", () => {
  it("finds the themes that films were made of, with their words", () => {
    expect(fitted.topics).toBe(4);
    expect(adjustedRandIndex(fitted.label, films.theme)).toBeGreaterThan(0.9);
    const words = fitted.words.map((list) => list.slice(0, 5).map(({term}) => films.terms[term]));
    for (const theme of ["vault", "saucer", "jury", "coffin"]) {
      const topic = fitted.label[films.tokens.findIndex((list) => list.some((term) => films.terms[term] === theme))];
      if (topic >= 0) expect(fitted.labels[topic]).not.toMatch(/family|friend|city/i);
    }
    expect(words.flat()).not.toContain("family");
  });

  it("gives the same topics for the same seed", () => {
    expect(fitTopics(films, {seed: 1}).label).toEqual(fitted.label);
  });

  it("sorts topics by size", () => {
    expect([...fitted.sizes]).toEqual([...fitted.sizes].sort((a, b) => b - a));
  });

  it.each([0, 1, 2, 10])("answers for %d films: no topic", (count) => {
    const few = fitTopics(makeFilms(count));
    expect([few.topics, few.label.length]).toEqual([0, count]);
  });

  it("answers for a least size above the number of films, and for films that are all the same", () => {
    expect(fitTopics(makeFilms(30), {minTopicSize: 100}).topics).toBe(0);
    const same = {...films, embeddings: asPoints(new Float64Array(240 * 16).fill(1), 16)};
    expect(fitTopics(same).topics).toBe(0);
    expect(fitTopics(same, {allowSingleCluster: true}).label.length).toBe(240);
  });

  it("refuses embeddings that are no numbers, and a wrong number of them, with what to do", () => {
    const values = films.embeddings.values.slice();
    values[20] = Number.NaN;
    expect(() => fitTopics({...films, embeddings: asPoints(values, 16)})).toThrow(
      "the embeddings hold NaN in row 2 of 240"
    );
    expect(() => fitTopics({...films, embeddings: selectPoints(films.embeddings, [0])})).toThrow(
      "240 films have 1 embeddings: give one for each film"
    );
  });

  it("has films that stand for each topic, from the topic", () => {
    const found = findRepresentativeFilms(films.termCounts, fitted.label, fitted.cTfIdf, fitted.weights, fitted.topics);
    expect(found.map((list) => list.length)).toEqual([3, 3, 3, 3]);
    for (const [topic, list] of found.entries()) for (const film of list) expect(fitted.label[film]).toBe(topic);
  });
});

describe("placeFilms", () => {
  const known = () => ({
    embeddings: films.embeddings,
    label: fitted.label,
    topicEmbeddings: fitted.embeddings,
    map: fitted.layout
  });

  it("gives fitted films the topics that they have, and their places", () => {
    const placed = placeFilms(known(), films.embeddings);
    expect(placed.map(({topic}) => topic)).toEqual([...fitted.label]);
    expect(placed[7].position).toEqual([...rowOf(fitted.layout, 7)]);
  });

  it("gives films that were left out the topics of their themes", () => {
    const rest = Array.from({length: 200}, (_, film) => film);
    const left = Array.from({length: 40}, (_, film) => film + 200);
    const placed = placeFilms(
      {
        embeddings: selectPoints(films.embeddings, rest),
        label: rest.map((film) => fitted.label[film]),
        topicEmbeddings: fitted.embeddings
      },
      selectPoints(films.embeddings, left)
    );
    const isIn = left.map((film) => fitted.label[film] >= 0);
    const agree = placed.filter(({topic}, index) => isIn[index] && topic === fitted.label[left[index]]).length;
    expect(agree / isIn.filter(Boolean).length).toBeGreaterThanOrEqual(0.95);
    for (const {topic, votes, probability} of placed) {
      expect(votes.reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(votes[0].topic).toBe(topic);
      if (topic >= 0) expect(votes[0].share).toBe(probability);
    }
    expect(placed[0].neighbors).toHaveLength(15);
  });

  it("refuses embeddings of other dimensions, and answers where nothing was fitted", () => {
    expect(() => placeFilms(known(), asPoints(new Float64Array(4), 4))).toThrow("use the same encoder");
    const none = {
      embeddings: asPoints(new Float64Array(), 2),
      label: [],
      topicEmbeddings: asPoints(new Float64Array(), 2)
    };
    expect(placeFilms(none, asPoints(Float64Array.of(1, 2), 2))[0].topic).toBe(-1);
  });
});

describe("reduceOutliers", () => {
  const evidence = () => {
    // Every fifth film loses its topic.
    const label = fitted.label.map((topic, film) => (film % 5 ? topic : -1));
    const described = {...fitted, label};
    return {
      films,
      described,
      layout: fitted.layout,
      probability: fitted.probability,
      tokens: (film: number) => films.tokens[film]
    };
  };

  it.each(outlierStrategies)("gives outliers back to their topics by %s", (strategy) => {
    const {label, isReassigned} = reduceOutliers(evidence(), strategy, {threshold: 0});
    const [back, all] = [0, 5, 10, 15, 20, 25, 30, 35].reduce(
      ([right, count], film) => [
        right + Number(label[film] === fitted.label[film]),
        count + Number(fitted.label[film] >= 0)
      ],
      [0, 0]
    );
    expect(back / all).toBeGreaterThan(0.85);
    for (const [film, changed] of isReassigned.entries())
      if (changed) expect(film % 5 === 0 || fitted.label[film] < 0).toBe(true);
  });

  it("leaves the share of outliers that was asked for", () => {
    const {label} = reduceOutliers(evidence(), "embeddings", {leave: 0.1});
    expect(label.filter((topic) => topic < 0).length).toBe(24);
    expect(reduceOutliers(evidence(), "embeddings", {leave: 0}).label.includes(-1)).toBe(false);
  });

  it("assigns none above the threshold, and says what is wrong with one that is none", () => {
    const label = [-1, 0, -1];
    const candidate = (film: number) => ({topic: 0, score: film ? 0.4 : 0.2});
    expect([...assignOutliers(label, candidate, {threshold: 0.3}).label]).toEqual([-1, 0, 0]);
    expect(() => assignOutliers(label, candidate, {leave: 7})).toThrow("leave is 7: give a number from 0 to 1");
  });
});

describe("merging topics", () => {
  it("joins groups, and says which topic there is not", () => {
    const merged = mergeTopics([0, 1, 2, 3, -1, 2], 4, [[1, 3]]);
    expect([merged.topics, ...merged.label]).toEqual([3, 2, 0, 1, 0, -1, 1]);
    expect(() => mergeTopics([0], 1, [[0, 4]])).toThrow("there is no topic 4: topics are 0 to 0");
    expect(() => mergeTopics([0, 1], 2, [[0, 1], [1]])).toThrow("topic 1 stands in two groups");
  });

  it("leaves as many topics as asked for", () => {
    for (const count of [1, 2, 3, 4, 9]) {
      const groups = groupTopics(fitted.embeddings, count);
      expect(groups).toHaveLength(Math.min(4, count));
      expect(groups.flat().sort()).toEqual([0, 1, 2, 3]);
    }
    expect(() => groupTopics(fitted.embeddings, 0)).toThrow("0 topics are asked for");
  });
});

describe("buildHierarchy", () => {
  // scipy.cluster.hierarchy.linkage(squareform(d), "ward") and "average".
  const distances = [
    [0, 1, 4, 6],
    [1, 0, 5, 6.5],
    [4, 5, 0, 2],
    [6, 6.5, 2, 0]
  ];
  it("merges as scipy does", () => {
    expect(buildHierarchy(distances, "average")).toEqual([
      {left: 0, right: 1, distance: 1, size: 2},
      {left: 2, right: 3, distance: 2, size: 2},
      {left: 4, right: 5, distance: 5.375, size: 4}
    ]);
    const ward = buildHierarchy(distances);
    expect(ward[2].distance).toBeCloseTo(7.55810823, 8);
  });

  it("can be cut at any height, and answers for fewer than two topics", () => {
    const merges = buildHierarchy(distances);
    expect([...cutHierarchy(merges, 4, 0)]).toEqual([0, 1, 2, 3]);
    expect([...cutHierarchy(merges, 4, 1.5)]).toEqual([0, 0, 1, 2]);
    expect([...cutHierarchy(merges, 4, 99)]).toEqual([0, 0, 0, 0]);
    expect(buildHierarchy([[0]])).toEqual([]);
    expect(buildHierarchy(measureTopicDistances(fitted.embeddings))).toHaveLength(3);
  });
});

describe("describeByGroup", () => {
  const groups = Array.from({length: 240}, (_, film) => [film % 2]);
  const describe_ = (options: {evolutionTuning?: boolean; globalTuning?: boolean}) =>
    describeByGroup(films.termCounts, fitted.label, fitted.topics, groups, 2, fitted, options);

  it("counts each topic's films in each group", () => {
    const found = describe_({});
    expect(found.reduce((sum, row) => sum + row.films, 0)).toBe([...fitted.sizes].reduce((a, b) => a + b, 0));
    for (const {words} of found) expect(words.length).toBe(5);
  });

  it("is changed by tuning with the group before from the second group on", () => {
    // Both groups hold all topics here, so that there is something to average with.
    const halves = Array.from({length: 240}, (_, film) => [Number(film >= 120)]);
    const [plain, tuned] = [false, true].map((evolutionTuning) =>
      describeByGroup(films.termCounts, fitted.label, fitted.topics, halves, 2, fitted, {evolutionTuning})
    );
    const weightsOf = (rows: typeof plain, group: number) =>
      rows.filter((row) => row.group === group).map(({words}) => words);
    expect(weightsOf(tuned, 0)).toEqual(weightsOf(plain, 0));
    expect(weightsOf(tuned, 1)).not.toEqual(weightsOf(plain, 1));
  });
});

describe("guideEmbeddings", () => {
  it("draws films near a seed towards it and leaves the others", () => {
    const points = asPoints(Float64Array.of(1, 0.1, 0.1, 1, -1, -1), 2);
    const {embeddings, seed} = guideEmbeddings(points, asPoints(Float64Array.of(1, 0), 2));
    expect(seed[0]).toBe(0);
    expect([...embeddings.values.slice(0, 2)]).toEqual([1, 0.07500000000000001]);
    expect(seed[1]).toBe(-1);
    expect([...embeddings.values.slice(2, 4)]).toEqual([0.1, 1]);
  });
});

describe("measureStability", () => {
  it("is 1 for labellings that group alike", () => {
    expect(
      measureStability([
        [0, 0, 1, 1, -1],
        [1, 1, 0, 0, -1]
      ])
    ).toEqual({allFilms: 1, inTopics: 1});
    expect(measureStability([[0, 1]]).allFilms).toBeNaN();
  });

  it("counts only films that both have in topics where it says so", () => {
    const {allFilms, inTopics} = measureStability([
      [0, 0, 1, 1, -1, -1],
      [0, 0, 1, 1, 0, 1]
    ]);
    expect(inTopics).toBe(1);
    expect(allFilms).toBeLessThan(1);
  });
});

describe("clusterFilms", () => {
  it("runs again from the layout with other settings", () => {
    expect(clusterFilms(films, fitted.layout, {minTopicSize: 30}).topics).toBeLessThanOrEqual(4);
    expect(clusterFilms(films, fitted.layout).label).toEqual(fitted.label);
  });
});
