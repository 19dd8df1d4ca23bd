import {
  billing,
  circle,
  fill,
  glow,
  grain,
  group,
  letter,
  linear,
  model,
  PROFILES,
  placeHead,
  radial,
  relief,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** An old man and a machine face each other; between them, a sound. 2024. */
export function poster(s: Stage): string {
  const waves = Array.from({length: 9}, (_, i) => {
    const r = 16 + i * 17;
    return circle(
      200,
      300,
      r,
      "none",
      `stroke="#b3452c" stroke-width="${(1.9 - i * 0.16).toFixed(1)}" opacity="${(0.9 - i * 0.09).toFixed(2)}"`
    );
  }).join("");
  const man = {x: 62, y: 330, height: 330};
  const robot = {x: 338, y: 330, height: 330, flip: true};
  return [
    group(
      fill(radial(s, ["#fffaf0", "#f0e2cc 60%", "#cdb698"], 200, 300, 420)),
      relief(s, {frequency: ".4", depth: 0.6})
    ),
    glow(s, "#ffe3b0", 200, 300, 170),
    waves,
    placeHead(
      [
        shape(PROFILES.man, linear(s, ["#e2b088", "#8a5438 70%", "#4a2c24"], 100, 20, 0, 150)),
        shape(
          "M27 92C14 82 6 60 12 40C16 22 34 8 52 8C40 16 36 30 38 42C32 50 34 60 38 66C34 76 34 88 27 92Z",
          "#f2ede2"
        ),
        shape("M34 60q-8 -2 -8 8q0 12 9 14q6 -4 5 -12q-1 -8 -6 -10Z", "#b37858"),
        stroke(
          "M74 49Q80 45 86 49M76 52Q80 54 85 51M70 56q4 6 10 6M66 44Q74 36 87 42M62 30Q74 24 84 28M62 36Q74 30 86 34M84 76Q78 84 80 92M76 70Q70 80 74 90M40 100q10 10 24 8",
          "#5a3424",
          1.1,
          'opacity=".75"'
        ),
        shape("M68 44Q76 37 88 41L86 45Q76 42 68 44Z", "#f2ede2"),
        shape(
          "M-30 260L-22 160C-10 134 16 128 28 116L36 124C50 134 66 132 72 130C92 136 108 140 116 156L124 260Z",
          "#3a3f4c"
        ),
        shape("M30 114L58 150L70 128L74 134L60 166L24 124Z", "#e9e2d6")
      ].join(""),
      man,
      model(s, 330, 12, 9, "#fff6e6")
    ),
    placeHead(
      [
        shape(
          "M24 104C10 90 6 70 8 50C10 24 30 8 56 8C78 8 88 22 88 38L92 60C93 66 91 70 89 72L90 100C90 108 84 112 76 112H44C40 108 34 104 24 104Z",
          linear(s, ["#ffffff", "#b9c2c8 60%", "#5c6a74"], 100, 0, 0, 120)
        ),
        shape("M58 34H88L91 60L88 66H60Q54 50 58 34Z", "#16222c"),
        circle(78, 50, 6, "#ffd98a"),
        circle(78, 50, 12, "#ffd98a", 'opacity=".3"'),
        stroke("M58 78H88M60 84H88M60 90H88M62 96H86", "#5c6a74", 1.6),
        circle(32, 62, 13, "#8a98a2"),
        circle(32, 62, 7, "#3a4650"),
        shape("M36 104H62V132H36Z", "#3a4650"),
        stroke("M34 110H64M34 117H64M34 124H64", "#8a98a2", 2),
        shape(
          "M-30 260L-20 162C-8 140 10 134 34 130H66C88 134 106 140 116 158L124 260Z",
          linear(s, ["#ffffff", "#8a98a2"], 110, 130, 0, 250)
        ),
        stroke("M20 146Q50 160 84 146M8 190H100", "#5c6a74", 1.6)
      ].join(""),
      robot,
      model(s, 210, 22, 16, "#ffffff")
    ),
    // A kettle, a clock, a drop of rain: its orchestra.
    group(
      [shape("M-12 6C-14 -8 14 -8 12 6ZM12 -2l8 -6l1 3l-7 8ZM-5 -6a5 5 0 0 1 10 0", "#b3452c")],
      'transform="translate(200 212)"'
    ),
    group(
      [circle(0, 0, 9, "none", 'stroke="#b3452c" stroke-width="2"'), stroke("M0 0V-6M0 0H4", "#b3452c", 1.5)],
      'transform="translate(200 300)"'
    ),
    shape("M0 -9C6 0 7 4 0 9C-7 4 -6 0 0 -9Z", "#b3452c", 'transform="translate(200 384)"'),
    fill(linear(s, ["#f0e2cc00 68%", "#efe0c8 84%"])),
    letter(s, "THE PATIENCE", {face: "cormorant", y: 76, width: 340, fill: "#2c2a2c"}),
    letter(s, "OF MACHINES", {face: "cormorant", y: 128, width: 340, fill: "#b3452c"}),
    letter(s, "It was told never to make music. So it listened.", {
      face: "cormorant-italic",
      y: 544,
      size: 17.5,
      fill: "#2c2a2c"
    }),
    billing(s, {y: 568, lines: 2, fill: "#2c2a2c", opacity: 0.8}),
    grain(s, 0.2)
  ].join("");
}
