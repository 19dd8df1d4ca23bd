import type {PictureFault} from "../../src/lib/image/picture-error.js";
import {createRandom, type Random} from "../../src/lib/train/random.js";
import {encodeJpeg, encodeWebp} from "./codecs.js";
import {drawPicture, drawQuarters} from "./draw.js";
import {encodeFlatJpeg} from "./encode-flat-jpeg.js";
import {encodeGif} from "./encode-gif.js";
import {encodePng, joinPng} from "./encode-png.js";
import {addExifToJpeg, addExifToPng, writeExif} from "./exif.js";
import {joinWebp, readOnlyChunk, writeCanvas, writeFrame} from "./riff.js";
import {deflateSync} from "./zlib.js";

/** A file, and what must come of it. */
export interface HostilePicture {
  name: string;
  bytes: Uint8Array;
  /** Faults of which one must be reported; or the size, upright; `any` where damage may go unseen. */
  expect: PictureFault[] | {width: number; height: number} | "any";
}

const count = 12;

/** 300 files and more that a reader might drop, each with what must come of it; the same ones every time. */
export async function drawHostilePictures(): Promise<HostilePicture[]> {
  const random = createRandom(1895);
  const pictures: HostilePicture[] = [];
  for (let round = 0; round < count; ++round) {
    const width = 24 + Math.floor(random.uniform() * 60);
    const height = 24 + Math.floor(random.uniform() * 60);
    const sound = await encodeAll(width, height);
    for (const [type, bytes] of Object.entries(sound)) {
      pictures.push(...damage(type, bytes, random));
      pictures.push({name: `${type} with a tail`, bytes: append(bytes, noise(random, 40)), expect: {width, height}});
    }
    pictures.push(...(await drawOddities(round, width, height, random)));
  }
  return [...pictures, ...drawStrangers(), ...(await drawBombs()), ...(await drawOnePixel())];
}

async function encodeAll(width: number, height: number): Promise<Record<string, Uint8Array>> {
  const picture = drawPicture(width, height, (x, y) => [(x * 37 + y * 11) & 255, (x * y) & 255, (255 - x) & 255]);
  return {
    JPEG: await encodeJpeg(picture, {progressive: false, quality: 80}),
    "progressive JPEG": await encodeJpeg(picture, {progressive: true, quality: 80}),
    PNG: encodePng({width, height, colorType: 2, depth: 8, sample: (x, y, channel) => (x * 7 + y * channel * 3) & 255}),
    WebP: await encodeWebp(picture, {quality: 70}),
    GIF: encodeGif(width, height, [0, 0xff0000, 0xff00, 0xff], [{width, height, index: (x, y) => (x + y) & 3}])
  };
}

/** A file cut short, one with a few bytes changed, and one whose middle is noise. */
function damage(type: string, bytes: Uint8Array, random: Random): HostilePicture[] {
  const changed = bytes.slice();
  for (let index = 0; index < 5; ++index) {
    changed[Math.floor(random.uniform() * bytes.length)] = Math.floor(random.uniform() * 256);
  }
  const start = Math.floor(bytes.length * (0.2 + 0.5 * random.uniform()));
  const noisy = bytes.slice();
  noisy.set(noise(random, Math.min(30, bytes.length - start)), start);
  const length = 4 + Math.floor(random.uniform() * (bytes.length - 12));
  const cut = {name: `${type} cut to ${length} bytes`, bytes: bytes.slice(0, length)};
  return [
    {...cut, expect: ["cut short", "damaged", "not a picture"]},
    {name: `${type} with five bytes changed`, bytes: changed, expect: "any"},
    {name: `${type} with noise in its middle`, bytes: noisy, expect: "any"}
  ];
}

async function drawOddities(round: number, width: number, height: number, random: Random): Promise<HostilePicture[]> {
  const orientation = 1 + (round % 8);
  const turned = orientation >= 5 ? {width: height, height: width} : {width, height};
  const exif = writeExif(orientation, round % 2 === 0);
  const webp = await encodeWebp(drawQuarters(width, height), {quality: 80});
  const part = await encodeWebp(drawQuarters(16, 16), {quality: 80});
  const depth = ([1, 2, 4, 8, 16] as const)[round % 5];
  const largest = 2 ** depth - 1;
  return [
    {
      name: `JPEG turned ${orientation}`,
      bytes: addExifToJpeg(await encodeJpeg(drawQuarters(width, height)), exif),
      expect: turned
    },
    {
      name: `PNG turned ${orientation}`,
      bytes: addExifToPng(encodePng({width, height, colorType: 2, depth: 16, sample: (x) => x * 500}), exif),
      expect: turned
    },
    {
      name: `WebP turned ${orientation}`,
      bytes: joinWebp([["VP8X", writeCanvas(width, height, {exif: true})], readOnlyChunk(webp), ["EXIF", exif]]),
      expect: turned
    },
    {
      name: "animated WebP",
      bytes: joinWebp([
        ["VP8X", writeCanvas(width, height, {animated: true})],
        ["ANIM", new Uint8Array(6)],
        ["ANMF", writeFrame(part, 4, 2, 16, 16)],
        ["ANMF", writeFrame(part, 0, 0, 16, 16)]
      ]),
      expect: {width, height}
    },
    {
      name: "animated WebP whose frame leaves its canvas",
      bytes: joinWebp([
        ["VP8X", writeCanvas(width, height, {animated: true})],
        ["ANMF", writeFrame(part, width - 8 - (width % 2), 0, 16, 16)]
      ]),
      expect: ["damaged"]
    },
    {
      name: `grey PNG of ${depth} bits`,
      bytes: encodePng({width, height, colorType: 0, depth, sample: (x, y) => (x * y) & largest}),
      expect: {width, height}
    },
    {
      name: "palette PNG whose indices leave the palette",
      bytes: encodePng({
        width,
        height,
        colorType: 3,
        depth: 8,
        sample: (x) => x,
        chunks: [["PLTE", Uint8Array.of(1, 2, 3, 4, 5, 6)]]
      }),
      expect: ["damaged"]
    },
    {
      name: "CMYK JPEG",
      bytes: encodeFlatJpeg(4, 6, 4, (column, row, component) => (column * 40 + row * 20 + component * 50) & 255),
      expect: {width: 32, height: 48}
    },
    {
      name: "JPEG of twelve bits, two or five components, or no height",
      bytes: [
        encodeFlatJpeg(3, 3, 3, () => 90, {precision: 12}),
        encodeFlatJpeg(3, 3, 2, () => 90),
        encodeFlatJpeg(3, 3, 5, () => 90),
        encodeFlatJpeg(3, 3, 3, () => 90, {height: 0})
      ][round % 4],
      expect: ["unsupported", "damaged"]
    },
    {name: "noise", bytes: noise(random, 200 + Math.floor(random.uniform() * 2000)), expect: ["not a picture"]},
    {
      name: "noise behind a picture's first bytes",
      bytes: append(
        [
          Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
          Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
          Buffer.from("RIFF\x40\0\0\0WEBP"),
          Buffer.from("GIF89a")
        ][round % 4],
        noise(random, 300)
      ),
      expect: ["damaged", "cut short", "too large", "unsupported"]
    }
  ];
}

/** Files that are no pictures of ours, whatever they are called. */
function drawStrangers(): HostilePicture[] {
  const text = (name: string, content: string, fault: PictureFault): HostilePicture => ({
    name,
    bytes: new Uint8Array(Buffer.from(content, "latin1")),
    expect: [fault]
  });
  return [
    text("SVG", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "unsupported"),
    text("SVG with a declaration", '<?xml version="1.0"?>\n<!-- x --><svg onload="alert(1)"/>', "unsupported"),
    text("HTML", "\n<!doctype html><html><script>alert(1)</script>", "not a picture"),
    text("XML", '<?xml version="1.0"?><feed/>', "not a picture"),
    text("JSON", '{"status_code": 34}', "not a picture"),
    text("text", "The poster is attached.", "not a picture"),
    text("AVIF", "\0\0\0\x20ftypavif\0\0\0\0", "unsupported"),
    text("HEIC", "\0\0\0\x18ftypheic\0\0\0\0", "unsupported"),
    text("MP4", "\0\0\0\x18ftypmp42\0\0\0\0", "not a picture"),
    text("TIFF", "II*\0\x08\0\0\0", "unsupported"),
    text("BMP", "BM\x46\0\0\0\0\0\0\0\x36\0\0\0", "unsupported"),
    text("icon", "\0\0\x01\0\x01\0\x10\x10", "unsupported"),
    text("Photoshop", "8BPS\0\x01", "unsupported"),
    text("PDF", "%PDF-1.7\n", "not a picture"),
    text("ZIP", "PK\x03\x04\x14\0", "not a picture"),
    text("gzip", "\x1f\x8b\x08\0", "not a picture"),
    text("JPEG XL", "\xff\x0a\xfa\x7f", "unsupported"),
    text("nothing", "", "empty"),
    text("one byte", "\xff", "not a picture"),
    text("a JPEG's first three bytes", "\xff\xd8\xff", "cut short"),
    text("a PNG's signature", "\x89PNG\r\n\x1a\n", "cut short"),
    text("a WebP's signature", "RIFF\0\0\0\0WEBP", "cut short"),
    text("a GIF's signature", "GIF89a", "cut short")
  ];
}

/** Small files that ask for far more than their bytes. */
async function drawBombs(): Promise<HostilePicture[]> {
  const sound = await encodeAll(40, 60);
  const flat = await encodeJpeg(
    drawPicture(1000, 1000, () => [90, 90, 90]),
    {progressive: true}
  );
  const side = 20_000;
  const jpeg = sound.JPEG.slice();
  const frame = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0);
  jpeg.set([side >> 8, side & 255, side >> 8, side & 255], frame + 5);
  const gif = sound.GIF.slice();
  gif.set([side & 255, side >> 8, side & 255, side >> 8], 6);
  const header = (width: number, height: number) => {
    const data = Buffer.alloc(13);
    data.writeUInt32BE(width, 0);
    data.writeUInt32BE(height, 4);
    data.set([8, 2, 0, 0, 0], 8);
    return data;
  };
  const zeros = deflateSync(Buffer.alloc(100 * 2 ** 20));
  const profile = Buffer.concat([Buffer.from("icc\0\0", "latin1"), zeros]);
  const pixels = deflateSync(Buffer.alloc(61 * 40));
  const end: [string, Uint8Array] = ["IEND", new Uint8Array()];
  const scans = repeatLastScan(flat, 1000);
  return [
    {name: "JPEG of 20,000 x 20,000", bytes: jpeg, expect: ["too large"]},
    {name: "GIF of 20,000 x 20,000", bytes: gif, expect: ["too large"]},
    {
      name: "PNG of 20,000 x 20,000",
      bytes: joinPng([["IHDR", header(side, side)], ["IDAT", zeros], end]),
      expect: ["too large"]
    },
    {
      name: "PNG of four thousand million squared",
      bytes: joinPng([["IHDR", header(2 ** 32 - 1, 2 ** 32 - 1)], ["IDAT", zeros], end]),
      expect: ["too large"]
    },
    {
      name: "WebP of 16,777,216 x 16,777,216",
      bytes: joinWebp([
        ["VP8X", writeCanvas(2 ** 24, 2 ** 24, {animated: true})],
        ["ANMF", writeFrame(sound.WebP, 0, 0, 40, 60)]
      ]),
      expect: ["too large"]
    },
    {
      name: "PNG that inflates to 100 MB",
      bytes: joinPng([["IHDR", header(20, 40)], ["IDAT", zeros], end]),
      expect: ["damaged"]
    },
    {
      name: "PNG whose pixels end early",
      bytes: joinPng([["IHDR", header(4000, 4000)], ["IDAT", pixels], end]),
      expect: ["cut short"]
    },
    {
      name: "PNG whose colour profile inflates to 100 MB",
      bytes: joinPng([["IHDR", header(20, 40)], ["iCCP", profile], ["IDAT", pixels], end]),
      expect: {width: 20, height: 40}
    },
    {name: "PNG without pixels", bytes: joinPng([["IHDR", header(20, 40)], end]), expect: ["damaged"]},
    {name: "JPEG of endless passes", bytes: scans, expect: ["too large"]},
    {name: "file of 33 MB", bytes: append(sound.JPEG, new Uint8Array(33 * 2 ** 20)), expect: ["too large"]},
    {
      name: "JPEG of four components without a word on them",
      bytes: encodeFlatJpeg(3, 3, 4, () => 90, {adobe: false}),
      expect: "any"
    }
  ];
}

async function drawOnePixel(): Promise<HostilePicture[]> {
  const files = {
    ...(await encodeAll(1, 1)),
    "CMYK JPEG": encodeFlatJpeg(1, 1, 4, () => 128),
    "interlaced PNG": encodePng({width: 1, height: 1, colorType: 6, depth: 16, sample: () => 999, interlaced: true})
  };
  return Object.entries(files).map(([type, bytes]) => {
    const size = type === "CMYK JPEG" ? 8 : 1;
    return {name: `${type} of ${size} x ${size}`, bytes, expect: {width: size, height: size}};
  });
}

function repeatLastScan(jpeg: Uint8Array, times: number): Uint8Array {
  const start = Buffer.from(jpeg).lastIndexOf(Uint8Array.of(0xff, 0xda));
  const scan = jpeg.subarray(start, jpeg.length - 2);
  const bytes = new Uint8Array(jpeg.length + Math.ceil(times) * scan.length);
  bytes.set(jpeg.subarray(0, jpeg.length - 2));
  let offset = jpeg.length - 2;
  for (; offset + scan.length < bytes.length; offset += scan.length) bytes.set(scan, offset);
  bytes.set([0xff, 0xd9], offset);
  return bytes.subarray(0, offset + 2);
}

function noise(random: Random, length: number): Uint8Array {
  return Uint8Array.from({length}, () => Math.floor(random.uniform() * 256));
}

function append(bytes: Uint8Array, tail: Uint8Array): Uint8Array {
  const joined = new Uint8Array(bytes.length + tail.length);
  joined.set(bytes);
  joined.set(tail, bytes.length);
  return joined;
}
