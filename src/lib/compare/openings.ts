import {countNoun, listWords} from "../format.js";
import type {IndexedRun} from "../runs/run-index.js";
import {kindOfRun} from "../runs/run-kinds.js";
import type {ScoredPart} from "./participant.js";

/** Says how often test figures of the chosen runs were opened, and which runs show none. */
export function describeOpenings(runs: readonly IndexedRun[], part: ScoredPart): string {
  const models = runs.filter((run) => kindOfRun(run) !== "yours");
  const open = models.filter(({testOpen}) => testOpen);
  const rest = models.filter(({testOpen}) => !testOpen);
  const rule =
    part === "validation"
      ? "These are validation figures: what is chosen is chosen here, and test is looked at once a run."
      : "These are test figures, at thresholds that were locked before: nothing is chosen by them.";
  if (!open.length) {
    const whose = models.length === 1 ? "it" : `these ${countNoun(models.length, "run")}`;
    return `${rule} Test figures have been opened of none of ${whose}.`;
  }
  const closed = !rest.length
    ? ""
    : part === "test"
      ? ` Not opened, and so left out: ${nameRuns(rest)}.`
      : ` They have not been opened of ${nameRuns(rest)}.`;
  return `${rule} Test figures have been opened ${describeTimes(open)}.${closed}`;
}

/** How often and when: once each in one phrase, what was opened again by name. */
function describeTimes(open: readonly IndexedRun[]): string {
  const once = open.filter(({openings}) => openings.length === 1);
  const again = open.filter(({openings}) => openings.length > 1);
  const phrases = again.map(
    ({record, openings}) => `${openings.length} times of ${record.name} (last on ${openings.at(-1)!.slice(0, 10)})`
  );
  if (!once.length) return listWords(phrases);
  const dates = [...new Set(once.map(({openings}) => openings[0].slice(0, 10)))].sort();
  const when = dates.length > 1 ? `between ${dates[0]} and ${dates.at(-1)}` : `on ${dates[0]}`;
  const whose = once.length === 1 ? once[0].record.name : `${nameRuns(once)} each`;
  return listWords([`once of ${whose} (${when})`, ...phrases]);
}

/** Up to three by name; of more, how many. */
function nameRuns(runs: readonly IndexedRun[]): string {
  return runs.length > 3 ? countNoun(runs.length, "run") : listWords(runs.map(({record}) => record.name));
}
