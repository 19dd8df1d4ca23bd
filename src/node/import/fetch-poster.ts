import {setTimeout} from "node:timers/promises";
import {readRetryAfter} from "../../lib/ingest/back-off.js";

export interface FetchEffects {
  fetch: typeof fetch;
  wait: (milliseconds: number) => Promise<unknown>;
  random: () => number;
}

const effects: FetchEffects = {fetch, wait: (milliseconds) => setTimeout(milliseconds), random: Math.random};

const attempts = 5;
const patience = 30_000;
const longestWait = 60_000;

/** A poster that cannot be fetched; `offline` when no server answered at all. */
export class FetchError extends Error {
  constructor(
    message: string,
    readonly offline = false
  ) {
    super(message);
  }
}

/**
 * Fetches a picture. Waits as long as a server asks for (Retry-After) when it is asked too often, and longer after each
 * failure of a server or of the network, up to five times. Throws a FetchError.
 */
export async function fetchPoster(
  url: string,
  {fetch, wait, random}: FetchEffects = effects,
  signal?: AbortSignal
): Promise<Uint8Array> {
  let failure = new FetchError("no answer", true);
  for (let attempt = 0; attempt < attempts; ++attempt) {
    let asked: number | undefined;
    try {
      const limit = AbortSignal.timeout(patience);
      const response = await fetch(url, {signal: signal ? AbortSignal.any([signal, limit]) : limit});
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      failure = new FetchError(`the server answers ${response.status}`);
      if (response.status !== 429 && response.status < 500) throw failure;
      asked = readRetryAfter(response.headers.get("retry-after") ?? undefined);
    } catch (error) {
      if (signal?.aborted || error === failure) throw error;
      failure = new FetchError("no answer", true);
    }
    if (attempt < attempts - 1) await wait(Math.min(asked ?? 500 * 2 ** attempt * (1 + random()), longestWait));
  }
  throw failure;
}
