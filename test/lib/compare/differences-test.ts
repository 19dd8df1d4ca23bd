import {describe, expect, it} from "vitest";
import {listDifferences, listGenreDifferences} from "../../../src/lib/compare/differences.js";
import {listDisagreements} from "../../../src/lib/compare/disagreements.js";
import {scoreParticipants} from "../../../src/lib/compare/participant.js";
import {answerStatistics} from "../../../src/lib/compare/statistics-request.js";
import {GENRES} from "../../../src/lib/genres/genres.js";
import type {Comparison} from "../../../src/lib/statistics/compare-runs.js";
import {sampleLabels, sampleParticipant} from "./sample-runs.js";

const participants = [sampleParticipant("right"), sampleParticipant("wrong", {wrong: true})];
const [a, b] = scoreParticipants(participants, "validation", sampleLabels).runs;
const comparison = answerStatistics({kind: "compare", a, b}) as Comparison;

describe("the differences of two runs", () => {
  it("favour the better run, whichever way the metric points", () => {
    const rows = listDifferences(comparison);
    const loss = rows.find(({key}) => key === "hammingLoss")!;
    expect(loss.difference).toBeLessThan(0);
    expect(loss.favour).toBe(-loss.difference);
    expect(loss.favourInterval).toEqual([-loss.interval[1], -loss.interval[0]]);
    expect(rows.find(({key}) => key === "microF1")!.favour).toBeGreaterThan(0);
  });

  it("stand by genre, with McNemar’s counts", () => {
    const rows = listGenreDifferences(comparison, "f1");
    expect(rows.map(({key}) => key)).toEqual([...GENRES]);
    expect(rows.every(({onlySecond}) => onlySecond === 0)).toBe(true);
    expect(rows.reduce((sum, {onlyFirst}) => sum + onlyFirst, 0)).toBe(
      a.truth.reduce(
        (sum, label, index) => sum + Number(label === a.predicted[index] && label !== b.predicted[index]),
        0
      )
    );
  });

  it("lead to the films that only one decides right", () => {
    const {onlyA, onlyB, both, neither} = listDisagreements(a, b, null);
    expect(onlyA.length + onlyB.length + both + neither).toBe(a.films);
    expect(onlyB).toEqual([]);
    expect(listDisagreements(a, a, 2)).toEqual({onlyA: [], onlyB: [], both: a.films, neither: 0});
  });
});
