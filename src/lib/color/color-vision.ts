import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast
} from "culori";

/** Colour vision to simulate: full dichromacy for the three deficiencies (Machado et al. 2009). */
export type ColorVision = "normal" | "deuteranopia" | "protanopia" | "tritanopia";

export const COLOR_VISIONS: readonly ColorVision[] = ["normal", "deuteranopia", "protanopia", "tritanopia"];

const simulate: Record<ColorVision, (color: Color) => Color> = {
  normal: (color) => color,
  deuteranopia: filterDeficiencyDeuter(1),
  protanopia: filterDeficiencyProt(1),
  tritanopia: filterDeficiencyTrit(1)
};

const difference = differenceCiede2000();

/** A colour as someone with this colour vision sees it. Throws on a colour that CSS would not read. */
export function seenAs(vision: ColorVision, color: string | Color): Color {
  const parsed = typeof color === "string" ? parse(color) : color;
  if (!parsed) throw new Error(`"${color}" is not a colour`);
  return simulate[vision](parsed);
}

/** The CIEDE2000 distance between two colours as seen. */
export function seenDistance(vision: ColorVision, a: string | Color, b: string | Color): number {
  return difference(seenAs(vision, a), seenAs(vision, b));
}

/** The smallest CIEDE2000 distance between any two of the colours, over all four kinds of colour vision. */
export function smallestDistance(colors: readonly string[], visions = COLOR_VISIONS): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const vision of visions) {
    const seen = colors.map((color) => seenAs(vision, color));
    for (let i = 0; i < seen.length; ++i) {
      for (let j = 0; j < i; ++j) smallest = Math.min(smallest, difference(seen[i], seen[j]));
    }
  }
  return smallest;
}

/** The WCAG contrast ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  return wcagContrast(a, b);
}
