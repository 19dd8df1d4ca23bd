import * as ort from "onnxruntime-web/wasm";

/** An ONNX model that is ready to run. */
export interface Session {
  readonly threads: number;
  /** Runs on named inputs; gives the named output's values, row-major, and its shape. */
  run(inputs: Record<string, RuntimeTensor>, output: string): Promise<RuntimeOutput>;
  /** The same for several outputs of one pass, in their order. */
  runAll(inputs: Record<string, RuntimeTensor>, outputs: readonly string[]): Promise<RuntimeOutput[]>;
  release(): Promise<void>;
}

export interface RuntimeTensor {
  data: BigInt64Array | Float32Array;
  shape: readonly number[];
}

export interface RuntimeOutput {
  data: Float32Array;
  shape: readonly number[];
}

export interface RuntimeOptions {
  /** WASM threads; 1 unless said. More need a page that is cross-origin isolated. Fixed by the first session. */
  threads?: number;
  /** Address of onnxruntime's WASM file; where the package itself finds it unless said. */
  wasm?: string;
}

let threadsInUse: number | undefined;

/** Opens a session over the bytes of an ONNX model. Throws when they are none that onnxruntime-web can run. */
export async function openSession(model: Uint8Array, options: RuntimeOptions = {}): Promise<Session> {
  threadsInUse ??= configure(options);
  const session = await ort.InferenceSession.create(model, {executionProviders: ["wasm"], logSeverityLevel: 3});
  const runAll: Session["runAll"] = async (inputs, outputs) => {
    const feeds = Object.entries(inputs).map(([name, tensor]) => [name, createTensor(tensor)] as const);
    const found = await session.run(Object.fromEntries(feeds), [...outputs]);
    return outputs.map((output) => ({data: found[output].data as Float32Array, shape: found[output].dims}));
  };
  return {
    threads: threadsInUse,
    run: async (inputs, output) => (await runAll(inputs, [output]))[0],
    runAll,
    release: () => session.release()
  };
}

/** How many threads a page may use: half of the processor's, four at most, where it is isolated; else one. */
export function chooseThreads(isolated: boolean, cores: number): number {
  return isolated ? Math.max(1, Math.min(4, Math.ceil(cores / 2))) : 1;
}

function configure({threads = 1, wasm}: RuntimeOptions): number {
  ort.env.logLevel = "error";
  ort.env.wasm.numThreads = threads;
  if (wasm) ort.env.wasm.wasmPaths = {wasm};
  return threads;
}

function createTensor({data, shape}: RuntimeTensor): ort.Tensor {
  return data instanceof Float32Array ? new ort.Tensor("float32", data, shape) : new ort.Tensor("int64", data, shape);
}
