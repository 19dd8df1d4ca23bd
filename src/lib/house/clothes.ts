import type {Point} from "./limb.js";
import type {Pose} from "./poses.js";

export type Wear =
  | "coat"
  | "dress"
  | "gown"
  | "skirt"
  | "cape"
  | "jacket"
  | "robe"
  | "suit"
  | "space"
  | "fedora"
  | "cap"
  | "tophat"
  | "helmet"
  | "sunhat"
  | "hood"
  | "bun"
  | "long"
  | "bob"
  | "short"
  | "ponytail";

/** Draws in the units of a pose: shapes from x and y of their corners, and limbs of `[x, y, radius]`. */
export interface Tailor {
  curve(corners: readonly number[], origin?: Point): string;
  sharp(corners: readonly number[], origin?: Point): string;
  round(...joints: readonly (readonly [number, number, number])[]): string;
}

/** What is worn on the body, as path data. */
export function dressBody(
  {curve, sharp}: Tailor,
  {neck, hip, legs, shoulders = 9.5}: Pose,
  wear: ReadonlySet<Wear>
): string {
  const has = (...items: Wear[]) => items.some((item) => wear.has(item));
  const [nx, ny] = neck;
  const [hx, hy] = hip;
  const collar = ny + 3;
  const knees = (legs[0][0][1] + legs[1][0][1]) / 2;
  const feet = Math.max(legs[0][1][1], legs[1][1][1]);
  const spread = Math.max(Math.abs(legs[0][0][0] - hx), Math.abs(legs[1][0][0] - hx)) + 5;
  let data = "";
  if (has("coat", "jacket", "suit")) {
    const coat = has("coat");
    const hem = coat ? knees + 6 : hy + 8;
    const [right, left] = [hx + spread + (coat ? 4 : -1), hx - spread - (coat ? 6 : 0)];
    const sides = [hx + 7, hy - 8, right, hem, hx + 1, hem - 2, left, hem + 1, hx - 7, hy - 8];
    data += sharp([nx - shoulders - 1, collar, nx + shoulders + 1, collar, ...sides]);
    data += sharp([-5, 2, -4, -4, 4, -4, 5, 2], neck);
  }
  if (has("dress", "skirt", "gown", "robe")) {
    const hem = has("gown", "robe") ? feet + 1 : knees + 7;
    const flare = has("gown") ? 17 : has("robe") ? 10 : 11;
    const waist = [hx - 4.6, hy - 12, hx + 4.6, hy - 12, hx + 8, hy + 2];
    const skirt = [hx + flare, hem - 1, hx + flare * 0.4, hem + 1, hx - flare * 0.5, hem + 0.6];
    data += curve([...waist, ...skirt, hx - flare - 1.5, hem - 1.4, hx - 8, hy + 2]);
  }
  if (has("cape")) {
    const hem = [hx + 10, knees + 10, hx - 6, knees + 14, hx - 22, knees + 8];
    data += sharp([nx - 6, collar - 2, nx + 6, collar - 2, hx + 8, hy, ...hem, hx - 12, hy]);
  }
  if (has("space")) data += sharp([nx - 12, collar - 3, nx + 4, collar - 3, hx + 5, hy - 8, hx - 12, hy - 8]);
  return data;
}

/** Hats, drawn sharp or in curves, by their corners around the middle of the head. */
const hats = {
  fedora: [-9, -3.6, 0, -3, 9.5, -2.4, 10, -3.8, 5, -5.4, 4, -10.5, 0, -9.6, -4, -10.8, -5, -5.6, -9.5, -5],
  cap: [-5.4, -2.5, -5, -7.5, 0, -9.2, 5, -7, 9.6, -3.4, 5, -3.4],
  sunhat: [-14, -1.5, 0, -4, 13, -3, 12, -5, 5.4, -6, 4, -10, -4, -10, -6, -6]
} as const;

const tophat = [-8.4, -4, 8.4, -4, 8.4, -5.4, 5, -5.6, 5.4, -17, -5.4, -17, -5, -5.6, -8.4, -5.4];

const hair = {
  long: [3, -7, -3, -7.4, -6.6, -2, -7.4, 8, -8.4, 19, -2, 17, 0, 8, 5, -3],
  bob: [4, -6, 0, -8, -6, -5, -7.4, 6, -2, 7, 1, 0, 5.4, -2],
  short: [5, -4, 1, -8.2, -5, -6, -5.8, 1, 0, -2],
  hood: [4, -8, -1, -9.6, -7, -5, -9, 7, -11, 14, 9, 14, 7, 6, 7, -2]
} as const;

/** What is worn on the head, hair among it, as path data. */
export function dressHead({curve, sharp, round}: Tailor, {head}: Pose, wear: ReadonlySet<Wear>): string {
  const [x, y] = head;
  let data = "";
  for (const [hat, corners] of Object.entries(hats)) if (wear.has(hat as Wear)) data += curve(corners, head);
  if (wear.has("tophat")) data += sharp(tophat, head);
  if (wear.has("space")) data += round([x, y - 0.5, 9], [x, y + 0.5, 9]);
  else if (wear.has("helmet")) data += round([x, y - 0.5, 7], [x, y + 0.5, 7]);
  if (wear.has("bun")) data += round([x - 1, y - 3, 5.6], [x - 4.6, y - 6.6, 3.2]);
  for (const [style, corners] of Object.entries(hair)) if (wear.has(style as Wear)) data += curve(corners, head);
  if (wear.has("ponytail")) data += round([x - 3, y - 4, 3.4], [x - 9, y + 2, 2.4], [x - 10.6, y + 11, 0.8]);
  return data;
}
