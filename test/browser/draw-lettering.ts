import type {Font, Glyph} from "opentype.js";
import type {Browser} from "playwright-core";
import {composePoster} from "../../src/lib/house/poster.js";
import {POSTERS} from "../../src/lib/house/posters.js";
import type {Face, Fonts} from "../../src/lib/house/stage.js";
import type {Raster} from "../../src/lib/image/resample.js";
import {houseFilms} from "../../src/node/house-films.js";
import {loadHouseFonts} from "../../src/node/house-fonts.js";

export const posterSize = {width: 154, height: 231};

/** A house poster with and without its lettering: what differs is lettering. */
export interface LetteredPoster {
  title: string;
  raster: Raster;
  bare: Raster;
}

/** Draws the house posters, each also with letters that take their place but have no outline. */
export async function drawLetteredPosters(browser: Browser): Promise<LetteredPoster[]> {
  const fonts = loadHouseFonts();
  const bareFonts = new Proxy({} as Fonts, {get: (_, face) => emptyFont(fonts[face as Face])});
  const page = await browser.newPage();
  const posters: LetteredPoster[] = [];
  for (const film of houseFilms) {
    const documents = [fonts, bareFonts].map((fonts) => composePoster(film, POSTERS[film.id], fonts));
    const [raster, bare] = await page.evaluate(
      ({documents, width, height}) =>
        Promise.all(
          documents.map(async (svg) => {
            const image = new Image();
            image.src = URL.createObjectURL(new Blob([svg], {type: "image/svg+xml"}));
            await image.decode();
            const canvas = document.createElement("canvas");
            Object.assign(canvas, {width, height});
            const context = canvas.getContext("2d")!;
            context.drawImage(image, 0, 0, width, height);
            let bytes = "";
            for (const byte of context.getImageData(0, 0, width, height).data) bytes += String.fromCharCode(byte);
            return btoa(bytes);
          })
        ),
      {documents, ...posterSize}
    );
    posters.push({title: film.title, raster: toRaster(raster), bare: toRaster(bare)});
  }
  await page.close();
  return posters;
}

/**
 * The pixels of a poster's lines of lettering, 1 or 0: where the two drawings differ, with what lies between letters
 * and within them (closed by 9 x 7 pixels).
 */
export function markLettering({raster, bare}: LetteredPoster): Uint8Array {
  const {width, height} = posterSize;
  const differs = Uint8Array.from({length: width * height}, (_, pixel) => {
    const channels = [0, 1, 2].map((channel) => 3 * pixel + channel);
    return channels.some((at) => Math.abs(raster.data[at] - bare.data[at]) > 24) ? 1 : 0;
  });
  const invert = (mask: Uint8Array) => mask.map((value) => 1 - value);
  return invert(spread(invert(spread(differs))));
}

function spread(mask: Uint8Array): Uint8Array {
  const {width, height} = posterSize;
  const wide = new Uint8Array(mask.length);
  for (const [pixel, value] of mask.entries()) {
    if (!value) continue;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    for (let row = Math.max(0, y - 3); row <= Math.min(height - 1, y + 3); ++row) {
      wide.fill(1, row * width + Math.max(0, x - 4), row * width + Math.min(width, x + 5));
    }
  }
  return wide;
}

/** A raster of RGBA in base64, which travels faster than a list of numbers. */
function toRaster(base64: string): Raster {
  const bytes = Buffer.from(base64, "base64");
  return {...posterSize, channels: 3, data: Uint8ClampedArray.from(bytes.filter((_, at) => at % 4 < 3))};
}

/** A font whose glyphs are as wide and high as they were and draw nothing. */
function emptyFont(font: Font): Font {
  return override(font, {charToGlyph: (character: string) => emptyGlyph(font.charToGlyph(character))});
}

function emptyGlyph(glyph: Glyph): Glyph {
  return override(glyph, {
    getPath(x: number, y: number, size: number) {
      const path = glyph.getPath(x, y, size);
      return {
        commands: path.commands.length ? [{type: "M", x, y}] : [],
        getBoundingBox: () => path.getBoundingBox(),
        toPathData: () => "M0 0"
      };
    }
  });
}

function override<T extends object>(target: T, members: object): T {
  return new Proxy(target, {
    get(_, key) {
      if (key in members) return members[key as keyof typeof members];
      const value = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    }
  });
}
