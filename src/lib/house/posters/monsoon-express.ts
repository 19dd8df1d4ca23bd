import {
  billing,
  blur,
  circle,
  cloud,
  extrude,
  fill,
  fog,
  glints,
  glow,
  grain,
  group,
  letter,
  linear,
  mask,
  model,
  outline,
  placeHead,
  portrait,
  rain,
  rect,
  relief,
  ridge,
  type Stage,
  shape,
  stroke,
  swell
} from "../kit.js";

/** Lovers over a night train, painted for a lobby of 1956. */
export function poster(s: Stage): string {
  const soft = blur(s, 3);
  const softer = blur(s, 7);
  const name = outline(s, "Monsoon", {face: "yellowtail", x: 190, y: 440, width: 330});
  const express = outline(s, "EXPRESS", {face: "limelight", x: 214, y: 496, width: 300});
  return [
    fill(linear(s, ["#0e1b3c", "#1f4a6b 40%", "#c4502e 68%", "#2b0d16"])),
    glow(s, "#ffb14acc", 250, 330, 220, 0.7),
    fog(s, "#07122c", {frequency: ".006 .012", density: 2.6, cut: 0.95}),
    stroke(
      "M330 30L312 84L326 86L300 150L310 152L286 216M312 84L290 110M300 150L284 170",
      "#fff7d6",
      1.8,
      blur(s, 0.4)
    ),
    glow(s, "#dff0ffaa", 312, 90, 120),
    group(
      [
        placeHead(
          portrait(s, {
            skin: "#c98d5e",
            shade: "#3a1420cc",
            hair: "#140a14",
            lips: "#8f3030",
            coat: "#1b2440",
            style: "parted",
            light: "right",
            soft,
            softer,
            brow: 1.5
          }),
          {x: 128, y: 168, height: 250, rotate: 6}
        ),
        placeHead(
          portrait(s, {
            skin: "#b9764a",
            shade: "#3f1226c0",
            hair: "#10060c",
            lips: "#c22a34",
            coat: "#b3203a",
            style: "bun",
            light: "right",
            soft,
            softer,
            fine: true,
            smile: true,
            brow: 0.7
          }),
          {x: 262, y: 196, height: 226, rotate: -8}
        ),
        circle(262, 150, 3, "#c22a34")
      ],
      mask(s, fill(linear(s, ["#fff 50%", "#000 64%"])))
    ),
    group(
      shape(ridge(s, 400, 90, {peak: 330}), linear(s, ["#2c3f5c", "#0a1020"], 0, 320, 0, 500)),
      relief(s, {frequency: ".02", depth: 8})
    ),
    // The train comes out of the right, round a curve, with its light before it.
    shape("M44 356L-120 300L-120 460Z", linear(s, ["#fff0b3dd", "#fff0b300"], 44, 0, -90, 0), soft),
    group(
      [
        shape("M60 336C150 316 260 330 410 296V380C300 396 180 392 74 392Z", "#2c2230"),
        shape("M52 330h22v-10h10v10h18l6 62H46Z", "#221820"),
        shape("M76 322v-20h-4l-3 -8h22l-3 8h-4v20Z", "#1a1218"),
        shape("M116 336h120v30H118ZM246 332h120v34H246Z", "#7c1a1c"),
        Array.from({length: 6}, (_, i) => rect(126 + i * 18, 342, 11, 12, "#ffd57a")).join(""),
        Array.from({length: 6}, (_, i) => rect(256 + i * 18, 338, 11, 12, "#ffd57a")).join("")
      ],
      model(s, 250, 6, 4)
    ),
    stroke("M60 335C150 315 260 329 410 295", "#ffc27a", 1.6),
    circle(56, 356, 9, "#fffbe0"),
    glow(s, "#fff2b0", 54, 356, 60),
    shape(cloud(s, 210, 300, 320, 40, 14), "#f2dcc4", `opacity=".42" ${blur(s, 6)}`),
    [92, 118, 150, 190, 230, 270, 310, 350]
      .map((x) => circle(x, 392, 9, "#0d090d", 'stroke="#7a5a44" stroke-width="2"'))
      .join(""),
    shape(
      "M0 404H400V412H0ZM20 412L40 470H50L34 412ZM120 412L132 470H142L134 412ZM220 412L226 470H236L234 412ZM320 412L322 470H332L334 412Z",
      "#1b1014"
    ),
    shape(swell(s, 470, 5, 50), linear(s, ["#6b2a2e", "#160812"], 0, 460, 0, 600)),
    shape(glints(s, 70, 474, 540, 150, 90), "#ffcf7a", 'opacity=".6"'),
    stroke(rain(s, 170, {slant: -0.32, length: 40}), "#e8f3ff", 0.8, 'opacity=".4"'),
    group(
      [
        extrude(s, name.data, {
          face: "#ffe14a",
          side: "#7a0f17",
          dx: 4,
          dy: 5,
          edge: 'stroke="#7a0f17" stroke-width=".8"'
        }),
        extrude(s, express.data, {face: "#fff4dc", side: "#7a0f17", dx: 4, dy: 5})
      ],
      'transform="rotate(-7 200 450)"'
    ),
    letter(s, "The bridge is down. The ruby is aboard. So is a thief.", {
      face: "playfair-italic",
      y: 32,
      width: 330,
      fill: "#ffe9b0"
    }),
    letter(s, "IN SPLENDOCOLOUR", {face: "limelight", y: 545, size: 15, tracking: 0.12, fill: "#ffe14a"}),
    billing(s, {y: 567, lines: 2, fill: "#ffe9c8", opacity: 0.9}),
    grain(s, 0.5, 0.6)
  ].join("");
}
