import {readFileSync} from "node:fs";
import {expect} from "vitest";
import {type ScoredFilms, scoreFilms} from "../../../src/lib/metrics/scored-films.js";

/** One case of test/fixtures/metrics.json, as metrics.py writes it. */
export interface ReferenceCase {
  name: string;
  truth: string[];
  predicted: string[];
  probabilities: number[][];
  weights: number[] | null;
  metrics: Record<string, number | null>;
  perGenre: Record<string, (number | null)[]>;
  byLabelCount: Record<string, number>[] | null;
  missedByAdded: number[][] | null;
}

export const {cases}: {cases: ReferenceCase[]} = readFixture("metrics.json");

export function readFixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), "utf8"));
}

/** A case's matrices. */
export function readCase({truth, predicted, probabilities}: ReferenceCase): ScoredFilms {
  return scoreFilms(
    {truth: readBits(truth), predicted: readBits(predicted), probabilities: Float64Array.from(probabilities.flat())},
    9
  );
}

/** Rows of "010…" as a flat matrix. */
export function readBits(rows: readonly string[]): Uint8Array {
  return Uint8Array.from(rows.join(""), Number);
}

/** Expects a figure within 1e-9 of the reference; null there stands for NaN. */
export function expectFigure(value: number, reference: number | null, name: string): void {
  if (reference === null) expect(value, name).toBeNaN();
  else expect(Math.abs(value - reference), `${name}: ${value}, reference ${reference}`).toBeLessThan(1e-9);
}
