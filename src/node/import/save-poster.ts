import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {CellError, quoteCell} from "../../lib/import/cell-error.js";
import {describePicture, type PosterPlace} from "../../lib/import/poster-cell.js";
import {decodePoster} from "../decode-poster.js";
import {writeFileAtomic} from "../write-file.js";

/** Where a film's poster is in a corpus folder. */
export function posterPath(folder: string, movieId: string): string {
  return join(folder, "posters", `${movieId}.jpg`);
}

/** Writes a poster after decoding it once. Throws a CellError, which begins "is", when it is no JPEG picture. */
export async function savePoster(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await decodePoster(bytes);
  } catch (error) {
    const cut = error instanceof Error && error.message.includes("cut short");
    throw new CellError(cut ? "is a JPEG picture that is cut short" : describePicture(bytes));
  }
  writeFileAtomic(path, bytes);
}

/** The bytes of a poster in a cell or in a file beside the table. Throws a CellError. */
export async function readPosterBytes(place: Exclude<PosterPlace, {url: string}>, table: string): Promise<Uint8Array> {
  if ("bytes" in place) return place.bytes;
  const path = resolve(dirname(table), place.path);
  if (!existsSync(path)) throw new CellError(`${quoteCell(place.path)} names no file; expected at ${path}`);
  return readFile(path);
}
