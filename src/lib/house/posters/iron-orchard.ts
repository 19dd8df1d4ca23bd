import {
  bareTree,
  billing,
  circle,
  ellipse,
  figure,
  fill,
  fog,
  foliage,
  glow,
  grain,
  grass,
  group,
  letter,
  linear,
  model,
  rect,
  relief,
  ridge,
  rim,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** Above the ground, apples. Below it, the other harvest. 2000. */
export function poster(s: Stage): string {
  const tree = (x: number, y: number, k: number, tone: string, leaf: string) => {
    const fruit = Array.from({length: Math.round(9 * k)}, () =>
      circle(x + s.between(-34, 34) * k, y - s.between(52, 96) * k, 3.4 * k, "#e0321c")
    ).join("");
    return (
      shape(bareTree(s, x, y, 34 * k, {depth: 4, bend: 0.62, thickness: 7 * k}), tone) +
      shape(foliage(s, x, y - 78 * k, 44 * k, 30 * k, Math.round(90 * Math.min(1, k)), 10 * k), leaf) +
      fruit
    );
  };
  const mine = (x: number, y: number, k: number) =>
    group(
      [
        shape("M-24 8V-4Q-24 -10 -18 -10H18Q24 -10 24 -4V8Q24 12 18 12H-18Q-24 12 -24 8Z", "#4c5a3c"),
        shape("M-10 -10V-16H10V-10ZM-3 -16V-21H3V-16Z", "#2f3a28"),
        stroke("M-24 0H24M-16 -10V12M16 -10V12", "#2a3322", 1.2),
        circle(0, -21, 2, "#ff3a1c")
      ],
      `transform="translate(${x} ${y}) scale(${k})" ${model(s, 250, 5, 4)}`
    );
  return [
    fill(linear(s, ["#2a0c12", "#a82a1c 26%", "#f2842c 46%", "#ffd27a 56%"])),
    glow(s, "#fff0b8ee", 200, 330, 180),
    circle(200, 322, 40, "#fff6d8"),
    fog(s, "#3a0c14", {frequency: ".005 .018", density: 2.4, cut: 1}),
    shape(ridge(s, 322, 34, {soft: true}), "#7a2c22"),
    // Rows that meet at the door.
    (
      [
        [150, 344, 0.3],
        [250, 344, 0.3],
        [128, 352, 0.42],
        [272, 352, 0.42],
        [96, 364, 0.62],
        [304, 364, 0.62]
      ] as const
    )
      .map(([x, y, k]) => tree(x, y, k, "#3a1010", "#5a1c14"))
      .join(""),
    shape("M186 340v-22l14 -14l14 14v22Z", "#2a0a0c") + rect(196, 326, 8, 14, "#ffd98a"),
    group(
      shape("M-10 352C100 334 300 334 410 352V430H-10Z", linear(s, ["#6a3a1c", "#2c1a10"], 0, 340, 0, 430)),
      relief(s, {frequency: ".05 .12", depth: 6})
    ),
    tree(36, 398, 1.25, "#1a0808", "#2c0d0c"),
    tree(366, 398, 1.25, "#1a0808", "#2c0d0c"),
    shape(
      figure({
        x: 196,
        y: 404,
        height: 168,
        pose: {
          head: [5, -90],
          neck: [2, -81],
          hip: [-2, -50],
          arms: [
            [
              [10, -66],
              [22, -58]
            ],
            [
              [12, -68],
              [20, -66]
            ]
          ],
          legs: [
            [
              [6, -27],
              [10, -2]
            ],
            [
              [-4, -27],
              [-12, -2]
            ]
          ],
          shoulders: 7
        },
        wear: ["coat", "bun"]
      }),
      "#12060a",
      rim(s, "#ffd98a", -1, 0.8)
    ),
    stroke("M228 296L274 398", "#12060a", 2.6) + ellipse(280, 402, 20, 5, "#12060a"),
    // The cut through the soil.
    group(
      shape(
        "M-10 412C60 404 150 416 200 408C270 402 340 416 410 406V610H-10Z",
        linear(s, ["#7a4a2a", "#4c2c1a 45%", "#1c100a"], 0, 404, 0, 600)
      ),
      relief(s, {frequency: ".06 .05", depth: 8})
    ),
    shape(grass(s, 412, 160, 13, 0), "#1a0c08"),
    [36, 366]
      .map((x) => shape(bareTree(s, x, 410, 22, {angle: Math.PI / 2, depth: 5, bend: 0.7}), "#6a4428", 'opacity=".8"'))
      .join(""),
    mine(112, 454, 1) + mine(204, 448, 0.8) + mine(286, 458, 1.15) + mine(346, 512, 0.85) + mine(54, 508, 0.85),
    stroke(
      "M112 462C150 486 170 470 204 456C240 480 262 470 286 466C316 500 330 496 346 504M112 462C80 490 70 490 52 500",
      "#c9411c",
      1.2,
      'stroke-dasharray="3 3"'
    ),
    fill(linear(s, ["#0a050400 84%", "#0a0504f0 94%"])),
    letter(s, "IRON", {face: "anton", x: 28, y: 118, align: "left", width: 176, fill: "#fff0d0"}),
    letter(s, "ORCHARD", {face: "anton", x: 200, y: 206, width: 346, fill: "#fff0d0"}),
    letter(s, "SHE CLEARED THIS FIELD", {
      face: "gothic",
      x: 222,
      y: 66,
      width: 150,
      align: "left",
      tracking: 0.1,
      fill: "#ffd98a"
    }),
    letter(s, "ONCE ALREADY", {
      face: "gothic",
      x: 222,
      y: 96,
      width: 150,
      align: "left",
      tracking: 0.1,
      fill: "#ffd98a"
    }),
    billing(s, {y: 560, lines: 3, fill: "#f6dfc0"}),
    grain(s, 0.4)
  ].join("");
}
