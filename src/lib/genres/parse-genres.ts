import {GENRES, isGenre} from "./genres.js";
import {encodeMultiHot} from "./multi-hot.js";

/** Genres as a person or a catalogue writes them, read and encoded. */
export interface ParsedGenres {
  /** The names, trimmed, in the order written, each once; those of the nine as IMDb spells them. */
  names: string[];
  /** Names outside the nine: they set no bit. */
  outside: string[];
  multiHot: number;
}

const byFolded = new Map(GENRES.map((genre) => [fold(genre), genre]));

/** Splits text at commas, semicolons or bars; case and hyphens don't matter in the nine ("sci fi" is Sci-Fi). */
export function parseGenres(text: string): ParsedGenres {
  const written = text.split(/[,;|]/).map((name) => name.trim());
  const names = [...new Set(written.filter(Boolean).map((name) => byFolded.get(fold(name)) ?? name))];
  return {names, outside: names.filter((name) => !isGenre(name)), multiHot: encodeMultiHot(names)};
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, "");
}
