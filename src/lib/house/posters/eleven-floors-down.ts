import {
  billing,
  blur,
  circle,
  figure,
  fill,
  glow,
  grain,
  group,
  letter,
  linear,
  model,
  rect,
  relief,
  type Stage,
  shape,
  stroke,
  vignette
} from "../kit.js";

/** A shaft in section, a lit cabin, and the long way down. 2008. */
export function poster(s: Stage): string {
  const floors = Array.from({length: 14}, (_, i) => {
    const y = 60 + i * 44;
    const lit = i === 4;
    return [
      rect(0, y, 118, 8, "#12161a"),
      rect(282, y, 118, 8, "#12161a"),
      rect(72, y - 34, 34, 34, lit ? "#ffd98a" : "#161b20"),
      rect(88.5, y - 34, 1.4, 34, "#05070a"),
      letter(s, String(17 - i), {face: "gothic", x: 50, y: y - 6, size: 25, fill: i === 4 ? "#ff3b28" : "#3c464e"}),
      Array.from({length: 4}, (_, k) =>
        rect(300 + k * 24, y - 30, 15, 20, s.random() < 0.16 ? "#3a3420" : "#12171b")
      ).join("")
    ].join("");
  }).join("");
  const people = [
    figure({x: 158, y: 316, height: 86, pose: "salute", wear: ["suit"]}),
    figure({x: 182, y: 316, height: 92, pose: "stand", wear: ["dress", "bob"]}),
    figure({x: 204, y: 316, height: 82, pose: "arms", wear: ["jacket", "cap"]}),
    figure({x: 225, y: 316, height: 90, pose: "lean", flip: true, wear: ["suit", "cap"]}),
    figure({x: 246, y: 316, height: 80, pose: "stand", flip: true, wear: ["long"]})
  ].join("");
  return [
    fill("#080b0e"),
    group([rect(0, 0, 400, 600, "#1a2025")], relief(s, {frequency: ".05 .02", depth: 5})),
    rect(0, 0, 118, 600, "#0a0d10"),
    rect(282, 0, 118, 600, "#0a0d10"),
    floors,
    rect(118, 0, 164, 600, linear(s, ["#0d1114", "#1d252b 38%", "#07090b 70%", "#000000"]), 'opacity=".85"'),
    stroke("M126 0V600M274 0V600", "#2c353c", 3),
    stroke(Array.from({length: 22}, (_, i) => `M118 ${i * 28}H126M274 ${i * 28}H282`).join(""), "#39434b", 2),
    shape("M200 -10L120 600H280Z", "#ff2a1c", `opacity=".12" ${blur(s, 10)}`),
    // The cable has begun to part.
    stroke("M192 0V208M200 0V208M208 0V150C208 170 222 176 218 196", "#8a949c", 1.6),
    stroke("M208 150l6 14M208 150l-3 12M208 150l1 16", "#c9d2da", 0.8),
    rect(168, 204, 64, 12, "#39434b"),
    rect(134, 216, 132, 106, "#39434b", model(s, 230, 4, 2)),
    rect(142, 224, 116, 92, linear(s, ["#fff3c9", "#ffc864 60%", "#b3661c"], 0, 224, 0, 316)),
    stroke("M142 262H258M171 224V316M200 224V316M229 224V316", "#c98a3c", 0.8),
    rect(180, 226, 40, 5, "#ffffff"),
    shape(people, "#1a0d06"),
    rect(246, 250, 8, 18, "#2a1608") + circle(250, 255, 1.8, "#ff2a1c"),
    glow(s, "#ffcf7a99", 200, 270, 170),
    shape("M142 322L112 600H288L258 322Z", linear(s, ["#ffc86455", "#ffc86400"], 0, 322, 0, 520), blur(s, 6)),
    fill(linear(s, ["#04060800 56%", "#040608f2 80%", "#020304"])),
    letter(s, "ELEVEN", {face: "gothic", x: 200, y: 432, width: 330, most: 92, tracking: 0.34, fill: "#f4f1ea"}),
    letter(s, "FLOORS", {face: "gothic", x: 200, y: 498, width: 268, most: 72, tracking: 0.34, fill: "#c9c4ba"}),
    letter(s, "DOWN", {face: "gothic", x: 200, y: 548, width: 140, most: 54, tracking: 0.3, fill: "#ff3b28"}),
    letter(s, "EVERY LIE IS ONE FLOOR", {
      face: "gothic",
      x: 200,
      y: 32,
      width: 240,
      tracking: 0.3,
      fill: "#f4f1ea",
      more: 'stroke="#05070a" stroke-width="4" paint-order="stroke"'
    }),
    billing(s, {y: 571, lines: 2, fill: "#e9e4da"}),
    vignette(s, "#000000", "88"),
    grain(s, 0.4)
  ].join("");
}
