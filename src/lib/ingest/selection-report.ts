import type {CoOccurrence} from "../genres/co-occurrence.js";
import type {LabelStatistics} from "../genres/label-statistics.js";

/** What a selection from title.basics kept and lost. */
export interface SelectionReport {
  /** Titles left at each step, the first being all rows of the file. */
  funnel: {step: string; description: string; count: number}[];
  /** Films that have each genre after selection and before the cap: every genre that occurs, most frequent first. */
  genres: {genre: string; films: number; after: number}[];
  /** Genres that occur and are not in IMDb's list, such as MovieLens' Children and IMAX: kept. */
  unlisted: string[];
  /** The nine genres of the selected films before the cap. */
  before: SelectionLabels;
  /** The same after the cap and the limit. */
  after: SelectionLabels;
}

/** Counts of the nine genres over films. */
export interface SelectionLabels extends LabelStatistics {
  coOccurrence: CoOccurrence;
}
