import {PbfReader} from "pbf";

/** A stored tensor of an ONNX file that a node takes as weights. */
export interface OnnxWeights {
  name: string;
  shape: number[];
  /** Bytes a number: 4 of float32, 2 of float16, 1 of int8 and uint8. */
  bytesPerNumber: 1 | 2 | 4;
  float32: boolean;
  /** Where the numbers lie in the file. */
  offset: number;
  length: number;
}

/** Numbers of `onnx.proto`, version 1.16: fields of messages, and types of tensors. */
const field = {
  model: {graph: 7},
  graph: {node: 1, initializer: 5},
  node: {input: 1},
  tensor: {shape: 1, type: 2, floats: 4, name: 8, bytes: 9}
};
const bytesOfType: Record<number, 1 | 2 | 4> = {1: 4, 2: 1, 3: 1, 10: 2};

/** Fewer numbers are biases, scales and shapes. */
const fewest = 16;

/** The bytes of a message's field that holds bytes, with their place in the file. */
function readPlace(reader: PbfReader): {offset: number; length: number} {
  const length = reader.readVarint();
  const place = {offset: reader.pos, length};
  reader.pos += length;
  return place;
}

/**
 * The weights of an ONNX file in the order in which its nodes take them, the first layer first: stored tensors of two
 * dimensions or more. Throws where the bytes are no ONNX file.
 */
export function readOnnxWeights(model: Uint8Array): OnnxWeights[] {
  const tensors = new Map<string, OnnxWeights>();
  const inputs: string[] = [];
  try {
    new PbfReader(model).readFields((tag, _, reader) => {
      if (tag === field.model.graph) readGraph(reader, tensors, inputs);
    }, null);
  } catch (error) {
    throw new Error(`the file is no ONNX model that can be read: ${(error as Error).message}`);
  }
  if (!inputs.length) throw new Error("the file is no ONNX model: it has no nodes");
  return [...new Set(inputs)].flatMap((name) => tensors.get(name) ?? []);
}

/** The numbers of a float32 tensor of an ONNX file. Throws an Error where there is none of that name and type. */
export function readFloatTensor(model: Uint8Array, name: string): {shape: number[]; values: Float32Array} {
  const found = readOnnxWeights(model).find((weights) => weights.name === name);
  if (!found?.float32) throw new Error(`the ONNX file has no float32 weights named "${name}"`);
  const values = new Float32Array(model.slice(found.offset, found.offset + found.length).buffer);
  return {shape: found.shape, values};
}

function readGraph(reader: PbfReader, tensors: Map<string, OnnxWeights>, inputs: string[]): void {
  reader.readMessage((tag, _, graph) => {
    if (tag === field.graph.node) {
      graph.readMessage((tag, _, node) => {
        if (tag === field.node.input) inputs.push(node.readString());
      }, null);
    } else if (tag === field.graph.initializer) {
      const tensor = readTensor(graph);
      if (tensor) tensors.set(tensor.name, tensor);
    }
  }, null);
}

/** A tensor, where it can be weights. */
function readTensor(reader: PbfReader): OnnxWeights | undefined {
  const tensor = {name: "", type: 0, shape: [] as number[], place: {offset: 0, length: 0}};
  reader.readMessage((tag, _, message) => {
    if (tag === field.tensor.shape) message.readPackedVarint(tensor.shape, true);
    else if (tag === field.tensor.type) tensor.type = message.readVarint();
    else if (tag === field.tensor.name) tensor.name = message.readString();
    else if (tag === field.tensor.floats || tag === field.tensor.bytes) tensor.place = readPlace(message);
  }, null);
  const {name, type, shape, place} = tensor;
  const bytesPerNumber = bytesOfType[type];
  const count = shape.reduce((product, size) => product * size, 1);
  if (!bytesPerNumber || shape.length < 2 || count < fewest || place.length !== count * bytesPerNumber) return;
  return {name, shape, bytesPerNumber, float32: type === 1, ...place};
}
