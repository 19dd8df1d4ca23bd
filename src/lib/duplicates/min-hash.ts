/** 42 bands of 3 rows: two sets whose Jaccard similarity is 0.5 meet in a band with probability 0.996. */
export const bands = 42;
export const rowsPerBand = 3;

const count = bands * rowsPerBand;

/**
 * MinHash signature of a set of texts (Broder 1997): the smallest value of each of 126 hash functions over the set.
 * Two sets agree in a place of their signatures with a probability equal to their Jaccard similarity.
 */
export function minHash(items: Iterable<string>): Uint32Array {
  const signature = new Uint32Array(count).fill(0xffffffff);
  for (const item of items) {
    const base = hashText(item);
    for (let index = 0; index < count; ++index) {
      const value = mix(base ^ salts[index]);
      if (value < signature[index]) signature[index] = value;
    }
  }
  return signature;
}

/**
 * Pairs of signatures that agree in all rows of some band (locality-sensitive hashing; Leskovec, Rajaraman and
 * Ullman, "Mining of Massive Datasets", section 3.4). Candidates only: their similarity is still to be verified.
 */
export function candidatePairs(signatures: readonly Uint32Array[]): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  for (let band = 0; band < bands; ++band) {
    const buckets = new Map<string, number[]>();
    for (const [index, signature] of signatures.entries()) {
      const key = signature.subarray(band * rowsPerBand, (band + 1) * rowsPerBand).join();
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [index]);
        continue;
      }
      for (const other of bucket) pairs.set(`${other},${index}`, [other, index]);
      bucket.push(index);
    }
  }
  return [...pairs.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** FNV-1a over UTF-16 code units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; ++index) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** The finalizer of MurmurHash3 (Appleby): a bijection of 32-bit integers that scatters neighbours. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const salts = Uint32Array.from({length: count}, (_, index) => mix(index * 0x9e3779b9 + 1));
