import {
  billing,
  blur,
  circle,
  d,
  figure,
  fill,
  foliage,
  glow,
  grain,
  group,
  letter,
  linear,
  model,
  outline,
  rays,
  relief,
  rim,
  type Stage,
  shape,
  stack,
  stars,
  stroke
} from "../kit.js";

/** Four children on the hull of a ship, and a sun too many. 1977. */
export function poster(s: Stage): string {
  const lines = ["CHILDREN", "OF THE SECOND", "SUN"];
  const title = stack(s, lines.slice(0, 2), {face: "righteous", top: 40, width: 356, gap: 8});
  const last = outline(s, "SUN", {face: "righteous", x: 200, y: 214, size: 84, tracking: 0.06});
  const bands = (x: number, y: number, r: number, colors: string[]) =>
    colors.map((color, i) => circle(x, y, r - (i * r) / (colors.length + 1.5), color)).join("");
  return [
    fill(linear(s, ["#1a0a3a", "#5a1a5c 30%", "#c8384a 56%", "#ff9a3c 74%", "#ffd98a"])),
    stars(s, 160, {bottom: 330, color: "#fff2d0", largest: 1.9}),
    shape(rays(124, 322, 28, 620, 0.45, 0.05), "#ffd45a", 'opacity=".16"'),
    group(
      [bands(124, 322, 112, ["#e8432c", "#f2692c", "#f89a2c", "#fcc84a", "#fff0b0"])],
      relief(s, {frequency: ".02", depth: 3})
    ),
    group([bands(312, 266, 62, ["#2a6a9a", "#3fa0b8", "#8fd9d0", "#e9fff0"])], relief(s, {frequency: ".03", depth: 3})),
    glow(s, "#ffffffaa", 312, 266, 110),
    glow(s, "#fff3c0aa", 124, 322, 180),
    // A skiff on the course that the second sun draws.
    stroke("M70 470C150 430 250 400 300 300", "#fff6dc", 1.6, 'stroke-dasharray="5 6"'),
    group(
      [
        shape("M-34 0L-12 -9H20L40 0L20 7H-16ZM-34 0L-46 -12H-30L-20 -5ZM-34 0L-46 12H-30L-20 5Z", "#f2e6d0"),
        shape("M12 -7Q24 -6 30 -2H8Z", "#2a3a5c"),
        shape("M-44 -3L-92 0L-44 3Z", "#fff3b0")
      ],
      `transform="translate(262 372) rotate(-44) scale(.82)" ${model(s, 240, 5, 3)}`
    ),
    // The hull: a great curve of plates with gardens under glass.
    group(
      [
        shape(
          "M-20 500C80 440 300 430 420 486V620H-20Z",
          linear(s, ["#8a8aa8", "#3a3460 40%", "#140c2c"], 0, 440, 0, 600)
        ),
        shape("M-20 556C100 506 300 500 420 546V620H-20Z", "#231a44")
      ],
      model(s, 240, 8, 8)
    ),
    stroke(
      "M-20 520C80 462 300 452 420 506M40 484L30 560M110 464L104 540M190 456L190 530M270 458L278 532M346 468L362 546",
      "#140c2c",
      1.4,
      'opacity=".7"'
    ),
    [
      [70, 500, 30],
      [330, 490, 34]
    ]
      .map(
        ([x, y, r]) =>
          group([
            shape(d`M${x - r} ${y}a${r} ${r * 0.8} 0 0 1 ${2 * r} 0Z`, "#a8f0c8", 'opacity=".8"'),
            shape(foliage(s, x, y - 6, r * 0.8, 8, 26, 9), "#1f7a4c")
          ]) + stroke(d`M${x - r} ${y}a${r} ${r * 0.8} 0 0 1 ${2 * r} 0M${x} ${y}v${-r * 0.8}`, "#f2fff6", 1)
      )
      .join(""),
    shape(
      [
        ["stand", 150, 82, "short"],
        ["salute", 182, 98, "ponytail"],
        ["lean", 214, 76, "bob"],
        ["stand", 240, 64, "short"]
      ]
        .map(([pose, x, h, hair]) =>
          figure({x: +x, y: 474, height: +h, pose: pose as "stand", wear: [hair as "short", "jacket"]})
        )
        .join(""),
      "#1a0a2c",
      rim(s, "#ffe9a0", 1, 0.8, 0.5)
    ),
    shape(
      "M150 474L110 600H170L162 474ZM182 474L160 600H220L192 474ZM214 474L214 600H250L222 474Z",
      "#0c0620",
      `opacity=".5" ${blur(s, 3)}`
    ),
    fill(linear(s, ["#0c062000 80%", "#0c0620f0 94%"])),
    [6, 4, 2]
      .map((k, i) =>
        shape(
          title.data + last.data,
          "none",
          `stroke="${["#2a6a9a", "#e8432c", "#1a0a3a"][i]}" stroke-width="${k * 2.2}" stroke-linejoin="round"`
        )
      )
      .join(""),
    shape(title.data + last.data, linear(s, ["#fff6d0", "#ffc83a 60%", "#ff7a2c"], 0, 40, 0, 216)),
    letter(s, "They were promised one star.", {face: "righteous", y: 28, size: 15, fill: "#ffe9b0"}),
    billing(s, {y: 566, lines: 3, fill: "#ffe9d0", size: 10.5}),
    grain(s, 0.5, 0.65)
  ].join("");
}
