import {
  billing,
  blur,
  circle,
  d,
  figure,
  fill,
  glints,
  glow,
  grain,
  group,
  letter,
  linear,
  radial,
  rays,
  relief,
  rim,
  type Stage,
  shape
} from "../kit.js";

/** Five explorers on the shore of a river of glass that lights the cave from below. 2019. */
export function poster(s: Stage): string {
  const cave =
    "M-10 -10H410V330C380 300 372 250 340 236C318 200 300 196 286 150C262 120 236 118 214 92C196 108 168 112 150 146C120 170 110 210 86 226C52 244 40 300 -10 322Z";
  const icicles = Array.from({length: 26}, (_, i) => {
    const x = 10 + i * 15.5;
    const h = s.between(20, 70) + Math.abs(x - 200) * 0.25;
    const y = 60 + Math.abs(x - 205) ** 1.25 * 0.24;
    return d`M${x - 6} ${y - 20}L${x + 6} ${y - 20}L${x + 1} ${y + h}Z`;
  }).join("");
  const team = [150, 174, 198, 236, 258];
  const stance = ["stand", "lean", "wide", "salute", "stand"] as const;
  const people = team
    .map((x, i) => figure({x, y: 430, height: 54 - (i % 2) * 4, pose: stance[i], wear: ["space"], flip: i > 2}))
    .join("");
  const sub = "M296 414q0 -16 34 -16t34 16t-34 16t-34 -16ZM318 400v-12h18v12ZM364 406l12 -8v30l-12 -8Z";
  return [
    fill(linear(s, ["#010a14", "#06324a 45%", "#37d6cf 70%", "#063a50 86%", "#01101c"])),
    glow(s, "#d8fffaee", 205, 330, 200, 0.9),
    shape(rays(205, 400, 30, 500, 0.4), radial(s, ["#eafffb66", "#4fe0d800"], 205, 400, 380), blur(s, 5)),
    group(
      [
        shape(cave, linear(s, ["#02121f", "#0d4d66 70%", "#2aa7ad"], 0, 0, 0, 330)),
        shape(icicles, linear(s, ["#05283c", "#8ff3ec"], 0, 60, 0, 240))
      ],
      relief(s, {frequency: ".012 .035", depth: 14, azimuth: 90, octaves: 5, light: "#d9fffb"})
    ),
    // The river runs uphill towards the light.
    shape(
      "M196 330C220 352 170 372 210 396C260 420 120 440 90 480C40 530 120 560 60 610H420C360 540 380 500 330 470C290 440 230 430 236 400C240 376 212 360 214 330Z",
      linear(s, ["#ffffff", "#a8fff4 30%", "#1fa6b0 70%", "#07506a"], 0, 330, 0, 600),
      relief(s, {frequency: ".01 .05", depth: 8, azimuth: 270})
    ),
    shape(glints(s, 210, 400, 600, 150, 110), "#f2fffd", 'opacity=".7"'),
    group(
      [
        shape(
          "M-10 420C60 410 120 424 150 428C200 434 250 426 280 428C330 432 380 414 410 418V446C330 452 240 440 180 448C110 456 60 446 -10 452Z",
          "#03202f"
        )
      ],
      relief(s, {frequency: ".05", depth: 6, azimuth: 90})
    ),
    shape(sub, "#05202e", rim(s, "#8ff3ec", 0, 1.4)),
    circle(322, 414, 5, "#fff3b8"),
    circle(340, 414, 5, "#fff3b8"),
    shape(people, "#021019", rim(s, "#c9fff8", 0, 0.8, 0.4)),
    // One reflection too many, standing upright in the glass.
    shape(
      figure({x: 216, y: 560, height: 104, pose: "stand", wear: ["space"]}),
      "#ecfffc",
      `opacity=".75" ${blur(s, 1.6)}`
    ),
    fill(linear(s, ["#010a1400 78%", "#010a14e0 95%"])),
    letter(s, "THE", {face: "bebas", y: 50, size: 20, tracking: 0.9, fill: "#c9fff8"}),
    letter(s, "GLASS", {
      face: "bebas",
      y: 126,
      width: 300,
      most: 92,
      tracking: 0.22,
      fill: linear(s, ["#ffffff", "#8df0ea"], 0, 60, 0, 130)
    }),
    letter(s, "EXPEDITION", {face: "bebas", y: 178, width: 296, tracking: 0.16, fill: "#e9fffc"}),
    letter(s, "THE RIVER REMEMBERS YOU", {
      face: "bebas",
      y: 546,
      x: 40,
      align: "left",
      size: 13,
      tracking: 0.3,
      fill: "#c9fff8"
    }),
    billing(s, {y: 572, lines: 2, fill: "#d6fffa"}),
    grain(s, 0.25)
  ].join("");
}
