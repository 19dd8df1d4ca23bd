import {countNoun} from "../format.js";

/** Where a run of other films was measured, and what it scored there; it is not scored on the films shown. */
export interface MeasuredElsewhere {
  /** Name of the corpus, such as "MovieLens 25M". */
  corpus: string;
  /** Id of that corpus's split. */
  split: string;
  /** Its films of validation; 0 where neither they nor their labels are at hand. */
  films: number;
  /** Figures of these films by the keys of `METRICS`; none where the films are not at hand. */
  metrics: Record<string, number> | null;
  /** By genre, the keys of `GENRE_METRICS` and `support`. */
  perGenre: Record<string, Record<string, number>> | null;
  /** Of test, where its figures have been opened. */
  testMacroF1: number | null;
}

/** Where a run was measured, as the end of the sentence "Measured on …". */
export function describeMeasured({
  corpus,
  split,
  films
}: Pick<MeasuredElsewhere, "corpus" | "split" | "films">): string {
  const which = films ? `${countNoun(films, "validation film")} of ${corpus}` : `the films of ${corpus}`;
  return `${which} (split ${split}), not on this corpus`;
}
