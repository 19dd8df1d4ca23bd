/** The sparse film-by-term matrix: one entry for each film and term that it holds, ordered by film, then term. */
export interface TermMatrix {
  /** Row number in `films`. */
  film: ArrayLike<number>;
  /** Row number in `terms`. */
  term: ArrayLike<number>;
  /** Times that the term stands in the film's plot. */
  count: ArrayLike<number>;
}

/** How often each term stands in two groups of films, and in how many films of each. */
export interface GroupCounts {
  /** Running words by term, inside the group and outside. */
  inside: Float64Array;
  outside: Float64Array;
  /** Films by term. */
  filmsInside: Uint32Array;
  filmsOutside: Uint32Array;
  /** Films of the matrix that were counted, with at least one term. */
  films: {inside: number; outside: number};
}

/**
 * Adds up the matrix over two groups. `group` says of a film whether it is inside (true), outside (false) or not
 * counted at all (undefined).
 */
export function countGroups(
  matrix: TermMatrix,
  terms: number,
  group: (film: number) => boolean | undefined
): GroupCounts {
  const counts: GroupCounts = {
    inside: new Float64Array(terms),
    outside: new Float64Array(terms),
    filmsInside: new Uint32Array(terms),
    filmsOutside: new Uint32Array(terms),
    films: {inside: 0, outside: 0}
  };
  let film = -1;
  let isInside: boolean | undefined;
  for (let entry = 0; entry < matrix.film.length; ++entry) {
    if (matrix.film[entry] !== film) {
      film = matrix.film[entry];
      isInside = group(film);
      if (isInside !== undefined) counts.films[isInside ? "inside" : "outside"] += 1;
    }
    if (isInside === undefined) continue;
    const term = matrix.term[entry];
    counts[isInside ? "inside" : "outside"][term] += matrix.count[entry];
    counts[isInside ? "filmsInside" : "filmsOutside"][term] += 1;
  }
  return counts;
}

/** The films that hold a term, with its count in each, in the matrix's order. */
export function findFilmsWithTerm(matrix: TermMatrix, term: number): {film: number; count: number}[] {
  const found: {film: number; count: number}[] = [];
  for (let entry = 0; entry < matrix.term.length; ++entry) {
    if (matrix.term[entry] === term) found.push({film: matrix.film[entry], count: matrix.count[entry]});
  }
  return found;
}
