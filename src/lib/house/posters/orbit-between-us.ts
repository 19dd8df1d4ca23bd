import {
  billing,
  blur,
  circle,
  ellipse,
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
  type Stage,
  shape,
  stars,
  stroke
} from "../kit.js";

/** Two sleepers on one ring, never on the same side. 2023. */
export function poster(s: Stage): string {
  const soft = blur(s, 2);
  const floating = (x: number, y: number, turn: number, pose: "fall" | "reach", wear: "long" | "short", side: string) =>
    group(
      [
        shape(
          figure({x: 0, y: 64, height: 138, pose, wear: ["space"]}),
          linear(s, [side, "#7a5a94"], -24, -50, 34, 60),
          rim(s, "#ffffff", 0.8, 0.8, 0.5)
        ),
        circle(pose === "fall" ? -5 : 4, -62, 10.5, "#12081f"),
        shape(
          wear === "long" ? "M-7 -67q5 -6 12 -2" : "M-11 -67q5 -6 12 -2",
          "none",
          'stroke="#fff" stroke-width="1.4" opacity=".8"'
        )
      ],
      `transform="translate(${x} ${y}) rotate(${turn})"`
    );
  return [
    fill(linear(s, ["#0c0620", "#3a1450 40%", "#a8386c 72%", "#ff9a6a"])),
    fog(s, "#ff7aa8", {frequency: ".006 .009", density: 1.9, cut: 0.95}),
    fog(s, "#2a1a7a", {frequency: ".008", density: 2.2, cut: 1.05}),
    stars(s, 260, {color: "#ffeaf6", largest: 1.8}),
    // A gas giant low in the frame.
    group(
      circle(200, 640, 270, linear(s, ["#ffd9a8", "#e8788a 30%", "#5a1f5c 70%"], 0, 370, 0, 620)),
      relief(s, {frequency: ".002 .03", depth: 8, azimuth: 270})
    ),
    glow(s, "#ffd9b8aa", 200, 420, 260, 0.4),
    // The relay: a ring seen at an angle.
    ellipse(200, 292, 150, 150, "none", 'stroke="#fff2f8" stroke-width=".8" stroke-dasharray="2 7" opacity=".8"'),
    group(
      [
        ellipse(200, 292, 96, 96, "none", 'stroke="#2a1438" stroke-width="15"'),
        ellipse(200, 292, 96, 96, "none", 'stroke="#e9d3e6" stroke-width="10"'),
        ellipse(200, 292, 96, 96, "none", 'stroke="#8a6a9a" stroke-width="10" stroke-dasharray="3 12"')
      ],
      model(s, 240, 6, 3)
    ),
    stroke("M104 292H172M228 292H296M200 196V264M200 320V388", "#cbb0d0", 3),
    group([circle(200, 292, 28, "#d9c4dc"), circle(200, 292, 16, "#3a1d4c")], model(s, 240, 6, 5)),
    // A tomato plant in the window of the hub.
    shape("M199 302q-1 -10 1 -18q2 8 1 18ZM200 290q-7 -2 -8 -7q7 0 8 7ZM201 287q6 -3 7 -8q-6 1 -7 8Z", "#8fe08a"),
    circle(195, 294, 2.8, "#ff4a3a") + circle(206, 291, 2.3, "#ff4a3a"),
    floating(88, 210, -58, "reach", "long", "#f4e6f2"),
    floating(312, 392, 122, "fall", "short", "#ffd9c0"),
    stroke("M128 170C190 120 270 130 316 190C352 240 352 300 334 348", "#fff2f8", 1, 'stroke-dasharray="1 5"'),
    glow(s, "#ffffffaa", 130, 168, 14) + glow(s, "#ffffffaa", 334, 350, 14),
    circle(200, 292, 150, "none", `stroke="#ff9ac4" stroke-width="5" opacity=".25" ${soft}`),
    letter(s, "THE ORBIT", {
      face: "poiret",
      y: 76,
      width: 340,
      fill: "#fff4fa",
      more: 'stroke="#fff4fa" stroke-width="1.6"'
    }),
    letter(s, "BETWEEN US", {
      face: "poiret",
      y: 138,
      width: 340,
      fill: "#ffd0dc",
      more: 'stroke="#ffd0dc" stroke-width="1.6"'
    }),
    letter(s, "Six months each. One hour together.", {face: "cormorant-italic", y: 520, size: 21, fill: "#fff6ee"}),
    billing(s, {y: 552, lines: 3, fill: "#fff0f4", opacity: 0.95}),
    grain(s, 0.3)
  ].join("");
}
