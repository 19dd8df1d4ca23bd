import {
  billing,
  blur,
  d,
  figure,
  fill,
  fog,
  glow,
  grain,
  group,
  letter,
  linear,
  rect,
  rim,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** A long corridor at four in the morning, and one lit door. 1996. */
export function poster(s: Stage): string {
  const lamps = Array.from({length: 6}, (_, i) => {
    const t = 1 / (1 + i * 0.75);
    return shape(
      d`M${205 - 46 * t} ${270 - 250 * t}H${205 + 46 * t}L${205 + 40 * t} ${270 - 232 * t}H${205 - 40 * t}Z`,
      "#dff2ea",
      `opacity="${(0.12 + 0.08 * i).toFixed(2)}"`
    );
  }).join("");
  const doors = Array.from({length: 4}, (_, i) => {
    const a = 1 / (1 + i * 0.8);
    const b = 1 / (1.42 + i * 0.8);
    const left = i === 1;
    const door = (side: number, paint: string) =>
      shape(
        d`M${205 + side * 190 * a} ${270 + 240 * a}V${270 - 130 * a}L${205 + side * 190 * b} ${270 - 130 * b}V${270 + 240 * b}Z`,
        paint
      );
    return door(-1, left ? linear(s, ["#fff4cf", "#ffc66a"], 0, 180, 0, 420) : "#0d2226") + door(1, "#0b1d21");
  }).join("");
  return [
    fill("#0d2024"),
    shape("M-10 -10H410L230 240H180Z", linear(s, ["#17343a", "#2f5a5c"], 0, 0, 0, 240)),
    shape("M-10 -10L180 240V306L-10 620Z", linear(s, ["#0c1c20", "#3a6664"], 0, 0, 180, 0)),
    shape("M410 -10L230 240V306L410 620Z", linear(s, ["#3a6664", "#0a191d"], 230, 0, 400, 0)),
    shape("M-10 620L180 306H230L410 620Z", linear(s, ["#5f8a84", "#10292c 70%"], 0, 300, 0, 600)),
    stroke("M-10 470L180 288M410 470L230 288", "#7fa8a0", 1.4, 'opacity=".5"'),
    lamps,
    group(doors),
    rect(180, 240, 50, 66, linear(s, ["#9fd0c4", "#e9fff6"], 0, 240, 0, 306)),
    glow(s, "#e9fff6aa", 205, 272, 110),
    // Light from the one door, across the floor.
    shape("M100 404L68 470L330 600H400V520Z", linear(s, ["#ffe2a0cc", "#ffc66a00"], 80, 420, 330, 580), blur(s, 8)),
    glow(s, "#ffd98acc", 90, 320, 120),
    fog(s, "#bfe0d6", {frequency: ".004 .01", density: 1.2, cut: 0.98}),
    // The conductor's shadow falls from the room; the nurse stands in the light.
    group(
      shape(
        figure({x: 262, y: 540, height: 190, pose: "arms", wear: ["suit"]}),
        "#081214",
        `transform="matrix(1 0 -.7 .6 330 210)" opacity=".72"`
      ),
      blur(s, 2)
    ),
    shape(
      figure({x: 168, y: 492, height: 232, pose: "stand", wear: ["dress", "bob"], build: 1.05}),
      linear(s, ["#1a3034", "#0a1618"], 0, 260, 0, 492),
      rim(s, "#ffe3a8", 2, 0, 1)
    ),
    shape("M150 488L110 600H210L186 488Z", "#050d0f", `opacity=".5" ${blur(s, 4)}`),
    fill(linear(s, ["#050d0fcc", "#050d0f00 30%", "#050d0f00 74%", "#050d0fee 92%"])),
    letter(s, "the quiet", {face: "typewriter", x: 372, y: 70, size: 44, align: "right", fill: "#eefaf4"}),
    letter(s, "ward", {face: "typewriter", x: 372, y: 128, size: 66, align: "right", fill: "#ffd98a"}),
    letter(s, "He came for silence. She had other music.", {
      face: "cormorant-italic",
      x: 372,
      y: 156,
      size: 15,
      align: "right",
      fill: "#d5ebe2"
    }),
    billing(s, {y: 560, lines: 3, fill: "#dcefe8"}),
    grain(s, 0.4)
  ].join("");
}
