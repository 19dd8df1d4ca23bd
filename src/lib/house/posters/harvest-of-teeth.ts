import {
  bareTree,
  billing,
  blur,
  circle,
  d,
  figure,
  fill,
  fog,
  glow,
  grain,
  group,
  letter,
  linear,
  model,
  relief,
  rim,
  rough,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** A barn with a mouth, a field that bites, a vet who runs. 1978. */
export function poster(s: Stage): string {
  const tooth = "M-5 0C-7 -14 -5 -26 0 -34C5 -26 7 -14 5 0Z";
  const row = (y: number, k: number, count: number, lean: number) =>
    Array.from(
      {length: count},
      (_, i) =>
        `<use href="#tooth" transform="translate(${(i * (430 / count) - 12 + s.between(-3, 3)).toFixed(0)} ${(y + s.between(-4, 4)).toFixed(0)}) rotate(${(s.between(-12, 12) + lean).toFixed(0)}) scale(${(k * s.between(0.8, 1.15)).toFixed(2)})"/>`
    ).join("");
  s.define(() => `<path id="tooth" d="${tooth}"/>`);
  return [
    fill(linear(s, ["#1a0206", "#7a0c0c 30%", "#e2421c 58%", "#f7a83c 68%"])),
    circle(260, 268, 86, linear(s, ["#ffe9a0", "#ff8a2c"], 0, 180, 0, 350)),
    glow(s, "#ffb84a99", 260, 268, 200),
    fog(s, "#1a0206", {frequency: ".005 .02", density: 2.8, cut: 1.05}),
    shape("M-10 390L60 366L140 380L240 360L340 376L410 366V420H-10Z", "#5a0e0c"),
    shape(bareTree(s, 52, 392, 52, {depth: 7, bend: 0.5}), "#140204"),
    // The barn.
    group(
      [
        shape("M166 396V268L184 228L246 196L308 228L326 268V396Z", "#2c0506"),
        shape("M156 274L178 224L246 186L314 224L336 274L326 278L308 234L246 202L184 234L166 278Z", "#140203"),
        stroke(Array.from({length: 15}, (_, i) => `M${172 + i * 11} 256V396`).join(""), "#140203", 1)
      ],
      rim(s, "#ff9a3c", -1.2, 0.6)
    ),
    shape("M214 396V314Q246 280 278 314V396Z", "#ffc45a"),
    shape(
      "M214 316l8 22l8 -28l8 26l8 -30l8 30l8 -26l8 28l8 -22Q246 280 214 316ZM214 396l10 -24l10 24l10 -28l10 28l12 -26l12 26Z",
      "#140203"
    ),
    circle(246, 244, 9, "#ffc45a"),
    shape("M214 396L60 600H420L278 396Z", linear(s, ["#ffc45acc", "#ff6a1c00"], 0, 396, 0, 600), blur(s, 7)),
    // Farmers stand and wait.
    shape(
      [112, 138, 352, 376]
        .map(
          (x, i) =>
            figure({x, y: 420, height: 62 + (i % 2) * 6, wear: ["coat", i % 2 ? "sunhat" : "cap"]}) +
            d`M${x + 14} 420V356h1.500V420ZM${x + 9} 358v-12h1.500v10h3.500v-10h1.500v10h3.500v-10h1.500v12Z`
        )
        .join(""),
      "#0d0102",
      rim(s, "#ff7a2c", 0, 0.8, 0.3)
    ),
    group(
      shape(
        "M-10 420C80 404 160 416 240 410C320 404 380 412 410 408V610H-10Z",
        linear(s, ["#5a1208", "#1a0404 60%"], 0, 400, 0, 600)
      ),
      relief(s, {frequency: ".02 .08", depth: 8})
    ),
    group(row(446, 0.5, 46, 0), 'fill="#c99a5c"'),
    group(row(474, 0.8, 34, 0), 'fill="#e0bd84"'),
    shape(
      figure({x: 196, y: 520, height: 150, pose: "run", flip: true, wear: ["long", "jacket"]}),
      "#0d0103",
      rim(s, "#ffb04a", -1.4, 1.2)
    ),
    group(row(524, 1.3, 24, 0), `fill="#f0dcb0" ${model(s, 250, 3, 2)}`),
    group(row(590, 2.3, 15, 0), `fill="#fff3d6" ${model(s, 250, 6, 4)}`),
    stroke(
      Array.from({length: 15}, (_, i) => d`M${i * 28.6 - 12} 580q${s.between(-8, 8)} 14 ${s.between(-4, 4)} 30`).join(
        ""
      ),
      "#8c120c",
      3
    ),
    fill(linear(s, ["#0d010200 74%", "#0d0102f5 90%"])),
    group(
      [
        letter(s, "HARVEST", {face: "anton", y: 100, width: 330, most: 96, fill: "#fff0cf"}),
        letter(s, "OF TEETH", {face: "anton", y: 180, width: 340, most: 84, fill: "#fff0cf"})
      ],
      rough(s, 7, 0.05)
    ),
    letter(s, "The valley is short of one guest.", {face: "playfair-italic", y: 566, size: 18, fill: "#fff0cf"}),
    billing(s, {y: 586, lines: 1, fill: "#ffe0b8"}),
    grain(s, 0.6, 0.7)
  ].join("");
}
