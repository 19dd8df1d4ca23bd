/** Curly and prime quotes that stand for an ASCII quote. */
const singleQuotes = /[\u2018\u2019\u201a\u201b\u2032\u02bc]/g;
const doubleQuotes = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g;

/**
 * Gives characters that look alike one code: Unicode NFKC (ligatures, full-width letters, no-break spaces), straight
 * quotes, control characters as spaces, and no invisible format characters (zero-width space, soft hyphen, direction
 * marks). Applying it twice changes nothing more.
 */
export function normalizeUnicode(text: string): string {
  return removeInvisible(text).normalize("NFKC").replace(singleQuotes, "'").replace(doubleQuotes, '"');
}

// Removed before normalising: an invisible character between a letter and its mark would keep them from composing.
function removeInvisible(text: string): string {
  return text.replace(/\p{Cf}/gu, "").replace(/(?![\t\n\r])\p{Cc}/gu, " ");
}
