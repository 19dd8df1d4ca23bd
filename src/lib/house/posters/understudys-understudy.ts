import {
  billing,
  blur,
  circle,
  d,
  ellipse,
  figure,
  fill,
  grain,
  group,
  letter,
  linear,
  model,
  rect,
  type Stage,
  shape,
  stroke,
  vignette
} from "../kit.js";

/** One small man with a horned helmet in a very large spotlight. 2001. */
export function poster(s: Stage): string {
  const folds = (x: number, w: number, count: number) =>
    Array.from({length: count}, (_, i) => {
      const a = x + (i * w) / count;
      const b = w / count;
      return rect(a, 0, b + 0.6, 430, linear(s, ["#5a0710", "#c4192a 45%", "#e8454a 55%", "#6d0a16"], a, 0, a + b, 0));
    }).join("");
  const swag = Array.from({length: 5}, (_, i) => {
    const x = i * 80;
    return (
      shape(
        `M${x - 4} 60H${x + 84}V96Q${x + 40} 156 ${x - 4} 96Z`,
        linear(s, ["#8d0d1c", "#d6283a 50%", "#5a0710"], x, 60, x + 80, 150)
      ) + stroke(`M${x - 2} 98Q${x + 40} 156 ${x + 82} 98`, "#f2c65a", 3.5, 'stroke-dasharray="2 2"')
    );
  }).join("");
  const helmet =
    "M-17 -8C-17 -28 17 -28 17 -8ZM-15 -14C-30 -16 -34 -30 -30 -42C-24 -32 -18 -28 -10 -26ZM15 -14C30 -16 34 -30 30 -42C24 -32 18 -28 10 -26Z";
  return [
    fill("#160408"),
    folds(0, 400, 13),
    group(swag, model(s, 250, 5, 5)),
    fill(linear(s, ["#12030600 30%", "#12030688 70%"])),
    shape("M196 -30L96 446H304Z", linear(s, ["#fff9dc66", "#fff3c0b0"], 0, 0, 0, 440), blur(s, 4)),
    // The stage.
    shape("M0 420H400V600H0Z", linear(s, ["#6b3a1a", "#2a1208"], 0, 420, 0, 600)),
    stroke(
      Array.from({length: 13}, (_, i) => d`M${200 + (i - 6) * 30} 420L${200 + (i - 6) * 78} 600`).join(""),
      "#1c0a04",
      1.2
    ),
    ellipse(200, 446, 108, 24, "#fff3c4", blur(s, 2)),
    ellipse(200, 446, 100, 20, "#fffbe6"),
    ellipse(206, 450, 36, 6, "#7a5a34", `opacity=".6" ${blur(s, 3)}`),
    shape(
      figure({
        x: 200,
        y: 448,
        height: 112,
        pose: {
          head: [0, -91],
          neck: [0, -82],
          hip: [0, -50],
          arms: [
            [
              [17, -74],
              [25, -86]
            ],
            [
              [-17, -74],
              [-25, -86]
            ]
          ],
          legs: [
            [
              [4, -27],
              [3, -2]
            ],
            [
              [-4, -27],
              [-4, -2]
            ]
          ]
        },
        wear: ["suit"],
        build: 1.35
      }),
      linear(s, ["#31405e", "#1a2236"], 0, 340, 0, 448),
      model(s, 270, 6, 5)
    ),
    group(
      [
        ellipse(0, 0, 13, 15, "#f0bd93"),
        shape("M-9 -4h6M3 -4h6", "none", 'stroke="#2a1a12" stroke-width="2"'),
        circle(-5, 0, 1.7, "#2a1a12"),
        circle(5, 0, 1.7, "#2a1a12"),
        shape("M-5 8Q0 4 5 8", "none", 'stroke="#7a2a20" stroke-width="1.6"'),
        shape(helmet, linear(s, ["#f2dfae", "#8a6a2c"], -20, -40, 20, -8)),
        shape("M-18 -11H18V-6H-18Z", "#6b4a18")
      ],
      `transform="translate(200 342)" ${model(s, 250, 4, 2)}`
    ),
    // A wasp.
    group(
      [
        ellipse(0, 0, 6, 3.4, "#f5c516"),
        stroke("M-2 -3V3M1 -3.300V3.300M4 -2.500V2.500", "#1a1004", 1.2),
        ellipse(-1, -5, 2.4, 4.4, "#ffffff", 'opacity=".8"'),
        stroke("M-8 2C-30 16 -24 -18 -50 -8C-64 0 -58 18 -74 12", "#1a1004", 0.8, 'stroke-dasharray="2 3"')
      ],
      'transform="translate(268 302) rotate(-14)"'
    ),
    // Heads of the audience.
    Array.from({length: 9}, (_, i) =>
      shape(
        figure({
          x: 8 + i * 48 + s.between(-6, 6),
          y: 690 + (i % 2) * 14,
          height: 190,
          wear: [(["short", "bun", "bob"] as const)[i % 3]]
        }),
        "#0d0306"
      )
    ).join(""),
    vignette(s, "#0d0205", "aa", 200, 340),
    letter(s, "THE UNDERSTUDY'S", {
      face: "limelight",
      y: 46,
      width: 372,
      fill: "#ffe6a0",
      more: 'stroke="#4a0810" stroke-width="4" paint-order="stroke"'
    }),
    letter(s, "UNDERSTUDY", {
      face: "limelight",
      y: 202,
      width: 352,
      fill: linear(s, ["#fffbe8", "#f6c44a"], 0, 160, 0, 204),
      more: 'stroke="#4a0810" stroke-width="5" paint-order="stroke" stroke-linejoin="round"'
    }),
    letter(s, "Everyone is ill. Morris is on.", {face: "playfair-italic", y: 552, width: 230, fill: "#ffe6c0"}),
    billing(s, {y: 572, lines: 2, fill: "#ffe6c0", opacity: 0.85}),
    grain(s, 0.25)
  ].join("");
}
