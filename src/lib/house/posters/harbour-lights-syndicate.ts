import {
  billing,
  blur,
  circle,
  ellipse,
  figure,
  fill,
  glints,
  grain,
  group,
  letter,
  linear,
  model,
  outline,
  PROFILES,
  placeHead,
  rect,
  rim,
  type Stage,
  shape,
  skyline,
  stroke
} from "../kit.js";

/** A singer in her light, a hat in the dark, a harbour behind. 1959. */
export function poster(s: Stage): string {
  const script = outline(s, "Harbour Lights", {face: "yellowtail", y: 88, width: 368});
  const lights = Array.from({length: 34}, () => {
    const x = s.between(0, 400);
    const y = 270 + s.between(-26, 26);
    const color = ["#ffc65a", "#ff6a4a", "#7ad8d0", "#fff2c4"][Math.floor(s.random() * 4)];
    return circle(x, y, s.between(2, 7), color, 'opacity=".55"');
  }).join("");
  return [
    fill(linear(s, ["#0a1230", "#14315c 36%", "#2c2a5a 46%", "#0a0a1c"])),
    shape(skyline(s, 284, 20, 70, {lit: 0}).walls, "#0a1026"),
    group(lights, blur(s, 1.4)),
    rect(0, 284, 400, 130, linear(s, ["#1c2a52", "#080818"], 0, 284, 0, 414)),
    shape(glints(s, 120, 290, 400, 150, 80), "#ffc65a", 'opacity=".5"'),
    shape(glints(s, 300, 290, 400, 130, 60), "#ff6a4a", 'opacity=".5"'),
    stroke("M40 284V190M40 200L90 284M40 214L8 284M346 284V176M346 186L398 280", "#060814", 2),
    // The boss: a profile as large as the harbour.
    placeHead(
      shape(PROFILES.man, linear(s, ["#3a0a1a", "#0a0410 60%"], 100, 0, 0, 60)) +
        shape(
          "M-14 34C6 20 70 16 104 40C100 46 80 40 60 38C30 36 6 40 -14 34ZM8 30C6 4 22 -18 42 -14C52 -12 56 -8 64 -12C84 -14 88 12 88 34Z",
          "#0a0410"
        ),
      {x: 96, y: 330, height: 330},
      rim(s, "#e23a4a", 2.4, 0.4, 1.2)
    ),
    // The spotlight and the singer.
    shape("M330 -20L196 540H386Z", linear(s, ["#fff6d0aa", "#ffe0a055"], 0, 0, 0, 540), blur(s, 5)),
    ellipse(290, 536, 96, 20, "#fff0c0", `opacity=".85" ${blur(s, 3)}`),
    shape(
      figure({
        x: 292,
        y: 536,
        height: 268,
        pose: {
          head: [-1, -92],
          neck: [0, -82],
          hip: [1, -51],
          arms: [
            [
              [-12, -72],
              [-13, -84]
            ],
            [
              [11, -68],
              [9, -51]
            ]
          ],
          legs: [
            [
              [4, -27],
              [5, -2]
            ],
            [
              [-3, -27],
              [-3, -2]
            ]
          ],
          shoulders: 8
        },
        wear: ["gown"]
      }),
      linear(s, ["#e9b48a 0%", "#e9b48a 17%", "#f0304a 18%", "#7a0a1e"], 0, 280, 0, 536),
      model(s, 250, 10, 7)
    ),
    group(
      shape(
        "M275 294C268 260 309 260 306 288C310 300 306 308 299 312C303 300 301 290 297 283C289 289 283 291 281 297C280 305 282 310 285 314C276 310 274 302 275 294Z",
        "#1a0a10"
      )
    ),
    stroke("M254 540V318", "#0c0a12", 2.6),
    shape("M248 304q6 -8 12 0v16q-6 6 -12 0Z", "#c9ccd4", model(s, 220, 3, 2)),
    ellipse(254, 540, 22, 5, "#0c0a12"),
    fill(linear(s, ["#05050e00 76%", "#05050eee 92%"])),
    shape(script.data, "#ff3a5a", blur(s, 5)),
    shape(script.data, "#ffe9ec", 'stroke="#ff4a68" stroke-width="1.6"'),
    letter(s, "SYNDICATE", {face: "limelight", y: 136, width: 300, fill: "#ffd25a"}),
    letter(s, "She sang. She counted. She counted on him.", {
      face: "playfair-italic",
      x: 26,
      y: 528,
      width: 210,
      align: "left",
      fill: "#ffe6c0"
    }),
    billing(s, {y: 562, lines: 3, fill: "#ffe9d0"}),
    grain(s, 0.5, 0.65)
  ].join("");
}
