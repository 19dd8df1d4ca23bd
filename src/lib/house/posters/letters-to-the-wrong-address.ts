import {
  billing,
  blur,
  circle,
  d,
  extrude,
  figure,
  fill,
  fog,
  gables,
  glints,
  grain,
  group,
  letter,
  linear,
  mask,
  model,
  outline,
  placeHead,
  portrait,
  radial,
  rect,
  rim,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** A clock without hands, a river, two people and a letter between them. 1949. */
export function poster(s: Stage): string {
  const soft = blur(s, 3);
  const softer = blur(s, 7);
  const script = outline(s, "Letters", {face: "yellowtail", y: 430, width: 286, x: 198});
  const ruins = "M-10 396V330L10 330V312H30L34 340L52 334V362L70 356V388L92 380V396Z";
  const numerals = Array.from({length: 12}, (_, i) => {
    const a = (i * Math.PI) / 6;
    return d`M${200 + 98 * Math.sin(a) - 1.5} ${128 - 98 * Math.cos(a)}L${200 + 114 * Math.sin(a) - 2.5} ${128 - 114 * Math.cos(a)}h5L${200 + 98 * Math.sin(a) + 1.5} ${128 - 98 * Math.cos(a)}Z`;
  }).join("");
  return [
    fill(linear(s, ["#2a3a4c", "#8d8a7c 40%", "#e9cfa0 62%", "#5a4a40 64%", "#20191a"])),
    fog(s, "#f0dcb8", {frequency: ".004 .012", density: 2, cut: 0.9}),
    circle(200, 128, 126, "#3a2c24", model(s, 230, 10, 8)),
    circle(200, 128, 118, radial(s, ["#fff8e2", "#e6cf9c"], 170, 100, 180)),
    shape(numerals, "#3a2c24"),
    circle(200, 128, 4, "#3a2c24"),
    // Their heads against the face of the clock.
    group(
      [
        placeHead(
          portrait(s, {
            skin: "#e0b088",
            shade: "#4a241cb8",
            hair: "#33251f",
            lips: "#8f4438",
            coat: "#3a4038",
            style: "hat",
            light: "left",
            soft,
            softer,
            brow: 1.4
          }),
          {x: 272, y: 218, height: 218, rotate: 5}
        ),
        placeHead(
          portrait(s, {
            skin: "#f2c8a2",
            shade: "#5a2c24a8",
            hair: "#8a3f1c",
            lips: "#c2303a",
            coat: "#7a2430",
            style: "bob",
            light: "left",
            soft,
            softer,
            fine: true,
            smile: true,
            brow: 0.6
          }),
          {x: 122, y: 226, height: 216, rotate: -6}
        )
      ],
      mask(s, fill(linear(s, ["#fff 50%", "#000 63%"])))
    ),
    shape(ruins, "#2a1e1c"),
    shape(ruins, "#2a1e1c", 'transform="matrix(-1 0 0 1 400 -6)"'),
    shape(gables(s, 396, 18, 34, {left: 86, right: 320, broad: 22, lit: 0}).walls, "#3a2c28"),
    // The broken bridge and the river.
    rect(0, 394, 400, 210, linear(s, ["#c9a878", "#5f5048 50%", "#241c1c"], 0, 394, 0, 600)),
    shape("M-10 470C60 454 110 462 140 486L100 500H-10ZM410 470C340 454 300 462 268 486L310 500H410Z", "#241a18"),
    shape(
      figure({x: 34, y: 486, height: 92, pose: "reach", wear: ["dress", "bob"]}),
      "#1a1012",
      rim(s, "#ffe2b0", -1, 0.6)
    ),
    shape(
      figure({x: 366, y: 486, height: 100, pose: "salute", flip: true, wear: ["coat", "cap"]}),
      "#1a1012",
      rim(s, "#ffe2b0", 1, 0.6)
    ),
    shape(glints(s, 200, 460, 525, 110, 90), "#ffe6b4", 'opacity=".6"'),
    // The letter.
    group(
      [
        shape("M-30 -19H30V19H-30Z", "#fff6e0"),
        stroke("M-30 -19L0 5L30 -19", "#b08a5c", 1.3),
        rect(15, -15, 11, 12, "#c2303a"),
        stroke("M6 -12q8 -4 14 4q4 6 10 2", "#5a4a3a", 1),
        stroke("M-22 8H6M-22 12H0", "#5a4a3a", 1)
      ],
      `transform="translate(200 494) rotate(-12)" ${model(s, 240, 3, 3)}`
    ),
    group(
      [
        extrude(s, script.data, {
          face: "#fff3cf",
          side: "#7a1a20",
          dx: 4,
          dy: 5,
          edge: 'stroke="#7a1a20" stroke-width=".8"'
        })
      ],
      'transform="rotate(-4 200 420)"'
    ),
    letter(s, "TO THE WRONG ADDRESS", {face: "limelight", y: 544, width: 350, fill: "#fff3cf"}),
    letter(s, "She should have sent them back. She corrected the spelling.", {
      face: "playfair-italic",
      y: 564,
      width: 340,
      fill: "#fff6e0"
    }),
    billing(s, {y: 580, lines: 2, fill: "#f6e2bc", size: 10.5}),
    grain(s, 0.55, 0.6)
  ].join("");
}
