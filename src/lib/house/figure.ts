import {d, polygon, smooth} from "./svg.js";

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
function windClockwise(points: Point[]): Point[] {
  const area = points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  return area < 0 ? points.reverse() : points;
}

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

export const POSES = {
  stand: {
    head: [0, -93],
    neck: [0, -83],
    hip: [0, -50],
    arms: [
      [
        [11, -67],
        [10, -51]
      ],
      [
        [-11, -67],
        [-10, -51]
      ]
    ],
    legs: [
      [
        [5, -27],
        [6, -2]
      ],
      [
        [-5, -27],
        [-6, -2]
      ]
    ]
  },
  wide: {
    head: [0, -91],
    neck: [0, -81],
    hip: [0, -49],
    arms: [
      [
        [14, -67],
        [16, -52]
      ],
      [
        [-14, -67],
        [-16, -52]
      ]
    ],
    legs: [
      [
        [9, -27],
        [14, -2]
      ],
      [
        [-9, -27],
        [-14, -2]
      ]
    ]
  },
  walk: {
    head: [3, -92],
    neck: [1, -82],
    hip: [0, -50],
    arms: [
      [
        [-8, -67],
        [-13, -53]
      ],
      [
        [9, -67],
        [14, -54]
      ]
    ],
    legs: [
      [
        [7, -28],
        [13, -3]
      ],
      [
        [-3, -28],
        [-14, -4]
      ]
    ],
    shoulders: 5
  },
  run: {
    head: [14, -88],
    neck: [10, -79],
    hip: [0, -49],
    arms: [
      [
        [-6, -69],
        [-4, -54]
      ],
      [
        [19, -65],
        [28, -75]
      ]
    ],
    legs: [
      [
        [16, -42],
        [13, -19]
      ],
      [
        [-9, -30],
        [-30, -26]
      ]
    ],
    shoulders: 5
  },
  lean: {
    head: [4, -91],
    neck: [1, -82],
    hip: [-3, -49],
    arms: [
      [
        [-8, -67],
        [1, -55]
      ],
      [
        [8, -68],
        [6, -53]
      ]
    ],
    legs: [
      [
        [4, -27],
        [3, -2]
      ],
      [
        [-5, -27],
        [-8, -2]
      ]
    ],
    shoulders: 6
  },
  aim: {
    head: [1, -92],
    neck: [0, -82],
    hip: [0, -50],
    arms: [
      [
        [15, -77],
        [30, -80]
      ],
      [
        [14, -74],
        [29, -79]
      ]
    ],
    legs: [
      [
        [8, -27],
        [12, -2]
      ],
      [
        [-6, -27],
        [-12, -2]
      ]
    ],
    shoulders: 6
  },
  reach: {
    head: [3, -92],
    neck: [0, -82],
    hip: [0, -50],
    arms: [
      [
        [15, -78],
        [28, -86]
      ],
      [
        [-10, -67],
        [-11, -52]
      ]
    ],
    legs: [
      [
        [6, -27],
        [9, -2]
      ],
      [
        [-4, -27],
        [-8, -2]
      ]
    ],
    shoulders: 6
  },
  arms: {
    head: [0, -92],
    neck: [0, -82],
    hip: [0, -50],
    arms: [
      [
        [16, -88],
        [22, -104]
      ],
      [
        [-16, -88],
        [-22, -104]
      ]
    ],
    legs: [
      [
        [7, -27],
        [9, -2]
      ],
      [
        [-7, -27],
        [-9, -2]
      ]
    ]
  },
  sit: {
    head: [2, -72],
    neck: [0, -62],
    hip: [-2, -30],
    arms: [
      [
        [8, -46],
        [18, -38]
      ],
      [
        [4, -46],
        [14, -38]
      ]
    ],
    legs: [
      [
        [19, -30],
        [19, -3]
      ],
      [
        [16, -29],
        [14, -3]
      ]
    ],
    shoulders: 6
  },
  kneel: {
    head: [8, -66],
    neck: [4, -58],
    hip: [-2, -28],
    arms: [
      [
        [14, -44],
        [24, -36]
      ],
      [
        [12, -44],
        [22, -38]
      ]
    ],
    legs: [
      [
        [14, -26],
        [14, -2]
      ],
      [
        [2, -4],
        [-16, -3]
      ]
    ],
    shoulders: 6
  },
  dance: {
    head: [2, -92],
    neck: [1, -82],
    hip: [0, -50],
    arms: [
      [
        [14, -74],
        [24, -84]
      ],
      [
        [10, -70],
        [19, -66]
      ]
    ],
    legs: [
      [
        [6, -28],
        [9, -2]
      ],
      [
        [-6, -28],
        [-12, -3]
      ]
    ],
    shoulders: 6
  },
  salute: {
    head: [1, -92],
    neck: [0, -82],
    hip: [0, -50],
    arms: [
      [
        [15, -80],
        [6, -92]
      ],
      [
        [-11, -67],
        [-10, -51]
      ]
    ],
    legs: [
      [
        [5, -27],
        [7, -2]
      ],
      [
        [-5, -27],
        [-7, -2]
      ]
    ]
  },
  crouch: {
    head: [16, -64],
    neck: [10, -58],
    hip: [-6, -36],
    arms: [
      [
        [16, -42],
        [26, -34]
      ],
      [
        [10, -40],
        [20, -30]
      ]
    ],
    legs: [
      [
        [12, -30],
        [6, -2]
      ],
      [
        [2, -24],
        [-14, -3]
      ]
    ],
    shoulders: 6
  },
  fall: {
    head: [-4, -92],
    neck: [-2, -82],
    hip: [0, -52],
    arms: [
      [
        [16, -92],
        [26, -106]
      ],
      [
        [-18, -84],
        [-30, -96]
      ]
    ],
    legs: [
      [
        [12, -34],
        [24, -16]
      ],
      [
        [-4, -26],
        [-16, -6]
      ]
    ]
  }
} as const satisfies Record<string, Pose>;

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
  | "bun"
  | "long"
  | "bob"
  | "short"
  | "hood"
  | "ponytail"
  | "wings";

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
  const {head, neck, hip, arms, legs, shoulders = 9.5}: Pose = typeof pose === "string" ? POSES[pose] : pose;
  const k = height / 100;
  const side = flip ? -1 : 1;
  const X = (v: number) => x + side * v * k;
  const Y = (v: number) => y + v * k;
  const has = (item: Wear) => wear.includes(item);
  const thick = build * (has("space") ? 1.55 : has("coat") || has("robe") ? 1.15 : 1);
  const l = (...joints: [number, number, number][]) =>
    limb(...joints.map(([a, b, r]): [number, number, number] => [X(a), Y(b), r * k * thick]));
  const wind = (points: Point[]) => windClockwise(points.map(([a, b]): Point => [X(a), Y(b)]));
  const line = (points: Point[]) => smooth(wind(points), true);
  const flat = (points: Point[]) => polygon(wind(points));
  const s = shoulders;
  const sy = neck[1] + 3;
  let data = "";
  for (const [index, [elbow, hand]] of arms.entries()) {
    const root =
      (index === 0 ? 1 : -1) *
      (s - 1.2) *
      (s < 8 && elbow[0] < 0 ? -0.4 : 1) *
      (s < 8 && index === 1 && elbow[0] > 0 ? -0.6 : 1);
    data += l(
      [neck[0] + root, sy + 1, 3.3],
      [elbow[0], elbow[1], 2.6],
      [hand[0], hand[1], 1.7],
      [hand[0] + (hand[0] - elbow[0]) * 0.16, hand[1] + (hand[1] - elbow[1]) * 0.2, 2]
    );
  }
  for (const [index, [knee, foot]] of legs.entries()) {
    const root = (index === 0 ? 1 : -1) * 3.2;
    data +=
      l([hip[0] + root, hip[1] + 2, 5], [knee[0], knee[1], 3.5], [foot[0], foot[1], 1.9]) +
      l([foot[0] - 1, foot[1], 1.9], [foot[0] + (s < 8 ? 5 : index === 0 ? 3 : -3), foot[1] + 0.4, 1.5]);
  }
  const w = build;
  data += line([
    [neck[0] + 2.4, neck[1] - 1],
    [neck[0] + s * 0.75, sy - 1.6],
    [neck[0] + s * w + 0.8, sy + 2],
    [neck[0] + s * 0.82 * w + (hip[0] - neck[0]) * 0.3, sy + 13],
    [hip[0] + 6 * w, hip[1] - 9],
    [hip[0] + 7.4 * w, hip[1] + 3],
    [hip[0], hip[1] + 6],
    [hip[0] - 7.4 * w, hip[1] + 3],
    [hip[0] - 6 * w, hip[1] - 9],
    [neck[0] - s * 0.82 * w + (hip[0] - neck[0]) * 0.3, sy + 13],
    [neck[0] - s * w - 0.8, sy + 2],
    [neck[0] - s * 0.75, sy - 1.6],
    [neck[0] - 2.4, neck[1] - 1]
  ]);
  data += l([neck[0], neck[1] + 2, 2.7], [head[0] * 0.7 + neck[0] * 0.3, head[1] + 4, 2.5]);
  const [hx, hy] = head;
  data += line([
    [hx, hy - 7],
    [hx + 4, hy - 5.2],
    [hx + 5, hy - 1],
    [hx + 4, hy + 4],
    [hx + 1.2, hy + 7],
    [hx - 2, hy + 6],
    [hx - 4.6, hy + 2],
    [hx - 5, hy - 2.5],
    [hx - 3.6, hy - 6]
  ]);
  const knees = (legs[0][0][1] + legs[1][0][1]) / 2;
  const feet = Math.max(legs[0][1][1], legs[1][1][1]);
  const spread = Math.max(Math.abs(legs[0][0][0] - hip[0]), Math.abs(legs[1][0][0] - hip[0])) + 5;
  if (has("coat") || has("jacket") || has("suit")) {
    const hem = has("coat") ? knees + 6 : hip[1] + 8;
    data += flat([
      [neck[0] - s - 1, sy],
      [neck[0] + s + 1, sy],
      [hip[0] + 7, hip[1] - 8],
      [hip[0] + spread + (has("coat") ? 4 : -1), hem],
      [hip[0] + 1, hem - 2],
      [hip[0] - spread - (has("coat") ? 6 : 0), hem + 1],
      [hip[0] - 7, hip[1] - 8]
    ]);
    data += flat([
      [neck[0] - 5, sy - 1],
      [neck[0] - 4, neck[1] - 4],
      [neck[0] + 4, neck[1] - 4],
      [neck[0] + 5, sy - 1]
    ]);
  }
  if (has("dress") || has("skirt") || has("gown") || has("robe")) {
    const hem = has("gown") || has("robe") ? feet + 1 : knees + 7;
    const flare = has("gown") ? 17 : has("robe") ? 10 : 11;
    data += line([
      [hip[0] - 4.6, hip[1] - 12],
      [hip[0] + 4.6, hip[1] - 12],
      [hip[0] + 8, hip[1] + 2],
      [hip[0] + flare, hem - 1],
      [hip[0] + flare * 0.4, hem + 1],
      [hip[0] - flare * 0.5, hem + 0.6],
      [hip[0] - flare - 1.5, hem - 1.4],
      [hip[0] - 8, hip[1] + 2]
    ]);
  }
  if (has("cape"))
    data += flat([
      [neck[0] - 6, sy - 2],
      [neck[0] + 6, sy - 2],
      [hip[0] + 8, hip[1]],
      [hip[0] + 10, knees + 10],
      [hip[0] - 6, knees + 14],
      [hip[0] - 22, knees + 8],
      [hip[0] - 12, hip[1]]
    ]);
  if (has("fedora"))
    data += line([
      [hx - 9, hy - 3.6],
      [hx, hy - 3],
      [hx + 9.5, hy - 2.4],
      [hx + 10, hy - 3.8],
      [hx + 5, hy - 5.4],
      [hx + 4, hy - 10.5],
      [hx, hy - 9.6],
      [hx - 4, hy - 10.8],
      [hx - 5, hy - 5.6],
      [hx - 9.5, hy - 5]
    ]);
  if (has("cap"))
    data += line([
      [hx - 5.4, hy - 2.5],
      [hx - 5, hy - 7.5],
      [hx, hy - 9.2],
      [hx + 5, hy - 7],
      [hx + 9.6, hy - 3.4],
      [hx + 5, hy - 3.4]
    ]);
  if (has("tophat"))
    data += flat([
      [hx - 8.4, hy - 4],
      [hx + 8.4, hy - 4],
      [hx + 8.4, hy - 5.4],
      [hx + 5, hy - 5.6],
      [hx + 5.4, hy - 17],
      [hx - 5.4, hy - 17],
      [hx - 5, hy - 5.6],
      [hx - 8.4, hy - 5.4]
    ]);
  if (has("sunhat"))
    data += line([
      [hx - 14, hy - 1.5],
      [hx, hy - 4],
      [hx + 13, hy - 3],
      [hx + 12, hy - 5],
      [hx + 5.4, hy - 6],
      [hx + 4, hy - 10],
      [hx - 4, hy - 10],
      [hx - 6, hy - 6]
    ]);
  if (has("helmet") || has("space"))
    data += limb([X(hx), Y(hy - 0.5), k * (has("space") ? 9 : 7)], [X(hx), Y(hy), k * (has("space") ? 8.5 : 6.6)]);
  if (has("space"))
    data += flat([
      [neck[0] - 12, sy - 3],
      [neck[0] + 4, sy - 3],
      [hip[0] + 5, hip[1] - 8],
      [hip[0] - 12, hip[1] - 8]
    ]);
  if (has("bun")) data += limb([X(hx - 1), Y(hy - 3), 5.6 * k], [X(hx - 4.6), Y(hy - 6.6), 3.2 * k]);
  if (has("long"))
    data += line([
      [hx + 3, hy - 7],
      [hx - 3, hy - 7.4],
      [hx - 6.6, hy - 2],
      [hx - 7.4, hy + 8],
      [hx - 8.4, hy + 19],
      [hx - 2, hy + 17],
      [hx, hy + 8],
      [hx + 5, hy - 3]
    ]);
  if (has("bob"))
    data += line([
      [hx + 4, hy - 6],
      [hx, hy - 8],
      [hx - 6, hy - 5],
      [hx - 7.4, hy + 6],
      [hx - 2, hy + 7],
      [hx + 1, hy],
      [hx + 5.4, hy - 2]
    ]);
  if (has("short"))
    data += line([
      [hx + 5, hy - 4],
      [hx + 1, hy - 8.2],
      [hx - 5, hy - 6],
      [hx - 5.8, hy + 1],
      [hx, hy - 2]
    ]);
  if (has("ponytail"))
    data += limb([X(hx - 3), Y(hy - 4), 3.4 * k], [X(hx - 9), Y(hy + 2), 2.4 * k], [X(hx - 10.6), Y(hy + 11), 0.8 * k]);
  if (has("hood"))
    data += line([
      [hx + 4, hy - 8],
      [hx - 1, hy - 9.6],
      [hx - 7, hy - 5],
      [hx - 9, hy + 7],
      [hx - 11, hy + 14],
      [hx + 9, hy + 14],
      [hx + 7, hy + 6],
      [hx + 7, hy - 2]
    ]);
  return data;
}
