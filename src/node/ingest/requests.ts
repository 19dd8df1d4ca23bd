import {setMaxListeners} from "node:events";
import {setTimeout as wait} from "node:timers/promises";
import got, {type Got, HTTPError, type OptionsInit, RequestError, type Response, type RetryObject} from "got";
import PQueue from "p-queue";
import {type BackOff, drawDelay, readRetryAfter, usualBackOff} from "../../lib/ingest/back-off.js";
import {FilmError, IngestError, InterruptedError} from "./ingest-error.js";

export interface RequestOptions {
  signal: AbortSignal;
  /** Requests a second; as many as there are when absent. */
  rate?: number;
  backOff?: BackOff;
  /** Milliseconds without a byte after which a request is given up. */
  timeout?: number;
  /** Told when a host asks for a pause of a second or more, in milliseconds. */
  reportPause?(milliseconds: number): void;
}

/** An answer with a status other than 200, for the caller to explain where it can. */
export class StatusError extends FilmError {
  constructor(
    what: string,
    readonly status: number,
    readonly body: Uint8Array
  ) {
    super(`${what} answered ${status}`);
    // Errors are printed with what they hold; an answer may repeat the key.
    Object.defineProperty(this, "body", {enumerable: false});
  }
}

/** Longer pauses are left to the reader. */
const longestPause = 10 * 60_000;

/** How often an answer that came whole and is not what it should be is asked for. */
const unsoundTries = 3;

/**
 * Requests to one host. Asks again after 429 (all requests waiting for as long as Retry-After says), after 5xx,
 * time-outs, dropped connections and answers that are not what they should be; the waits are drawn by `drawDelay`.
 */
export class Requests {
  readonly backOff: BackOff;
  readonly signal: AbortSignal;
  /** The client underneath, for streams. */
  readonly got: Got;
  private readonly gate: PQueue;
  private resumeAt = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: RequestOptions) {
    const {signal, rate, backOff = usualBackOff, timeout = 30_000} = options;
    this.signal = signal;
    // Every request under way listens to it.
    setMaxListeners(0, signal);
    this.backOff = backOff;
    // Slots of about a tenth of a second, so that requests do not come in bursts.
    const inSlot = Math.max(1, Math.floor((rate ?? 0) / 10));
    this.gate = new PQueue(rate ? {interval: (1000 * inSlot) / rate, intervalCap: inSlot} : {});
    this.got = got.extend({
      signal,
      timeout: {lookup: timeout, connect: timeout, response: timeout, socket: timeout},
      followRedirect: false,
      headers: {"user-agent": "marquee (research workbench)"},
      hooks: {beforeRequest: [async () => void (await this.gate.add(() => undefined))]},
      retry: {limit: backOff.tries - 1, calculateDelay: (failure) => this.chooseDelay(failure)}
    });
    signal.addEventListener("abort", () => {
      clearTimeout(this.timer);
      this.gate.start();
    });
  }

  /**
   * What `read` makes of an answer's bytes. `read` throws a FilmError for an answer that is not what it should be; it is
   * then asked for again a few times. Errors are FilmErrors in our own words, with `what` for their subject; a
   * StatusError where an answer came.
   */
  async ask<T>(what: string, url: string, options: OptionsInit, read: (bytes: Buffer) => T | Promise<T>): Promise<T> {
    for (let attempt = 1; ; ++attempt) {
      const bytes = await this.request(what, url, options);
      try {
        return await read(bytes);
      } catch (error) {
        if (!(error instanceof FilmError)) throw error;
        if (attempt >= Math.min(unsoundTries, this.backOff.tries)) throw new FilmError(`${what} ${error.message}`);
        await wait(drawDelay(attempt, this.backOff), undefined, {signal: this.signal});
      }
    }
  }

  private async request(what: string, url: string, options: OptionsInit): Promise<Buffer> {
    try {
      const response = await this.got(url, {
        ...options,
        responseType: "buffer",
        isStream: false,
        resolveBodyOnly: false
      });
      if (response.statusCode === 200) return Buffer.from(response.body);
      throw new StatusError(what, response.statusCode, response.rawBody);
    } catch (error) {
      throw explainRequestError(error, what);
    }
  }

  /** Milliseconds until a request is made again, 0 for never. */
  private chooseDelay({attemptCount, error}: RetryObject): number {
    if (attemptCount >= this.backOff.tries || !isPassing(error)) return 0;
    const response = error.response as Response | undefined;
    const asked = readRetryAfter(response?.headers["retry-after"]);
    const delay = drawDelay(attemptCount, this.backOff);
    if (asked === undefined) return delay;
    if (asked > longestPause) return 0;
    if (response?.statusCode === 429) this.pause(asked);
    // A little later than asked, and not all at once.
    return asked + Math.min(delay, this.backOff.base);
  }

  private pause(milliseconds: number): void {
    const until = Date.now() + milliseconds;
    if (until <= this.resumeAt) return;
    this.resumeAt = until;
    this.gate.pause();
    if (milliseconds >= 1000) this.options.reportPause?.(milliseconds);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.gate.start(), milliseconds);
  }
}

/** True for a failure that may be gone when asked again. */
function isPassing(error: RequestError): boolean {
  const status = (error.response as Response | undefined)?.statusCode;
  if (error.code === "ERR_ABORTED") return false;
  return status === undefined || status === 429 || status === 408 || status >= 500 || status === 200;
}

/** A request's failure in our own words: got's own errors hold the address, and so the key. */
function explainRequestError(error: unknown, what: string): Error {
  if (!(error instanceof RequestError)) return error as Error;
  if (error.code === "ERR_ABORTED") return new InterruptedError(`${what} was not waited for`);
  const response = error.response as Response | undefined;
  const asked = readRetryAfter(response?.headers["retry-after"]);
  if (asked !== undefined && asked > longestPause) {
    const minutes = Math.ceil(asked / 60_000);
    return new IngestError(`${what}: the host asks to wait ${minutes} minutes; run the same command again after that`);
  }
  if (error instanceof HTTPError) return new StatusError(what, error.response.statusCode, error.response.rawBody);
  return new FilmError(`${what} ${describeBreak(error)}`);
}

/** Why no answer came, or no whole one. */
export function describeBreak({code}: {code?: string}): string {
  if (code === "ETIMEDOUT") return "did not answer in time";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "was not found by name: is there a network?";
  if (code === "ECONNREFUSED") return "refused the connection";
  if (code?.startsWith("ERR_TLS") || code?.includes("CERT")) return "has no valid certificate";
  return "broke off the connection";
}
