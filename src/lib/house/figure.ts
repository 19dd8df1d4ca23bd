import {dressBody, dressHead, type Tailor, type Wear} from "./clothes.js";
import {limb, type Point, windClockwise} from "./limb.js";
import {POSES, type Pose} from "./poses.js";
import {polygon, smooth} from "./svg.js";

export interface Figure {
  x: number;
  /** Where the feet stand. */
  y: number;
  /** From feet to crown. */
  height: number;
  pose?: keyof typeof POSES | Pose;
  flip?: boolean;
  wear?: readonly Wear[];
  /** How stout, 1 as usual. */
  build?: number;
}

/** A person in silhouette, as path data. */
export function figure({x, y, height, pose = "stand", flip = false, wear = [], build = 1}: Figure): string {
  const joints: Pose = typeof pose === "string" ? POSES[pose] : pose;
  const worn = new Set(wear);
  const k = height / 100;
  const place = (px: number, py: number): Point => [x + (flip ? -px : px) * k, y + py * k];
  const points = (corners: readonly number[], [ox, oy]: Point = [0, 0]) =>
    windClockwise(
      Array.from({length: corners.length / 2}, (_, i) => place(ox + corners[2 * i], oy + corners[2 * i + 1]))
    );
  const tailor: Tailor = {
    curve: (corners, origin) => smooth(points(corners, origin), true),
    sharp: (corners, origin) => polygon(points(corners, origin)),
    round: (...parts) => limb(...parts.map(([px, py, r]) => [...place(px, py), r * k] as [number, number, number]))
  };
  const thick = build * (worn.has("space") ? 1.55 : worn.has("coat") || worn.has("robe") ? 1.15 : 1);
  return [
    drawLimbs(tailor, joints, thick),
    drawTrunk(tailor, joints, build, thick),
    dressBody(tailor, joints, worn),
    dressHead(tailor, joints, worn)
  ].join("");
}

function drawLimbs({round}: Tailor, {neck, hip, arms, legs, shoulders = 9.5}: Pose, thick: number): string {
  const aside = shoulders < 8;
  const bone = (...joints: [number, number, number][]) =>
    round(...joints.map(([px, py, r]) => [px, py, r * thick] as const));
  const drawn = arms.map(([elbow, hand], index) => {
    const far = aside && ((elbow[0] < 0 && 0.4) || (index === 1 && elbow[0] > 0 && 0.6));
    const root = (index === 0 ? 1 : -1) * (shoulders - 1.2) * (far ? -far : 1);
    const tip: Point = [hand[0] + (hand[0] - elbow[0]) * 0.16, hand[1] + (hand[1] - elbow[1]) * 0.2];
    return bone([neck[0] + root, neck[1] + 4, 3.3], [...elbow, 2.6], [...hand, 1.7], [...tip, 2]);
  });
  for (const [index, [knee, foot]] of legs.entries()) {
    const toe = foot[0] + (aside ? 5 : index === 0 ? 3 : -3);
    drawn.push(
      bone([hip[0] + (index === 0 ? 3.2 : -3.2), hip[1] + 2, 5], [...knee, 3.5], [...foot, 1.9]),
      bone([foot[0] - 1, foot[1], 1.9], [toe, foot[1] + 0.4, 1.5])
    );
  }
  return drawn.join("");
}

function drawTrunk(
  {curve, round}: Tailor,
  {head, neck, hip, shoulders = 9.5}: Pose,
  build: number,
  thick: number
): string {
  const [nx, ny] = neck;
  const [hx, hy] = hip;
  const chest = shoulders * 0.82 * build;
  const lean = (hx - nx) * 0.3;
  const half = (side: 1 | -1): [number, number][] => [
    [nx + side * 2.4, ny - 1],
    [nx + side * shoulders * 0.75, ny + 1.4],
    [nx + side * (shoulders * build + 0.8), ny + 5],
    [nx + side * chest + lean, ny + 16],
    [hx + side * 6 * build, hy - 9],
    [hx + side * 7.4 * build, hy + 3]
  ];
  return [
    curve([...half(1).flat(), hx, hy + 6, ...half(-1).reverse().flat()]),
    round([nx, ny + 2, 2.7 * thick], [head[0] * 0.7 + nx * 0.3, head[1] + 4, 2.5 * thick]),
    curve([0, -7, 4, -5.2, 5, -1, 4, 4, 1.2, 7, -2, 6, -4.6, 2, -5, -2.5, -3.6, -6], head)
  ].join("");
}
