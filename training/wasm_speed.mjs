// Median processor milliseconds of a model's pass in onnxruntime-web under Node, one WASM thread; other work on the
// machine does not count: node wasm_speed.mjs FILE N,C,H,W
import {readFileSync} from "node:fs";
import * as ort from "onnxruntime-web/wasm";

const [file, shape] = process.argv.slice(2);
const dims = shape.split(",").map(Number);
ort.env.wasm.numThreads = 1;
ort.env.logLevel = "error";
const session = await ort.InferenceSession.create(readFileSync(file), {executionProviders: ["wasm"]});
const data = Float32Array.from({length: dims.reduce((product, size) => product * size)}, (_, at) => Math.sin(at));
const times = [];
for (let pass = 0; pass < 13; ++pass) {
  const start = process.cpuUsage();
  await session.run({pixels: new ort.Tensor("float32", data, dims)});
  const {user, system} = process.cpuUsage(start);
  if (pass >= 3) times.push((user + system) / 1000);
}
console.log(times.sort((a, b) => a - b)[times.length >> 1]);
