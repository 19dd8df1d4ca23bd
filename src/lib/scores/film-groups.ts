/** A way to part films: the name of each film's group by row of `films`, null where it has none. */
export interface FilmGroups {
  factor: string;
  groups: readonly (string | null)[];
  /** Whether each group is also held out of training. */
  isHeldOut: boolean;
}

/** Groups with their rows, largest first; of equals the one that is met first. */
export function listGroups(
  {groups}: Pick<FilmGroups, "groups">,
  rows: readonly number[]
): {name: string; rows: number[]}[] {
  const found = new Map<string, number[]>();
  for (const row of rows) {
    const name = groups[row];
    if (name === null) continue;
    const members = found.get(name);
    if (members) members.push(row);
    else found.set(name, [row]);
  }
  return [...found].map(([name, members]) => ({name, rows: members})).sort((a, b) => b.rows.length - a.rows.length);
}

/** Decades by year; what is older than the first goes with it. */
export function nameDecade(year: number | null, first = 1960): string | null {
  if (year === null) return null;
  const decade = Math.floor(year / 10) * 10;
  return decade < first ? `before ${first}` : `${decade}s`;
}

/** Lengths of plots in words, so that each holds many films. */
export function nameLength(words: number | undefined): string | null {
  if (words === undefined) return null;
  const step = [20, 30, 40, 60, 90].findIndex((limit) => words <= limit);
  return (
    ["to 20 words", "21 to 30 words", "31 to 40 words", "41 to 60 words", "61 to 90 words"][step] ?? "over 90 words"
  );
}
