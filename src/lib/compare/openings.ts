import {countNoun, listWords} from "../format.js";
import type {IndexedRun} from "../runs/run-index.js";
import {kindOfRun} from "../runs/run-kinds.js";
import type {ScoredPart} from "./participant.js";

/** Says how often test figures of the chosen runs were opened, and which runs show none. */
export function describeOpenings(runs: readonly IndexedRun[], part: ScoredPart): string {
  const models = runs.filter((run) => kindOfRun(run) !== "yours");
  const open = models.filter(({testOpen}) => testOpen);
  const times = open.map(
    ({record, openings}) =>
      `${record.name} ${openings.length === 1 ? "once" : `${openings.length} times`} (last ${openings.at(-1)?.slice(0, 10)})`
  );
  const opened = open.length
    ? `Test figures have been opened of ${listWords(times)}.`
    : `Test figures have been opened of none of ${models.length === 1 ? "it" : `these ${countNoun(models.length, "run")}`}.`;
  const rule =
    part === "validation"
      ? "These are validation figures: what is chosen is chosen here, and test is looked at once a run."
      : "These are test figures: runs of which they have not been opened are left out.";
  return `${rule} ${opened}`;
}
