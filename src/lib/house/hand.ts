import {limb} from "./limb.js";

export interface Hand {
  x: number;
  y: number;
  /** From wrist to the tip of the middle finger. */
  size: number;
  /** Degrees; 0 points up. */
  rotate?: number;
  flip?: boolean;
  /** How far the fingers spread, 1 as usual. */
  spread?: number;
  /** How far they curl, from 0 to 1. */
  curl?: number;
  /** Length of the forearm, in sizes. */
  arm?: number;
}

/** An open hand in silhouette, as path data; (x, y) is the wrist. */
export function hand({x, y, size, rotate = 0, flip = false, spread = 1, curl = 0, arm = 0}: Hand): string {
  const turn = (rotate * Math.PI) / 180;
  const k = size / 100;
  const at = (px: number, py: number, r: number): [number, number, number] => {
    const qx = (flip ? -px : px) * k;
    const qy = py * k;
    return [x + qx * Math.cos(turn) - qy * Math.sin(turn), y + qx * Math.sin(turn) + qy * Math.cos(turn), r * k];
  };
  const finger = (bx: number, by: number, angle: number, length: number, r: number) => {
    const a = ((angle * spread - 90) * Math.PI) / 180;
    const bend = curl * 0.9;
    const l = length * (1 - 0.25 * curl);
    const mx = bx + Math.cos(a) * l * 0.5;
    const my = by + Math.sin(a) * l * 0.5;
    const b = a + bend;
    return limb(
      at(bx, by, r),
      at(mx, my, r * 0.94),
      at(mx + Math.cos(b) * l * 0.5, my + Math.sin(b) * l * 0.5, r * 0.66)
    );
  };
  return [
    finger(17, -50, 16, 37, 6.2),
    finger(6, -54, 5, 45, 6.6),
    finger(-6, -53, -5, 42, 6.4),
    finger(-17, -47, -17, 33, 5.4),
    limb(at(16, -14, 9), at(31, -30, 7), at(41, -50, 5)),
    limb(at(12, -44, 11), at(9, -8, 13)),
    limb(at(-10, -42, 11), at(-6, -8, 12)),
    limb(at(0, -46, 13), at(0, -10, 14)),
    limb(at(1, -6, 14), at(0, 12 + arm * 100, 15 + arm * 6))
  ].join("");
}
