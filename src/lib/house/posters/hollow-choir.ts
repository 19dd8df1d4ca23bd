import {
  bareTree,
  billing,
  blur,
  circle,
  clip,
  d,
  ellipse,
  figure,
  fill,
  fog,
  glow,
  grain,
  group,
  letter,
  linear,
  rect,
  relief,
  ridge,
  type Stage,
  shape,
  snow,
  stroke,
  vignette
} from "../kit.js";

/** Boys without faces sing under a window full of snow. 1999. */
export function poster(s: Stage): string {
  const arch = "M110 430V170Q110 60 200 22Q290 60 290 170V430Z";
  const boy = (x: number, y: number, k: number, near: boolean) =>
    group(
      [
        shape("M-22 70C-24 30 -20 4 -12 -4H12C20 4 24 30 22 70Z", near ? "#d9dde2" : "#8d98a6"),
        shape("M-26 140C-28 90 -26 50 -20 20H20C26 50 28 90 26 140Z", near ? "#7a1018" : "#4a0c14"),
        shape("M-20 20L-16 -4H16L20 20L22 60C10 66 -10 66 -22 60Z", near ? "#eef0f2" : "#a9b2bd"),
        shape("M-14 -2q7 8 14 0q7 8 14 0v8q-7 6 -14 0q-7 6 -14 0Z", "#ffffff"),
        ellipse(0, -20, 13, 17, near ? "#cfd4da" : "#8d98a6"),
        ellipse(0, -16, 9.5, 13, "#05070b"),
        ellipse(0, -11, 4, 5.5, "#000000", 'stroke="#2a323c" stroke-width=".8"'),
        shape("M-14 -20C-16 -44 16 -44 14 -20C8 -32 -6 -32 -14 -20Z", near ? "#3a2a22" : "#20202a"),
        shape("M-12 40H12L14 52H-14Z", near ? "#f6ecd2" : "#b9b6a6")
      ],
      `transform="translate(${x} ${y}) scale(${k})"`
    );
  const candle = (x: number, y: number) =>
    rect(x - 2, y, 4, 26, "#efe6cf") +
    shape(`M${x} ${y - 14}q5 8 0 14q-5 -6 0 -14Z`, "#ffe08a") +
    glow(s, "#ffb84acc", x, y - 6, 78) +
    glow(s, "#fff0c4", x, y - 6, 16);
  return [
    group(fill(linear(s, ["#141a26", "#2a3444 50%", "#080a10"])), relief(s, {frequency: ".03 .05", depth: 8})),
    stroke(
      Array.from({length: 14}, (_, i) => d`M0 ${i * 36}H400`).join("") +
        Array.from(
          {length: 56},
          (_, i) => d`M${(i % 4) * 110 + (Math.floor(i / 4) % 2) * 55} ${Math.floor(i / 4) * 36}v36`
        ).join(""),
      "#070a10",
      1.6,
      'opacity=".7"'
    ),
    shape("M96 440V170Q96 46 200 4Q304 46 304 170V440Z", "#0b0f18"),
    group(
      [
        fill(linear(s, ["#c9d9ea", "#eef4fa 40%", "#8fa6c2"], 0, 20, 0, 440)),
        shape(ridge(s, 380, 60), "#9fb4cc"),
        shape(bareTree(s, 150, 440, 70, {depth: 7}), "#4a5a72"),
        snow(s, 160, 3),
        // The old monk outside, looking in.
        shape(figure({x: 246, y: 450, height: 120, wear: ["robe", "hood"]}), "#26303f", 'opacity=".85"'),
        stroke(
          "M140 0V440M170 0V440M200 0V440M230 0V440M260 0V440M100 120H300M100 200H300M100 280H300M100 360H300",
          "#0b0f18",
          2
        ),
        circle(200, 112, 34, "none", 'stroke="#0b0f18" stroke-width="4"'),
        stroke("M176 88L224 136M224 88L176 136", "#0b0f18", 3)
      ],
      clip(s, arch)
    ),
    shape("M110 430L10 620H390L290 430V170L320 620H80L110 170Z", "#dfeaf5", `opacity=".14" ${blur(s, 8)}`),
    glow(s, "#e9f2fa88", 200, 240, 220),
    Array.from({length: 9}, (_, i) => boy(28 + i * 43, 402 + Math.abs(i - 4) * 3, 0.82, false)).join(""),
    [66, 334].map((x) => candle(x, 410)).join(""),
    Array.from({length: 7}, (_, i) => boy(32 + i * 56, 474 + Math.abs(i - 3) * 4, 1.12, i !== 3)).join(""),
    fog(s, "#b9c9da", {frequency: ".005 .02", density: 1.6, cut: 0.95}),
    fill(linear(s, ["#04060a00 78%", "#04060af5 92%"])),
    letter(s, "The Hollow", {
      face: "unifraktur",
      y: 84,
      width: 330,
      fill: "#f6f2e6",
      more: 'stroke="#080b12" stroke-width="6" paint-order="stroke"'
    }),
    letter(s, "Choir", {
      face: "unifraktur",
      y: 168,
      width: 230,
      fill: "#c8202c",
      more: 'stroke="#080b12" stroke-width="6" paint-order="stroke"'
    }),
    letter(s, "THEY WERE NEVER ALLOWED TO FINISH", {face: "cinzel", y: 552, width: 300, fill: "#d9e2ec"}),
    billing(s, {y: 572, lines: 2, fill: "#d9e2ec"}),
    vignette(s, "#020408", "cc"),
    grain(s, 0.45)
  ].join("");
}
