import {
  billing,
  circle,
  clip,
  d,
  ellipse,
  figure,
  fill,
  grain,
  group,
  letter,
  linear,
  model,
  pine,
  radial,
  rays,
  rect,
  ridge,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** One canoe, one very large mouth. 2020. */
export function poster(s: Stage): string {
  const line = 262;
  const teeth = (y: number, up: number, count: number, reach: number) =>
    Array.from({length: count}, (_, i) => {
      const t = (i + 0.5) / count - 0.5;
      const x = 200 + t * 320;
      const py = y + up * 60 * (t * 2) ** 2;
      return d`M${x - 13} ${py}Q${x} ${py + up * 4} ${x + 13} ${py}L${x + s.between(-3, 3)} ${py + up * reach * s.between(0.8, 1.15)}Z`;
    }).join("");
  const person = (x: number, shirt: string, hair: string, pose: "arms" | "reach" | "aim" | "salute", flip: boolean) => {
    const body = figure({x, y: 288, height: 76, pose, flip});
    return (
      shape(body, shirt) +
      circle(x + (flip ? -1 : 1), 219, 6.8, "#f0c49c") +
      shape(`M${x - 8} 218q0 -10 8.500 -10t8.500 9q-8 -5 -17 1Z`, hair)
    );
  };
  return [
    fill(linear(s, ["#7fd4e6", "#d9f4e0 30%", "#fff1c0 44%"])),
    shape(rays(320, 120, 18, 500, 0.5), "#ffffff", 'opacity=".3"'),
    circle(320, 120, 30, "#fff6c4"),
    shape(ridge(s, 232, 60, {soft: true}), "#8cc9a8"),
    Array.from({length: 40}, (_, i) =>
      shape(pine(s, i * 10.5 + s.between(-4, 4), 266, s.between(30, 62)), i % 2 ? "#2f7a5c" : "#246650")
    ).join(""),
    rect(0, line, 400, 340, linear(s, ["#3fb8c0", "#1a7f94 24%", "#0a3a5c 60%", "#041a30"], 0, line, 0, 600)),
    stroke(
      Array.from({length: 20}, () => d`M${s.between(-20, 360)} ${line + s.between(4, 30)}h${s.between(14, 60)}`).join(
        ""
      ),
      "#e9fffb",
      1.4,
      'opacity=".55"'
    ),
    shape(rays(200, 200, 26, 600, 0.35, 0.2), "#bff4ee", `opacity=".1" ${clip(s, `M0 ${line}H400V600H0Z`)}`),
    // The lake.
    group(
      [
        shape(
          "M200 330C330 330 420 420 420 520V620H-20V520C-20 420 70 330 200 330Z",
          linear(s, ["#2f9a7c", "#0d4a54 60%", "#062a3a"], 0, 330, 0, 600)
        ),
        Array.from({length: 40}, () =>
          ellipse(s.between(20, 380), s.between(380, 590), s.between(3, 9), s.between(2, 6), "#1f7a68", 'opacity=".6"')
        ).join("")
      ],
      model(s, 270, 12, 14)
    ),
    shape(
      "M30 520C60 420 130 378 200 378C270 378 340 420 370 520C350 580 270 600 200 600C130 600 50 580 30 520Z",
      radial(s, ["#1a0208 30%", "#7a1024 90%"], 200, 500, 180)
    ),
    ellipse(200, 580, 92, 40, "#d8405c", model(s, 270, 6, 8)),
    shape(teeth(384, 1, 13, 46), "#fffbe8", model(s, 260, 4, 3)),
    group([circle(84, 372, 26, "#f6f2c0"), circle(316, 372, 26, "#f6f2c0")], model(s, 250, 8, 8)),
    circle(92, 362, 10, "#0a1a1c") +
      circle(308, 362, 10, "#0a1a1c") +
      circle(95, 359, 3, "#fff") +
      circle(311, 359, 3, "#fff"),
    stroke("M56 352L108 342M344 352L292 342", "#0d4a54", 7),
    // Gary's lanyard, a sandwich, a clipboard, on their way down.
    shape("M150 300l26 6l-6 20l-22 -4Z", "#fff7dc", 'transform="rotate(14 160 312)"') +
      stroke("M152 308l16 4M150 314l16 4", "#8a7a5c", 1.2),
    shape("M232 312l30 -8l4 20Z", "#e9b45c") + shape("M234 316l29 4l1 5Z", "#7ac04a"),
    Array.from({length: 14}, () =>
      circle(s.between(130, 270), s.between(290, 376), s.between(1.5, 4), "none", 'stroke="#d9fffa" stroke-width="1"')
    ).join(""),
    // The canoe.
    person(144, "#e0563f", "#3a2418", "arms", false),
    person(182, "#f2c12e", "#1c1210", "aim", false),
    person(222, "#7a4a9a", "#b0702c", "reach", true),
    person(258, "#2f6fa0", "#5a3a20", "salute", true),
    shape(
      "M96 250C130 268 270 268 306 250L290 282Q200 296 112 282Z",
      linear(s, ["#e8433a", "#9a1c1c"], 0, 250, 0, 290),
      model(s, 250, 5, 4)
    ),
    // The sign that nobody read.
    group(
      [
        rect(193, 150, 12, 40, "#7a4a24"),
        rect(28, 26, 344, 140, "#f9d648", 'rx="10" stroke="#1c1a14" stroke-width="5"'),
        letter(s, "DO NOT FEED", {face: "anton", y: 92, width: 310, fill: "#1c1a14"}),
        letter(s, "THE LAKE", {face: "anton", y: 153, width: 310, most: 66, fill: "#c8231c"})
      ],
      `transform="rotate(-3 200 90)" ${model(s, 240, 4, 4)}`
    ),
    fill(linear(s, ["#041a3000 84%", "#041a30e8 95%"])),
    letter(s, "Every death is a learning opportunity.", {face: "cormorant-italic", y: 566, size: 17, fill: "#fff6d8"}),
    billing(s, {y: 584, lines: 1, fill: "#e6fbf6"}),
    grain(s, 0.2)
  ].join("");
}
