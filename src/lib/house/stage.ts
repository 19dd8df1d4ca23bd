import {randomLcg} from "d3";
import type {Font} from "opentype.js";

/** The canvas of every house poster, in user units: two by three. */
export const width = 400;
export const height = 600;

/** The faces that posters are lettered in. */
export const FACES = [
  "abril",
  "anton",
  "archivo",
  "bebas",
  "cinzel",
  "cormorant",
  "cormorant-italic",
  "gothic",
  "limelight",
  "michroma",
  "pinyon",
  "playfair",
  "playfair-italic",
  "poiret",
  "righteous",
  "rock-salt",
  "shrikhand",
  "typewriter",
  "unifraktur",
  "yellowtail"
] as const;

export type Face = (typeof FACES)[number];
export type Fonts = Readonly<Record<Face, Font>>;

/** What a poster is drawn with: its fonts, its own sequence of random numbers, and what it has defined so far. */
export interface Stage {
  readonly fonts: Fonts;
  /** The next number in [0, 1). */
  random(): number;
  /** The next number in [low, high). */
  between(low: number, high: number): number;
  /** Keeps a definition (a gradient, a filter, a clip) and returns its id. */
  define(make: (id: string) => string): string;
  readonly definitions: readonly string[];
}

/** A poster draws on a stage and returns SVG elements. */
export type Poster = (stage: Stage) => string;

export function createStage(fonts: Fonts, seed: number): Stage {
  const random = randomLcg(seed);
  const definitions: string[] = [];
  return {
    fonts,
    random,
    between: (low, high) => low + (high - low) * random(),
    define(make) {
      const id = `a${definitions.length}`;
      definitions.push("");
      definitions[definitions.length - 1] = make(id);
      return id;
    },
    definitions
  };
}
