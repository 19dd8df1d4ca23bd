import {
  billing,
  d,
  figure,
  fill,
  fog,
  glints,
  glow,
  grain,
  group,
  letter,
  linear,
  model,
  rect,
  relief,
  ridge,
  rim,
  rough,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** A woman alone in a boat; the water shows two. 2018. */
export function poster(s: Stage): string {
  const boat = "M120 330C150 346 250 346 284 326L272 352C240 362 166 362 134 354Z";
  const rower = figure({x: 200, y: 362, height: 96, pose: "sit", wear: ["jacket", "bun"]});
  const stranger = figure({x: 236, y: 362, height: 104, pose: "sit", flip: true, wear: ["coat", "short"]});
  const horizon = 360;
  return [
    fill(linear(s, ["#8fa4ae", "#cfd6d4 40%", "#f1e3cc 60%", "#aebfc2 60%", "#3c5a68 85%", "#16303e"])),
    fog(s, "#ffffff", {frequency: ".003 .012", density: 1.6, cut: 0.7}),
    glow(s, "#fff4dcdd", 286, 350, 170, 0.6),
    shape("M-10 362V346C40 336 90 344 150 350C200 355 240 352 260 362Z", "#9fadb0"),
    shape(ridge(s, 352, 16, {left: 250, bottom: 362, soft: true}), "#86979c"),
    group(
      rect(0, horizon, 400, 240, linear(s, ["#d9dcd4", "#5f7f8c 40%", "#12303e"], 0, horizon, 0, 600)),
      relief(s, {frequency: ".008 .06", depth: 4, azimuth: 270})
    ),
    // What the water keeps.
    group(
      group(
        [shape(boat, "#0e1f28"), shape(rower, "#0e1f28"), shape(stranger, "#0e1f28")],
        'transform="matrix(1 0 0 -1.15 0 774)"'
      ),
      `${rough(s, 10, 0.025)} opacity=".85"`
    ),
    shape(boat, linear(s, ["#2f4650", "#0e1a20"], 0, 326, 0, 360), model(s, 270, 4, 3)),
    shape(rower, "#131d24", rim(s, "#fff3dc", -0.8, 0.6)),
    stroke("M218 324L104 366M214 326L318 372", "#131d24", 2),
    stroke("M284 326C310 336 316 352 330 362", "#3f7fb0", 1.6),
    stroke(
      Array.from(
        {length: 7},
        (_, i) => d`M${118 - i * 9} ${364 + i * 5}q${86 + i * 9} ${8 + i} ${172 + i * 18} 0`
      ).join(""),
      "#f2f4ee",
      0.7,
      'opacity=".6"'
    ),
    shape(glints(s, 290, 366, 545, 110, 120), "#fff3da", 'opacity=".55"'),
    shape(
      "M306 66q8 -8 16 0q8 -8 16 0q-9 -3 -16 4q-7 -7 -16 -4ZM346 92q6 -6 12 0q6 -6 12 0q-7 -2 -12 3q-5 -5 -12 -3Z",
      "#44555c"
    ),
    letter(s, "WHAT", {face: "cormorant", x: 30, y: 96, size: 58, align: "left", tracking: 0.12, fill: "#1f3640"}),
    letter(s, "THE TIDE", {face: "cormorant", x: 30, y: 156, size: 58, align: "left", tracking: 0.12, fill: "#1f3640"}),
    letter(s, "OWES", {face: "cormorant", x: 30, y: 216, size: 58, align: "left", tracking: 0.12, fill: "#8c3b2a"}),
    letter(s, "Every autumn it gives something back.", {
      face: "cormorant-italic",
      x: 32,
      y: 244,
      size: 18,
      align: "left",
      fill: "#1f3640"
    }),
    billing(s, {y: 562, lines: 3, fill: "#eef2ee"}),
    grain(s, 0.3)
  ].join("");
}
