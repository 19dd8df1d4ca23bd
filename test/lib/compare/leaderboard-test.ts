import {describe, expect, it} from "vitest";
import {findLeader, type LeaderboardRow, listLeaderboard, packGroups} from "../../../src/lib/compare/leaderboard.js";
import {scoreParticipants} from "../../../src/lib/compare/participant.js";
import {answerStatistics} from "../../../src/lib/compare/statistics-request.js";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {evaluateFilms} from "../../../src/lib/metrics/evaluate.js";
import {findMetric} from "../../../src/lib/metrics/metrics.js";
import type {Ranking} from "../../../src/lib/statistics/rank-runs.js";
import {sampleIndexed, sampleLabels, sampleParticipant} from "./sample-runs.js";

const row = (name: string, value: number, groups: string): LeaderboardRow => ({
  run: sampleIndexed({}, {name}),
  value,
  interval: [value - 0.02, value + 0.02],
  rank: 1,
  rankInterval: [1, 1],
  groups,
  metrics: {}
});

describe("the leaderboard", () => {
  it("puts the better run first and gives runs that cannot be told apart a letter in common", () => {
    const participants = [sampleParticipant("wrong", {wrong: true}), sampleParticipant("right")];
    const {runs} = scoreParticipants(participants, "validation", sampleLabels);
    const ranking = answerStatistics({kind: "rank", runs, metric: "microF1"}) as Ranking;
    const board = listLeaderboard(
      ranking,
      runs,
      runs.map((run) => evaluateFilms(run, GENRES))
    );
    expect(board.map(({run, rank}) => [run.record.id, rank])).toEqual([
      ["right", 1],
      ["wrong", 2]
    ]);
    expect(board[0].value).toBe(1);
    expect(board[0].metrics.microF1).toBe(1);
    expect(board.every(({groups}) => groups.length > 0)).toBe(true);
  });

  it("draws groups that share a row on lines of their own", () => {
    expect(
      packGroups([
        [0, 1],
        [1, 3],
        [2, 4],
        [5, 5]
      ]).map(({line}) => line)
    ).toEqual([0, 1, 0, 0]);
  });

  it("says who leads and from whom the leader cannot be told", () => {
    const metric = findMetric("macroF1");
    const rows = [row("First", 0.6, "a"), row("Second", 0.59, "ab"), row("Third", 0.5, "b")];
    expect(findLeader(rows, metric, 1405, "validation")).toBe(
      "First has the highest macro F1 on 1,405 validation films, .600 (.580 to .620); it cannot be told from Second."
    );
    expect(findLeader([rows[0], rows[2]], metric, 10, "test")).toContain("is more than chance");
    expect(findLeader([], metric, 0, "test")).toBe("Choose a run to see its figures.");
  });
});
