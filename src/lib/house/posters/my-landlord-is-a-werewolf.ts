import {
  bareTree,
  billing,
  circle,
  clip,
  ellipse,
  figure,
  fill,
  fog,
  glow,
  grain,
  grass,
  group,
  letter,
  linear,
  radial,
  rect,
  relief,
  rim,
  rough,
  type Stage,
  shape,
  stars,
  stroke
} from "../kit.js";

/** A narrow house, a full moon, and someone large at the attic window. 2010. */
export function poster(s: Stage): string {
  const wall = "M118 590V260L110 262L206 122L302 262L294 260V590Z";
  const pane = (x: number, y: number, w: number, h: number, inside: string) =>
    rect(x - 4, y - 4, w + 8, h + 8, "#2c1b33") +
    group(
      [
        rect(x, y, w, h, linear(s, ["#ffe27a", "#ff9f2e"], 0, y, 0, y + h)),
        inside,
        stroke(`M${x + w / 2} ${y}v${h}M${x} ${y + h / 2}h${w}`, "#2c1b33", 2.4)
      ],
      clip(s, `M${x} ${y}h${w}v${h}h${-w}Z`)
    );
  const wolf = "M-40 60C-44 30 -34 10 -26 -2L-32 -34L-12 -18C-4 -22 6 -22 14 -18L34 -34L28 -2C38 12 46 30 42 60Z";
  return [
    fill(linear(s, ["#0d1230", "#2a2760 45%", "#7a4a8c 78%", "#3a1f4c"])),
    stars(s, 90, {bottom: 300, color: "#f8e9ff"}),
    circle(206, 190, 138, "#fff3c9"),
    circle(
      206,
      190,
      138,
      radial(s, ["#ffffff 0%", "#fff0bd 60%", "#f2c56a"], 180, 160, 160),
      relief(s, {frequency: ".018", depth: 4})
    ),
    glow(s, "#fff3c980", 206, 190, 240),
    fog(s, "#2a2358", {frequency: ".006 .02", density: 2.8, cut: 1.05}),
    group([
      shape(bareTree(s, 44, 590, 92, {depth: 6, bend: 0.55}), "#0c0a1e"),
      shape(bareTree(s, 366, 590, 84, {depth: 6, bend: 0.6}), "#0c0a1e")
    ]),
    group(
      [
        shape(wall, linear(s, ["#6b4a86", "#3c2a5c"], 118, 0, 300, 0)),
        shape("M98 272L206 112L314 272L300 276L206 140L112 276Z", "#221638"),
        shape("M256 186V140H276V214Z", "#402a52")
      ],
      rough(s, 3, 0.04)
    ),
    stroke(Array.from({length: 16}, (_, i) => `M120 ${290 + i * 19}H292`).join(""), "#2c1e48", 0.8, 'opacity=".5"'),
    // The attic: eyes, teeth, paws on the sill.
    group(
      [
        circle(206, 216, 40, "#ffb03a"),
        shape(wolf, "#1c1016", 'transform="translate(206 214) scale(.92)"'),
        shape("M-16 2l14 7q-10 6 -14 -7ZM16 2l-14 7q10 6 14 -7Z", "#fff27a", 'transform="translate(206 212)"'),
        shape("M-13 26Q0 20 13 26L10 34L6 28L2 35L-2 28L-6 35L-10 28Z", "#ffffff", 'transform="translate(206 210)"'),
        ellipse(206, 228, 5, 3.4, "#3c2028")
      ],
      clip(s, "M166 216a40 40 0 1 1 80 0V256H166Z")
    ),
    stroke("M166 256V216a40 40 0 1 1 80 0V256", "#221638", 6),
    rect(158, 254, 96, 8, "#221638"),
    shape(
      "M170 250q4 -12 16 -8q10 -4 14 8l-3 12l-4 -7l-5 9l-5 -9l-5 8ZM212 250q4 -12 16 -8q10 -4 14 8l-3 12l-4 -7l-5 9l-5 -9l-5 8Z",
      "#1c1016"
    ),
    pane(136, 296, 48, 56, shape(figure({x: 160, y: 392, height: 92, pose: "arms", wear: ["bob"]}), "#4a1f2c")),
    pane(
      228,
      296,
      48,
      56,
      shape(figure({x: 254, y: 400, height: 96, wear: ["short"]}), "#4a1f2c") +
        shape("M232 344q16 -20 34 -6l8 -4v14q-20 12 -42 4Z", "#b33a2c")
    ),
    pane(136, 384, 48, 56, shape(figure({x: 158, y: 480, height: 92, pose: "salute", wear: ["cap"]}), "#4a1f2c")),
    pane(228, 384, 48, 56, ""),
    // The inspector at the door.
    rect(186, 462, 42, 72, "#8c1f2c"),
    rect(182, 458, 50, 4, "#221638"),
    shape("M170 534H244V546H160V540ZM150 546H256V562H144Z", "#2c1e48"),
    shape(
      figure({x: 232, y: 548, height: 84, pose: "reach", flip: true, wear: ["coat", "fedora"]}),
      "#0e0a18",
      rim(s, "#ffd88a", -0.7, 0.4)
    ),
    rect(238, 504, 15, 20, "#d9b98a"),
    group(
      [
        rect(60, 470, 62, 36, "#f6ecd2"),
        rect(88, 506, 5, 60, "#3a2430"),
        letter(s, "TO LET", {face: "rock-salt", x: 91, y: 491, width: 50, fill: "#b3202c"}),
        stroke("M66 499l50 -22M70 477l8 26M76 475l8 26", "#b3202c", 1.4)
      ],
      'transform="rotate(-5 90 500)"'
    ),
    shape(grass(s, 606, 130, 46, 0), "#0a0818"),
    fill(linear(s, ["#0a081800 84%", "#0a0818ee 95%"])),
    letter(s, "MY LANDLORD IS A", {face: "bebas", y: 54, width: 330, tracking: 0.06, fill: "#fff3c9"}),
    letter(s, "WEREWOLF", {
      face: "shrikhand",
      y: 112,
      width: 372,
      fill: "#ff8a2c",
      more: `stroke="#1a0d24" stroke-width="6" paint-order="stroke" ${rough(s, 4, 0.07)}`
    }),
    letter(s, "Bills included. Full moon excluded.", {face: "playfair-italic", y: 566, size: 17, fill: "#ffe9b8"}),
    billing(s, {y: 582, lines: 1}),
    grain(s, 0.3)
  ].join("");
}
