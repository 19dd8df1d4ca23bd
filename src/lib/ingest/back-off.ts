export interface BackOff {
  /** Longest wait before the second try, in milliseconds; it doubles with every further try. */
  base: number;
  /** Longest wait before any try, in milliseconds. */
  longest: number;
  /** How often a request is made in all before it has failed. */
  tries: number;
}

export const usualBackOff: BackOff = {base: 500, longest: 30_000, tries: 6};

/**
 * Milliseconds to wait before try `attempt + 1`: exponential back-off with full jitter, a random time between zero and
 * a bound that doubles (Brooker 2015, "Exponential Backoff and Jitter"). At least 1.
 */
export function drawDelay(attempt: number, {base, longest}: BackOff, random: () => number = Math.random): number {
  return Math.max(1, Math.round(random() * Math.min(longest, base * 2 ** (attempt - 1))));
}

/**
 * What a Retry-After header says, in milliseconds from `now`: it holds whole seconds or a date. A date that has passed
 * is 0; a header that is neither is undefined.
 */
export function readRetryAfter(header: string | undefined, now: number = Date.now()): number | undefined {
  if (header === undefined || !header.trim()) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return 1000 * Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
