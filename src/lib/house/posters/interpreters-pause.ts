import {
  billing,
  blur,
  fill,
  grain,
  group,
  halftone,
  letter,
  model,
  placeHead,
  portrait,
  rect,
  relief,
  rough,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** A face, a headset, and two seconds of white where the words should be. 1983. */
export function poster(s: Stage): string {
  const soft = blur(s, 2);
  const softer = blur(s, 4);
  const bars = (x: number, w: number, color: string, right: boolean) =>
    Array.from({length: 22}, (_, i) => {
      const length = w * s.between(0.25, 1);
      const y = 52 + i * 21;
      return rect(right ? x : x - length, y, length, 10, color);
    }).join("");
  return [
    group(fill("#efe7d6"), relief(s, {frequency: ".5", depth: 0.6})),
    rect(0, 0, 200, 600, "#c62a1e"),
    rect(200, 0, 200, 600, "#16233c"),
    group([bars(196, 170, "#e9583c", false), bars(204, 170, "#2c4470", true)]),
    fill(halftone(s, "#000000", 4, 0.7, 30), 'opacity=".18"'),
    placeHead(
      portrait(s, {
        skin: "#f0d2b4",
        shade: "#0d1424d8",
        hair: "#14100e",
        lips: "#b3241c",
        coat: "#efe7d6",
        style: "bob",
        light: "left",
        soft,
        softer,
        fine: true,
        brow: 0.9
      }),
      {x: 200, y: 290, height: 390}
    ),
    // The headset.
    stroke("M64 282C50 90 350 90 336 282", "#14100e", 13),
    stroke("M66 278C54 96 346 96 334 278", "#6a6460", 2.4),
    group(
      [
        shape(
          "M52 262h34q10 0 10 10v64q0 10 -10 10h-34q-12 -42 0 -84ZM348 262h-34q-10 0 -10 10v64q0 10 10 10h34q12 -42 0 -84Z",
          "#1c1a1a"
        )
      ],
      model(s, 230, 7, 5)
    ),
    stroke("M74 342C80 392 130 408 160 394", "#14100e", 5),
    shape("M150 384q22 -8 32 4q-6 14 -26 12Z", "#14100e", model(s, 230, 3, 2)),
    // The pause.
    group([rect(0, 362, 400, 58, "#f7f2e6")], rough(s, 2, 0.2)),
    stroke("M20 391H150", "#c62a1e", 1.4) + stroke("M250 391H380", "#16233c", 1.4),
    stroke(
      "M20 391l4 0l3 -12l4 22l4 -18l5 14l4 -9l5 6l6 -16l5 24l4 -14l5 4h8l5 -10l5 16l4 -9l4 3h40M380 391l-4 0l-3 -9l-4 18l-4 -22l-5 16l-4 -9l-5 6l-6 -14l-5 20l-4 -12l-5 6h-8l-5 -8l-5 14l-4 -11l-4 5h-40",
      "#16233c",
      1.3
    ),
    letter(s, "00:02", {face: "typewriter", y: 401, size: 27, fill: "#c62a1e"}),
    rect(0, 446, 400, 154, "#f7f2e6"),
    letter(s, "THE", {face: "archivo", x: 24, y: 476, size: 17, align: "left", fill: "#c62a1e"}),
    letter(s, "INTERPRETER'S", {face: "archivo", x: 24, y: 512, width: 352, align: "left", fill: "#16233c"}),
    letter(s, "PAUSE", {face: "archivo", x: 24, y: 554, size: 46, align: "left", tracking: 0.12, fill: "#c62a1e"}),
    letter(s, "She waited two seconds. A war did not begin.", {
      face: "cormorant-italic",
      x: 376,
      y: 475,
      size: 15.5,
      align: "right",
      fill: "#16233c"
    }),
    billing(s, {y: 577, lines: 2, fill: "#16233c", opacity: 0.85, size: 10.5, width: 350}),
    grain(s, 0.35, 0.7)
  ].join("");
}
