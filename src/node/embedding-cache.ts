import {appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync} from "node:fs";
import {dirname} from "node:path";
import type {StoredEmbedding} from "../lib/inference/embedding.js";
import {sha256} from "./checksums.js";

const keyBytes = 16;

/**
 * Embeddings by text, in one file that only grows: records of 16 bytes of the text's SHA-256, the scale as float32 and
 * the values as int8. A record that was cut short when a process was killed is dropped. No text is kept.
 */
export class EmbeddingCache {
  private readonly records = new Map<string, StoredEmbedding>();
  private readonly size: number;

  constructor(
    private readonly path: string,
    private readonly dimensions: number
  ) {
    this.size = keyBytes + 4 + dimensions;
    if (existsSync(path)) this.load();
    else mkdirSync(dirname(path), {recursive: true});
  }

  get(text: string): StoredEmbedding | undefined {
    return this.records.get(keyOf(text));
  }

  add(text: string, embedding: StoredEmbedding): void {
    if (embedding.values.length !== this.dimensions) {
      throw new RangeError(`an embedding of ${embedding.values.length} numbers; expected ${this.dimensions}`);
    }
    const key = keyOf(text);
    if (this.records.has(key)) return;
    const record = Buffer.alloc(this.size);
    record.write(key, "hex");
    record.writeFloatLE(embedding.scale, keyBytes);
    record.set(new Uint8Array(embedding.values.buffer, embedding.values.byteOffset, this.dimensions), keyBytes + 4);
    appendFileSync(this.path, record);
    this.records.set(key, embedding);
  }

  private load(): void {
    const bytes = readFileSync(this.path);
    const whole = bytes.length - (bytes.length % this.size);
    if (whole < bytes.length) truncateSync(this.path, whole);
    for (let start = 0; start < whole; start += this.size) {
      const key = bytes.toString("hex", start, start + keyBytes);
      const scale = bytes.readFloatLE(start + keyBytes);
      const values = new Int8Array(bytes.subarray(start + keyBytes + 4, start + this.size));
      this.records.set(key, {values, scale});
    }
  }
}

function keyOf(text: string): string {
  return sha256(text).slice(0, 2 * keyBytes);
}
