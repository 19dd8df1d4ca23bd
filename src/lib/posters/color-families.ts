import {bytesOf} from "./oklab.js";
import type {PosterGrid} from "./reduce-poster.js";

/** One kind of colour that a poster's surface is counted by. */
export interface ColorFamily {
  name: string;
  /** A colour to show it by, as CSS. */
  color: string;
}

/** Below this OKLab chroma a colour is a grey, dark, middle or light. */
const greyBelow = 0.04;
const darkBelow = 0.35;
const lightFrom = 0.75;
/**
 * Hues are counted in twelve of 30° of OKLCH, each around the colour that it is named for: sRGB's red lies at 29°, its
 * yellow at 110°, green at 142°, cyan at 195°, blue at 264° and magenta at 328°.
 */
const hueOffset = -5;
const hueNames = [
  "pink",
  "red",
  "orange",
  "amber",
  "yellow",
  "green",
  "sea green",
  "cyan",
  "azure",
  "blue",
  "violet",
  "magenta"
];
const greyNames = ["black", "grey", "white"];

/** Greys first, then hues in the order of the colour circle. */
export const COLOR_FAMILIES: readonly ColorFamily[] = [
  ...greyNames.map((name, index) => ({name, color: cssOf([0.16, 0.55, 0.93][index], 0, 0)})),
  ...hueNames.map((name, index) => ({
    name,
    color: cssOf([3, 4].includes(index) ? 0.8 : 0.62, 0.14, 30 * index + hueOffset)
  }))
];

/** The family of an OKLab colour, as an index into COLOR_FAMILIES. */
export function findFamily(lightness: number, greenRed: number, blueYellow: number): number {
  if (greenRed * greenRed + blueYellow * blueYellow < greyBelow * greyBelow) {
    return lightness < darkBelow ? 0 : lightness < lightFrom ? 1 : 2;
  }
  const degrees = (Math.atan2(blueYellow, greenRed) * 180) / Math.PI;
  return greyNames.length + (Math.round((degrees + 360 - hueOffset) / 30) % hueNames.length);
}

/** The share of a poster's surface in each family; they sum to 1. */
export function shareFamilies({lightness, greenRed, blueYellow}: PosterGrid): Float64Array {
  const shares = new Float64Array(COLOR_FAMILIES.length);
  for (let cell = 0; cell < lightness.length; ++cell) {
    shares[findFamily(lightness[cell], greenRed[cell], blueYellow[cell])] += 1;
  }
  return shares.map((count) => count / lightness.length);
}

function cssOf(lightness: number, chroma: number, degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  const bytes = bytesOf([lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)]);
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
