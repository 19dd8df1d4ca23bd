import {
  billing,
  circle,
  d,
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
  polygon,
  radial,
  relief,
  rim,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** The ring city from the inside; a collector who has stopped weighing anything. 2004. */
export function poster(s: Stage): string {
  const ring = (r: number, w: number, tone: string, lit: string, count: number) => {
    let walls = "";
    let windows = "";
    for (let i = 0; i < count; ++i) {
      const a = (i * 2 * Math.PI) / count;
      const h = s.between(0.3, 1) * w;
      const half = (Math.PI / count) * 0.86;
      const p = (angle: number, radius: number) =>
        [200 + radius * Math.cos(angle), 306 + radius * Math.sin(angle)] as const;
      const corners = [p(a - half, r), p(a - half * 0.9, r - h), p(a + half * 0.9, r - h), p(a + half, r)];
      walls += polygon(corners);
      for (let j = 0; j < 4; ++j) {
        const [wx, wy] = p(a + s.between(-half, half) * 0.7, r - h * s.between(0.15, 0.9));
        windows += d`M${wx} ${wy}h${r / 130}v${r / 130}h${-r / 130}Z`;
      }
    }
    return shape(walls, tone) + shape(windows, lit);
  };
  const tower = (text: string, y: number, w: number, tilt: number) =>
    letter(s, text, {face: "gothic", y, width: w, fill: "#f2fff4", warp: (u, py) => py + tilt * u});
  return [
    fill(radial(s, ["#e9fff0", "#8fe0b0 8%", "#1f6a5a 30%", "#08201f 62%", "#020807"], 200, 306, 400)),
    group(
      circle(200, 306, 384, "none", 'stroke="#0c1f1e" stroke-width="150"'),
      relief(s, {frequency: ".02", depth: 6})
    ),
    group(ring(330, 120, "#0f2c2a", "#ffd98a", 52)),
    group(ring(230, 70, "#16403a", "#d9fff0", 56), 'opacity=".9"'),
    group(ring(162, 40, "#2a6a5a", "#f2fff4", 60), 'opacity=".75"'),
    group(ring(116, 22, "#5aa88a", "#ffffff", 60), 'opacity=".6"'),
    glow(s, "#f4fff6", 200, 306, 100),
    // Spokes and the unlit hub.
    stroke("M200 306L-40 140M200 306L440 140M200 306L60 620M200 306L340 620", "#0c2422", 5, 'opacity=".7"'),
    circle(200, 306, 22, "#061210", rim(s, "#d9fff0", 1, 1)),
    fog(s, "#c9ffe0", {frequency: ".008", density: 1.5, cut: 0.95}),
    // Those who drift.
    (
      [
        [88, 236, 46, 40, "fall"],
        [318, 250, 40, -70, "run"],
        [292, 404, 54, 160, "fall"],
        [70, 410, 42, -140, "arms"],
        [236, 196, 30, 100, "reach"]
      ] as const
    )
      .map(([x, y, h, turn, pose]) =>
        shape(
          figure({x: 0, y: h / 2, height: h, pose, wear: ["jacket"]}),
          "#04100e",
          `transform="translate(${x} ${y}) rotate(${turn})" opacity=".85"`
        )
      )
      .join(""),
    // Rhea.
    group(
      [
        shape(
          figure({x: 0, y: 132, height: 262, pose: "fall", wear: ["coat", "ponytail"], build: 0.95}),
          linear(s, ["#0c1c1c", "#020606"], 0, -130, 0, 130),
          rim(s, "#c9ffe4", 1.6, 2, 1)
        )
      ],
      'transform="translate(196 372) rotate(-24)"'
    ),
    // Coins and a hanging weight.
    Array.from({length: 16}, () => {
      const x = s.between(40, 360);
      const y = s.between(200, 520);
      return ellipse(
        x,
        y,
        s.between(3, 7),
        s.between(1.5, 6),
        "#ffd45a",
        `transform="rotate(${Math.round(s.between(0, 180))} ${x.toFixed(0)} ${y.toFixed(0)})" ${model(s, 230, 2, 1.5)}`
      );
    }).join(""),
    fill(linear(s, ["#020807e6", "#02080700 30%", "#02080700 72%", "#020807f2 92%"])),
    tower("GRAVITY", 160, 330, -20),
    letter(s, "TAX", {
      face: "gothic",
      y: 232,
      x: 350,
      size: 80,
      align: "right",
      tracking: 0.1,
      fill: "#ffd45a",
      warp: (u, y) => y - 8 * u
    }),
    letter(s, "YOU PAY FOR WHAT HOLDS YOU DOWN", {face: "gothic", y: 534, width: 300, tracking: 0.24, fill: "#c9ffe0"}),
    billing(s, {y: 558, lines: 3, fill: "#d9fff0"}),
    grain(s, 0.4)
  ].join("");
}
