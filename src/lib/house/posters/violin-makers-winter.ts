import {
  billing,
  figure,
  fill,
  fog,
  gables,
  glow,
  grain,
  group,
  letter,
  linear,
  mask,
  model,
  relief,
  type Stage,
  shape,
  snow,
  stroke
} from "../kit.js";

/** A violin of warm wood, and a cold town that stands upon it. 1982. */
export function poster(s: Stage): string {
  const body =
    "M200 150C244 150 268 178 268 214C268 236 256 246 254 268C252 290 268 300 280 326C298 372 276 428 200 428C124 428 102 372 120 326C132 300 148 290 146 268C144 246 132 236 132 214C132 178 156 150 200 150Z";
  const town = gables(s, 520, 26, 52, {lit: 0.28, broad: 40});
  const back = gables(s, 500, 30, 66, {lit: 0.12, broad: 34});
  const f = "M0 -38a5 5 0 1 1 -4 8C-10 -14 2 4 4 22a5 5 0 1 1 -5 8C-6 28 2 14 -2 -2C-6 -18 -12 -30 0 -38Z";
  return [
    fill(linear(s, ["#1a2433", "#5b7288 45%", "#c9d3d8 80%", "#eef2f2"])),
    fog(s, "#eef3f5", {frequency: ".005 .014", density: 1.8, cut: 0.85}),
    glow(s, "#ffcf8acc", 200, 340, 260),
    // Small enough to stand below its name.
    group(
      [
        group(
          [
            shape("M190 150L193 24H207L210 150Z", "#1c100a"),
            shape("M186 30C182 8 196 -6 208 2C218 10 206 22 202 14C202 26 212 26 214 40H186Z", "#5a2c12"),
            shape("M172 36h12v6h-12ZM216 30h12v6h-12ZM172 22h12v6h-12Z", "#1c100a"),
            group(
              shape(body, linear(s, ["#f0a04a", "#c8661f 45%", "#7a2f0e"], 110, 150, 290, 430)),
              relief(s, {frequency: ".11 .004", depth: 3, azimuth: 180})
            )
          ],
          model(s, 220, 16, 14)
        ),
        stroke(body, "#3a1608", 3),
        stroke(body, "#e9b060", 0.8, 'transform="translate(200 290) scale(.94) translate(-200 -290)"'),
        shape(f, "#1a0a05", 'transform="translate(160 316) rotate(8)"'),
        shape(f, "#1a0a05", 'transform="translate(240 316) rotate(-8) scale(-1 1)"'),
        shape("M191 138H209L216 246H184Z", "#140a06"),
        shape("M174 330h52v-8q-12 -12 -20 -2h-12q-8 -10 -20 2Z", "#d99a52", model(s, 240, 3, 2)),
        shape("M188 352H212L206 420H194Z", "#140a06"),
        stroke("M194 24L192 420M198 24L197.500 420M202 24L202.500 420M206 24L208 420", "#f2e4cc", 0.7)
      ],
      'transform="translate(34 112) scale(.83)"'
    ),
    shape(back.walls, "#5f7284"),
    shape(back.windows, "#ffd68a"),
    fog(
      s,
      "#e9eff2",
      {frequency: ".006 .03", density: 2.2, cut: 0.9},
      mask(s, fill(linear(s, ["#000 68%", "#fff 82%", "#000 92%"])))
    ),
    shape(town.walls, "#26333f"),
    shape(
      town.walls,
      "#f4f8fa",
      `${mask(s, shape(town.walls, "#fff") + shape(town.walls, "#000", 'transform="translate(0 5)"'))}`
    ),
    shape(town.windows, "#ffc65a"),
    shape(
      "M-10 522C80 508 180 526 260 514C320 506 380 518 410 512V610H-10Z",
      linear(s, ["#f4f8fa", "#b9c8d2"], 0, 510, 0, 600)
    ),
    stroke("M40 590C100 560 160 548 222 524", "#8ea2b0", 3, 'stroke-dasharray="2 6"'),
    shape(
      figure({x: 232, y: 540, height: 58, pose: "walk", wear: ["coat", "cap"]}) +
        figure({x: 252, y: 542, height: 44, pose: "walk", wear: ["jacket", "cap"]}) +
        "M212 512l16 -8l3 3l-16 9Z",
      "#16202a"
    ),
    shape(
      figure({x: 70, y: 526, height: 44, wear: ["coat", "helmet"]}) +
        figure({x: 88, y: 526, height: 44, wear: ["coat", "helmet"]}) +
        "M92 526V470h2V526Z",
      "#16202a"
    ),
    snow(s, 200, 2.4),
    letter(s, "The", {face: "cormorant-italic", y: 52, x: 24, size: 32, align: "left", fill: "#fff6e6"}),
    letter(s, "Violin Maker's", {
      face: "cormorant",
      y: 98,
      width: 354,
      fill: "#fff6e6",
      more: 'stroke="#1a1410" stroke-width="3" paint-order="stroke" stroke-opacity=".5"'
    }),
    letter(s, "Winter", {face: "cormorant", y: 566, x: 190, size: 58, fill: "#7a2f0e"}),
    letter(s, "One plank of spruce.", {
      face: "cormorant-italic",
      y: 134,
      x: 24,
      size: 17,
      align: "left",
      fill: "#f4f7f8"
    }),
    billing(s, {y: 590, lines: 1, fill: "#2b3a48", size: 10.5, opacity: 0.9}),
    grain(s, 0.3)
  ].join("");
}
