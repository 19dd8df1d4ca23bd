import {
  billing,
  blur,
  circle,
  clip,
  figure,
  fill,
  glow,
  grain,
  group,
  hand,
  letter,
  linear,
  model,
  radial,
  relief,
  rim,
  rough,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** Damask that leans outwards, a torn strip, and a tall shape behind it. 2015. */
export function poster(s: Stage): string {
  const leaf =
    "M0 -40C16 -28 20 -8 0 6C-20 -8 -16 -28 0 -40ZM0 8C14 2 30 6 34 22C20 26 6 22 0 8ZM0 8C-14 2 -30 6 -34 22C-20 26 -6 22 0 8ZM0 14C8 24 8 38 0 46C-8 38 -8 24 0 14ZM0 -14a4 4 0 1 0 .1 0ZM-40 -30C-30 -36 -22 -28 -24 -18C-34 -14 -42 -20 -40 -30ZM40 -30C30 -36 22 -28 24 -18C34 -14 42 -20 40 -30Z";
  const pattern = s.define(
    (id) =>
      `<pattern id="${id}" width="88" height="116" patternUnits="userSpaceOnUse"><path transform="translate(44 44)" d="${leaf}"/><path transform="translate(0 102)" d="${leaf}"/><path transform="translate(88 102)" d="${leaf}"/><path transform="translate(0 -14)" d="${leaf}"/><path transform="translate(88 -14)" d="${leaf}"/></pattern>`
  );
  const tear =
    "M172 -10C190 60 150 110 168 170C150 230 178 270 150 330C164 380 138 430 158 480C146 530 170 570 160 610H256C240 560 268 520 250 470C270 420 244 370 262 320C246 260 272 220 250 160C270 110 240 60 252 -10Z";
  const curl =
    "M252 -10C240 60 270 110 250 160C272 220 246 260 262 320C282 260 300 240 292 190C308 130 286 90 300 40L292 -10Z";
  return [
    group(
      [fill("#5c6848"), group(`<rect width="400" height="600" fill="url(#${pattern})"/>`, 'opacity=".62"')],
      relief(s, {frequency: ".008 .012", depth: 26, azimuth: 200, octaves: 2})
    ),
    // Eyes in the leaves: only where one looks for them.
    [
      [84, 212],
      [332, 328],
      [60, 444],
      [348, 96]
    ]
      .map(([x, y]) =>
        group(
          [shape("M-9 0Q0 -7 9 0Q0 7 -9 0Z", "#c9c79a"), circle(1, 0, 3, "#0a0d08")],
          `transform="translate(${x} ${y})" opacity=".75"`
        )
      )
      .join(""),
    group(
      [
        fill(linear(s, ["#0a0805", "#5a3c1c 30%", "#8a5a24 70%", "#2a1608"])),
        glow(s, "#f2b45acc", 206, 330, 220),
        group(
          [
            shape(
              "M206 100C222 100 228 118 226 138C226 150 222 156 222 164C244 172 250 214 248 270C258 330 246 372 252 420L244 610H168L162 420C166 372 154 330 164 270C162 214 168 172 190 164C190 156 186 150 186 138C184 118 190 100 206 100Z",
              "#020100",
              `${blur(s, 3)}`
            ),
            shape(
              "M248 270C262 340 268 390 254 440L262 470L252 452L250 478L245 452L238 470L240 440C246 400 238 330 234 280ZM164 270C150 340 144 390 158 440L150 470L160 452L162 478L167 452L174 470L172 440C166 400 174 330 178 280Z",
              "#020100",
              blur(s, 1)
            ),
            circle(199, 132, 1.7, "#ffe7a8"),
            circle(213, 132, 1.7, "#ffe7a8")
          ],
          'transform="translate(206 600) scale(.66 .8) translate(-206 -600)"'
        )
      ],
      clip(s, tear)
    ),
    stroke(tear, "#d9cfa8", 2.6, rough(s, 6, 0.06)),
    shape(curl, linear(s, ["#e6ddb8", "#8a8460 60%", "#4a4630"], 250, 0, 300, 0), model(s, 200, 10, 8)),
    // The boy's hand, from the inside.
    shape(hand({x: 122, y: 466, size: 66, rotate: -12, spread: 1.3}), "#7a1f14", `${rough(s, 3, 0.12)} opacity=".85"`),
    shape(figure({x: 206, y: 566, height: 92, pose: "stand", wear: ["short"]}), "#0a0604", rim(s, "#ffb45c", 0, 1.2)),
    fill(radial(s, ["#00000000 30%", "#050703e6 100%"], 206, 320, 350)),
    fill(linear(s, ["#05070300 80%", "#050703f0 95%"])),
    group(
      [
        letter(s, "THE WALLPAPER", {face: "rock-salt", y: 62, width: 352, fill: "#efe8c4"}),
        letter(s, "BREATHES", {face: "rock-salt", y: 142, width: 330, fill: "#efe8c4"})
      ],
      rough(s, 2, 0.2)
    ),
    letter(s, "It has been papered over eleven times.", {
      face: "cormorant-italic",
      x: 24,
      y: 546,
      size: 14.5,
      align: "left",
      fill: "#efe8c4"
    }),
    billing(s, {y: 576, lines: 2, fill: "#efe8c4"}),
    grain(s, 0.55)
  ].join("");
}
