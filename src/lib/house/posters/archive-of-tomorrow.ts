import {
  billing,
  blur,
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
  radial,
  rays,
  relief,
  rim,
  type Stage,
  shape,
  stars,
  stroke
} from "../kit.js";

/** Shelves without end, and a book that lights its reader. 1989. */
export function poster(s: Stage): string {
  const vx = 200;
  const vy = 286;
  const books = (side: number) => {
    const colors = ["#7a1c2c", "#1f4a6a", "#8a6a2c", "#2c5a4a", "#5a2c6a", "#a8482c", "#30405c"];
    const parts: Record<string, string> = {};
    for (let shelf = 0; shelf < 10; ++shelf)
      for (let i = 0; i < 22; ++i) {
        const t1 = 1 / (1 + i * 0.16);
        const t2 = 1 / (1 + (i + 0.82) * 0.16);
        if (t1 < 0.2 || (shelf > 3 && s.random() < 0.12)) continue;
        const top = -330 + shelf * 72 + s.between(4, 20);
        const bottom = -330 + shelf * 72 + 62;
        const color = colors[Math.floor(s.random() * colors.length)];
        parts[color] =
          (parts[color] ?? "") +
          d`M${vx + side * 215 * t1} ${vy + top * t1}L${vx + side * 215 * t2} ${vy + top * t2}V${vy + bottom * t2}L${vx + side * 215 * t1} ${vy + bottom * t1}Z`;
      }
    return Object.entries(parts)
      .map(([color, data]) => shape(data, color))
      .join("");
  };
  const title = outline(s, "ARCHIVE", {face: "michroma", y: 102, width: 352});
  const second = outline(s, "OF TOMORROW", {face: "michroma", y: 142, width: 352});
  const chrome = linear(s, ["#ffffff", "#9ad8ff 42%", "#1a3a7a 50%", "#e08ad9 62%", "#fff0c4"], 0, 62, 0, 146);
  return [
    fill(radial(s, ["#fff6d9", "#ffb86a 12%", "#7a3a6a 36%", "#1a1440 70%", "#070718"], vx, vy, 380)),
    shape("M-10 -10L150 236V336L-10 610ZM410 -10L250 236V336L410 610Z", "#140e24"),
    books(-1),
    books(1),
    group(
      shape("M-10 610L150 330H250L410 610Z", linear(s, ["#ffd9a0", "#5a2c5a 40%", "#0c0a20"], 0, 330, 0, 600)),
      relief(s, {frequency: ".01 .08", depth: 3})
    ),
    stroke(
      Array.from({length: 9}, (_, i) => d`M${vx + (i - 4) * 12} 330L${vx + (i - 4) * 100} 610`).join("") +
        Array.from({length: 8}, (_, i) => d`M0 ${334 + i * i * 4.6}H400`).join(""),
      "#ffcf9a",
      0.7,
      'opacity=".4"'
    ),
    fill(radial(s, ["#07071800 20%", "#070718cc"], vx, vy + 40, 330)),
    glow(s, "#fff8e0", vx, vy, 130),
    shape(rays(vx, vy, 26, 420, 0.3, 0.07), radial(s, ["#fff2cc66", "#ffb86a00"], vx, vy, 300), blur(s, 4)),
    // A girl in the light, with the book held out; the archivist who takes it.
    shape(
      figure({x: 238, y: 398, height: 96, pose: "reach", flip: true, wear: ["dress", "ponytail"]}),
      "#2a1230",
      rim(s, "#ffe9c0", 0.9, 0.8)
    ),
    shape(
      figure({
        x: 176,
        y: 650,
        height: 330,
        pose: {
          head: [2, -92],
          neck: [0, -82],
          hip: [0, -50],
          arms: [
            [
              [16, -70],
              [27, -72]
            ],
            [
              [-11, -67],
              [-11, -52]
            ]
          ],
          legs: [
            [
              [6, -27],
              [9, -2]
            ],
            [
              [-4, -27],
              [-8, -2]
            ]
          ],
          shoulders: 9
        },
        wear: ["coat", "short"]
      }),
      "#0c0a1c",
      rim(s, "#ffd9a0", -1.2, 1, 0.9)
    ),
    shape("M244 428L268 402L296 414L272 442Z", "#fff8e2", model(s, 240, 4, 2)),
    shape("M244 428L240 400L268 402Z", "#e9d9b0"),
    glow(s, "#fff3c4", 266, 416, 76),
    shape(foliage(s, 292, 360, 60, 46, 18, 12), "#fff6dc", `opacity=".9" ${model(s, 230, 3, 2)}`),
    shape(foliage(s, 322, 290, 40, 50, 10, 9), "#fff6dc", 'opacity=".7"'),
    stars(s, 70, {top: 240, bottom: 460, color: "#fff0b8", largest: 2.2}),
    fill(linear(s, ["#070718cc", "#07071800 30%", "#07071800 80%", "#070718f2 94%"])),
    letter(s, "THE", {face: "michroma", y: 50, size: 15, tracking: 0.8, fill: "#ffe9c4"}),
    shape(title.data, chrome, 'stroke="#0c0a2a" stroke-width="4" paint-order="stroke"'),
    shape(second.data, chrome, 'stroke="#0c0a2a" stroke-width="4" paint-order="stroke"'),
    letter(s, "You may borrow any life but your own.", {face: "cormorant-italic", y: 548, size: 19, fill: "#ffe9c4"}),
    billing(s, {y: 572, lines: 2, fill: "#e9dcff"}),
    grain(s, 0.45)
  ].join("");
}
