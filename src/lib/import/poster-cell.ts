import {CellError, quoteCell} from "./cell-error.js";
import {isMissing} from "./read-cells.js";

/** Where a poster is: in the cell itself, in a file, or at an address. */
export type PosterPlace = {bytes: Uint8Array} | {path: string} | {url: string};

/** Where TMDB keeps its pictures, before the size and the path. */
export const tmdbPictures = "https://image.tmdb.org/t/p/";

/**
 * Reads a poster's cell: bytes, base64, an address, TMDB's poster path (`/name.jpg`, an address once `size` is put
 * before it), the path of a file, or an object with `bytes` or `path`. Null where there is none.
 */
export function readPosterCell(cell: unknown, size = "w154"): PosterPlace | null {
  if (isMissing(cell)) return null;
  if (cell instanceof Uint8Array) return cell.length ? {bytes: cell} : null;
  if (typeof cell === "object" && cell !== null && ("bytes" in cell || "path" in cell)) {
    const {bytes, path} = cell as {bytes?: unknown; path?: unknown};
    return readPosterCell(isMissing(bytes) ? path : bytes, size);
  }
  if (typeof cell !== "string") throw new CellError(`${quoteCell(cell)} is no poster: no bytes, address or path`);
  const text = cell.trim();
  if (/^https?:\/\//i.test(text)) return {url: text};
  if (/^\/[\w-]+\.(jpe?g|png|webp|svg)$/i.test(text)) return {url: `${tmdbPictures}${size}${text}`};
  const base64 = /^data:image\/[\w.+-]+;base64,(.*)$/s.exec(text)?.[1] ?? (/^[\w+/=\s]{200,}$/.test(text) ? text : "");
  if (base64) return {bytes: decodeBase64(base64)};
  if (/^[a-z]{2,}:\/\//i.test(text)) throw new CellError(`${quoteCell(text)} is an address that cannot be fetched`);
  return {path: text};
}

/** What bytes are that are no JPEG picture, for a message. */
export function describePicture(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 256));
  if (!bytes.length) return "is empty";
  if (/^\s*<(!doctype|html|head|\?xml)/i.test(start)) return "is a web page, not a picture";
  const kind = [
    ["\x89PNG", "PNG"],
    ["GIF8", "GIF"],
    ["RIFF", "WebP"]
  ].find(([magic]) => start.startsWith(magic))?.[1];
  return kind ? `is a ${kind} picture; convert it to JPEG` : "is no JPEG picture";
}

function decodeBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replace(/\s/g, "")), (character) => character.charCodeAt(0));
}
