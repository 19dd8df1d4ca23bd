import {cutShort, damaged} from "./picture-error.js";

const largestTable = 4096;

/**
 * Unpacks the colour indices of a GIF's frame (GIF89a, appendix F). `start` is where the code size stands, ahead of the
 * sub-blocks. omggif's own loop does not end for some damaged data, so that its reader is used for all but this.
 */
export function unpackIndices(bytes: Uint8Array, start: number, count: number): Uint8Array {
  const codeSize = bytes[start];
  if (codeSize < 2 || codeSize > 8) throw damaged("GIF", `its codes begin with ${codeSize} bits`);
  const clear = 1 << codeSize;
  const prefixes = new Uint16Array(largestTable);
  const suffixes = Uint8Array.from({length: largestTable}, (_, code) => (code < clear ? code : 0));
  const lengths = new Uint16Array(largestTable).fill(1, 0, clear);
  const indices = new Uint8Array(count);
  let [filled, next, width, former] = [0, clear + 2, codeSize + 1, -1];
  const readCode = createCodeReader(bytes, start + 1);
  while (filled < count) {
    const code = readCode(width);
    if (code === undefined || code === clear + 1) throw cutShort("GIF");
    if (code === clear) {
      [next, width, former] = [clear + 2, codeSize + 1, -1];
      continue;
    }
    if (code > next || (code === next && former < 0) || (former < 0 && code > clear)) {
      throw damaged("GIF", "a code that stands for nothing");
    }
    // A code that is just being made is the former one and, again, its own first index.
    const known = code < next ? code : former;
    let at = filled + lengths[known] - 1;
    let first = known;
    for (let part = known; ; part = prefixes[part]) {
      if (at < count) indices[at] = suffixes[part];
      --at;
      first = part;
      if (part < clear) break;
    }
    filled += lengths[known];
    if (code === next && filled < count) indices[filled] = suffixes[first];
    if (code === next) ++filled;
    if (former >= 0 && next < largestTable) {
      prefixes[next] = former;
      suffixes[next] = suffixes[first];
      lengths[next] = lengths[former] + 1;
      ++next;
      if (next === 1 << width && width < 12) ++width;
    }
    former = code;
  }
  return indices;
}

/** Reads codes of so many bits, lowest first, from the sub-blocks; undefined at their end. */
function createCodeReader(bytes: Uint8Array, start: number): (width: number) => number | undefined {
  let [at, left, held, bits] = [start, 0, 0, 0];
  return (width) => {
    while (bits < width) {
      if (!left) {
        left = bytes[at++];
        if (!left) return undefined;
      }
      held |= bytes[at++] << bits;
      bits += 8;
      --left;
    }
    const code = held & ((1 << width) - 1);
    held >>>= width;
    bits -= width;
    return code;
  };
}
