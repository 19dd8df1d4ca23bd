/**
 * The adjusted Rand index of two labellings of the same points (Hubert and Arabie 1985): 1 where they group alike, about
 * 0 where they agree by chance. Any numbers serve as labels; -1 is a label like others. Throws a RangeError when lengths
 * differ.
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} labels can't be compared with ${b.length}`);
  const cells = new Map<string, number>();
  const [rows, columns] = [new Map<number, number>(), new Map<number, number>()];
  for (let index = 0; index < a.length; ++index) {
    count(cells, `${a[index]},${b[index]}`);
    count(rows, a[index]);
    count(columns, b[index]);
  }
  const [together, inRows, inColumns] = [pairs(cells), pairs(rows), pairs(columns)];
  const all = (a.length * (a.length - 1)) / 2;
  const expected = all ? (inRows * inColumns) / all : 0;
  const most = (inRows + inColumns) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairs(counts: Map<unknown, number>): number {
  let sum = 0;
  for (const size of counts.values()) sum += (size * (size - 1)) / 2;
  return sum;
}
