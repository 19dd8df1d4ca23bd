import {
  billing,
  blur,
  circle,
  clip,
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
  relief,
  rim,
  type Stage,
  shape,
  smooth,
  stars,
  stroke,
  swell
} from "../kit.js";

/** Two old lovers dance on the sand below a string of lamps. 2006. */
export function poster(s: Stage): string {
  const lamps = Array.from({length: 15}, (_, i) => {
    const t = i / 14;
    return [-6 + t * 412, 232 + 70 * Math.sin(Math.PI * t) - 26 * t] as const;
  });
  return [
    fill(linear(s, ["#34426e", "#8a6a9a 26%", "#f2a08a 48%", "#ffdca6 62%", "#8fb4bd 62.5%", "#4e6f8c"])),
    fog(s, "#ffd9c2", {frequency: ".004 .02", density: 2, cut: 0.95}),
    stars(s, 50, {bottom: 160, color: "#fff4e0"}),
    glow(s, "#fff0c4ee", 200, 372, 170, 0.8),
    circle(200, 372, 30, "#fffbe6", clip(s, "M0 0H400V372H0Z")),
    shape(glints(s, 200, 376, 470, 90, 130), "#fff3cf", 'opacity=".9"'),
    shape(swell(s, 404, 2, 60), "#6f97a8", 'opacity=".35"'),
    // The marquee, lit from within.
    group(
      [
        shape("M262 388V322L288 316L330 262L374 316L404 322V388Z", linear(s, ["#fff8e6", "#f6c98f"], 0, 262, 0, 390)),
        shape("M330 262L300 322V388H316V322ZM330 262L356 322V388H344V322Z", "#e9b98a", 'opacity=".6"'),
        shape("M262 322q12 14 24 0t24 0t24 0t24 0t24 0t24 0V314H262Z", "#ffffff"),
        stroke("M330 262V244", "#7a4a4a", 1.5),
        shape("M330 244l16 5l-16 5Z", "#d8415a")
      ],
      model(s, 200, 5, 4)
    ),
    glow(s, "#ffdf9acc", 328, 356, 80),
    shape(
      figure({x: 306, y: 392, height: 44, wear: ["dress", "long"]}) +
        figure({x: 322, y: 392, height: 48, wear: ["suit"]}) +
        figure({x: 352, y: 392, height: 46, pose: "lean", wear: ["suit"]}) +
        figure({x: 372, y: 392, height: 42, pose: "arms", wear: ["dress", "bun"]}),
      "#5a3048"
    ),
    // The beach, wet where the tide comes in.
    group(
      shape(
        "M-10 440C90 420 200 446 410 392V610H-10Z",
        linear(s, ["#f2d3a4", "#c08f74 45%", "#5c3f54"], 0, 400, 0, 600)
      ),
      relief(s, {frequency: ".02 .09", depth: 3})
    ),
    shape("M-10 438C90 420 170 450 290 424C200 456 110 440 -10 456Z", "#fff6e6", 'opacity=".8"'),
    ellipse(200, 523, 60, 8, "#4a2c44", `opacity=".45" ${blur(s, 3)}`),
    shape(
      figure({x: 182, y: 522, height: 178, pose: "dance", wear: ["suit", "short"], build: 1.1}),
      linear(s, ["#3a2c4c", "#1d1830"], 0, 340, 0, 522),
      rim(s, "#ffe2b0", -1.2, 0.4)
    ),
    shape(
      figure({
        x: 224,
        y: 522,
        height: 166,
        pose: {
          head: [-3, -91],
          neck: [-1, -82],
          hip: [0, -52],
          arms: [
            [
              [-13, -76],
              [-22, -86]
            ],
            [
              [-8, -72],
              [-16, -68]
            ]
          ],
          legs: [
            [
              [-3, -28],
              [-5, -2]
            ],
            [
              [6, -28],
              [14, -8]
            ]
          ],
          shoulders: 6
        },
        wear: ["gown", "bun"]
      }),
      linear(s, ["#fffaf2", "#f4d3c0 45%", "#b9808a"], 0, 380, 0, 522),
      model(s, 250, 4, 3)
    ),
    // Her hair is grey, her veil blows to the sea.
    shape("M226 362C252 366 262 396 282 404C262 416 242 398 230 380Z", "#fff4ec", 'opacity=".75"'),
    ellipse(219, 371, 8.5, 10, "#e0a88c"),
    shape("M212 364Q218 354 227 360Q234 368 228 382Q222 376 221 367Q216 364 212 364Z", "#8d8791"),
    circle(230, 367, 5, "#7c7682"),
    shape(
      "M66 530C62 512 70 498 80 488L78 474L84 478Q92 472 100 476L110 482Q112 488 104 490L98 492C100 504 100 514 98 524L104 530H92L90 514L86 530H66Q54 530 50 518Q58 524 66 522Z",
      "#3a2434",
      rim(s, "#ffe2b0", -0.8, 0.4)
    ),
    stroke(smooth(lamps.map(([x, y]) => [x, y])), "#4a3a54", 1.2),
    lamps.map(([x, y]) => circle(x, y + 5, 4.4, "#fff8dc") + glow(s, "#ffe7a0aa", x, y + 5, 20)).join(""),
    letter(s, "Second Wedding,", {face: "pinyon", y: 92, width: 350, fill: "#fff8ea"}),
    letter(s, "FIRST DANCE", {face: "playfair", y: 148, width: 330, fill: "#fff8ea"}),
    letter(s, "All three of her children object. So does the dog.", {
      face: "cormorant-italic",
      y: 180,
      size: 17,
      fill: "#fff1d8"
    }),
    billing(s, {y: 562, lines: 3, fill: "#ffeedd"}),
    grain(s, 0.25)
  ].join("");
}
