import {GIVEN_NAMES} from "../../text/given-names.js";
import {PLACE_NAMES} from "../../text/place-names.js";

/**
 * A topic's label: its first words that say something new, three at most, the first with a capital. A word is passed over
 * where it or its stem stands in the label already ("detective", "detectives"), where it is a usual given name or a place,
 * and where it has two letters or fewer (articles of other languages).
 */
export function labelTopic(words: readonly string[], count = 3): string {
  const chosen: string[] = [];
  for (const word of words) {
    if (chosen.length === count) break;
    if (word.length < 3 || GIVEN_NAMES.has(word) || PLACE_NAMES.has(word)) continue;
    if (chosen.some((other) => isSameStem(other, word))) continue;
    chosen.push(word);
  }
  const label = chosen.join(", ");
  return label && label[0].toUpperCase() + label.slice(1);
}

/** Whether two words begin alike for all but an ending: "vampire" and "vampiric", "murder" and "murderer". */
function isSameStem(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < length && a[shared] === b[shared]) ++shared;
  return shared >= 4 && shared >= Math.max(a.length, b.length) - 4 && shared >= length - 2;
}
