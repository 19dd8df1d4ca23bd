import {
  bareTree,
  billing,
  clip,
  d,
  figure,
  fill,
  fog,
  foliage,
  glow,
  grain,
  group,
  letter,
  linear,
  model,
  rain,
  rect,
  relief,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** A white dress, a lit pane, and orchids in front of everything. 1971. */
export function poster(s: Stage): string {
  const orchid = (x: number, y: number, k: number, turn: number, petal: string, throat: string) =>
    group(
      [
        shape("M0 0C-30 -20 -40 -60 -6 -84C30 -66 26 -24 0 0Z", petal),
        shape("M0 0C-40 -30 -84 -20 -92 14C-70 44 -26 30 0 0Z", petal),
        shape("M0 0C40 -30 84 -20 92 14C70 44 26 30 0 0Z", petal),
        shape("M0 0C-40 10 -60 50 -40 76C-10 70 4 36 0 0ZM0 0C40 10 60 50 40 76C10 70 -4 36 0 0Z", petal),
        shape("M0 -6C-22 2 -26 34 -10 44C-6 60 6 60 10 44C26 34 22 2 0 -6Z", throat),
        shape("M0 2C-8 8 -8 24 0 30C8 24 8 8 0 2Z", "#ffd84a"),
        stroke(
          "M0 0C-10 -30 -8 -60 -4 -78M0 0C-40 -10 -70 0 -88 12M0 0C40 -10 70 0 88 12M0 0C-24 26 -38 50 -38 70M0 0C24 26 38 50 38 70",
          throat,
          1,
          'opacity=".6"'
        )
      ],
      `transform="translate(${x} ${y}) rotate(${turn}) scale(${k})" ${model(s, 235, 9, 8, "#fff4ff")}`
    );
  const ribs = Array.from(
    {length: 13},
    (_, i) => d`M${74 + i * 21} 340V${232 - 74 * Math.sqrt(Math.max(0, 1 - ((i - 6) / 6.4) ** 2))}`
  ).join("");
  const dome = "M70 340V232C70 140 330 140 330 232V340Z";
  return [
    fill(linear(s, ["#06121c", "#123c46 42%", "#2a6a66 60%", "#081a1c"])),
    fog(s, "#04101a", {frequency: ".006 .012", density: 2.6, cut: 0.95}),
    stroke("M306 0L290 48L304 52L272 104M290 48L262 76", "#e9fff2", 1.6),
    glow(s, "#c9ffe9aa", 292, 50, 130),
    shape(bareTree(s, 24, 372, 76, {depth: 6, bend: 0.5}), "#050d10"),
    shape(bareTree(s, 382, 372, 70, {depth: 6, bend: 0.5}), "#050d10"),
    // The conservatory.
    group(
      [
        shape(dome, linear(s, ["#8fd6b8", "#2f7a6a 60%", "#0c2c2c"], 0, 150, 0, 340), 'opacity=".9"'),
        shape(foliage(s, 200, 300, 120, 48, 110, 15), "#0b3a2c", 'opacity=".85"'),
        shape(foliage(s, 200, 250, 80, 50, 36, 13), "#124a38", 'opacity=".7"')
      ],
      clip(s, dome)
    ),
    rect(240, 262, 20, 46, "#ffd98a"),
    glow(s, "#ffc65acc", 250, 284, 80),
    shape(figure({x: 250, y: 312, height: 46, wear: ["suit"]}), "#160c06"),
    stroke(ribs, "#061416", 2.2),
    stroke(`${dome}M70 260H330M70 300H330M84 196H316M200 162V136M176 162H224`, "#061416", 2.6),
    shape("M192 140h16l-8 -26Z", "#061416"),
    // The lawn, the path, the woman who will not look back.
    group(
      shape("M-10 350C120 330 280 330 410 350V610H-10Z", linear(s, ["#1f4a3c", "#0a1c18 60%"], 0, 336, 0, 560)),
      relief(s, {frequency: ".04 .1", depth: 5})
    ),
    shape(
      "M236 340C220 400 120 430 100 610H250C220 470 262 400 258 340Z",
      linear(s, ["#e9c98a", "#2c4a40"], 0, 340, 0, 560),
      'opacity=".5"'
    ),
    shape(
      figure({
        x: 176,
        y: 508,
        height: 176,
        pose: {
          head: [-4, -91],
          neck: [-3, -82],
          hip: [0, -52],
          arms: [
            [
              [12, -70],
              [22, -60]
            ],
            [
              [-12, -70],
              [-4, -58]
            ]
          ],
          legs: [
            [
              [6, -28],
              [12, -4]
            ],
            [
              [-6, -28],
              [-10, -2]
            ]
          ],
          shoulders: 7
        },
        wear: ["gown", "long"],
        flip: true
      }),
      linear(s, ["#fffdf4", "#d2e6d8 40%", "#4a7a72 92%"], 0, 340, 0, 512),
      model(s, 300, 4, 4)
    ),
    shape(
      "M173 350C168 330 192 324 198 340C206 356 218 362 234 360C220 376 198 374 190 364C184 358 182 348 178 342Z",
      "#2a120c"
    ),
    stroke(rain(s, 130, {slant: -0.2, length: 42}), "#d9fff2", 0.8, 'opacity=".38"'),
    orchid(64, 516, 1.12, -22, "#d98ac9", "#7a1450"),
    orchid(340, 496, 1.3, 16, "#f0e6f6", "#a81c5c"),
    orchid(236, 584, 0.9, 4, "#b85ab0", "#5a0c3c"),
    stroke("M340 520C346 560 330 590 336 620M64 540C60 570 80 590 76 620", "#2c5a2c", 5),
    fill(linear(s, ["#04100f00 88%", "#04100ff0 96%"])),
    letter(s, "Rain on the", {face: "shrikhand", y: 66, x: 30, align: "left", size: 42, fill: "#eafff4"}),
    letter(s, "Conservatory", {face: "shrikhand", y: 116, width: 352, fill: "#ff9ad0"}),
    letter(s, "She was hired to paint what kills.", {
      face: "playfair-italic",
      y: 142,
      x: 30,
      size: 16,
      align: "left",
      fill: "#eafff4"
    }),
    billing(s, {y: 586, lines: 1, fill: "#eafff4"}),
    grain(s, 0.5, 0.65)
  ].join("");
}
