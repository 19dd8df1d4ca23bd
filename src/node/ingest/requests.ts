import got, {type Got, RequestError, type Response, type RetryObject} from "got";
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

/** Longer pauses are left to the reader. */
const longestPause = 10 * 60_000;

/**
 * A client for one host. It asks again after 429 (all its requests waiting for as long as Retry-After says), after
 * 5xx, time-outs, dropped connections and answers that are not what they should be; the waits are drawn by `drawDelay`.
 */
export function openRequests(options: RequestOptions): Got {
  const {signal, rate, backOff = usualBackOff, timeout = 30_000, reportPause} = options;
  // Slots of a tenth of a second, so that requests do not come in bursts.
  const gate = new PQueue(rate ? {interval: 100, intervalCap: Math.max(1, Math.round(rate / 10))} : {});
  let resumeAt = 0;
  let timer: NodeJS.Timeout | undefined;
  const pause = (milliseconds: number) => {
    const until = Date.now() + milliseconds;
    if (until <= resumeAt) return;
    resumeAt = until;
    gate.pause();
    if (milliseconds >= 1000) reportPause?.(milliseconds);
    clearTimeout(timer);
    timer = setTimeout(() => gate.start(), milliseconds);
  };
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    gate.start();
  });
  return got.extend({
    signal,
    timeout: {lookup: timeout, connect: timeout, response: timeout, socket: timeout},
    followRedirect: false,
    headers: {"user-agent": "marquee (research workbench)"},
    hooks: {beforeRequest: [async () => void (await gate.add(() => undefined))]},
    retry: {
      limit: backOff.tries - 1,
      calculateDelay({attemptCount, error}: RetryObject) {
        if (attemptCount >= backOff.tries || !isPassing(error)) return 0;
        const response = error.response as Response | undefined;
        const asked = readRetryAfter(response?.headers["retry-after"]);
        const delay = drawDelay(attemptCount, backOff);
        if (asked === undefined) return delay;
        if (asked > longestPause) return 0;
        if (response?.statusCode === 429) pause(asked);
        // A little later than asked, and not all at once.
        return asked + Math.min(delay, backOff.base);
      }
    }
  });
}

/** True for a failure that may be gone when asked again. */
function isPassing(error: RequestError): boolean {
  const status = (error.response as Response | undefined)?.statusCode;
  if (error.code === "ERR_ABORTED") return false;
  return status === undefined || status === 429 || status === 408 || status >= 500 || (status >= 200 && status < 300);
}

/** A request's failure in our own words: got's own errors hold the address, and so the key. */
export function explainRequestError(error: unknown, what: string): Error {
  if (!(error instanceof RequestError)) return error as Error;
  if (error.code === "ERR_ABORTED") return new InterruptedError(`${what} was not waited for`);
  const response = error.response as Response | undefined;
  const asked = readRetryAfter(response?.headers["retry-after"]);
  if (asked !== undefined && asked > longestPause) {
    const minutes = Math.ceil(asked / 60_000);
    return new IngestError(`${what}: the host asks to wait ${minutes} minutes; run the same command again after that`);
  }
  return new FilmError(`${what} ${describeFailure(error, response?.statusCode)}`);
}

function describeFailure(error: RequestError, status: number | undefined): string {
  if (status !== undefined && (status < 200 || status >= 300)) return `answered ${status}`;
  if (error.name === "ParseError" || error.code === "ERR_BODY_PARSE_FAILURE") return describeParseError(error);
  if (error.name === "TimeoutError" || error.code === "ETIMEDOUT") return "did not answer in time";
  if (error.code === "ENOTFOUND" || error.code === "EAI_AGAIN") return "was not found by name: is there a network?";
  if (error.code === "ECONNREFUSED") return "refused the connection";
  if (error.code?.startsWith("ERR_TLS") || error.code?.includes("CERT")) return "has no valid certificate";
  return "broke off the connection";
}

/** The message of the parser given to got, which got wraps. */
function describeParseError(error: RequestError): string {
  const cause = error.cause;
  return cause instanceof FilmError ? cause.message : "answered something that is not JSON";
}
