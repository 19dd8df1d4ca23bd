import {
  billing,
  blur,
  circle,
  d,
  figure,
  fill,
  gables,
  grain,
  group,
  letter,
  linear,
  PROFILE_HAIR,
  PROFILES,
  pine,
  placeHead,
  relief,
  ridge,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** A mother's profile filled with the country of the journey, and two riders on its line. 2022. */
export function poster(s: Stage): string {
  const head = {x: 196, y: 268, height: 330};
  const inside = s.define(
    (id) =>
      `<clipPath id="${id}"><path transform="translate(78.1 103) scale(2.357)" d="${PROFILES.woman}"/><path transform="translate(78.1 103) scale(2.357)" d="${PROFILE_HAIR.bun}"/></clipPath>`
  );
  const field = (y: number, color: string) => shape(ridge(s, y, 40, {soft: true, steps: 3}), color);
  const road =
    "M112 600C150 540 270 520 262 470C254 420 120 420 128 366C136 320 250 330 244 284C238 244 160 250 170 212C176 190 214 186 220 160";
  const wheel = (x: number, y: number) =>
    circle(x, y, 13, "none", 'stroke="#26313c" stroke-width="2.2"') +
    stroke(d`M${x - 13} ${y}h26M${x} ${y - 13}v26`, "#26313c", 0.6);
  return [
    group(fill("#f6ecd9"), relief(s, {frequency: ".35", depth: 0.7})),
    placeHead(
      shape(PROFILE_HAIR.bun + PROFILES.woman, "#d9b48a", blur(s, 4)),
      {...head, x: 202, y: 276},
      'opacity=".6"'
    ),
    group(
      [
        fill(linear(s, ["#f6b48a", "#f9d7a0 30%", "#a9cdb8 46%", "#5f9a86"])),
        circle(196, 176, 34, "#fff3d0"),
        field(230, "#e8a06a"),
        field(268, "#8fb08a"),
        field(312, "#5f937e"),
        field(360, "#d9b25c"),
        field(410, "#4c8576"),
        field(468, "#c96f4a"),
        field(520, "#3a6a66"),
        stroke(
          Array.from({length: 30}, (_, i) => d`M${60 + i * 12} 600L${120 + i * 6} 430`).join(""),
          "#2f5a58",
          0.5,
          'opacity=".5"'
        ),
        Array.from({length: 16}, () =>
          shape(pine(s, s.between(60, 330), s.between(270, 420), s.between(14, 26)), "#2c5a50")
        ).join(""),
        shape(gables(s, 322, 8, 14, {left: 196, right: 250, broad: 12}).walls, "#8c3f2c"),
        stroke(road, "#ffffff", 7),
        stroke(road, "#c83f2c", 2.4, 'stroke-dasharray="8 5"')
      ],
      `clip-path="url(#${inside})" ${relief(s, {frequency: ".02", depth: 2.5})}`
    ),
    placeHead(stroke("M76 50Q81 53 85 50M74 43Q80 39 86 42", "#26313c", 1.6), head),
    fill(linear(s, ["#f6ecd900 74%", "#f6ecd9 90%"])),
    // The tandem.
    group(
      [
        wheel(-44, 0),
        wheel(44, 0),
        stroke(
          "M-44 0L-26 -24L-6 0L12 -24L30 0M-26 -24H12L34 -26M-44 0H-6L30 0L12 -24L44 0L34 -30L28 -33M-26 -24V-30M-32 -31H-20M12 -24V-30M6 -31H18M-8 -26L-2 -34",
          "#c83f2c",
          2.2
        ),
        shape(
          figure({
            x: -24,
            y: 2,
            height: 84,
            pose: {
              head: [10, -86],
              neck: [6, -77],
              hip: [-3, -46],
              arms: [
                [
                  [12, -60],
                  [22, -48]
                ],
                [
                  [10, -60],
                  [20, -50]
                ]
              ],
              legs: [
                [
                  [14, -30],
                  [10, -8]
                ],
                [
                  [6, -24],
                  [-2, -2]
                ]
              ],
              shoulders: 6
            },
            wear: ["bun", "jacket"]
          }),
          "#4c3a5c"
        ),
        shape(
          figure({
            x: 14,
            y: 2,
            height: 92,
            pose: {
              head: [12, -86],
              neck: [8, -77],
              hip: [-3, -46],
              arms: [
                [
                  [14, -60],
                  [24, -48]
                ],
                [
                  [12, -60],
                  [22, -50]
                ]
              ],
              legs: [
                [
                  [13, -24],
                  [6, -2]
                ],
                [
                  [10, -32],
                  [8, -12]
                ]
              ],
              shoulders: 6
            },
            wear: ["ponytail", "helmet"]
          }),
          "#26313c"
        )
      ],
      'transform="translate(126 512) scale(1.08)"'
    ),
    stroke("M40 528H226", "#26313c", 1.6),
    letter(s, "A Map of", {face: "playfair-italic", x: 26, y: 62, size: 40, align: "left", fill: "#26313c"}),
    letter(s, "My Mother", {face: "playfair", y: 116, width: 352, x: 200, fill: "#c83f2c"}),
    letter(s, "She no longer knows the way. She insists on steering.", {
      face: "cormorant-italic",
      x: 374,
      y: 552,
      size: 16,
      align: "right",
      fill: "#26313c"
    }),
    billing(s, {y: 572, lines: 2, fill: "#26313c", opacity: 0.85}),
    grain(s, 0.2)
  ].join("");
}
