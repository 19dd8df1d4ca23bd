import {makeLocalId} from "../../lib/import/make-local-id.js";
import type {ImportedFilm} from "../../lib/import/read-film.js";

/** Gives films their ids, each once. */
export class IdAssigner {
  private readonly places = new Map<string, string>();
  private readonly localKeys = new Map<string, string>();

  /** IMDb's id, or a made one; what is wrong where the film is there already. `place` is for the message. */
  assign({movieId, title, year}: ImportedFilm, place: string): {id: string} | {problem: string} {
    const id = movieId ?? this.makeId(title, year);
    const first = this.places.get(id);
    if (first !== undefined) {
      const what = movieId === null ? `"${title}"${year === null ? "" : ` (${year})`}, without an id,` : id;
      const known = movieId === null ? "; give the two their ids, or keep one" : "; keep one of the two";
      return {problem: `${what} stands on ${first} already${known}`};
    }
    this.places.set(id, place);
    return {id};
  }

  private makeId(title: string, year: number | null): string {
    const key = `${title.toLowerCase()}\n${year}`;
    for (let attempt = 0; ; ++attempt) {
      const id = makeLocalId(title, year, attempt);
      const owner = this.localKeys.get(id);
      if (owner !== undefined && owner !== key) continue;
      this.localKeys.set(id, key);
      return id;
    }
  }
}
