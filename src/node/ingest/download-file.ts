import {createWriteStream, existsSync, readFileSync, renameSync, rmSync, statSync} from "node:fs";
import {pipeline} from "node:stream/promises";
import {setTimeout as wait} from "node:timers/promises";
import type {Request, Response} from "got";
import {drawDelay, readRetryAfter} from "../../lib/ingest/back-off.js";
import {writeFileAtomic} from "../write-file.js";
import {explainWriteError, IngestError} from "./ingest-error.js";
import {describeBreak, type Requests} from "./requests.js";

/** Told how many bytes are there, and how many there will be where the host has said so. */
export type DownloadProgress = (bytes: number, total: number | undefined) => void;

/** What is known of a file that is on its way: kept beside `.part`. */
interface Partial {
  /** A strong ETag, else the time of the last change: what If-Range takes. */
  validator?: string;
  total?: number;
}

/**
 * Downloads a file to `path`, which appears when it is whole. What came before a broken connection or a kill is kept
 * in `path.part` and asked on from there, unless the file has changed on the host since (If-Range). Throws an
 * IngestError when the host refuses, or breaks off so often without a further byte that there is no point.
 */
export async function downloadFile(
  requests: Requests,
  url: string,
  path: string,
  progress: DownloadProgress
): Promise<void> {
  const {signal, backOff} = requests;
  const part = `${path}.part`;
  for (let attempt = 1, before = sizeOf(part); ; ++attempt) {
    const outcome = await download(requests, url, part, progress);
    if (outcome === "whole") break;
    signal.throwIfAborted();
    const size = sizeOf(part);
    if (size > before) attempt = 1;
    before = size;
    if (attempt >= backOff.tries) {
      throw new IngestError(`${url} ${outcome.fault}; run the same command again to go on where it broke off`);
    }
    await wait(outcome.retryAfter ?? drawDelay(attempt, backOff), undefined, {signal});
  }
  renameSync(part, path);
  rmSync(`${part}.json`, {force: true});
}

type Outcome = "whole" | {fault: string; retryAfter?: number};

async function download(requests: Requests, url: string, part: string, progress: DownloadProgress): Promise<Outcome> {
  const known = readPartial(part);
  const have = known.validator ? sizeOf(part) : 0;
  if (have && have === known.total) return "whole";
  const headers = have ? {range: `bytes=${have}-`, "if-range": known.validator} : {};
  const stream = requests.got.stream(url, {
    headers,
    decompress: false,
    throwHttpErrors: false,
    followRedirect: true,
    retry: {limit: 0}
  });
  try {
    const response = await awaitResponse(stream);
    const {statusCode} = response;
    const resumed = statusCode === 206 && response.headers["content-range"]?.startsWith(`bytes ${have}-`);
    if (statusCode !== 200 && !resumed) {
      stream.destroy();
      return refuse(url, part, response);
    }
    const coming = resumed ? known : describePartial(response);
    if (!resumed) {
      rmSync(part, {force: true});
      writeFileAtomic(`${part}.json`, JSON.stringify(coming));
    }
    let bytes = resumed ? have : 0;
    stream.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      progress(bytes, coming.total);
    });
    await pipeline(stream, createWriteStream(part, {flags: "a"}), {signal: requests.signal});
    if (coming.total === undefined || bytes === coming.total) return "whole";
    if (bytes > coming.total) rmSync(part, {force: true});
    return {fault: `sent ${bytes} bytes where ${coming.total} were due`};
  } catch (error) {
    requests.signal.throwIfAborted();
    const explained = explainWriteError(error, part);
    if (explained instanceof IngestError) throw explained;
    return {fault: describeBreak(error as NodeJS.ErrnoException)};
  }
}

function awaitResponse(stream: Request): Promise<Response> {
  return new Promise((resolve, reject) => {
    stream.once("response", resolve);
    stream.once("error", reject);
  });
}

function refuse(url: string, part: string, {statusCode, headers}: Response): Outcome {
  if (statusCode === 206 || statusCode === 416) {
    // The host's file is not the one that the part is of.
    rmSync(part, {force: true});
    return {fault: "does not go on with a download that broke off", retryAfter: 1};
  }
  if (statusCode === 429 || statusCode >= 500) {
    return {fault: `answered ${statusCode}`, retryAfter: readRetryAfter(headers["retry-after"])};
  }
  throw new IngestError(
    `${url} answered ${statusCode}: download title.basics.tsv.gz by hand from https://datasets.imdbws.com/ and name it with --title-basics`
  );
}

function describePartial({headers}: Response): Partial {
  const etag = headers.etag?.startsWith("W/") ? undefined : headers.etag;
  const length = headers["content-length"];
  return {validator: etag ?? headers["last-modified"], total: length === undefined ? undefined : Number(length)};
}

function readPartial(part: string): Partial {
  try {
    return JSON.parse(readFileSync(`${part}.json`, "utf8"));
  } catch {
    return {};
  }
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}
