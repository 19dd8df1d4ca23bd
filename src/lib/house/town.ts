import type {Stage} from "./stage.js";
import {d} from "./svg.js";

export interface Skyline {
  /** Roofs and walls. */
  walls: string;
  /** Lit windows. */
  windows: string;
}

/** A row of buildings between two x, standing on y, as path data. */
export function skyline(
  stage: Stage,
  y: number,
  low: number,
  high: number,
  options: {
    left?: number;
    right?: number;
    narrow?: number;
    broad?: number;
    lit?: number;
    pane?: number;
    spires?: number;
  } = {}
): Skyline {
  const {left = -10, right = 410, narrow = 16, broad = 44, lit = 0.22, pane = 3, spires = 0.25} = options;
  let walls = "";
  let windows = "";
  for (let x = left; x < right; ) {
    const w = stage.between(narrow, broad);
    const h = stage.between(low, high);
    const top = y - h;
    walls += d`M${x} ${y}V${top}`;
    const kind = stage.random();
    if (kind < spires)
      walls += d`L${x + w * 0.3} ${top}V${top - h * 0.08}H${x + w * 0.46}L${x + w * 0.5} ${top - h * 0.24}L${x + w * 0.54} ${top - h * 0.08}H${x + w * 0.7}V${top}`;
    else if (kind < 0.45) walls += d`L${x + w * 0.15} ${top - 5}H${x + w * 0.6}V${top}`;
    walls += d`H${x + w}V${y}Z`;
    const step = pane * 2.1;
    for (let wy = top + step; wy < y - step; wy += step * 1.25)
      for (let wx = x + pane; wx < x + w - pane * 1.5; wx += step)
        if (stage.random() < lit) windows += d`M${wx} ${wy}h${pane}v${pane * 1.3}h${-pane}Z`;
    x += w + (stage.random() < 0.2 ? stage.between(1, 8) : 0);
  }
  return {walls, windows};
}

/** A row of gabled houses, as path data. */
export function gables(
  stage: Stage,
  y: number,
  low: number,
  high: number,
  options: {left?: number; right?: number; lit?: number; broad?: number} = {}
): Skyline {
  const {left = -10, right = 410, lit = 0.4, broad = 34} = options;
  let walls = "";
  let windows = "";
  for (let x = left; x < right; ) {
    const w = broad * stage.between(0.6, 1.1);
    const h = stage.between(low, high);
    const roof = w * stage.between(0.45, 0.7);
    const chimney = x + w * stage.between(0.6, 0.75);
    walls += d`M${x - 1} ${y}V${y - h}L${x + w / 2} ${y - h - roof}L${chimney} ${y - h - roof * 0.62}V${y - h - roof - 3}h${w * 0.12}V${y - h - roof * 0.3}L${x + w + 1} ${y - h}V${y}Z`;
    for (let wy = y - h + 5; wy < y - 8; wy += 13)
      for (let wx = x + w * 0.18; wx < x + w * 0.75; wx += w * 0.34)
        if (stage.random() < lit) windows += d`M${wx} ${wy}h${w * 0.15}v${w * 0.2}h${-w * 0.15}Z`;
    x += w;
  }
  return {walls, windows};
}
