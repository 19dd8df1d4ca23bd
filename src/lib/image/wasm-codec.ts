import type {Picture} from "../table-definition.js";

/** What @jsquash's Emscripten modules offer to decode with. */
export interface CodecModule {
  decode(bytes: ArrayBuffer, ...options: boolean[]): Picture | null;
}

/** Starts an instance of an Emscripten module. */
export type CodecFactory = (options: {
  noInitialRun: boolean;
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): unknown;
  printErr(line: string): void;
}) => Promise<CodecModule>;

/** Pixels after which an instance is given up, since the memory of WASM grows and never shrinks. */
const largePicture = 2e6;

/**
 * A decoder compiled to WASM. An instance serves many pictures, and is given up after one that failed, whose memory it
 * would keep, and after a large one. Decoding itself is one synchronous step, so that what is printed meanwhile is
 * about this picture.
 */
export class WasmCodec {
  private instance: Promise<CodecModule> | undefined;
  private complaints: string[] = [];

  constructor(
    private readonly factory: CodecFactory,
    private readonly compile: () => Promise<WebAssembly.Module>,
    /** What the module's `decode` takes besides the bytes. */
    private readonly options: readonly boolean[] = []
  ) {}

  /** The picture, undefined where it can't be decoded, and what the decoder said of it. */
  async decode(bytes: Uint8Array): Promise<{picture?: Picture; complaints: string[]}> {
    this.instance ??= this.start();
    const instance = await this.instance;
    this.complaints = [];
    let picture: Picture | undefined;
    try {
      // A copy: the memory of a view may hold other things before and after its bytes.
      picture = instance.decode(new Uint8Array(bytes).buffer, ...this.options) ?? undefined;
    } catch (error) {
      // When C code exits, Emscripten throws objects of its own, and what went wrong was printed.
      if (["BindingError", "TypeError", "ReferenceError"].includes((error as Error)?.name)) throw error;
    }
    if (!picture || picture.width * picture.height > largePicture) this.instance = undefined;
    return {picture, complaints: this.complaints};
  }

  private async start(): Promise<CodecModule> {
    globalThis.ImageData ??= PixelData as unknown as typeof ImageData;
    const module = await this.compile();
    return this.factory({
      noInitialRun: true,
      instantiateWasm(imports, done) {
        const instance = new WebAssembly.Instance(module, imports);
        done(instance);
        return instance.exports;
      },
      printErr: (line) => this.complaints.push(line)
    });
  }
}

/** Decoders return an ImageData, which Node lacks. */
class PixelData {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number
  ) {}
}
