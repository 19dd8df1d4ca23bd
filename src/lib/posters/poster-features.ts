import type {TableColumns} from "../table-definition.js";
import {denseMatrix} from "../train/matrix.js";
import type {FilmFeatures} from "../train/recipe.js";

const scalars = ["lightness", "contrast", "chroma", "dark_share", "edges", "symmetry"] as const;

/**
 * The table `poster_figures` as features: six figures, the square roots of the shares of colour families (shares are
 * mostly near zero, where their roots tell more apart), and the layout.
 */
export function readPosterFeatures(table: TableColumns): FilmFeatures {
  const films = Array.from(table.film as ArrayLike<number>);
  const [families, layout] = [table.families, table.layout] as unknown as ArrayLike<Int8Array>[];
  const rows = films.map((_, row) => [
    ...scalars.map((name) => table[name][row] as number),
    ...Array.from(families[row], (share) => Math.sqrt(share / 127)),
    ...Array.from(layout[row], (value) => value / 127)
  ]);
  return {rows: films, matrix: denseMatrix(Float32Array.from(rows.flat()), rows[0]?.length ?? 0)};
}
