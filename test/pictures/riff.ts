/** A WebP file of chunks. */
export function joinWebp(chunks: [name: string, data: Uint8Array][]): Uint8Array {
  const parts = chunks.map(([name, data]) => writeChunk(name, data));
  const size = parts.reduce((sum, {length}) => sum + length, 4);
  const header = Buffer.alloc(12);
  header.write("RIFF", 0);
  header.writeUInt32LE(size, 4);
  header.write("WEBP", 8);
  return new Uint8Array(Buffer.concat([header, ...parts]));
}

/** The chunk that says how large the canvas is, with the flags of what follows. */
export function writeCanvas(width: number, height: number, flags: {animated?: boolean; exif?: boolean}): Uint8Array {
  const data = Buffer.alloc(10);
  data[0] = (flags.animated ? 2 : 0) | (flags.exif ? 8 : 0);
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return data;
}

/** A frame of an animation, from a WebP file of one picture and no other chunk. */
export function writeFrame(webp: Uint8Array, left: number, top: number, width: number, height: number): Uint8Array {
  const header = Buffer.alloc(16);
  header.writeUIntLE(left / 2, 0, 3);
  header.writeUIntLE(top / 2, 3, 3);
  header.writeUIntLE(width - 1, 6, 3);
  header.writeUIntLE(height - 1, 9, 3);
  header.writeUIntLE(100, 12, 3);
  return new Uint8Array(Buffer.concat([header, webp.subarray(12)]));
}

/** The only chunk of a simple WebP file. */
export function readOnlyChunk(webp: Uint8Array): [name: string, data: Uint8Array] {
  const view = Buffer.from(webp);
  return [view.toString("latin1", 12, 16), webp.subarray(20, 20 + view.readUInt32LE(16))];
}

function writeChunk(name: string, data: Uint8Array): Buffer {
  const chunk = Buffer.alloc(8 + data.length + (data.length & 1));
  chunk.write(name, 0, "latin1");
  chunk.writeUInt32LE(data.length, 4);
  chunk.set(data, 8);
  return chunk;
}
