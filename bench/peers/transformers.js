// The same model by transformers.js, as npm run bench -- text calls it.
import {AutoModel, AutoTokenizer, env} from "@huggingface/transformers";

const runtime = new URL("/peers/node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.asyncify", location.href);

env.allowRemoteModels = false;
env.allowLocalModels = true;
env.localModelPath = "/peer-models/";
env.backends.onnx.wasm.wasmPaths = {mjs: `${runtime}.mjs`, wasm: `${runtime}.wasm`};

globalThis.openPeer = async (id, threads) => {
  env.backends.onnx.wasm.numThreads = threads;
  const tokenizer = await AutoTokenizer.from_pretrained(id);
  const model = await AutoModel.from_pretrained(id, {dtype: "q8", device: "wasm"});
  return async (text) => {
    const outputs = await model(tokenizer(text, {truncation: true}));
    return Array.from((outputs.embeddings ?? outputs.logits).data);
  };
};
