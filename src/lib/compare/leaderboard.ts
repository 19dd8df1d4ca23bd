import {formatCount, listWords} from "../format.js";
import type {Evaluation} from "../metrics/evaluate.js";
import type {Metric} from "../metrics/metric.js";
import type {IndexedRun} from "../runs/run-index.js";
import type {Interval} from "../statistics/intervals.js";
import type {Ranking} from "../statistics/rank-runs.js";
import {formatInterval, formatScore} from "./format.js";
import type {ScoredPart, ScoredRun} from "./participant.js";

/** One run's line of a leaderboard. */
export interface LeaderboardRow {
  run: IndexedRun;
  /** By the metric that orders the board. */
  value: number;
  interval: Interval;
  rank: number;
  rankInterval: Interval;
  /** Letters of the groups that it belongs to: of two runs with a letter in common no difference is shown. */
  groups: string;
  metrics: Record<string, number>;
}

/** Joins a ranking with the runs' other figures, best first. */
export function listLeaderboard(
  ranking: Ranking,
  runs: readonly ScoredRun[],
  evaluations: readonly Evaluation[]
): LeaderboardRow[] {
  return ranking.runs.map(({run, value, percentile, rank, rankInterval}, place) => ({
    run: runs[run].run,
    value,
    interval: percentile,
    rank,
    rankInterval,
    groups: ranking.groups
      .map(([first, last], group) => (first <= place && place <= last ? letter(group) : ""))
      .join(""),
    metrics: evaluations[run].metrics
  }));
}

function letter(index: number): string {
  return String.fromCharCode("a".charCodeAt(0) + (index % 26)).repeat(1 + Math.floor(index / 26));
}

/** Lines side by side for stretches of rows, so that no two that share a row share a line. */
export function packGroups(
  groups: readonly (readonly [number, number])[]
): {first: number; last: number; line: number}[] {
  const ends: number[] = [];
  return groups.map(([first, last]) => {
    const free = ends.findIndex((end) => end < first);
    const line = free < 0 ? ends.length : free;
    ends[line] = last;
    return {first, last, line};
  });
}

/** What the board says: who leads, by how much, and from whom the leader cannot be told. */
export function findLeader(rows: readonly LeaderboardRow[], metric: Metric, films: number, part: ScoredPart): string {
  if (!rows.length) return "Choose a run to see its figures.";
  const [first, ...rest] = rows;
  const score = `${formatScore(first.value)} (${formatInterval(first.interval)})`;
  const where = `on ${formatCount(films)} ${part} films`;
  const lead = `${first.run.record.name} has the ${metric.better === "higher" ? "highest" : "lowest"} ${metric.label} ${where}, ${score}`;
  if (!rest.length) return `${lead}.`;
  const alike = rest.filter(({groups}) => [...groups].some((group) => first.groups.includes(group)));
  if (!alike.length) return `${lead}, and its difference from each other run is more than chance.`;
  const names = alike.map(({run}) => run.record.name);
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names;
  return `${lead}; it cannot be told from ${listWords(shown)}.`;
}
