/**
 * Values made from the texts of fields that repeat, by their bytes: a field that was met before is neither decoded nor
 * made anew.
 */
export class FieldCache<T> {
  private readonly known = new Map<number, {bytes: Buffer; value: T}[]>();

  /** The value of the field in `bytes` from `from` to `to`; `make` makes it from its text when it is new. */
  get(bytes: Buffer, from: number, to: number, make: (text: string) => T): T {
    // FNV-1a; a few hundred different fields seldom share one of 2^30 values.
    let hash = 0x811c9dc5 | 0;
    for (let at = from; at < to; ++at) hash = Math.imul(hash ^ bytes[at], 0x01000193);
    const key = hash >>> 2;
    const entries = this.known.get(key);
    if (entries) for (const {bytes: field, value} of entries) if (isField(bytes, from, to, field)) return value;
    const value = make(bytes.toString("utf8", from, to));
    this.known.set(key, [...(entries ?? []), {bytes: Buffer.from(bytes.subarray(from, to)), value}]);
    return value;
  }
}

function isField(bytes: Buffer, from: number, to: number, field: Buffer): boolean {
  if (to - from !== field.length) return false;
  for (let at = from; at < to; ++at) if (bytes[at] !== field[at - from]) return false;
  return true;
}
