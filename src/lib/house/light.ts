import {height, type Stage, width} from "./stage.js";
import {rect} from "./svg.js";

/** Gradients, filters and masks. A colour may be followed by its place: `"#fff 40%"`. Each returns what to paint with. */

function stops(colors: readonly string[]): string {
  return colors
    .map((color, index) => {
      const [value, place] = color.split(" ");
      const offset = place ?? `${Math.round((100 * index) / Math.max(1, colors.length - 1))}%`;
      return `<stop offset="${offset}" stop-color="${value}"/>`;
    })
    .join("");
}

/** A linear gradient from one point to another of the canvas; top to bottom unless told. */
export function linear(stage: Stage, colors: readonly string[], x1 = 0, y1 = 0, x2 = 0, y2 = height): string {
  return `url(#${stage.define(
    (id) =>
      `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops(colors)}</linearGradient>`
  )})`;
}

/** A radial gradient around a point of the canvas. `squash` flattens it. */
export function radial(stage: Stage, colors: readonly string[], x: number, y: number, r: number, squash = 1): string {
  const transform = squash === 1 ? "" : ` gradientTransform="translate(0 ${y * (1 - squash)}) scale(1 ${squash})"`;
  return `url(#${stage.define(
    (id) =>
      `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${x}" cy="${y}" r="${r}"${transform}>${stops(colors)}</radialGradient>`
  )})`;
}

/** The whole canvas in one paint. */
export function fill(paint: string, more = ""): string {
  return rect(0, 0, width, height, paint, more);
}

/** A glow: a colour that fades out around a point. */
export function glow(stage: Stage, color: string, x: number, y: number, r: number, squash = 1): string {
  return fill(radial(stage, [color, `${color.slice(0, 7)}00`], x, y, r, squash));
}

function filter(stage: Stage, content: string, more = ""): string {
  return `filter="url(#${stage.define(
    (id) =>
      `<filter id="${id}" x="-20%" y="-20%" width="140%" height="140%" color-interpolation-filters="sRGB"${more}>${content}</filter>`
  )})"`;
}

const wholeCanvas = ` filterUnits="userSpaceOnUse" x="0" y="0" width="${width}" height="${height}"`;

export function blur(stage: Stage, deviation: number): string {
  const id = stage.define(
    (name) =>
      `<filter id="${name}" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`
  );
  return `filter="url(#${id})"`;
}

/** Edges as of a brush or torn paper: outlines are displaced by noise. */
export function rough(stage: Stage, scale = 4, frequency = 0.05): string {
  return filter(
    stage,
    `<feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="3" seed="${Math.floor(stage.between(1, 99))}"/><feDisplacementMap in="SourceGraphic" scale="${scale}" xChannelSelector="R" yChannelSelector="G"/>`
  );
}

/** A rim of light on whatever is drawn, along the side that (dx, dy) points away from. */
export function rim(stage: Stage, color: string, dx: number, dy: number, soften = 0.6): string {
  return filter(
    stage,
    `<feOffset in="SourceAlpha" dx="${dx}" dy="${dy}" result="o"/><feGaussianBlur in="o" stdDeviation="${soften}" result="o"/><feComposite in="SourceAlpha" in2="o" operator="out" result="r"/><feFlood flood-color="${color}"/><feComposite in2="r" operator="in" result="l"/><feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="l"/></feMerge>`
  );
}

/** Rounds flat shapes off: light from `azimuth` (degrees, 0 from the right, 90 from below) models them in relief. */
export function model(stage: Stage, azimuth: number, depth = 6, soften = 5, light = "#fff"): string {
  return filter(
    stage,
    `<feGaussianBlur in="SourceAlpha" stdDeviation="${soften}"/><feDiffuseLighting surfaceScale="${depth}" diffuseConstant="1.15" lighting-color="${light}"><feDistantLight azimuth="${azimuth}" elevation="48"/></feDiffuseLighting><feComposite in="SourceGraphic" operator="arithmetic" k1="1.15" k2=".12"/><feComposite in2="SourceAlpha" operator="in"/>`
  );
}

/** The surface of rock, snow, plaster or water, lit from the side, on whatever is drawn. */
export function relief(
  stage: Stage,
  options: {frequency?: string; depth?: number; azimuth?: number; octaves?: number; light?: string} = {}
): string {
  const {frequency = ".02", depth = 6, azimuth = 225, octaves = 4, light = "#fff"} = options;
  return filter(
    stage,
    `<feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="${octaves}" seed="${Math.floor(stage.between(1, 99))}"/><feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 .6 .6 0 0 0"/><feDiffuseLighting surfaceScale="${depth}" diffuseConstant="1.2" lighting-color="${light}"><feDistantLight azimuth="${azimuth}" elevation="50"/></feDiffuseLighting><feComposite in="SourceGraphic" operator="arithmetic" k1="1.05" k2=".08"/><feComposite in2="SourceAlpha" operator="in"/>`
  );
}

/** Drifting fog, smoke or cloud over the whole canvas: noise in one colour. Mask or clip it with `more`. */
export function fog(
  stage: Stage,
  color: string,
  options: {frequency?: string; density?: number; cut?: number; octaves?: number} = {},
  more = ""
): string {
  const {frequency = ".006 .018", density = 1.8, cut = 0.7, octaves = 4} = options;
  const id = stage.define(
    (name) =>
      `<filter id="${name}"${wholeCanvas}><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="${octaves}" seed="${Math.floor(stage.between(1, 99))}"/><feColorMatrix values="0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 ${density} 0 0 0 ${-density * cut * 0.5}" result="n"/><feFlood flood-color="${color}"/><feComposite in2="n" operator="in"/></filter>`
  );
  return rect(0, 0, width, height, "#fff", `filter="url(#${id})"${more && ` ${more}`}`);
}

/** Film grain over everything, dark and light. */
export function grain(stage: Stage, strength = 0.16, frequency = 0.85): string {
  const id = stage.define(
    (name) =>
      `<filter id="${name}"${wholeCanvas}><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="2" seed="${Math.floor(stage.between(1, 99))}"/><feColorMatrix values=".9 0 0 0 .05 .9 0 0 0 .05 .9 0 0 0 .05 0 0 0 0 1"/></filter>`
  );
  return rect(
    0,
    0,
    width,
    height,
    "#000",
    `filter="url(#${id})" opacity="${strength}" style="mix-blend-mode:soft-light"`
  );
}

/** Darkens the edges. */
export function vignette(stage: Stage, color = "#000000", strength = "cc", x = 200, y = 290): string {
  return fill(radial(stage, [`${color}00 45%`, `${color}${strength} 100%`], x, y, 380));
}

/** Lets what is drawn show only within path data. */
export function clip(stage: Stage, data: string): string {
  return `clip-path="url(#${stage.define((id) => `<clipPath id="${id}"><path d="${data}"/></clipPath>`)})"`;
}

/** Lets what is drawn show where `content` is white. */
export function mask(stage: Stage, content: string): string {
  return `mask="url(#${stage.define((id) => `<mask id="${id}">${content}</mask>`)})"`;
}

/** A printer's screen: dots in one colour, to paint with. */
export function halftone(stage: Stage, color: string, size = 5, dot = 1.4, angle = 30): string {
  return `url(#${stage.define(
    (id) =>
      `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><circle cx="${size / 2}" cy="${size / 2}" r="${dot}" fill="${color}"/></pattern>`
  )})`;
}
