import {decodePoster} from "../decode-poster.js";
import {FilmError} from "./ingest-error.js";
import type {Requests} from "./requests.js";

const smallest = 32;

/**
 * The bytes of a poster, decoded once to be sure that they are a picture. Throws a FilmError that says what they are
 * when they are none.
 */
export function fetchPoster(requests: Requests, url: string): Promise<Uint8Array> {
  return requests.ask("the poster's host", url, {followRedirect: true}, async (bytes) => {
    const fault = await findFault(bytes);
    if (fault) throw new FilmError(`sent no poster: ${fault}`);
    return bytes;
  });
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
