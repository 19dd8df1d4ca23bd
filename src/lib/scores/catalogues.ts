import type {TableColumns} from "../table-definition.js";
import type {Catalogue} from "./agreement.js";

/** The name of the catalogue that movies.tsv is from, among those of the table `labels`. */
export const OURS = "ours";

/** Each catalogue's labels of the films that pass, ours first, then the others in the order of their names. */
export function readCatalogues(
  films: TableColumns,
  labels: TableColumns,
  keep: (movieId: string) => boolean
): Map<string, Catalogue> {
  const read = ({movie_id, multi_hot}: TableColumns, has: (row: number) => boolean): Catalogue =>
    new Map(
      Array.from(movie_id as ArrayLike<string>, (movieId, row) => ({movieId, row}))
        .filter(({movieId, row}) => keep(movieId) && has(row))
        .map(({movieId, row}) => [movieId, multi_hot[row] as number])
    );
  const sources = [...new Set(Array.from(labels.source as ArrayLike<string>))].sort();
  return new Map([
    [OURS, read(films, () => true)],
    ...sources.map((source): [string, Catalogue] => [source, read(labels, (row) => labels.source[row] === source)])
  ]);
}
