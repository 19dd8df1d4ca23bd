import {describe, expect, it} from "vitest";
import {decodePoster} from "../../src/node/decode-poster.js";
import {drawPoster} from "./sample-corpus.js";

describe("decodePoster", () => {
  it("gives a picture's size and its pixels as RGBA", async () => {
    const {width, height, data} = await decodePoster(await drawPoster(3, 40, 60));
    expect([width, height, data.length]).toEqual([40, 60, 4 * 40 * 60]);
    expect(data[3]).toBe(255);
    // The drawing's blue is 40 times its number everywhere; JPEG keeps it nearly.
    expect(Math.abs(data[4 * 1210 + 2] - 120)).toBeLessThan(12);
  });

  it("decodes a part of a larger buffer", async () => {
    const poster = await drawPoster(3, 40, 60);
    const buffer = new Uint8Array(poster.length + 20);
    buffer.set(poster, 10);
    expect(await decodePoster(buffer.subarray(10, 10 + poster.length))).toEqual(await decodePoster(poster));
  });

  it("refuses what is no JPEG, and a JPEG that is cut short", async () => {
    const poster = await drawPoster(3);
    await expect(decodePoster(Buffer.from("not a picture"))).rejects.toThrow("not a JPEG picture");
    await expect(decodePoster(new Uint8Array())).rejects.toThrow("not a JPEG picture");
    await expect(decodePoster(poster.subarray(0, poster.length / 2))).rejects.toThrow("cut short");
  });
});
