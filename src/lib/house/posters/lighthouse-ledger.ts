import {
  billing,
  blur,
  figure,
  fill,
  fog,
  glints,
  glow,
  grain,
  group,
  letter,
  linear,
  mask,
  radial,
  rain,
  rect,
  relief,
  ridge,
  rim,
  type Stage,
  shape,
  stack,
  stroke,
  vignette
} from "../kit.js";

/** A lamp sweeps the fog; a woman with a book stands small beneath it. 1987. */
export function poster(s: Stage): string {
  const soft = blur(s, 7);
  const beams = linear(s, ["#ffe9a8e6", "#f7c96b66 40%", "#f7c96b00"], 262, 178, -40, 250);
  const beamRight = linear(s, ["#ffe9a8d0", "#f7c96b00"], 262, 178, 420, 150);
  const tower = "M243 196L232 470H294L282 196Z";
  return [
    fill(linear(s, ["#060d18", "#0f2536 30%", "#24485a 62%", "#0a1620"])),
    fog(s, "#7fa9b4", {frequency: ".004 .014", density: 1.6, cut: 0.8}),
    shape("M262 172L-60 132L-60 372L262 186Z", beams, soft),
    shape("M262 172L460 92L460 232L262 186Z", beamRight, soft),
    fog(s, "#0a1a26", {frequency: ".008 .02", density: 2.2, cut: 1.05}),
    shape(ridge(s, 452, 40), "#10202c"),
    group(
      [
        shape(tower, linear(s, ["#c9d3d1", "#5c7178 45%", "#16232d"], 236, 0, 292, 0)),
        shape("M240 260L285 260L287 304L238 304ZM236 362L289 362L291 412L234 412Z", "#7c2a25", 'opacity=".75"'),
        shape("M236 196H290V190H236ZM244 190V164H281V190ZM240 164H285L262 144ZM261 146V134H264V146Z", "#0b141b"),
        rect(249, 167, 27, 20, "#fff6d0")
      ],
      relief(s, {frequency: ".09", depth: 2})
    ),
    glow(s, "#fff3c4", 262, 177, 90),
    glow(s, "#ffffff", 262, 177, 30),
    group(
      shape(ridge(s, 480, 34, {peak: 270}), linear(s, ["#1d2c35", "#04080c"], 0, 440, 0, 600)),
      relief(s, {frequency: ".03 .05", depth: 9, azimuth: 250})
    ),
    shape(
      figure({x: 196, y: 478, height: 74, pose: "stand", wear: ["coat", "bun", "skirt"]}),
      "#05090d",
      rim(s, "#ffdf98", -1, 0.8)
    ),
    shape("M186 436l14 -2l1 9l-14 2Z", "#e9d7a6"),
    shape(glints(s, 120, 500, 600, 170, 90), "#e7c98a", 'opacity=".32"'),
    fog(
      s,
      "#a9c3c6",
      {frequency: ".005 .03", density: 2, cut: 0.85},
      mask(s, fill(linear(s, ["#000 66%", "#fff 80%", "#555"])))
    ),
    stroke(rain(s, 90, {slant: 0.3, length: 26}), "#cfe3e8", 0.5, 'opacity=".28"'),
    fill(radial(s, ["#00000000 40%", "#000000b0"], 220, 260, 400)),
    letter(s, "EVERY DEBT COMES IN WITH THE TIDE", {face: "bebas", y: 36, width: 300, tracking: 0.24, fill: "#d9c48c"}),

    letter(s, "THE", {face: "playfair", x: 28, y: 74, size: 24, align: "left", tracking: 0.08, fill: "#f8efd2"}),
    stack(s, ["LIGHTHOUSE"], {face: "playfair", top: 84, width: 348, fill: "#f8efd2"}).drawn,
    letter(s, "LEDGER", {face: "playfair", x: 26, y: 540, size: 62, align: "left", fill: "#f8efd2"}),
    billing(s, {y: 562, fill: "#d8cfae", lines: 3, size: 10.5}),
    vignette(s, "#000000", "66"),
    grain(s, 0.35)
  ].join("");
}
