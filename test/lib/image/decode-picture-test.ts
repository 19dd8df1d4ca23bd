import {describe, expect, it} from "vitest";
import {createPictureDecoder} from "../../../src/lib/image/decode-picture.js";
import type {Picture} from "../../../src/lib/table-definition.js";
import {pictureDecoder} from "../../../src/node/picture-decoder.js";
import {encodeJpeg, encodeWebp} from "../../pictures/codecs.js";
import {drawQuarters, quarterColors, readQuarters} from "../../pictures/draw.js";
import {encodeFlatJpeg} from "../../pictures/encode-flat-jpeg.js";
import {encodeGif} from "../../pictures/encode-gif.js";
import {encodePng} from "../../pictures/encode-png.js";
import {addExifToJpeg, addExifToPng, writeExif} from "../../pictures/exif.js";
import {joinWebp, readOnlyChunk, writeCanvas, writeFrame} from "../../pictures/riff.js";

const {decode} = pictureDecoder;
const quarters = drawQuarters(32, 48);
const byQuarter = (x: number, y: number) => (y >= 24 ? 2 : 0) + (x >= 16 ? 1 : 0);

describe("decoding", () => {
  it("gives a JPEG's colours, baseline and progressive alike", async () => {
    const baseline = await decode(await encodeJpeg(quarters, {quality: 95, progressive: false}));
    const progressive = await decode(await encodeJpeg(quarters, {quality: 95, progressive: true}));
    expectQuarters(baseline, 6);
    expect(progressive.data).toEqual(baseline.data);
  });

  it("gives a WebP's colours, and all of a lossless one", async () => {
    expectQuarters(await decode(await encodeWebp(quarters, {quality: 95})), 12);
    expect((await decode(await encodeWebp(quarters, {lossless: 1}))).data).toEqual(quarters.data);
  });

  it("gives a CMYK JPEG's colours, inverted as Photoshop writes them", async () => {
    // Paper white less cyan, magenta, yellow and black.
    const inks = [
      [0, 255, 255, 255],
      [255, 0, 255, 255],
      [255, 255, 0, 255],
      [255, 255, 255, 128]
    ];
    const bytes = encodeFlatJpeg(4, 4, 4, (column, row, component) => {
      return inks[(row >= 2 ? 2 : 0) + (column >= 2 ? 1 : 0)][component];
    });
    const expected = [
      [0, 255, 255, 255],
      [255, 0, 255, 255],
      [255, 255, 0, 255],
      [128, 128, 128, 255]
    ];
    expectNear(readQuarters(await decode(bytes)), expected, 2);
  });

  for (const depth of [8, 16] as const) {
    for (const interlaced of [false, true]) {
      it(`gives a PNG's colours, ${depth} bits${interlaced ? ", interlaced" : ""}`, async () => {
        const scale = depth === 16 ? 257 : 1;
        const sample = (x: number, y: number, channel: number) => quarterColors[byQuarter(x, y)][channel] * scale;
        expectQuarters(await decode(encodePng({width: 32, height: 48, colorType: 2, depth, sample, interlaced})), 0);
      });
    }
  }

  for (const depth of [1, 2, 4, 8, 16] as const) {
    it(`spreads grey of ${depth} bits over 0 to 255`, async () => {
      const largest = 2 ** depth - 1;
      const png = encodePng({width: 9, height: 2, colorType: 0, depth, sample: (x) => (x === 4 ? largest : 0)});
      const {data} = await decode(png);
      expect(Array.from(data.subarray(16, 24))).toEqual([255, 255, 255, 255, 0, 0, 0, 255]);
    });
  }

  it("gives a palette's colours and its transparency", async () => {
    const palette = Uint8Array.from(quarterColors.flat());
    const bytes = encodePng({
      width: 32,
      height: 48,
      colorType: 3,
      depth: 2,
      sample: byQuarter,
      chunks: [
        ["PLTE", palette],
        ["tRNS", Uint8Array.of(0, 128)]
      ]
    });
    const expected = quarterColors.map((color, index) => [...color, [0, 128, 255, 255][index]]);
    expect(readQuarters(await decode(bytes))).toEqual(expected);
  });

  it("makes the one colour clear that a PNG names", async () => {
    const bytes = encodePng({
      width: 2,
      height: 1,
      colorType: 0,
      depth: 8,
      sample: (x) => 70 + x,
      chunks: [["tRNS", Uint8Array.of(0, 71)]]
    });
    expect(Array.from((await decode(bytes)).data)).toEqual([70, 70, 70, 255, 71, 71, 71, 0]);
  });

  it("gives the first frame of a GIF", async () => {
    const palette = quarterColors.map(([red, green, blue]) => (red << 16) | (green << 8) | blue);
    const first = {width: 32, height: 48, index: byQuarter};
    const bytes = encodeGif(32, 48, palette, [first, {width: 32, height: 48, index: () => 0}]);
    expectQuarters(await decode(bytes), 0);
  });

  it("gives the first frame of a WebP on its canvas", async () => {
    const frame = await encodeWebp(drawQuarters(16, 24), {lossless: 1});
    const bytes = joinWebp([
      ["VP8X", writeCanvas(32, 48, {animated: true})],
      ["ANIM", new Uint8Array(6)],
      ["ANMF", writeFrame(frame, 16, 24, 16, 24)],
      ["ANMF", writeFrame(await encodeWebp(quarters), 0, 0, 32, 48)]
    ]);
    const picture = await decode(bytes);
    expect(picture.header.animated).toBe(true);
    expect(Array.from(picture.data.subarray(0, 4))).toEqual([0, 0, 0, 0]);
    const at = 4 * (26 * 32 + 18);
    expect(Array.from(picture.data.subarray(at, at + 4))).toEqual([...quarterColors[0], 255]);
  });

  it("gives the same for a part of a larger buffer, and while another picture is being decoded", async () => {
    const bytes = await encodeJpeg(quarters);
    const larger = new Uint8Array(bytes.length + 30);
    larger.set(bytes, 11);
    const found = await Promise.all([decode(larger.subarray(11, 11 + bytes.length)), decode(bytes)]);
    expect(found[0]).toEqual(found[1]);
  });
});

/** The quarters' numbers from the top left, once EXIF's orientation is undone. */
const upright: Record<number, [number, number, number, number]> = {
  1: [0, 1, 2, 3],
  2: [1, 0, 3, 2],
  3: [3, 2, 1, 0],
  4: [2, 3, 0, 1],
  5: [0, 2, 1, 3],
  6: [2, 0, 3, 1],
  7: [3, 1, 2, 0],
  8: [1, 3, 0, 2]
};

describe("orientation", () => {
  for (const [orientation, order] of Object.entries(upright)) {
    it(`${orientation} is undone in JPEG, PNG and WebP`, async () => {
      const exif = writeExif(Number(orientation), Number(orientation) % 2 === 0);
      const sample = (x: number, y: number, channel: number) => quarterColors[byQuarter(x, y)][channel];
      const webp = readOnlyChunk(await encodeWebp(quarters, {lossless: 1}));
      const files = [
        addExifToJpeg(await encodeJpeg(quarters, {quality: 95}), exif),
        addExifToPng(encodePng({width: 32, height: 48, colorType: 2, depth: 8, sample}), exif),
        joinWebp([["VP8X", writeCanvas(32, 48, {exif: true})], webp, ["EXIF", exif]])
      ];
      for (const file of files) {
        const picture = await decode(file);
        expect([picture.width, picture.height]).toEqual(Number(orientation) >= 5 ? [48, 32] : [32, 48]);
        const colors = order.map((quarter) => [...quarterColors[quarter], 255]);
        expectNear(readQuarters(picture), colors, 6);
      }
    });
  }
});

describe("limits", () => {
  it("are stated in the message", async () => {
    const limits = {bytes: 10_000, pixels: 1000, side: 100, scannedPixels: 1e6, cmykPixels: 100, pngBytes: 1500};
    const wasm = () => Promise.reject(new Error("asked for a decoder"));
    const small = createPictureDecoder({jpeg: wasm, webp: wasm}, limits);
    await expect(small.decode(new Uint8Array(30_000))).rejects.toThrow("The file has");
    await expect(small.decode(await encodeJpeg(quarters))).rejects.toThrow("32 x 48 pixels");
    const cmyk = encodeFlatJpeg(2, 2, 4, () => 128);
    await expect(small.decode(cmyk)).rejects.toThrow("Save it in RGB");
    const deep = encodePng({width: 20, height: 20, colorType: 2, depth: 16, sample: () => 9});
    await expect(small.decode(deep)).rejects.toThrow("Save it with 8 bits");
  });
});

function expectQuarters(picture: Picture, tolerance: number): void {
  expect([picture.width, picture.height]).toEqual([32, 48]);
  expectNear(
    readQuarters(picture),
    quarterColors.map((color) => [...color, 255]),
    tolerance
  );
}

function expectNear(found: number[][], expected: readonly (readonly number[])[], tolerance: number): void {
  for (const [quarter, color] of found.entries()) {
    for (const [channel, value] of color.entries()) {
      expect(Math.abs(value - expected[quarter][channel]), `quarter ${quarter}: ${found}`).toBeLessThanOrEqual(
        tolerance
      );
    }
  }
}
