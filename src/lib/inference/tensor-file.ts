import {z} from "zod";
import {FileError} from "../runs/file-error.js";

/** Numbers with a shape, row-major. */
export interface Tensor {
  data: Float32Array | Uint32Array | Uint8Array;
  shape: readonly number[];
}

/** Named tensors, and a few words on them. */
export interface TensorFile {
  tensors: Record<string, Tensor>;
  metadata: Record<string, string>;
}

const types = {F32: Float32Array, U32: Uint32Array, U8: Uint8Array} as const;
type TypeName = keyof typeof types;

const entrySchema = z.object({
  dtype: z.enum(["F32", "U32", "U8"]),
  shape: z.array(z.int().min(0)),
  data_offsets: z.tuple([z.int().min(0), z.int().min(0)])
});
const headerSchema = z.record(z.string(), z.unknown());
const metadataSchema = z.record(z.string(), z.string());

/** Bytes ahead of the header: its length as a 64-bit number. */
const lengthBytes = 8;
/** The header is filled up with spaces to a multiple of this, so that numbers stand where they can be read in place. */
const alignment = 8;

/**
 * Writes tensors in the safetensors format (github.com/huggingface/safetensors): the header's length, the header as
 * JSON, then the numbers, little-endian. The same tensors give the same bytes.
 */
export function encodeTensors({tensors, metadata}: TensorFile): Uint8Array {
  const header: Record<string, unknown> = {__metadata__: metadata};
  let end = 0;
  for (const [name, {data, shape}] of Object.entries(tensors)) {
    if (shape.reduce((size, length) => size * length, 1) !== data.length) {
      throw new RangeError(`the tensor ${name} holds ${data.length} numbers, its shape is ${shape.join(" x ")}`);
    }
    header[name] = {dtype: typeOf(data), shape, data_offsets: [end, end + data.byteLength]};
    end += data.byteLength;
  }
  const json = JSON.stringify(header);
  const written = new TextEncoder().encode(json);
  const length = Math.ceil(written.length / alignment) * alignment;
  const bytes = new Uint8Array(lengthBytes + length + end).fill(0x20, lengthBytes, lengthBytes + length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(length), true);
  bytes.set(written, lengthBytes);
  let place = lengthBytes + length;
  for (const {data} of Object.values(tensors)) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), place);
    place += data.byteLength;
  }
  return bytes;
}

/** Reads a safetensors file of float32, uint32 and uint8 tensors. Throws a FileError that names the tensor at fault. */
export function decodeTensors(bytes: Uint8Array, file: string): TensorFile {
  const fail = (message: string, field?: string): never => {
    throw new FileError([{file, ...(field ? {field} : {}), message}]);
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length < lengthBytes ? -1 : Number(view.getBigUint64(0, true));
  const start = lengthBytes + length;
  if (length < 2 || start > bytes.length) return fail("is no safetensors file");
  let header: Record<string, unknown>;
  try {
    header = headerSchema.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(lengthBytes, start))));
  } catch {
    return fail("has a header that can't be read");
  }
  const {__metadata__, ...entries} = header;
  const metadata = metadataSchema.safeParse(__metadata__ ?? {});
  if (!metadata.success) return fail("is no list of texts", "__metadata__");
  const tensors: Record<string, Tensor> = {};
  for (const [name, value] of Object.entries(entries)) {
    const entry = entrySchema.safeParse(value);
    if (!entry.success) return fail(entry.error.issues[0].message, name);
    const {dtype, shape, data_offsets: range} = entry.data;
    const size = shape.reduce((count, length) => count * length, 1) * types[dtype].BYTES_PER_ELEMENT;
    if (range[1] - range[0] !== size || start + range[1] > bytes.length) return fail("lies outside the file", name);
    // A copy of its own, aligned; a Buffer's `slice` would be a view.
    const own = new Uint8Array(bytes.subarray(start + range[0], start + range[1]));
    tensors[name] = {data: new types[dtype](own.buffer), shape};
  }
  return {tensors, metadata: metadata.data};
}

/** A tensor of a shape and a type; null in the shape stands for any length. Throws a FileError that names it. */
export function takeTensor<T extends Tensor["data"]>(
  {tensors}: TensorFile,
  name: string,
  type: abstract new (...parameters: never[]) => T,
  shape: readonly (number | null)[],
  file: string
): {data: T; shape: readonly number[]} {
  const tensor = tensors[name];
  const wanted = shape.map((length) => length ?? "any").join(" x ");
  const message = !tensor
    ? "is missing"
    : !(tensor.data instanceof type)
      ? `holds ${typeOf(tensor.data)}`
      : tensor.shape.length === shape.length &&
          shape.every((length, axis) => [null, tensor.shape[axis]].includes(length))
        ? undefined
        : `has the shape ${tensor.shape.join(" x ")}, not ${wanted}`;
  if (message) throw new FileError([{file, field: name, message}]);
  return tensor as {data: T; shape: readonly number[]};
}

function typeOf(data: Tensor["data"]): TypeName {
  return data instanceof Float32Array ? "F32" : data instanceof Uint32Array ? "U32" : "U8";
}
