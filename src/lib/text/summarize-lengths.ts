import {quantileSorted} from "d3";

/** The spread of a group's lengths: a tenth lie below `low10`, half below `median`, nine tenths below `high90`. */
export interface LengthSummary {
  group: string;
  plots: number;
  low10: number;
  low25: number;
  median: number;
  high75: number;
  high90: number;
}

/** Quantiles of the lengths of each group (R's type 7, as d3 and NumPy have it); a value may be in several groups. */
export function summarizeLengths<T>(
  items: readonly T[],
  {length, groups}: {length(item: T): number; groups(item: T): readonly string[]}
): LengthSummary[] {
  const byGroup = new Map<string, number[]>();
  for (const item of items) {
    for (const group of groups(item)) {
      const known = byGroup.get(group);
      if (known) known.push(length(item));
      else byGroup.set(group, [length(item)]);
    }
  }
  return [...byGroup].map(([group, lengths]) => {
    lengths.sort((a, b) => a - b);
    const at = (share: number) => quantileSorted(lengths, share)!;
    return {
      group,
      plots: lengths.length,
      low10: at(0.1),
      low25: at(0.25),
      median: at(0.5),
      high75: at(0.75),
      high90: at(0.9)
    };
  });
}
