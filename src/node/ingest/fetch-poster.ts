import type {Got} from "got";
import {decodePoster} from "../decode-poster.js";
import {FilmError} from "./ingest-error.js";
import {explainRequestError} from "./requests.js";

const smallest = 32;

/**
 * The bytes of a poster, decoded once to be sure that they are a picture. Asks twice when they are not; then throws a
 * FilmError that says what they are.
 */
export async function fetchPoster(requests: Got, url: string): Promise<Uint8Array> {
  for (let attempt = 1; ; ++attempt) {
    const bytes = await request(requests, url);
    const fault = await findFault(bytes);
    if (!fault) return bytes;
    if (attempt === 2) throw new FilmError(`the poster is refused: ${fault}`);
  }
}

async function request(requests: Got, url: string): Promise<Uint8Array> {
  try {
    return await requests(url, {followRedirect: true}).buffer();
  } catch (error) {
    throw explainRequestError(error, "the poster's host");
  }
}

/** What keeps the bytes from being a poster; undefined when nothing does. */
export async function findFault(bytes: Uint8Array): Promise<string | undefined> {
  if (!bytes.length) return "it is empty";
  const start = Buffer.from(bytes.subarray(0, 256)).toString("latin1").trimStart().toLowerCase();
  if (start.startsWith("<!doctype html") || start.startsWith("<html")) return "it is an HTML page, not a picture";
  if (start.startsWith("{") || start.startsWith("[")) return "it is JSON, not a picture";
  try {
    const {width, height} = await decodePoster(bytes);
    return width < smallest || height < smallest ? `it is only ${width} x ${height} pixels` : undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
