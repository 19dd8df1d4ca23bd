import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import opentype from "opentype.js";
import type {Face, Fonts} from "../lib/house/stage.js";

/** Where each face of the house posters comes from: family and cut of a `@fontsource` package. */
const files: Record<Face, [family: string, cut: string]> = {
  abril: ["abril-fatface", "400-normal"],
  anton: ["anton", "400-normal"],
  archivo: ["archivo-black", "400-normal"],
  bebas: ["bebas-neue", "400-normal"],
  cinzel: ["cinzel", "700-normal"],
  cormorant: ["cormorant-garamond", "600-normal"],
  "cormorant-italic": ["cormorant-garamond", "600-italic"],
  gothic: ["league-gothic", "400-normal"],
  limelight: ["limelight", "400-normal"],
  michroma: ["michroma", "400-normal"],
  pinyon: ["pinyon-script", "400-normal"],
  playfair: ["playfair-display", "800-normal"],
  "playfair-italic": ["playfair-display", "700-italic"],
  poiret: ["poiret-one", "400-normal"],
  righteous: ["righteous", "400-normal"],
  "rock-salt": ["rock-salt", "400-normal"],
  shrikhand: ["shrikhand", "400-normal"],
  typewriter: ["special-elite", "400-normal"],
  unifraktur: ["unifrakturcook", "700-normal"],
  yellowtail: ["yellowtail", "400-normal"]
};

/** Reads a face when it is first asked for. */
export function loadHouseFonts(): Fonts {
  const {resolve} = createRequire(import.meta.url);
  const fonts = {} as Record<Face, opentype.Font>;
  for (const [face, [family, cut]] of Object.entries(files)) {
    Object.defineProperty(fonts, face, {
      configurable: true,
      get() {
        const bytes = readFileSync(resolve(`@fontsource/${family}/files/${family}-latin-${cut}.woff`));
        const font = opentype.parse(new Uint8Array(bytes).buffer);
        Object.defineProperty(fonts, face, {value: font});
        return font;
      }
    });
  }
  return fonts;
}
