/** A title of title.basics that was chosen for a corpus: what `movies.tsv` needs, before TMDB has been asked. */
export interface SelectedTitle {
  /** IMDb id. */
  movieId: string;
  title: string;
  /** Year of release. */
  year: number | null;
  /** Minutes. */
  runtime: number | null;
  /** All genres, not only the nine, in alphabetical order. */
  genres: readonly string[];
}
