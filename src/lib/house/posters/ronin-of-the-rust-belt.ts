import {
  billing,
  blur,
  circle,
  cloud,
  d,
  figure,
  fill,
  fog,
  glow,
  grain,
  letter,
  linear,
  relief,
  ridge,
  rim,
  rough,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** A welder with a blade, the dead works behind him, the furnace below. 2013. */
export function poster(s: Stage): string {
  const works =
    "M-10 430V300H20V250H30V300H60V210H64L66 90H82L84 210H92V276H120V236L150 216V236L180 216V236L210 216V276H236V170H240L242 60H258L260 170H266V262H300V228H330V290H350V240L356 130H370L376 240V300H410V430Z";
  const sparks = Array.from({length: 130}, () => {
    const a = s.between(-2.9, -0.3);
    const r = 30 + 260 * s.random() ** 1.6;
    const x = 258 + Math.cos(a) * r;
    const y = 452 + Math.sin(a) * r * 0.9;
    const l = s.between(3, 12);
    return d`M${x} ${y}l${Math.cos(a) * l} ${Math.sin(a) * l + 2}`;
  }).join("");
  return [
    fill(linear(s, ["#15191f", "#3c3a3c 30%", "#a3481c 58%", "#ffb03a 72%"])),
    fog(s, "#0c0d10", {frequency: ".005 .012", density: 3, cut: 0.98}),
    circle(258, 250, 112, "#d8321c", relief(s, {frequency: ".03", depth: 3})),
    [
      [74, 90],
      [250, 60],
      [363, 130]
    ]
      .map(([x, y]) => shape(cloud(s, x + 30, y + 10, 130, 50, 7), "#1d1c20", `opacity=".75" ${blur(s, 6)}`))
      .join(""),
    shape(works, linear(s, ["#1b1413", "#2c1710"], 0, 60, 0, 430)),
    shape(
      Array.from({length: 34}, () => d`M${s.between(0, 400)} ${s.between(290, 410)}h5v4h-5Z`).join(""),
      "#ff9a2c",
      'opacity=".7"'
    ),
    stroke("M60 300L236 268M92 290L266 262M300 250L350 300M120 236L60 210", "#1b1413", 3),
    glow(s, "#ff7a1ccc", 200, 470, 260, 0.6),
    shape(ridge(s, 430, 26), "#160b08"),
    // The picket line.
    shape(
      Array.from({length: 15}, (_, i) =>
        figure({
          x: 6 + i * 28 + s.between(-5, 5),
          y: 458 + s.between(-4, 4),
          height: s.between(52, 66),
          pose: (["stand", "arms", "wide", "stand"] as const)[i % 4],
          wear: [(["cap", "helmet", "hood"] as const)[i % 3], "jacket"]
        })
      ).join(""),
      "#0d0706",
      rim(s, "#ff9a3c", 0, 0.8, 0.4)
    ),
    // Kenji, mask up, blade down.
    shape(
      figure({
        x: 196,
        y: 560,
        height: 330,
        pose: {
          head: [1, -91],
          neck: [0, -82],
          hip: [0, -50],
          arms: [
            [
              [16, -68],
              [20, -52]
            ],
            [
              [-16, -68],
              [-15, -52]
            ]
          ],
          legs: [
            [
              [9, -27],
              [13, -1]
            ],
            [
              [-9, -27],
              [-13, -1]
            ]
          ]
        },
        wear: ["coat", "short"],
        build: 1.1
      }),
      "#070506",
      rim(s, "#ff9a3c", -2, 1.4, 1)
    ),
    shape("M182 246Q200 224 222 246L224 254L180 254Z", "#1c1a1c", rim(s, "#ffb45c", -0.8, 1)),
    stroke("M258 392L262 388", "#070506", 8),
    shape("M254 384L263 381L330 566L322 570Z", linear(s, ["#fff6dc", "#ffb03a 40%", "#d8321c"], 258, 384, 326, 568)),
    shape("M246 394L272 384L274 389L248 399Z", "#0d0706"),
    stroke("M258 388L324 568", "#ffffff", 1.4),
    glow(s, "#ffb84a88", 300, 500, 110),
    stroke(sparks, "#ffd98a", 1.1),
    fill(linear(s, ["#07050600 66%", "#070506ee 84%", "#040303"])),
    letter(s, "RONIN", {
      face: "anton",
      x: 24,
      y: 134,
      width: 352,
      align: "left",
      most: 136,
      fill: "#f6e6cc",
      more: rough(s, 4, 0.09)
    }),
    letter(s, "OF THE RUST BELT", {
      face: "anton",
      x: 200,
      y: 546,
      width: 350,
      fill: "#ffb03a",
      more: rough(s, 2.5, 0.12)
    }),
    letter(s, "NO MASTER. NO SHIFT. NO RETREAT.", {
      face: "gothic",
      y: 158,
      x: 26,
      width: 250,
      align: "left",
      tracking: 0.16,
      fill: "#f6e6cc"
    }),
    billing(s, {y: 567, lines: 2, fill: "#f2dcc0"}),
    grain(s, 0.45)
  ].join("");
}
