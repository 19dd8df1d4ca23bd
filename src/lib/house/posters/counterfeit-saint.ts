import {
  billing,
  blur,
  circle,
  clip,
  d,
  figure,
  fill,
  grain,
  group,
  halftone,
  letter,
  linear,
  placeHead,
  portrait,
  relief,
  rim,
  rough,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** One saint in two halves: gold leaf, and the underdrawing below it. 1985. */
export function poster(s: Stage): string {
  const soft = blur(s, 2);
  const softer = blur(s, 5);
  const halo = (color: string, extra: string) =>
    circle(200, 214, 116, color, extra) +
    stroke(
      Array.from(
        {length: 48},
        (_, i) =>
          d`M${200 + 100 * Math.cos((i * Math.PI) / 24)} ${214 + 100 * Math.sin((i * Math.PI) / 24)}L${200 + 114 * Math.cos((i * Math.PI) / 24)} ${214 + 114 * Math.sin((i * Math.PI) / 24)}`
      ).join(""),
      "#7a4a10",
      1.4
    );
  const saint = (skin: string, shade: string, hair: string, coat: string, lips: string) =>
    placeHead(portrait(s, {skin, shade, hair, lips, coat, style: "long", light: "left", soft, softer, beard: true}), {
      x: 200,
      y: 246,
      height: 270
    });
  const left = clip(s, "M0 0H206L194 90L212 170L192 260L208 340L194 430L204 600H0Z");
  const right = clip(s, "M206 0L194 90L212 170L192 260L208 340L194 430L204 600H400V0Z");
  return [
    group(
      [
        group(
          [
            fill(linear(s, ["#f7d774", "#c8902c 50%", "#8a5614"])),
            halo("#ffe89a", 'stroke="#a86e1c" stroke-width="3"')
          ],
          relief(s, {frequency: ".02", depth: 5})
        ),
        fill(halftone(s, "#8a5614", 9, 1, 45), 'opacity=".35"'),
        saint("#d9a06a", "#5a2a10b0", "#3a1c0e", "#7a1420", "#8f3a2a"),
        stroke("M60 560C70 470 110 430 150 414M90 560C100 480 130 446 160 430", "#f6d060", 2)
      ],
      left
    ),
    group(
      [
        fill(linear(s, ["#0a1116", "#12262c 50%", "#05080a"])),
        halo("none", 'stroke="#8fd8d0" stroke-width="1.2"'),
        saint("#9fd6cf", "#06181ce0", "#143238", "#0b1a20", "#3a7a78"),
        stroke(
          Array.from({length: 12}, (_, i) => `M0 ${i * 50}H400M${200 + i * 34} 0V600`).join(""),
          "#5fb8b0",
          0.5,
          'opacity=".5"'
        ),
        stroke("M200 96V420M130 246H400M200 246L340 96M200 246L340 420", "#ff4a3a", 0.9),
        letter(s, "Fig. 2", {face: "typewriter", x: 352, y: 118, size: 14, fill: "#ff6a5a"}),
        circle(276, 226, 30, "none", 'stroke="#ff4a3a" stroke-width="1.4"')
      ],
      right
    ),
    stroke("M206 0L194 90L212 170L192 260L208 340L194 430L204 600", "#fff4d0", 3, rough(s, 6, 0.05)),
    stroke("M206 0L194 90L212 170L192 260L208 340L194 430L204 600", "#1a0c06", 1),
    fill(linear(s, ["#0a050500 56%", "#0a0505e8 78%", "#0a0505"])),
    // Those who come to see.
    shape(
      Array.from({length: 17}, (_, i) =>
        figure({
          x: -4 + i * 26,
          y: 506 + s.between(-4, 8),
          height: s.between(58, 76),
          pose: i % 4 === 1 ? "arms" : i % 3 ? "stand" : "lean",
          wear: [(["hood", "bun", "cap", "coat", "sunhat"] as const)[i % 5]]
        })
      ).join(""),
      "#080404",
      rim(s, "#f2b44a", 0, 1, 0.5)
    ),
    fill(linear(s, ["#0a050500 78%", "#0a0505 88%"])),
    letter(s, "THE COUNTERFEIT", {
      face: "cinzel",
      y: 58,
      width: 360,
      fill: "#ffffff",
      more: 'stroke="#1a0a04" stroke-width="4" paint-order="stroke"'
    }),
    letter(s, "SAINT", {
      face: "cinzel",
      y: 534,
      width: 300,
      most: 100,
      tracking: 0.12,
      fill: linear(s, ["#fff3b8", "#c8902c"], 0, 470, 0, 536)
    }),
    letter(s, "THE COPY IS PERFECT. IT EVEN WORKS.", {
      face: "cinzel",
      y: 551,
      width: 250,
      fill: "#fff3d0",
      more: 'stroke="#1a0a04" stroke-width="3" paint-order="stroke"'
    }),
    billing(s, {y: 570, lines: 2, fill: "#f2dcae"}),
    grain(s, 0.4)
  ].join("");
}
