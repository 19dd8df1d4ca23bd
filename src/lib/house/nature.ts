import {clip} from "./light.js";
import {height, type Stage, width} from "./stage.js";
import {circle, d, polygon, round, smooth} from "./svg.js";

type Point = [number, number];

/** The line of a ridge from the left edge to the right: midpoints displaced again and again. */
export function ridgeLine(
  stage: Stage,
  y: number,
  amplitude: number,
  options: {steps?: number; roughness?: number; peak?: number; left?: number; right?: number} = {}
): Point[] {
  const {steps = 6, roughness = 0.52, peak, left = -10, right = width + 10} = options;
  let points: Point[] = [
    [left, y + stage.between(-0.5, 0.5) * amplitude],
    ...(peak === undefined ? [] : [[peak, y - amplitude] as Point]),
    [right, y + stage.between(-0.5, 0.5) * amplitude]
  ];
  let reach = amplitude;
  for (let step = 0; step < steps; ++step) {
    points = points.flatMap((point, i): Point[] => {
      if (!i) return [point];
      const [px, py] = points[i - 1];
      const split = stage.between(0.4, 0.6);
      return [[px + (point[0] - px) * split, (py + point[1]) / 2 + stage.between(-0.5, 0.5) * reach], point];
    });
    reach *= roughness;
  }
  return points;
}

/** Land below a ridge, as path data. */
export function ridge(
  stage: Stage,
  y: number,
  amplitude: number,
  options: Parameters<typeof ridgeLine>[3] & {bottom?: number; soft?: boolean} = {}
): string {
  const points = ridgeLine(stage, y, amplitude, options);
  const bottom = options.bottom ?? height + 10;
  const line = options.soft ? smooth(points) : polygon(points, false);
  return `${line}L${points[points.length - 1][0]} ${bottom}L${points[0][0]} ${bottom}Z`;
}

/** A line of waves with land or sea below it. */
export function swell(stage: Stage, y: number, amplitude: number, length: number, bottom = height + 10): string {
  const points: Point[] = [];
  for (let x = -length; x <= width + length; x += length / 2)
    points.push([x, y + (points.length % 2 ? 1 : -1) * amplitude * stage.between(0.5, 1)]);
  return `${smooth(points)}L${width + length} ${bottom}L${-length} ${bottom}Z`;
}

/** Glints on water: short strokes that widen towards the reader, around a column of light. */
export function glints(stage: Stage, x: number, top: number, bottom: number, spread: number, count = 120): string {
  let data = "";
  for (let i = 0; i < count; ++i) {
    const t = stage.random() ** 1.3;
    const y = top + (bottom - top) * t;
    const across = (stage.random() + stage.random() + stage.random() - 1.5) * spread * (0.35 + t);
    const length = stage.between(2, 9) * (0.5 + 2.2 * t);
    const thick = 0.35 + 1.1 * t;
    data += d`M${x + across - length} ${y}q${length} ${-thick} ${2 * length} 0q${-length} ${thick} ${-2 * length} 0Z`;
  }
  return data;
}

export function stars(
  stage: Stage,
  count: number,
  options: {top?: number; bottom?: number; color?: string; largest?: number} = {}
): string {
  const {top = 0, bottom = height, color = "#fff", largest = 1.3} = options;
  let data = "";
  for (let i = 0; i < count; ++i) {
    const r = 0.25 + largest * stage.random() ** 5;
    data += d`M${stage.between(0, width)} ${stage.between(top, bottom)}m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  }
  return `<path d="${data}" fill="${color}"/>`;
}

/** Rain or snow lines across the canvas, as path data to stroke. */
export function rain(
  stage: Stage,
  count: number,
  options: {slant?: number; length?: number; top?: number; bottom?: number} = {}
): string {
  const {slant = -0.18, length = 34, top = -20, bottom = height} = options;
  let data = "";
  for (let i = 0; i < count; ++i) {
    const l = length * stage.between(0.4, 1);
    data += d`M${stage.between(-20, width + 40)} ${stage.between(top, bottom)}l${l * slant} ${l}`;
  }
  return data;
}

export function snow(stage: Stage, count: number, largest = 2.4, color = "#fff"): string {
  return stars(stage, count, {largest, color});
}

/** Wedges of light from a point, as path data. */
export function rays(x: number, y: number, count: number, reach = 800, share = 0.5, turn = 0): string {
  let data = "";
  for (let i = 0; i < count; ++i) {
    const a = turn + (2 * Math.PI * i) / count;
    const b = a + ((2 * Math.PI) / count) * share;
    data += d`M${x} ${y}L${x + reach * Math.cos(a)} ${y + reach * Math.sin(a)}L${x + reach * Math.cos(b)} ${y + reach * Math.sin(b)}Z`;
  }
  return data;
}

/** A cumulus: a heap of circles on a flat foot, as path data. */
export function cloud(stage: Stage, x: number, y: number, w: number, h: number, puffs = 9): string {
  let data = "";
  for (let i = 0; i < puffs; ++i) {
    const t = (i + 0.5) / puffs;
    const r = (h / 2) * (0.45 + 0.75 * Math.sin(Math.PI * t)) * stage.between(0.75, 1.1);
    const cx = x + w * (t - 0.5);
    const cy = y - r * 0.7;
    data += d`M${cx - r} ${cy}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0`;
  }
  return `${data}M${round(x - w / 2)} ${round(y - 3)}h${round(w)}v3h${round(-w)}Z`;
}

/** A conifer with drooping boughs, as path data. */
export function pine(stage: Stage, x: number, y: number, h: number, spread = 0.34): string {
  const left: Point[] = [];
  const right: Point[] = [];
  const tiers = Math.max(5, Math.round(h / 12));
  for (let i = 1; i <= tiers; ++i) {
    const t = i / tiers;
    const w = (h * spread * t * stage.between(0.75, 1.1)) / 2;
    const py = y - h + h * 0.94 * t;
    left.push([x - w, py], [x - w * 0.42, py - h * 0.02]);
    right.push([x + w * stage.between(0.8, 1.1), py + stage.between(-2, 2)], [x + w * 0.42, py - h * 0.02]);
  }
  return polygon([[x, y - h], ...right, [x + h * 0.02, y], [x - h * 0.02, y], ...left.reverse()]);
}

/** A bare tree, as path data: each bough forks until it is a twig. */
export function bareTree(
  stage: Stage,
  x: number,
  y: number,
  length: number,
  options: {angle?: number; thickness?: number; depth?: number; bend?: number; shrink?: number} = {}
): string {
  const {angle = -Math.PI / 2, thickness = length * 0.16, depth = 7, bend = 0.5, shrink = 0.76} = options;
  const ex = x + Math.cos(angle) * length;
  const ey = y + Math.sin(angle) * length;
  const nx = Math.cos(angle + Math.PI / 2) * thickness * 0.5;
  const ny = Math.sin(angle + Math.PI / 2) * thickness * 0.5;
  const t = 0.68;
  let data = d`M${x + nx} ${y + ny}L${ex + nx * t} ${ey + ny * t}L${ex - nx * t} ${ey - ny * t}L${x - nx} ${y - ny}Z`;
  if (depth > 0)
    for (const side of stage.random() < 0.18 && depth > 2 ? [-1, 0.1, 1] : [-1, 1])
      data += bareTree(stage, ex, ey, length * shrink * stage.between(0.78, 1.1), {
        angle: angle + side * bend * stage.between(0.45, 1.15),
        thickness: thickness * t,
        depth: depth - 1,
        bend,
        shrink
      });
  return data;
}

/** A leafy mass: many small leaves in an ellipse, as path data. */
export function foliage(stage: Stage, x: number, y: number, rx: number, ry: number, count: number, size = 6): string {
  let data = "";
  for (let i = 0; i < count; ++i) {
    const a = stage.between(0, 2 * Math.PI);
    const r = Math.sqrt(stage.random());
    const turn = stage.between(0, 2 * Math.PI);
    const s = size * stage.between(0.6, 1.2);
    const [px, py] = [x + rx * r * Math.cos(a), y + ry * r * Math.sin(a)];
    const [dx, dy] = [Math.cos(turn) * s, Math.sin(turn) * s];
    data += d`M${px} ${py}q${dx * 0.5 - dy * 0.45} ${dy * 0.5 + dx * 0.45} ${dx} ${dy}q${-dx * 0.5 + dy * 0.45} ${-dy * 0.5 - dx * 0.45} ${-dx} ${-dy}`;
  }
  return data;
}

/** Grass or reeds along a line, as path data. */
export function grass(
  stage: Stage,
  y: number,
  count: number,
  tall: number,
  lean = 0.2,
  left = -5,
  right = width + 5
): string {
  let data = "";
  for (let i = 0; i < count; ++i) {
    const x = stage.between(left, right);
    const h = tall * stage.between(0.4, 1);
    const bend = h * (lean + stage.between(-0.25, 0.25));
    data += d`M${x - 1} ${y}q${bend * 0.2} ${-h * 0.6} ${bend} ${-h}q${-bend * 0.5} ${h * 0.5} ${-bend + 2.2} ${h}Z`;
  }
  return data;
}

/** A moon or planet, with a shadow that leaves a crescent on the left. */
export function disc(stage: Stage, x: number, y: number, r: number, paint: string, shadow = "", dx = 0.35): string {
  const ring = d`M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
  return circle(x, y, r, paint) + (shadow && circle(x + r * dx, y, r * 1.02, shadow, clip(stage, ring)));
}
