import {appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {dirname} from "node:path";
import {GENRES} from "../lib/genres/genres.js";
import type {Prediction} from "../lib/inference/classify.js";
import {writeFileAtomic} from "./write-file.js";

/** The columns of a predictions file: film id, nine probabilities, and the nine labels that follow from them. */
export const predictionHeader = ["movie_id", ...GENRES, ...GENRES.map((genre) => `${genre}_predicted`)].join(",");

/** A line of a predictions file. A probability reads back as the same float32. */
export function formatPrediction(movieId: string, {probabilities, labels}: Prediction): string {
  return [movieId, ...Array.from(probabilities, (value) => String(Number(value.toPrecision(9)))), ...labels].join(",");
}

/**
 * A predictions file in the making: lines go to `<path>.part` as they come, and `finish` writes them in the order of
 * the films to `path`. A part that was left by a run with the same `version` is gone on with, but for a last line that
 * was cut short.
 */
export class PredictionFile {
  private readonly lines = new Map<string, string>();
  private readonly part: string;

  constructor(
    private readonly path: string,
    version: string
  ) {
    if (existsSync(path) && statSync(path).isDirectory()) throw new Error(`${path} is a folder: name a file in it`);
    this.part = `${path}.part`;
    const first = `# ${version}`;
    const former = existsSync(this.part) ? readFileSync(this.part, "utf8").split("\n").slice(0, -1) : [];
    if (former[0] === first) for (const line of former.slice(1)) this.lines.set(line.slice(0, line.indexOf(",")), line);
    mkdirSync(dirname(path), {recursive: true});
    writeFileAtomic(this.part, [first, ...this.lines.values(), ""].join("\n"));
  }

  has(movieId: string): boolean {
    return this.lines.has(movieId);
  }

  add(movieId: string, prediction: Prediction): void {
    const line = formatPrediction(movieId, prediction);
    appendFileSync(this.part, `${line}\n`);
    this.lines.set(movieId, line);
  }

  /** Throws when one of the films has no line yet; nothing is written then. */
  finish(movieIds: readonly string[]): void {
    const lines = movieIds.map((movieId) => {
      const line = this.lines.get(movieId);
      if (line === undefined) throw new Error(`${movieId} has no prediction`);
      return line;
    });
    writeFileAtomic(this.path, [predictionHeader, ...lines, ""].join("\n"));
    rmSync(this.part);
  }
}
