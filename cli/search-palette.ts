/**
 * Searches for the nine genre colours: `npx tsx cli/search-palette.ts`. Simulated annealing in OKLCH from a colour
 * that suits each genre; a palette is good when its closest pair is far apart for every kind of colour vision, every
 * colour stands out from the page, and no colour strays far from what suits its genre.
 */
import {type Color, clampChroma, formatHex, oklch, wcagContrast} from "culori";
import {randomLcg} from "d3";
import {COLOR_VISIONS, seenAs, seenDistance, smallestDistance} from "../src/lib/color/color-vision.js";
import {PAGE_COLORS, type Scheme} from "../src/lib/color/page-colors.js";
import {GENRES, type Genre} from "../src/lib/genres/genres.js";

type Point = {l: number; c: number; h: number};

/** Red for action, sand for adventure, yellow for comedy, slate for crime, blue for drama, and so on. */
const wished: Record<Scheme, Record<Genre, Point>> = {
  light: {
    Action: {l: 0.59, c: 0.19, h: 34},
    Adventure: {l: 0.5, c: 0.11, h: 132},
    Comedy: {l: 0.67, c: 0.15, h: 80},
    Crime: {l: 0.38, c: 0.05, h: 260},
    Drama: {l: 0.5, c: 0.17, h: 262},
    Horror: {l: 0.32, c: 0.12, h: 20},
    Romance: {l: 0.66, c: 0.2, h: 355},
    "Sci-Fi": {l: 0.65, c: 0.12, h: 200},
    Thriller: {l: 0.48, c: 0.18, h: 305}
  },
  dark: {
    Action: {l: 0.67, c: 0.19, h: 33},
    Adventure: {l: 0.7, c: 0.13, h: 135},
    Comedy: {l: 0.86, c: 0.15, h: 90},
    Crime: {l: 0.6, c: 0.04, h: 260},
    Drama: {l: 0.68, c: 0.14, h: 258},
    Horror: {l: 0.52, c: 0.15, h: 20},
    Romance: {l: 0.78, c: 0.13, h: 355},
    "Sci-Fi": {l: 0.83, c: 0.11, h: 195},
    Thriller: {l: 0.6, c: 0.17, h: 305}
  }
};

const enough = 10;
const minContrast = 3.15;

for (const scheme of ["light", "dark"] as const) {
  const wishes = GENRES.map((genre) => wished[scheme][genre]);
  const palettes = [1, 2, 3, 4, 5, 6].map((seed) => search(scheme, 15_000, seed));
  const palette = palettes.sort((a, b) => cost(a, wishes, scheme) - cost(b, wishes, scheme))[0];
  const colors = palette.map(toHex);
  console.log(scheme, Object.fromEntries(GENRES.map((genre, i) => [genre, colors[i]])));
  for (const vision of COLOR_VISIONS) console.log(`  ${vision}: ${smallestDistance(colors, [vision]).toFixed(2)}`);
  const contrasts = colors.map((color) => wcagContrast(color, PAGE_COLORS[scheme].background));
  console.log(`  contrast: ${Math.min(...contrasts).toFixed(2)}`);
}

function search(scheme: Scheme, steps: number, seed: number): Point[] {
  const random = randomLcg(seed);
  const wishes = GENRES.map((genre) => wished[scheme][genre]);
  let best = wishes.map((point) => ({...point}));
  let bestCost = cost(best, wishes, scheme);
  let current = best;
  let currentCost = bestCost;
  for (let step = 0; step < steps; ++step) {
    const heat = 1 - step / steps;
    const index = Math.floor(random() * GENRES.length);
    const next = current.map((point, i) => (i === index ? move(point, heat, random) : point));
    const nextCost = cost(next, wishes, scheme);
    if (nextCost < currentCost || random() < Math.exp((currentCost - nextCost) / (0.4 * heat + 1e-6))) {
      current = next;
      currentCost = nextCost;
    }
    if (currentCost < bestCost) {
      best = current;
      bestCost = currentCost;
    }
  }
  return best;
}

function move({l, c, h}: Point, heat: number, random: () => number): Point {
  const step = (size: number) => (random() - 0.5) * size * (0.1 + heat);
  return {
    l: Math.min(0.95, Math.max(0.2, l + step(0.12))),
    c: Math.min(0.19, Math.max(0, c + step(0.08))),
    h: (h + step(50) + 360) % 360
  };
}

function cost(points: readonly Point[], wishes: readonly Point[], scheme: Scheme): number {
  const hexes = points.map(toHex);
  const {background} = PAGE_COLORS[scheme];
  let total = 0;
  for (const vision of COLOR_VISIONS) {
    const seen = hexes.map((hex) => seenAs(vision, hex));
    for (let i = 0; i < seen.length; ++i) {
      for (let j = 0; j < i; ++j) total += Math.max(0, enough - seenDistance("normal", seen[i], seen[j])) ** 2;
    }
  }
  for (const hex of hexes) total += (60 * Math.max(0, minContrast - wcagContrast(hex, background))) ** 2;
  for (const [i, hex] of hexes.entries()) total += (seenDistance("normal", hex, toColor(wishes[i])) / 9) ** 2;
  return total;
}

function toColor({l, c, h}: Point): Color {
  return clampChroma({mode: "oklch", l, c, h}, "oklch");
}

function toHex(point: Point): string {
  return formatHex(oklch(toColor(point)));
}
