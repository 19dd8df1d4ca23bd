import type {Face, Stage} from "./stage.js";
import {round} from "./svg.js";

/** The lines at the foot of a poster, for people who do not exist. */

const given =
  "Ada Bram Celeste Dov Edda Farid Greta Hollis Imre Juno Kofi Lise Magnus Nell Oona Piet Petra Rosa Stellan Tove Ulla Viggo Wanda Yusuf Zelda Anouk Basil Carys".split(
    " "
  );
const family =
  "Abendroth Birdwhistle Calloway Dragomir Ekström Fairweather Grimaldi Hallorann Ibarra Jessop Karamanlis Lovelock Mbeki-Hart Nightingale Ottoway Penhallow Rosenkilde Ravenscroft Szabo Thistlewood Underhay Vanterpool Winterbourne Yarrow Zielinski".split(
    " "
  );
const companies = [
  "Lantern Yard",
  "Ninth Reel",
  "Paper Moon",
  "Third Bell",
  "Tin Star",
  "Blue Curtain",
  "Second Feature",
  "Half Light"
];

export interface Billing {
  y?: number;
  fill?: string;
  /** Height of the capitals' em, in user units. */
  size?: number;
  width?: number;
  lines?: number;
  opacity?: number;
  x?: number;
  face?: Face;
  align?: "left" | "middle";
}

function pick<T>(stage: Stage, list: readonly T[]): T {
  return list[Math.floor(stage.random() * list.length)];
}

const name = (stage: Stage) => `${pick(stage, given)} ${pick(stage, family)}`;

/** Small letters set the trades, capitals the names: `{a film by}`. Sets as many words as fit each line. */
function writeCredits(stage: Stage): string[] {
  return [
    `{a} ${pick(stage, companies)} {picture}`,
    `{a film by} ${name(stage)}`,
    name(stage),
    name(stage),
    `{and} ${name(stage)}`,
    `{music by} ${name(stage)}`,
    `{edited by} ${name(stage)}`,
    `{production design} ${name(stage)}`,
    `{director of photography} ${name(stage)}`,
    `{produced by} ${name(stage)}`,
    `{written by} ${name(stage)}`,
    `{directed by} ${name(stage)}`
  ];
}

interface Word {
  text: string;
  scale: number;
  width: number;
}

/** Draws the billing block. Its letters are defined once and used again and again, which keeps the picture small. */
export function billing(stage: Stage, options: Billing = {}): string {
  const {
    y = 566,
    x = 200,
    fill = "#ffffff",
    size = 11.5,
    width = 330,
    lines = 3,
    opacity = 0.75,
    face = "gothic"
  } = options;
  const font = stage.fonts[face];
  const unit = 100 / font.unitsPerEm;
  const defined = new Map<string, string>();
  const glyphId = (character: string): string => {
    let id = defined.get(character);
    if (id === undefined) {
      const data = font.charToGlyph(character).getPath(0, 0, 100).toPathData(0);
      id = stage.define((key) => `<path id="${key}" d="${data}"/>`);
      defined.set(character, id);
    }
    return id;
  };
  const advance = (character: string) => (font.charToGlyph(character).advanceWidth ?? 0) * unit + 7;
  const measure = (text: string, scale: number): Word => ({
    text,
    scale,
    width: [...text].reduce((sum, character) => sum + advance(character), 0) * scale
  });
  const words = writeCredits(stage).map((credit) =>
    credit
      .split(/(\{.*?\})/)
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) =>
        part[0] === "{" ? measure(part.slice(1, -1).toUpperCase(), 0.52) : measure(part.toUpperCase(), 1)
      )
  );
  const rows: Word[][] = [[]];
  const full = (100 * width) / size;
  let used = 0;
  for (const credit of words) {
    const needed = credit.reduce((sum, word) => sum + word.width + 14, 26);
    if (used + needed > full && rows[rows.length - 1].length) {
      if (rows.length === lines) break;
      rows.push([]);
      used = 0;
    }
    rows[rows.length - 1].push(
      ...credit.map((word, index) => (index ? word : {...word, text: ` ${word.text}`, width: word.width + 26}))
    );
    used += needed;
  }
  const drawn = rows.map((row, line) => {
    const total = row.reduce((sum, word) => sum + word.width + 14, -14);
    let at = options.align === "left" ? 0 : -total / 2;
    return row
      .map((word) => {
        let pen = at + (word.text[0] === " " ? 26 : 0);
        at += word.width + 14;
        const uses = [...word.text.trim()].map((character) => {
          const place = (pen / word.scale).toFixed(0);
          pen += advance(character) * word.scale;
          return character === " " ? "" : `<use href="#${glyphId(character)}" x="${place}"/>`;
        });
        const transform = `translate(0 ${line * 128})${word.scale === 1 ? "" : ` scale(${word.scale})`}`;
        return `<g transform="${transform}">${uses.join("")}</g>`;
      })
      .join("");
  });
  return `<g fill="${fill}" opacity="${opacity}" transform="translate(${round(x)} ${round(y)}) scale(${(size / 100).toFixed(4)})">${drawn.join("")}</g>`;
}
