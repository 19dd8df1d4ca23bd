import {GENRES} from "../genres/genres.js";
import {hardTargets, selectTargets, type TrainingFilm} from "./films.js";
import type {FilmProbabilities, MemberRun, TrainingInputs} from "./recipe.js";

/** Several members' probabilities for the films that all have, in one order. */
export interface Aligned {
  rows: number[];
  members: Float64Array[];
}

/** Films with their truth, as combinations are fitted on them: a films x 9 matrix a member, and one of the truth. */
export interface Fitting {
  members: Float64Array[];
  truth: Uint8Array;
}

/** The runs that are named, or those of `usual` that are stored and able. Throws when that leaves fewer than two. */
export function readMembers(
  {runIds, run}: TrainingInputs,
  named: readonly string[] | undefined,
  usual: readonly string[],
  able: (member: MemberRun) => boolean = () => true
): MemberRun[] {
  const stored = runIds();
  const chosen = named ?? usual.filter((id) => stored.includes(id) && able(run(id)));
  if (chosen.length < 2)
    throw new Error(`an ensemble needs two runs or more, there are: ${chosen.join(", ") || "none"}`);
  return chosen.map(run);
}

/** The rows that all have, in rising order. Throws when there are none. */
export function alignMembers(members: readonly FilmProbabilities[]): Aligned {
  const places = members.map(({rows}) => new Map(rows.map((row, place) => [row, place])));
  const rows = members[0].rows.filter((row) => places.every((known) => known.has(row))).sort((a, b) => a - b);
  if (!rows.length) throw new Error("the runs have no films in common");
  return {
    rows,
    members: members.map(({probabilities}, member) =>
      selectTargets(
        probabilities,
        rows.map((row) => places[member].get(row)!)
      )
    )
  };
}

/** The genres of some rows as zeros and ones, rows x 9. */
export function truthOf(films: readonly TrainingFilm[], rows: readonly number[]): Uint8Array {
  return Uint8Array.from(hardTargets(rows.map((row) => films[row])));
}

/** The rows of some films, of every member and of the truth. */
export function takePlaces({members, truth}: Fitting, places: readonly number[]): Fitting {
  return {
    members: members.map((probabilities) => selectTargets(probabilities, places)),
    truth: selectTargets(truth, places)
  };
}

/** How many films a truth of films x 9 is of. */
export function countFilms({truth}: Fitting): number {
  return truth.length / GENRES.length;
}

/** The members' models with their files' checksums; undefined where one of them has no model that is kept. */
export function nameModels(runs: readonly MemberRun[]): {model: string; checksum: string}[] | undefined {
  const models = runs.flatMap(({record: {model}}) =>
    model?.file && model.checksum ? [{model: model.file.split("/")[0], checksum: model.checksum}] : []
  );
  return models.length === runs.length ? models : undefined;
}
