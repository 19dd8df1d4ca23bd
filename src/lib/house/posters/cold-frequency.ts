import {
  billing,
  blur,
  circle,
  ellipse,
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
  outline,
  rain,
  rect,
  relief,
  type Stage,
  shape,
  stroke,
  swell
} from "../kit.js";

/** A winchman hangs in a searchlight above a sea that answers. 2002. */
export function poster(s: Stage): string {
  const heli =
    "M-60 0C-58 -18 -34 -24 -10 -24H22C34 -24 42 -14 46 -6L112 -14L122 -34L130 -34L126 -8L132 0L118 2L44 10C30 18 -30 18 -46 12C-56 10 -60 6 -60 0Z";
  const wave = (y: number, amplitude: number, length: number, top: string, bottom: string) =>
    group(
      shape(swell(s, y, amplitude, length), linear(s, [top, bottom], 0, y - amplitude, 0, y + 120)),
      relief(s, {frequency: ".012 .05", depth: 9, azimuth: 260})
    );
  const title = outline(s, "FREQUENCY", {face: "bebas", y: 548, width: 352});
  return [
    fill(linear(s, ["#060d14", "#16303e 40%", "#3a6474 60%", "#0a1a24"])),
    fog(s, "#0a141c", {frequency: ".005 .012", density: 3, cut: 0.95}),
    fog(s, "#9fc4cf", {frequency: ".006 .014", density: 1.6, cut: 0.98}),
    stroke("M62 0L78 60L66 64L92 128L84 130L104 188M78 60L104 92", "#f2fbff", 1.8),
    glow(s, "#c9eaf6aa", 84, 70, 150),
    shape("M248 150L96 452H330Z", linear(s, ["#f6fdffdd", "#bfe6f044"], 240, 150, 220, 450), blur(s, 5)),
    wave(392, 12, 110, "#3f7282", "#102a36"),
    // The trawler that sank.
    group(
      [
        shape("M-46 0L-36 26H38L56 -8L30 -2H-46Z", "#0a1a22"),
        shape("M-26 -2V-26H2V-2ZM-20 -26V-36H-6V-26Z", "#0c1f28"),
        stroke("M18 -2V-58M18 -52L-20 -28M18 -56L46 -8M-32 0V-30", "#0a1a22", 2),
        rect(-21, -20, 6, 6, "#b8ffe0"),
        rect(-11, -20, 6, 6, "#b8ffe0")
      ],
      'transform="translate(98 398) rotate(-11)" opacity=".9"'
    ),
    glow(s, "#8fffd0aa", 84, 384, 40),
    wave(424, 18, 150, "#4a8494", "#0c222c"),
    ellipse(214, 436, 110, 16, "#f2fdff", `opacity=".5" ${blur(s, 6)}`),
    shape(glints(s, 214, 418, 470, 80, 60), "#ffffff", 'opacity=".8"'),
    // The aircraft.
    group(
      [
        shape(heli, linear(s, ["#e8562c", "#8a1f14"], 0, -24, 0, 16), model(s, 250, 7, 6)),
        shape("M-58 -3C-54 -16 -40 -20 -26 -20V-2Z", "#0c1a22"),
        rect(-18, -18, 22, 22, "#0c1a22"),
        stroke("M0 -24V-36M-150 -40Q0 -30 152 -44", "#0a1218", 2.4),
        ellipse(0, -38, 152, 7, "#cfe6ee", 'opacity=".22"'),
        circle(124, -22, 17, "none", 'stroke="#cfe6ee" stroke-width="1" opacity=".5"'),
        stroke("M-34 18V26M20 18V26M-46 27H-20M10 27H32", "#0a1218", 2),
        circle(10, 15, 6, "#ffffff")
      ],
      'transform="translate(238 130) rotate(-7)"'
    ),
    glow(s, "#ffffff", 249, 146, 44),
    stroke("M228 146C224 200 212 240 204 268", "#0a1218", 1.6),
    shape(
      figure({
        x: 204,
        y: 378,
        height: 122,
        pose: {
          head: [1, -92],
          neck: [0, -83],
          hip: [-1, -50],
          arms: [
            [
              [13, -76],
              [5, -90]
            ],
            [
              [-14, -70],
              [-22, -60]
            ]
          ],
          legs: [
            [
              [5, -27],
              [2, -3]
            ],
            [
              [-3, -29],
              [-10, -8]
            ]
          ],
          shoulders: 8
        },
        wear: ["helmet"],
        build: 1.15
      }),
      "#e8562c",
      model(s, 270, 8, 4)
    ),
    shape("M193 288h20v6h-20ZM195 306h16v5h-16Z", "#ffe27a", 'opacity=".9"'),
    stroke(rain(s, 210, {slant: 0.5, length: 44}), "#e2f4fa", 0.8, 'opacity=".38"'),
    fill(linear(s, ["#04090e00 62%", "#04090ee0 76%", "#03070b"])),
    letter(s, "COLD", {face: "bebas", y: 456, x: 26, align: "left", size: 62, tracking: 0.5, fill: "#e8562c"}),
    shape(title.data, linear(s, ["#ffffff", "#8fc4d4"], 0, 440, 0, 560)),
    letter(s, "HIS FATHER IS STILL CALLING", {face: "bebas", y: 34, width: 300, tracking: 0.2, fill: "#e2f4fa"}),
    billing(s, {y: 568, lines: 2, fill: "#dff0f6", size: 11}),
    grain(s, 0.35)
  ].join("");
}
