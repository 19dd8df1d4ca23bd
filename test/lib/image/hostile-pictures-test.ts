import {setFlagsFromString} from "node:v8";
import {runInNewContext} from "node:vm";
import {beforeAll, describe, expect, it} from "vitest";
import {PictureError} from "../../../src/lib/image/picture-error.js";
import {pictureDecoder} from "../../../src/node/picture-decoder.js";
import {drawHostilePictures, type HostilePicture} from "../../pictures/hostile.js";

let pictures: HostilePicture[];
beforeAll(async () => {
  pictures = await drawHostilePictures();
}, 60_000);

const longest = 5000;

describe("300 hostile pictures", () => {
  it("each give a message that says what to do, or the right picture, within five seconds", async () => {
    expect(pictures.length).toBeGreaterThanOrEqual(300);
    const wrong: string[] = [];
    for (const {name, bytes, expect: expected} of pictures) {
      const start = performance.now();
      const found = await decode(bytes);
      const fault = describeFault(found, expected);
      if (fault) wrong.push(`${name}: ${fault}`);
      if (performance.now() - start > longest) wrong.push(`${name}: took ${Math.round(performance.now() - start)} ms`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it("leave no memory behind", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const measure = async () => {
      for (let round = 0; round < 3; ++round) {
        collect();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const {arrayBuffers, heapUsed, external} = process.memoryUsage();
      return (arrayBuffers + heapUsed + external) / 2 ** 20;
    };
    for (const {bytes} of pictures.slice(0, 50)) await decode(bytes);
    const before = await measure();
    for (const {bytes} of pictures) await decode(bytes);
    expect((await measure()) - before).toBeLessThan(24);
  }, 120_000);
});

type Found = {width: number; height: number; data: Uint8ClampedArray} | Error;

function decode(bytes: Uint8Array): Promise<Found> {
  return pictureDecoder.decode(bytes).catch((error: Error) => error);
}

function describeFault(found: Found, expected: HostilePicture["expect"]): string | undefined {
  if (found instanceof Error) {
    if (!(found instanceof PictureError)) return `threw ${found.name}: ${found.message}`;
    if (!/^The .+\. [A-Z].+\.$/s.test(found.message)) return `said "${found.message}", which lacks what to do`;
    if (expected === "any" || (Array.isArray(expected) && expected.includes(found.fault))) return;
    return `was refused as ${found.fault}: ${found.message}`;
  }
  const {width, height, data} = found;
  if (data.length !== 4 * width * height) return `gave ${data.length} bytes for ${width} x ${height} pixels`;
  if (expected === "any") return;
  if (Array.isArray(expected)) return `gave a picture of ${width} x ${height}, not: ${expected.join(" or ")}`;
  if (width !== expected.width || height !== expected.height) return `gave ${width} x ${height} pixels`;
}
