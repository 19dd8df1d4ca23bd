import {describe, expect, it} from "vitest";
import {scoreOn, scoreParticipants} from "../../../src/lib/compare/participant.js";
import {sampleLabels, sampleParticipant} from "./sample-runs.js";

describe("runs that are compared", () => {
  it("are scored on the films that all of them have, in the order of ids", () => {
    const [whole, partial] = [sampleParticipant("whole"), sampleParticipant("partial")];
    partial.predictions = {
      movieIds: ["tt0000003"],
      parts: ["validation"],
      probabilities: new Float64Array(9).fill(0.7)
    };
    const {runs, movieIds} = scoreParticipants([whole, partial], "validation", sampleLabels);
    expect(movieIds).toEqual(["tt0000003"]);
    expect(runs.map(({films}) => films)).toEqual([1, 1]);
    expect(Array.from(runs[1].predicted)).toEqual(new Array(9).fill(1));
    expect(scoreParticipants([whole], "validation", sampleLabels).movieIds).toEqual(["tt0000003", "tt0000004"]);
  });

  it("show test figures only where these have been opened", () => {
    const [closed, open] = [sampleParticipant("closed"), sampleParticipant("open", {testOpen: true})];
    const {runs, leftOut} = scoreParticipants([closed, open], "test", sampleLabels);
    expect(runs.map(({run}) => run.record.id)).toEqual(["open"]);
    expect(leftOut.map(({record}) => record.id)).toEqual(["closed"]);
  });

  it("leave out one that has no films of the part, and none at all where none is chosen", () => {
    const without = sampleParticipant("without", {films: {validation: 0, test: 2}});
    expect(scoreParticipants([without], "validation", sampleLabels).runs).toEqual([]);
    expect(scoreParticipants([], "validation", sampleLabels)).toEqual({runs: [], movieIds: [], leftOut: []});
  });

  it("are scored on those of given films that they have", () => {
    const scored = scoreOn(sampleParticipant("a"), "validation", ["tt0000004", "tt9999999"], sampleLabels);
    expect(scored.movieIds).toEqual(["tt0000004"]);
    expect(Array.from(scored.truth)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});
