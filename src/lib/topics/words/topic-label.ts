import {GIVEN_NAMES} from "../../text/given-names.js";

/**
 * A topic's label: its first words that say something new, three at most, the first with a capital. A word is passed over
 * where it or its stem stands in the label already ("detective", "detectives"), or where it is a usual given name.
 */
export function labelTopic(words: readonly string[], count = 3): string {
  const chosen: string[] = [];
  for (const word of words) {
    if (chosen.length === count) break;
    if (GIVEN_NAMES.has(word) || chosen.some((other) => isSameStem(other, word))) continue;
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
