import {crc32, deflateSync} from "./zlib.js";

export interface PngOptions {
  width: number;
  height: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  colorType: 0 | 2 | 3 | 4 | 6;
  depth: 1 | 2 | 4 | 8 | 16;
  /** A sample, 0 to 2 ** depth - 1. */
  sample(x: number, y: number, channel: number): number;
  interlaced?: boolean;
  /** Chunks between header and pixels. */
  chunks?: [type: string, data: Uint8Array][];
}

const channelsOf = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4};

const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2]
];

/** A PNG of any colour type and depth, rows unfiltered. */
export function encodePng({width, height, colorType, depth, sample, interlaced = false, chunks = []}: PngOptions) {
  const channels = channelsOf[colorType];
  const rows: Buffer[] = [];
  for (const [left, top, across, down] of interlaced ? passes : [[0, 0, 1, 1]]) {
    for (let y = top; y < height && left < width; y += down) {
      const bits: number[] = [];
      for (let x = left; x < width; x += across) {
        for (let channel = 0; channel < channels; ++channel) bits.push(sample(x, y, channel));
      }
      rows.push(packRow(bits, depth));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colorType, 0, 0, interlaced ? 1 : 0], 8);
  return joinPng([["IHDR", header], ...chunks, ["IDAT", deflateSync(Buffer.concat(rows))], ["IEND", Buffer.alloc(0)]]);
}

/** A PNG of chunks, with their lengths and checksums. */
export function joinPng(chunks: [type: string, data: Uint8Array][]): Uint8Array {
  const parts = chunks.map(([type, data]) => {
    const chunk = Buffer.alloc(12 + data.length);
    chunk.writeUInt32BE(data.length, 0);
    chunk.write(type, 4, "latin1");
    chunk.set(data, 8);
    chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
    return chunk;
  });
  return new Uint8Array(Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]));
}

function packRow(samples: readonly number[], depth: number): Buffer {
  const row = Buffer.alloc(1 + Math.ceil((samples.length * depth) / 8));
  for (const [index, value] of samples.entries()) {
    const bit = 8 + index * depth;
    if (depth === 16) row.writeUInt16BE(value, bit >> 3);
    else row[bit >> 3] |= value << (8 - depth - (bit & 7));
  }
  return row;
}
