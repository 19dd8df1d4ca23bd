const countFormat = new Intl.NumberFormat("en-US", {maximumFractionDigits: 0});

/** A count with thousands separators: 18640 is "18,640". */
export function formatCount(count: number): string {
  return countFormat.format(count);
}

/**
 * A share (0 to 1) as a percentage: 0.4567 is "46%", with one digit after the point "45.7%".
 * A share that is not zero is never shown as 0%, nor one below one as 100%. A share that is not finite is a dash.
 */
export function formatPercent(share: number, digits = 0): string {
  if (!Number.isFinite(share)) return "–";
  const step = 10 ** -digits;
  const percent = 100 * share;
  if (percent > 0 && percent < step / 2) return `<${step.toFixed(digits)}%`;
  if (percent < 100 && percent >= 100 - step / 2) return `>${(100 - step).toFixed(digits)}%`;
  return `${percent.toFixed(digits)}%`;
}

/** Words as English lists them: "Action", "Action and Crime", "Action, Crime and Drama". */
export function listWords(words: readonly string[], conjunction = "and"): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

/** A text of at most so many characters; a longer one ends in an ellipsis. */
export function shortenText(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
}

/** A count and its noun: "1 film", "2 films", "no films". */
export function countNoun(count: number, singular: string, plural = `${singular}s`): string {
  return `${count === 0 ? "no" : formatCount(count)} ${count === 1 ? singular : plural}`;
}

/** Minutes as hours and minutes: 136 is "2 h 16 min". */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean).join(" ");
}

/** Bytes in the unit that fits: 1530000 is "1.5 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(bytes < 1e4 ? 1 : 0)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

const languageNames = new Intl.DisplayNames(["en"], {type: "language", fallback: "code"});

/** The English name of an ISO 639-1 code; TMDB's own codes too ("cn" is Cantonese, "xx" no language). */
export function languageName(code: string): string {
  if (code === "cn") return "Cantonese";
  if (code === "xx") return "No language";
  return languageNames.of(code) ?? code;
}
