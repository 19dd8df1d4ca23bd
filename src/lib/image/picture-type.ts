import {PictureError} from "./picture-error.js";

export type PictureType = "JPEG" | "PNG" | "WebP" | "GIF";

/** What a file that is no picture we read begins with; control characters are written as their symbols. */
const strangers: [what: string, magic: RegExp][] = [
  ["an SVG drawing", /^<svg[\s>]|^(<\?xml|<!--|<!doctype svg)[\s\S]*<svg[\s>]|^<!doctype svg/i],
  ["a web page (HTML)", /^<(!doctype html|html|head|body|script|title)\b/i],
  ["an XML file", /^<\?xml/i],
  ["JSON", /^[[{][\s\S]*["\d\]}]/],
  ["an AVIF or HEIC picture", /^[\s\S]{4}ftyp(avi[fs]|hei[cfsx]|mif1|msf1)/],
  ["a video", /^[\s\S]{4}ftyp|^␚E\xdf\xa3|^RIFF[\s\S]{4}AVI /],
  ["a JPEG XL picture", /^\xff\n|^␀␀␀\fJXL /],
  ["a JPEG 2000 picture", /^␀␀␀\fjP {2}|^\xff\x4f\xff\x51/],
  ["a TIFF picture", /^(II\*␀|MM␀\*)/],
  ["a BMP picture", /^BM[\s\S]{8}/],
  ["an icon", /^␀␀[␁␂]␀/],
  ["a Photoshop file", /^8BPS/],
  ["a PDF file", /^%PDF/],
  ["a ZIP archive", /^PK␃␄/],
  ["a compressed file", /^␟\x8b/]
];

/** Where Unicode's symbols for control characters begin. */
const controlSymbols = 0x2400;

const convertible = /picture|drawing|icon|Photoshop/;

/**
 * The type of a picture, by its first bytes and never by its name. Throws a PictureError that says what the file is
 * instead, where that can be told.
 */
export function recognisePicture(bytes: Uint8Array): PictureType {
  if (!bytes.length) throw new PictureError("empty", "The file is empty. Get it again.");
  const start = readStart(bytes);
  if (start.startsWith("\xff\xd8\xff")) return "JPEG";
  if (start.startsWith("\x89PNG\r\n␚\n")) return "PNG";
  if (/^RIFF[\s\S]{4}WEBP/.test(start)) return "WebP";
  if (/^GIF8[79]a/.test(start)) return "GIF";
  const text = start.replace(/^(\xef\xbb\xbf)?\s*/, "");
  const what = strangers.find(([, magic]) => magic.test(text) || magic.test(start))?.[0];
  const known = "JPEG, PNG, WebP and GIF can be read";
  if (what && convertible.test(what)) {
    throw new PictureError("unsupported", `The file is ${what}; ${known}. Save it as one of these.`);
  }
  throw new PictureError("not a picture", `The file is ${what ?? "no picture"}; ${known}. Choose another file.`);
}

/** The first bytes as Latin-1 text, in which patterns can be looked for. */
function readStart(bytes: Uint8Array): string {
  const isControl = (byte: number) => byte < 32 && !(byte >= 9 && byte <= 13);
  return Array.from(bytes.subarray(0, 1024), (byte) =>
    String.fromCharCode(isControl(byte) ? controlSymbols + byte : byte)
  ).join("");
}
