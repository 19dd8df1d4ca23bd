import {quantileSorted} from "d3";

/** The spread of a group's values: a tenth lie below `low10`, half below `median`, nine tenths below `high90`. */
export interface Spread {
  group: string;
  count: number;
  low10: number;
  low25: number;
  median: number;
  high75: number;
  high90: number;
}

/** Quantiles of each group's values (R's type 7, as d3 and NumPy have it); an item may be in several groups. */
export function measureSpread<T>(
  items: readonly T[],
  {value, groups}: {value(item: T): number; groups(item: T): readonly string[]}
): Spread[] {
  const byGroup = new Map<string, number[]>();
  for (const item of items) {
    for (const group of groups(item)) {
      const known = byGroup.get(group);
      if (known) known.push(value(item));
      else byGroup.set(group, [value(item)]);
    }
  }
  return [...byGroup].map(([group, values]) => {
    values.sort((a, b) => a - b);
    const at = (share: number) => quantileSorted(values, share)!;
    return {
      group,
      count: values.length,
      low10: at(0.1),
      low25: at(0.25),
      median: at(0.5),
      high75: at(0.75),
      high90: at(0.9)
    };
  });
}
