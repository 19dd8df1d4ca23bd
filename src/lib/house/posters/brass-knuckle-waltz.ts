import {
  billing,
  blur,
  circle,
  figure,
  fill,
  glints,
  glow,
  grain,
  letter,
  linear,
  placeHead,
  portrait,
  rain,
  rim,
  type Stage,
  shape,
  skyline,
  stack,
  stroke
} from "../kit.js";

/** A boxer's face over a wet street with a night bus coming. 1994. */
export function poster(s: Stage): string {
  const far = skyline(s, 420, 60, 190, {lit: 0.3, pane: 2.4});
  const soft = blur(s, 3);
  const softer = blur(s, 6);
  return [
    fill(linear(s, ["#07090f", "#13202e 40%", "#8a3a12 70%", "#120a08"])),
    shape(far.walls, "#0b121b"),
    shape(far.windows, "#ffb45c", 'opacity=".8"'),
    glow(s, "#ff8a2ccc", 200, 430, 230, 0.6),
    placeHead(
      portrait(s, {
        skin: "#8a5230",
        shade: "#140704d0",
        hair: "#0c0706",
        lips: "#5a2a1c",
        coat: "#0d1016",
        style: "short",
        light: "right",
        beard: true,
        soft,
        softer,
        brow: 2
      }),
      {x: 200, y: 170, height: 400},
      rim(s, "#ff9d4a", -3, 1, 1.6)
    ),
    fill(linear(s, ["#05070c00 44%", "#05070cee 66%", "#05070c"])),
    // The street, its lines and the bus.
    shape("M0 600L160 408H240L400 600Z", linear(s, ["#3b2a24", "#0b0d12"], 0, 408, 0, 600)),
    shape("M150 452V372Q150 362 160 362H240Q250 362 250 372V452Z", "#1b0d0d", rim(s, "#ff9b52", 0, 2)),
    shape("M158 388H242V420H158Z", linear(s, ["#ffdca0", "#b0672c"], 0, 388, 0, 420)),
    shape("M166 368H234V380H166Z", "#ffcf6b"),
    letter(s, "N 9  DAWN", {face: "gothic", y: 378.5, size: 11, fill: "#2a1204"}),
    shape(figure({x: 200, y: 452, height: 36, pose: "sit"}), "#1a0d08", `transform="translate(0 -13)"`),
    [164, 236].map((x) => glow(s, "#fff3cf", x, 440, 46) + circle(x, 440, 5, "#fffdf0")).join(""),
    shape(
      "M158 452L96 600H150L168 452ZM232 452L250 600H304L242 452Z",
      linear(s, ["#ffe7b0aa", "#ffb45c00"], 0, 452, 0, 600),
      softer
    ),
    shape(
      figure({x: 96, y: 520, height: 150, pose: "walk", wear: ["coat", "cap"], build: 1.1}),
      "#050608",
      rim(s, "#ffb36b", -1, 0)
    ),
    shape(glints(s, 200, 456, 560, 150, 70), "#ffc88a", 'opacity=".5"'),
    stroke(rain(s, 120, {slant: -0.1}), "#ffe2c0", 0.6, 'opacity=".35"'),
    stack(s, ["BRASS KNUCKLE"], {face: "anton", top: 470, width: 364, fill: "#f4ead6"}).drawn,
    letter(s, "WALTZ", {face: "anton", x: 200, y: 566, size: 30, tracking: 0.9, fill: "#ff5a36"}),
    letter(s, "LAST STOP. LAST ROUND.", {face: "gothic", y: 26, size: 15, tracking: 0.3, fill: "#f4ead6"}),
    billing(s, {y: 581, lines: 1, size: 11}),
    grain(s, 0.4)
  ].join("");
}
