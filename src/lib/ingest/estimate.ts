import {formatBytes, formatCount, formatMinutes} from "../format.js";

/** Bytes that a poster takes in the mean, by TMDB's size. w154 was measured over 12,884 posters, the others follow from the area. */
const posterBytes: Record<string, number> = {w154: 7_700, w342: 30_000, w500: 60_000};

export interface Plan {
  films: number;
  /** Films whose runtime IMDb does not know: TMDB is asked for it. */
  withoutRuntime: number;
  /** Absent when posters are skipped. */
  posterSize?: string;
  /** Requests to TMDB a second. */
  rate: number;
}

/** What an ingest will ask for and about how long and how much it will take, as lines for a terminal. */
export function describePlan({films, withoutRuntime, posterSize, rate}: Plan): string[] {
  const requests = films + withoutRuntime;
  const minutes = formatMinutes(Math.ceil(requests / rate / 60));
  const lines = [`${formatCount(requests)} requests to TMDB, about ${minutes} at ${rate} a second`];
  if (!posterSize) return [...lines, "No posters"];
  const bytes = posterBytes[posterSize];
  const size = bytes ? `, about ${formatBytes(films * bytes)}` : "";
  return [...lines, `Up to ${formatCount(films)} posters of size ${posterSize}${size}`];
}
