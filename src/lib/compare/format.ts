/** A score as tables print it: 0.6314 is ".631", −0.02 is "−.020"; a dash where there is none. */
export function formatScore(value: number | null | undefined, digits = 3): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  const text = Math.abs(value).toFixed(digits).replace(/^0\./, ".");
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** A difference with its sign: "+.012", "−.003". */
export function formatDifference(value: number, digits = 3): string {
  return value > 0 ? `+${formatScore(value, digits)}` : formatScore(value, digits);
}

/** An interval: ".612 to .650". */
export function formatInterval([low, high]: readonly [number, number], digits = 3): string {
  return Number.isFinite(low) ? `${formatScore(low, digits)} to ${formatScore(high, digits)}` : "–";
}

/** A probability of a test: "< .001", ".032". */
export function formatPValue(value: number): string {
  return value < 0.001 ? "< .001" : formatScore(value);
}
