import {
  billing,
  blur,
  circle,
  figure,
  fill,
  fog,
  gables,
  glow,
  grain,
  group,
  letter,
  linear,
  model,
  rect,
  ridge,
  rim,
  type Stage,
  shape,
  stars,
  stroke
} from "../kit.js";

/** A dome on a hill, a comet over everything, two who do not believe in it. 1995. */
export function poster(s: Stage): string {
  const town = gables(s, 520, 12, 24, {lit: 0.6, broad: 18});
  const town2 = gables(s, 536, 14, 28, {lit: 0.5, broad: 24});
  const tail = "M118 176C200 150 320 90 430 -30L430 70C330 130 220 180 124 190Z";
  return [
    fill(linear(s, ["#050a24", "#122a5c 38%", "#3a4f8c 60%", "#d98a7a 82%", "#ffcf9a"])),
    fog(s, "#6a8ad9", {frequency: ".005 .009", density: 1.7, cut: 0.98}),
    stars(s, 330, {bottom: 430, color: "#eaf2ff", largest: 1.7}),
    // The comet: a dust tail that bends and a blue one that does not.
    shape(tail, linear(s, ["#ffffff", "#ffe9c4aa 30%", "#ffd9a800"], 118, 180, 420, 0), blur(s, 6)),
    shape(
      "M118 178L440 -120L440 -60L124 188Z",
      linear(s, ["#d9ecff", "#7ab4ff77 40%", "#7ab4ff00"], 118, 180, 420, -90),
      blur(s, 5)
    ),
    stroke(
      "M124 180C210 152 300 100 400 10M122 184C220 164 320 120 410 50M120 178C200 140 280 70 350 -10",
      "#ffffff",
      0.8,
      `opacity=".5" ${blur(s, 1)}`
    ),
    glow(s, "#ffffff", 118, 182, 70),
    circle(118, 182, 8, "#ffffff", blur(s, 1)),
    // The observatory.
    shape(ridge(s, 440, 60, {soft: true, steps: 4}), "#26346a", 'opacity=".8"'),
    shape(
      "M-10 610V470C60 440 130 404 210 398C300 396 350 430 410 470V610Z",
      linear(s, ["#1a2450", "#0a0f2c"], 0, 398, 0, 560)
    ),
    group(
      [
        shape("M212 402V356H312V402Z", linear(s, ["#f2e0d0", "#6a5a7a"], 212, 0, 312, 0)),
        shape("M208 356C208 286 316 286 316 356Z", linear(s, ["#ffffff", "#8a86a8 60%", "#3a3c66"], 208, 0, 316, 0)),
        rect(204, 352, 116, 7, "#4a4670"),
        shape("M238 308L254 302L248 356H228Z", "#120e24")
      ],
      model(s, 200, 10, 8)
    ),
    shape(
      "M234 330L196 282L206 274L250 320Z",
      linear(s, ["#f2e0d0", "#5a5478"], 196, 274, 250, 330),
      model(s, 220, 4, 2)
    ),
    glow(s, "#ffd98acc", 240, 344, 44),
    rect(272, 370, 14, 32, "#ffd98a"),
    shape(
      figure({
        x: 150,
        y: 424,
        height: 118,
        pose: {
          head: [2, -92],
          neck: [0, -82],
          hip: [0, -50],
          arms: [
            [
              [14, -80],
              [24, -94]
            ],
            [
              [-10, -67],
              [-11, -52]
            ]
          ],
          legs: [
            [
              [5, -27],
              [6, -2]
            ],
            [
              [-4, -27],
              [-6, -2]
            ]
          ],
          shoulders: 7
        },
        wear: ["coat", "bob"],
        flip: true
      }),
      "#070a1e",
      rim(s, "#dfeaff", 0.9, 0.8)
    ),
    shape(
      figure({x: 184, y: 424, height: 128, pose: "lean", flip: true, wear: ["coat", "fedora"]}),
      "#070a1e",
      rim(s, "#dfeaff", 0.9, 0.8)
    ),
    shape(town.walls, "#0c1230") + shape(town.windows, "#ffcf7a"),
    shape(town2.walls, "#060a20") + shape(town2.windows, "#ffd98a"),
    Array.from({length: 9}, (_, i) => glow(s, "#ffcf7a66", 30 + i * 44, 518 + (i % 3) * 8, 24)).join(""),
    fill(linear(s, ["#04061600 86%", "#040616f0 94%"])),
    letter(s, "The", {face: "playfair-italic", x: 30, y: 62, size: 30, align: "left", fill: "#fff3df"}),
    letter(s, "Comet", {face: "playfair", x: 28, y: 116, size: 66, align: "left", fill: "#fff8ea"}),
    letter(s, "Season", {face: "playfair", x: 374, y: 258, size: 66, align: "right", fill: "#fff8ea"}),
    letter(s, "Every seventy-six years, two people are wrong about it.", {
      face: "cormorant-italic",
      y: 566,
      width: 340,
      fill: "#ffe6c9"
    }),
    billing(s, {y: 583, lines: 1, fill: "#ffe6c9"}),
    grain(s, 0.3)
  ].join("");
}
