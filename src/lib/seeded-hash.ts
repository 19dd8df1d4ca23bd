import {sha256} from "@noble/hashes/sha2.js";
import {utf8ToBytes} from "@noble/hashes/utils.js";

/**
 * A number in [0, 1) that depends on the seed and the text alone: the first 48 bits of SHA-256 over "seed:text".
 * Sorting by it shuffles in a way that no order of rows can change.
 */
export function seededHash(seed: number, text: string): number {
  const bytes = sha256(utf8ToBytes(`${seed}:${text}`));
  let value = 0;
  for (let index = 0; index < 6; ++index) value = value * 256 + bytes[index];
  return value / 2 ** 48;
}
