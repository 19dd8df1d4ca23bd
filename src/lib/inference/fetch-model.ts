import {sha256} from "@noble/hashes/sha2.js";
import {bytesToHex} from "@noble/hashes/utils.js";
import type {ModelFile} from "./model-card.js";

/** Where files are kept between visits: the Cache API of a browser, where there is one. */
export interface FileCache {
  match(key: string): Promise<Response | undefined>;
  put(key: string, response: Response): Promise<void>;
}

export interface FetchEffects {
  fetch: (url: string, options: {signal?: AbortSignal}) => Promise<Response>;
  openCache(): Promise<FileCache | undefined>;
}

export interface FetchOptions {
  signal?: AbortSignal;
  /** Bytes so far of the bytes that the card states. */
  progress?(loaded: number, total: number): void;
  effects?: FetchEffects;
}

const defaultEffects: FetchEffects = {
  fetch: (url, options) => fetch(url, options),
  // Pages that are not served securely have no cache, and some browsers refuse it in private windows.
  openCache: async () =>
    typeof caches === "undefined" ? undefined : caches.open("marquee-models").catch(() => undefined)
};

/**
 * The bytes of a model's file: from the cache, where they lie under their checksum, else from `url`. Throws when the
 * address can't be reached or gives another file than the card describes.
 */
export async function fetchModelFile(file: ModelFile, url: string, options: FetchOptions = {}): Promise<Uint8Array> {
  const {signal, progress = () => {}, effects = defaultEffects} = options;
  const cache = await effects.openCache();
  const key = cacheKey(file);
  const kept = await cache?.match(key).catch(() => undefined);
  if (kept) {
    const bytes = new Uint8Array(await kept.arrayBuffer());
    if (await matches(file, bytes)) {
      progress(file.bytes, file.bytes);
      return bytes;
    }
  }
  const bytes = await download(file, url, progress, effects, signal);
  if (!(await matches(file, bytes))) {
    throw new Error(`The file ${file.path} arrived damaged or is another version than this page: reload the page.`);
  }
  // A full disk only means that the file is fetched again next time.
  await cache?.put(key, new Response(bytes as Uint8Array<ArrayBuffer>)).catch(() => {});
  return bytes;
}

/** Whether the file lies in the cache, so that to load it costs no download. */
export async function isFileKept(file: ModelFile, effects: FetchEffects = defaultEffects): Promise<boolean> {
  const cache = await effects.openCache();
  return !!(await cache?.match(cacheKey(file)).catch(() => undefined));
}

function cacheKey({checksum}: ModelFile): string {
  return `/marquee-models/${checksum}`;
}

async function download(
  file: ModelFile,
  url: string,
  progress: (loaded: number, total: number) => void,
  effects: FetchEffects,
  signal?: AbortSignal
): Promise<Uint8Array> {
  const response = await effects.fetch(url, {signal}).catch((error) => {
    if (signal?.aborted) throw error;
    throw new Error(`The file ${file.path} could not be fetched: check the connection and try again.`);
  });
  if (!response.ok || !response.body) {
    throw new Error(`The file ${file.path} could not be fetched (status ${response.status}).`);
  }
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  for (const reader = response.body.getReader(); ; ) {
    const {done, value} = await reader.read();
    if (done) break;
    chunks.push(value);
    loaded += value.length;
    progress(Math.min(loaded, file.bytes), file.bytes);
  }
  const bytes = new Uint8Array(loaded);
  let place = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, place);
    place += chunk.length;
  }
  return bytes;
}

async function matches({bytes: expected, checksum}: ModelFile, bytes: Uint8Array): Promise<boolean> {
  if (bytes.length !== expected) return false;
  const {subtle} = globalThis.crypto ?? {};
  const digest = subtle
    ? new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>))
    : sha256(bytes);
  return bytesToHex(digest) === checksum;
}
