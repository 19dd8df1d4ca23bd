import {type LabelBox, placeLabels} from "../lib/topics/map/place-labels.js";

/** Screen = map * k + (x, y), in CSS pixels. */
export interface MapTransform {
  k: number;
  x: number;
  y: number;
}

export interface MapPoints {
  /** In pixels at k = 1. */
  x: Float32Array;
  y: Float32Array;
}

export interface MapInk {
  /** By group, as the canvas takes colours. */
  fills: readonly string[];
  background: string;
  foreground: string;
  /** Of films without a group. */
  faint: string;
  font: string;
}

export interface MapLabel {
  text: string;
  x: number;
  y: number;
  /** Pixels, measured once. */
  width: number;
}

export interface MapScene {
  points: MapPoints;
  /** Rows in the order in which they are drawn: those that stand back first, then group by group. */
  order: Uint32Array;
  group: Int16Array;
  /** Few films have a group: they are drawn larger, so that they are seen among the others. */
  isSparse?: boolean;
  ink: MapInk;
  /** Rows that are lit; all others are faint. Undefined lights all. */
  lit?: Uint8Array;
  labels: readonly MapLabel[];
  /** A place that is no film's, such as that of a plot that was pasted. */
  mark?: {x: number; y: number};
  focus?: number;
}

/** Above so many points at once, squares are drawn, which no eye tells from discs of that size and a canvas draws faster. */
const mostDiscs = 2500;
const labelHeight = 16;

/** Draws the map once, in CSS pixels; the context is scaled by the caller. */
export function drawMap(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  {k, x: tx, y: ty}: MapTransform,
  width: number,
  height: number
): void {
  const {points, order, group, ink, lit} = scene;
  context.clearRect(0, 0, width, height);
  const radius = Math.min(5, 1.15 * k ** 0.4);
  const visible: number[] = [];
  for (let place = 0; place < order.length; ++place) {
    const row = order[place];
    const sx = points.x[row] * k + tx;
    const sy = points.y[row] * k + ty;
    if (sx > -radius && sy > -radius && sx < width + radius && sy < height + radius) visible.push(row);
  }
  const drawRows = (isDrawn: (row: number) => boolean, alpha: number, size: number, isColored: boolean) => {
    const rows = visible.filter(isDrawn);
    const isSquare = rows.length > mostDiscs;
    context.globalAlpha = alpha;
    let current = Number.NaN;
    for (const row of rows) {
      const own = isColored ? group[row] : -1;
      if (own !== current) {
        current = own;
        context.fillStyle = own < 0 ? ink.faint : ink.fills[own];
      }
      const sx = points.x[row] * k + tx;
      const sy = points.y[row] * k + ty;
      if (isSquare) context.fillRect(sx - size, sy - size, 2 * size, 2 * size);
      else {
        context.beginPath();
        context.arc(sx, sy, size, 0, 2 * Math.PI);
        context.fill();
      }
    }
  };
  if (lit) {
    drawRows((row) => !lit[row], 0.35, radius, false);
    drawRows((row) => !!lit[row], 0.95, radius + 0.8, true);
  } else {
    drawRows((row) => group[row] < 0, scene.isSparse ? 0.25 : 0.45, radius, false);
    drawRows((row) => group[row] >= 0, 0.85, scene.isSparse ? radius + 0.8 : radius, true);
  }
  context.globalAlpha = 1;
  const project = ({x, y}: {x: number; y: number}) => ({x: x * k + tx, y: y * k + ty});
  drawLabels(context, scene, project, width, height);
  if (scene.focus !== undefined) {
    const {x, y} = project({x: points.x[scene.focus], y: points.y[scene.focus]});
    ring(context, x, y, radius + 5, ink);
  }
  if (scene.mark) {
    const {x, y} = project(scene.mark);
    cross(context, x, y, ink);
  }
}

function drawLabels(
  context: CanvasRenderingContext2D,
  {labels, ink}: MapScene,
  project: (place: {x: number; y: number}) => {x: number; y: number},
  width: number,
  height: number
): void {
  const boxes: LabelBox[] = labels.map((label) => ({...project(label), width: label.width, height: labelHeight}));
  context.font = ink.font;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  for (const index of placeLabels(boxes, {
    width,
    height,
    gap: 6,
    most: Math.max(6, Math.round((width * height) / 16000))
  })) {
    const {x, y} = boxes[index];
    context.strokeStyle = ink.background;
    context.strokeText(labels[index].text, x, y);
    context.fillStyle = ink.foreground;
    context.fillText(labels[index].text, x, y);
  }
}

function ring(context: CanvasRenderingContext2D, x: number, y: number, radius: number, ink: MapInk): void {
  for (const [color, width] of [
    [ink.background, 5],
    [ink.foreground, 2]
  ] as const) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.lineWidth = width;
    context.strokeStyle = color;
    context.stroke();
  }
}

function cross(context: CanvasRenderingContext2D, x: number, y: number, ink: MapInk): void {
  for (const [color, width] of [
    [ink.background, 8],
    [ink.foreground, 3.5]
  ] as const) {
    context.beginPath();
    for (const [dx, dy] of [
      [-9, -9],
      [-9, 9]
    ]) {
      context.moveTo(x + dx, y + dy);
      context.lineTo(x - dx, y - dy);
    }
    context.lineWidth = width;
    context.strokeStyle = color;
    context.stroke();
  }
}
