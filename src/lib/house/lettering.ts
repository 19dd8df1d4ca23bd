import type {BoundingBox, Font, PathCommand} from "opentype.js";
import type {Face, Stage} from "./stage.js";
import {round} from "./svg.js";

export interface Lettering {
  face: Face;
  x?: number;
  /** The baseline. */
  y: number;
  size?: number;
  /** Fits the line to this width; the size follows. */
  width?: number;
  /** No larger than this, however short the line. */
  most?: number;
  align?: "left" | "middle" | "right";
  /** Letter spacing, in em. */
  tracking?: number;
  fill?: string;
  /** Further attributes, as they are written. */
  more?: string;
  /** Stretches the letters upwards: 1 leaves them. */
  stretch?: number;
  /** Moves every point of the outlines; x from -1 to 1 across the line, y in user units, both before and after. */
  warp?(u: number, y: number): number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Outline {
  data: string;
  box: Box;
  size: number;
}

/** A line of lettering as outlines, with kerning. */
export function outline(stage: Stage, text: string, options: Lettering): Outline {
  const {face, x = 200, y, width, most = Infinity, align = "middle", tracking = 0, stretch = 1, warp} = options;
  const font = stage.fonts[face];
  const draw = (size: number) => drawLine(font, text, size, tracking);
  let size = options.size ?? 20;
  if (width) {
    const {box} = draw(100);
    size = Math.min(most, (100 * width) / (box.x2 - box.x1));
  }
  const {commands, box: found} = draw(size);
  const {x1, x2, y1, y2} = found;
  const dx = x - (align === "left" ? x1 : align === "right" ? x2 : (x1 + x2) / 2);
  const middle = dx + (x1 + x2) / 2;
  const half = (x2 - x1) / 2;
  const place = (px: number, py: number): [number, number] => {
    const qx = px + dx;
    const qy = y + py * stretch;
    return [qx, warp ? warp((qx - middle) / half, qy) : qy];
  };
  const data = commands.map((command) => write(command, place)).join("");
  return {data, size, box: {left: x1 + dx, right: x2 + dx, top: y + y1 * stretch, bottom: y + y2 * stretch}};
}

/** Glyph after glyph with kerning, but without substitutions: not every face's can be read. */
function drawLine(
  font: Font,
  text: string,
  size: number,
  tracking: number
): {commands: PathCommand[]; box: BoundingBox} {
  const scale = size / font.unitsPerEm;
  const glyphs = [...text].map((character) => font.charToGlyph(character));
  const commands: PathCommand[] = [];
  const boxes: BoundingBox[] = [];
  let pen = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const path = glyph.getPath(pen, 0, size);
    commands.push(...path.commands);
    if (path.commands.length) boxes.push(path.getBoundingBox());
    const kerning = index + 1 < glyphs.length ? font.getKerningValue(glyph, glyphs[index + 1]) : 0;
    pen += ((glyph.advanceWidth ?? 0) + kerning) * scale + tracking * size;
  }
  const box = {
    x1: Math.min(...boxes.map(({x1}) => x1)),
    x2: Math.max(...boxes.map(({x2}) => x2)),
    y1: Math.min(...boxes.map(({y1}) => y1)),
    y2: Math.max(...boxes.map(({y2}) => y2))
  } as BoundingBox;
  return {commands, box};
}

function write(command: PathCommand, place: (x: number, y: number) => [number, number]): string {
  const point = (x: number, y: number) => place(x, y).map(round).join(" ");
  switch (command.type) {
    case "C":
      return `C${point(command.x1, command.y1)} ${point(command.x2, command.y2)} ${point(command.x, command.y)}`;
    case "Q":
      return `Q${point(command.x1, command.y1)} ${point(command.x, command.y)}`;
    case "Z":
      return "Z";
    default:
      return command.type + point(command.x, command.y);
  }
}

/** Draws a line of lettering. */
export function letter(stage: Stage, text: string, options: Lettering): string {
  const {fill = "#fff", more = ""} = options;
  return `<path d="${outline(stage, text, options).data}" fill="${fill}"${more && ` ${more}`}/>`;
}

export interface Stack extends Omit<Lettering, "y" | "width"> {
  /** The top of the first line. */
  top: number;
  width: number;
  /** Between lines, in user units. */
  gap?: number;
}

/** Lines set one under another, each fitted to the same width, as one path; `bottom` is where the last one ends. */
export function stack(
  stage: Stage,
  lines: readonly string[],
  options: Stack
): {drawn: string; data: string; bottom: number} {
  const {top, gap = 8, fill = "#fff", more = "", ...rest} = options;
  let y = top;
  let data = "";
  for (const line of lines) {
    const {box} = outline(stage, line, {...rest, y: 0});
    const set = outline(stage, line, {...rest, y: y - box.top});
    data += set.data;
    y += box.bottom - box.top + gap;
  }
  return {data, bottom: y - gap, drawn: `<path d="${data}" fill="${fill}"${more && ` ${more}`}/>`};
}

/** Lettering that stands out of the picture: its outline repeated towards (dx, dy), then its face. */
export function extrude(
  stage: Stage,
  data: string,
  options: {face: string; side: string; dx: number; dy: number; steps?: number; edge?: string}
): string {
  const {face, side, dx, dy, steps = 8, edge = ""} = options;
  const id = stage.define((name) => `<path id="${name}" d="${data}"/>`);
  const sides = Array.from({length: steps}, (_, step) => {
    const t = (steps - step) / steps;
    return `<use href="#${id}" x="${round(dx * t)}" y="${round(dy * t)}"/>`;
  });
  return `<g fill="${side}">${sides.join("")}</g><use href="#${id}" fill="${face}"${edge && ` ${edge}`}/>`;
}
