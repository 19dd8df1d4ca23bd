import type {Point} from "./limb.js";

/** Joints of a body 100 high that faces right, feet at (0, 0), y upwards negative. */
export interface Pose {
  head: Point;
  neck: Point;
  hip: Point;
  /** Near and far arm: elbow, hand. */
  arms: readonly [readonly [Point, Point], readonly [Point, Point]];
  /** Near and far leg: knee, foot. */
  legs: readonly [readonly [Point, Point], readonly [Point, Point]];
  /** Half the width between the shoulders. */
  shoulders?: number;
}

/** A pose from x and y of its joints, in the order of the interface. */
function pose(joints: readonly number[], shoulders?: number): Pose {
  const at = (index: number): Point => [joints[2 * index], joints[2 * index + 1]];
  const pairs = (index: number) =>
    [
      [at(index), at(index + 1)],
      [at(index + 2), at(index + 3)]
    ] as const;
  return {head: at(0), neck: at(1), hip: at(2), arms: pairs(3), legs: pairs(7), shoulders};
}

export const POSES = {
  stand: pose([0, -93, 0, -83, 0, -50, 11, -67, 10, -51, -11, -67, -10, -51, 5, -27, 6, -2, -5, -27, -6, -2]),
  wide: pose([0, -91, 0, -81, 0, -49, 14, -67, 16, -52, -14, -67, -16, -52, 9, -27, 14, -2, -9, -27, -14, -2]),
  walk: pose([3, -92, 1, -82, 0, -50, -8, -67, -13, -53, 9, -67, 14, -54, 7, -28, 13, -3, -3, -28, -14, -4], 5),
  run: pose([14, -88, 10, -79, 0, -49, -6, -69, -4, -54, 19, -65, 28, -75, 16, -42, 13, -19, -9, -30, -30, -26], 5),
  lean: pose([4, -91, 1, -82, -3, -49, -8, -67, 1, -55, 8, -68, 6, -53, 4, -27, 3, -2, -5, -27, -8, -2], 6),
  aim: pose([1, -92, 0, -82, 0, -50, 15, -77, 30, -80, 14, -74, 29, -79, 8, -27, 12, -2, -6, -27, -12, -2], 6),
  reach: pose([3, -92, 0, -82, 0, -50, 15, -78, 28, -86, -10, -67, -11, -52, 6, -27, 9, -2, -4, -27, -8, -2], 6),
  arms: pose([0, -92, 0, -82, 0, -50, 16, -88, 22, -104, -16, -88, -22, -104, 7, -27, 9, -2, -7, -27, -9, -2]),
  sit: pose([2, -72, 0, -62, -2, -30, 8, -46, 18, -38, 4, -46, 14, -38, 19, -30, 19, -3, 16, -29, 14, -3], 6),
  kneel: pose([8, -66, 4, -58, -2, -28, 14, -44, 24, -36, 12, -44, 22, -38, 14, -26, 14, -2, 2, -4, -16, -3], 6),
  dance: pose([2, -92, 1, -82, 0, -50, 14, -74, 24, -84, 10, -70, 19, -66, 6, -28, 9, -2, -6, -28, -12, -3], 6),
  salute: pose([1, -92, 0, -82, 0, -50, 15, -80, 6, -92, -11, -67, -10, -51, 5, -27, 7, -2, -5, -27, -7, -2]),
  crouch: pose([16, -64, 10, -58, -6, -36, 16, -42, 26, -34, 10, -40, 20, -30, 12, -30, 6, -2, 2, -24, -14, -3], 6),
  fall: pose([-4, -92, -2, -82, 0, -52, 16, -92, 26, -106, -18, -84, -30, -96, 12, -34, 24, -16, -4, -26, -16, -6])
} as const satisfies Record<string, Pose>;
