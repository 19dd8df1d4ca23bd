import {
  billing,
  circle,
  fill,
  glow,
  grain,
  letter,
  linear,
  model,
  rect,
  rim,
  type Stage,
  shape,
  smooth,
  stack,
  stroke,
  vignette
} from "../kit.js";

/** A volunteer at his microphone; the wave behind him draws a sleeper. 2007. */
export function poster(s: Stage): string {
  const wave = (y: number, power: number) => {
    const points: [number, number][] = [];
    for (let x = -10; x <= 410; x += 8) {
      const face = Math.exp(-(((x - 200) / 78) ** 2));
      points.push([x, y - face * power * (0.55 + 0.45 * s.random()) - s.between(0, 2)]);
    }
    return smooth(points);
  };
  const face = Array.from({length: 34}, (_, i) => {
    const t = i / 33;
    const power =
      46 *
      Math.sin(Math.PI * t) ** 0.7 *
      (Math.abs(t - 0.38) < 0.05 ? 0.3 : 1) *
      (Math.abs(t - 0.74) < 0.035 ? 0.4 : 1);
    return shape(
      `${wave(104 + i * 8.6, power)}L410 ${116 + i * 8.6}L-10 ${116 + i * 8.6}Z`,
      "#03100c",
      `stroke="#5cffb0" stroke-width="${(0.5 + 0.8 * Math.sin(Math.PI * t)).toFixed(1)}" stroke-opacity="${(0.3 + 0.7 * Math.sin(Math.PI * t)).toFixed(2)}"`
    );
  }).join("");
  const title = stack(s, ["LAST BROADCAST", "FROM WARD SEVEN"], {face: "bebas", top: 34, width: 352, gap: 6});
  return [
    fill(linear(s, ["#010504", "#03140f 60%", "#010403"])),
    face,
    glow(s, "#5cffb055", 200, 270, 200),
    // The desk, the dial, the man.
    fill(linear(s, ["#01040300 50%", "#010403 72%"])),
    shape(
      "M118 470C120 428 150 412 178 404L184 388C168 376 160 356 162 332C164 300 236 300 238 332C240 356 232 376 216 388L222 404C250 412 280 428 282 470L290 540H110Z",
      "#020806",
      rim(s, "#5cffb0", 0, 1.6, 0.8)
    ),
    shape("M152 344C146 290 254 290 248 344L242 344C246 302 154 302 158 344Z", "#0b1a15", rim(s, "#8dffcc", 0, 0.8)),
    shape("M146 334q-6 0 -6 18t8 22h10V334ZM254 334q6 0 6 18t-8 22h-10V334Z", "#0b1a15", rim(s, "#8dffcc", 0.6, 0.8)),
    stroke("M300 520L268 452L232 400", "#0d1f19", 5),
    shape("M222 384l18 -8l8 16l-18 10Z", "#162c24", rim(s, "#8dffcc", 0, 1)),
    rect(0, 506, 400, 94, linear(s, ["#0d1a16", "#020605"], 0, 506, 0, 600)),
    shape("M40 512H360V556H40Z", "#f7c765", model(s, 270, 4, 4)),
    glow(s, "#ffb84a99", 200, 538, 190, 0.5),
    stroke(Array.from({length: 41}, (_, i) => `M${60 + i * 7} 550v${i % 5 ? -8 : -14}`).join(""), "#3a2408", 1),
    letter(s, "88   92   96   100   104   108   W7", {face: "gothic", y: 535, width: 230, fill: "#3a2408"}),
    rect(322, 510, 2.4, 48, "#e02a1c"),
    circle(30, 530, 6, "#ff2c1c") + glow(s, "#ff2c1caa", 30, 530, 30),
    letter(s, "ON AIR", {face: "gothic", x: 30, y: 554, size: 12, fill: "#ff8a7a"}),
    shape(title.data, "#ff2c4a", 'opacity=".8" transform="translate(-2.500 0)"'),
    shape(title.data, "#2ce0ff", 'opacity=".8" transform="translate(2.500 1)" style="mix-blend-mode:screen"'),
    shape(title.data, "#f2fff8"),
    stroke(Array.from({length: 150}, (_, i) => `M0 ${i * 4}H400`).join(""), "#000000", 0.9, 'opacity=".3"'),
    letter(s, "THE BEDS ARE EMPTY. THE LINES ARE OPEN.", {
      face: "bebas",
      y: 22,
      width: 250,
      tracking: 0.14,
      fill: "#8dffcc"
    }),
    billing(s, {y: 576, lines: 2, fill: "#d5ffe9"}),
    vignette(s, "#000000", "cc"),
    grain(s, 0.5)
  ].join("");
}
