/** What is put into one part as a whole: a film, or films that must stay together. */
export interface StratificationUnit {
  /** Number of examples. */
  size: number;
  /** How many of its examples carry each stratum, by stratum. */
  counts: ReadonlyMap<string, number>;
  /** Breaks ties: a number that depends on the unit alone, in no order of rows. */
  order: number;
}

/**
 * Iterative stratification (Sechidis, Tsoumakas and Vlahavas 2011, "On the Stratification of Multi-Label Data"),
 * for units of one example or more. The stratum with the fewest examples left is dealt out first, each unit to the
 * part that still wants most of that stratum, then to the one that wants most examples; large units go before small.
 * Returns the part of each unit. Units without a stratum go last, to the part that wants most examples.
 */
export function stratify(units: readonly StratificationUnit[], shares: readonly number[]): number[] {
  const remaining = new Map<string, number>();
  const members = new Map<string, number[]>();
  const ordered = units.map((_, index) => index).sort((a, b) => compareUnits(units[a], units[b]));
  for (const index of ordered) {
    for (const [stratum, count] of units[index].counts) {
      remaining.set(stratum, (remaining.get(stratum) ?? 0) + count);
      const list = members.get(stratum);
      if (list) list.push(index);
      else members.set(stratum, [index]);
    }
  }
  const total = units.reduce((sum, unit) => sum + unit.size, 0);
  const wanted = shares.map((share) => ({
    examples: share * total,
    strata: new Map([...remaining].map(([stratum, count]) => [stratum, share * count]))
  }));

  const parts = new Array<number>(units.length).fill(-1);
  const assign = (index: number, stratum?: string): void => {
    const desire = ({strata, examples}: (typeof wanted)[number]) => [stratum ? strata.get(stratum)! : 0, examples];
    let best = 0;
    for (let part = 1; part < wanted.length; ++part) {
      if (compareLists(desire(wanted[part]), desire(wanted[best])) > 0) best = part;
    }
    parts[index] = best;
    wanted[best].examples -= units[index].size;
    for (const [name, count] of units[index].counts) {
      wanted[best].strata.set(name, wanted[best].strata.get(name)! - count);
      if (remaining.has(name)) remaining.set(name, remaining.get(name)! - count);
    }
  };

  while (remaining.size) {
    const stratum = rarest(remaining);
    for (const index of members.get(stratum)!) if (parts[index] < 0) assign(index, stratum);
    remaining.delete(stratum);
    for (const [name, count] of remaining) if (count <= 0) remaining.delete(name);
  }
  for (const index of ordered) if (parts[index] < 0) assign(index);
  return parts;
}

function rarest(remaining: ReadonlyMap<string, number>): string {
  let found: [string, number] | undefined;
  for (const [stratum, count] of remaining) {
    if (!found || count < found[1] || (count === found[1] && stratum < found[0])) found = [stratum, count];
  }
  return found![0];
}

function compareUnits(a: StratificationUnit, b: StratificationUnit): number {
  return b.size - a.size || a.order - b.order;
}

/** Compares number by number; differences below a millionth are rounding. */
function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (Math.abs(value - b[index]) > 1e-6) return value - b[index];
  return 0;
}
