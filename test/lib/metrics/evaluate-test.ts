import {describe, expect, it} from "vitest";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {evaluateFilms} from "../../../src/lib/metrics/evaluate.js";
import {GENRE_METRICS, metricOfGenre} from "../../../src/lib/metrics/genre-metrics.js";
import {METRICS} from "../../../src/lib/metrics/metrics.js";
import {prepareMetrics} from "../../../src/lib/metrics/summarize.js";
import {cases, expectFigure, readCase} from "./reference.js";

describe("evaluateFilms equals scikit-learn to 1e-9", () => {
  for (const reference of cases.filter(({weights}) => !weights)) {
    it(`for ${reference.name}`, () => {
      const evaluation = evaluateFilms(readCase(reference), GENRES);
      expect(Object.keys(evaluation.metrics).sort()).toEqual(Object.keys(reference.metrics).sort());
      for (const [key, value] of Object.entries(evaluation.metrics)) expectFigure(value, reference.metrics[key], key);
      for (const [genre, name] of GENRES.entries()) {
        const figures = evaluation.perGenre[name];
        expect(Object.keys(figures).sort()).toEqual(Object.keys(reference.perGenre).sort());
        for (const [key, value] of Object.entries(figures)) {
          expectFigure(value, reference.perGenre[key][genre], `${key} of ${name}`);
        }
      }
      expect(evaluation.missedByAdded).toEqual(reference.missedByAdded);
      expect(evaluation.byLabelCount).toHaveLength(reference.byLabelCount!.length);
      for (const [index, row] of evaluation.byLabelCount.entries()) {
        for (const [key, value] of Object.entries(row)) expectFigure(value, reference.byLabelCount![index][key], key);
      }
    });
  }
});

describe("a film's weight", () => {
  for (const reference of cases.filter(({weights}) => weights)) {
    it("is how often it counts, for every metric and genre", () => {
      const perGenre = GENRES.flatMap((name, genre) =>
        GENRE_METRICS.map((metric) => ({genre, key: metric.key, metric: metricOfGenre(metric, genre, name)}))
      );
      const metrics = [...METRICS, ...perGenre.map(({metric}) => metric)];
      const values = prepareMetrics(metrics, readCase(reference))(Float64Array.from(reference.weights!));
      for (const [index, {key}] of METRICS.entries()) expectFigure(values[index], reference.metrics[key], key);
      for (const [index, {genre, key}] of perGenre.entries()) {
        expectFigure(
          values[METRICS.length + index],
          reference.perGenre[key][genre],
          metrics[METRICS.length + index].key
        );
      }
    });
  }
});

it("puts every decision into a bin of each reliability diagram", () => {
  const data = readCase(cases[0]);
  const {reliability} = evaluateFilms(data, GENRES);
  const total = (bins: {count: number}[]) => bins.reduce((sum, {count}) => sum + count, 0);
  expect(total(reliability.pooled)).toBe(data.films * 9);
  expect(total(reliability.adaptive)).toBe(data.films * 9);
  expect(total(reliability.perGenre.Drama)).toBe(data.films);
  for (const {count} of reliability.adaptive) expect(count).toBe((data.films * 9) / 10);
});
