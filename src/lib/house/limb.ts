import {d} from "./svg.js";

export type Point = readonly [number, number];

/** A limb: circles at joints joined by their tangents, each joint `[x, y, radius]`. */
export function limb(...joints: readonly [number, number, number][]): string {
  let data = "";
  for (let i = 1; i < joints.length; ++i) {
    const [x1, y1, r1] = joints[i - 1];
    const [x2, y2, r2] = joints[i];
    const distance = Math.hypot(x2 - x1, y2 - y1) || 0.01;
    const angle = Math.atan2(y2 - y1, x2 - x1);
    const open = Math.acos(Math.max(-1, Math.min(1, (r1 - r2) / distance)));
    const at = (x: number, y: number, r: number, a: number): Point => [x + r * Math.cos(a), y + r * Math.sin(a)];
    const [a, b, c, e] = [
      at(x1, y1, r1, angle + open),
      at(x1, y1, r1, angle - open),
      at(x2, y2, r2, angle - open),
      at(x2, y2, r2, angle + open)
    ];
    data += d`M${a[0]} ${a[1]}A${r1} ${r1} 0 1 1 ${b[0]} ${b[1]}L${c[0]} ${c[1]}A${r2} ${r2} 0 0 1 ${e[0]} ${e[1]}Z`;
  }
  return data;
}

/** The points in the order in which limbs are drawn, so that parts that overlap make no hole. */
export function windClockwise(points: Point[]): Point[] {
  const area = points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  return area < 0 ? points.reverse() : points;
}
