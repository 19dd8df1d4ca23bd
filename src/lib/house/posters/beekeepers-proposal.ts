import {
  billing,
  blur,
  circle,
  ellipse,
  figure,
  fill,
  fog,
  foliage,
  glow,
  grain,
  grass,
  group,
  letter,
  linear,
  mask,
  model,
  polygon,
  radial,
  relief,
  ridge,
  rim,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** Smoke, hives, late light, and two people who take their time. 2013. */
export function poster(s: Stage): string {
  const comb = (x: number, y: number, r: number) =>
    polygon(
      Array.from(
        {length: 6},
        (_, i) => [x + r * Math.cos((i * Math.PI) / 3), y + r * Math.sin((i * Math.PI) / 3)] as const
      )
    );
  const cells = Array.from({length: 50}, (_, i) => {
    const column = i % 10;
    const row = Math.floor(i / 10);
    const x = column * 45 - 4;
    const y = row * 52 + (column % 2) * 26 - 10;
    return {data: comb(x, y, 27), y};
  });
  const hive = (x: number, y: number, k: number, tone: string) =>
    group(
      [
        shape("M-20 0V-16H20V0ZM-18 -17V-34H18V-17Z", tone),
        shape("M-24 -35H24L20 -42H-20Z", "#8a7a68"),
        shape("M-8 -2h16v-3h-16Z", "#3a2410"),
        shape("M-20 0h4v6h-4ZM16 0h4v6h-4Z", "#5a4020")
      ],
      `transform="translate(${x} ${y}) scale(${k})" ${model(s, 200, 3, 2)}`
    );
  const bee = (x: number, y: number, k: number, turn: number) =>
    group(
      [
        ellipse(0, 0, 6, 3.6, "#f2a81c"),
        stroke("M-2 -3.400V3.400M1.500 -3.600V3.600", "#2a1606", 1.6),
        ellipse(-1, -5, 2.6, 4.6, "#fff", 'opacity=".75"'),
        ellipse(3, -4.5, 2.2, 4, "#fff", 'opacity=".6"')
      ],
      `transform="translate(${x} ${y}) rotate(${turn}) scale(${k})"`
    );
  return [
    fill(linear(s, ["#f6b93c", "#ffdf8a 36%", "#fff2c4 54%", "#e9a83a"])),
    glow(s, "#fffbe6", 280, 250, 240),
    group(
      group(
        cells
          .map(({data, y}) =>
            shape(
              data,
              "#e08a10",
              `opacity="${Math.max(0.04, 0.55 - y / 420).toFixed(2)}" stroke="#fff0b8" stroke-width="4"`
            )
          )
          .join(""),
        model(s, 230, 5, 4)
      ),
      mask(s, fill(linear(s, ["#fff", "#fff 20%", "#000 48%"])))
    ),
    shape(ridge(s, 330, 50, {soft: true, steps: 4}), "#d9a85c", 'opacity=".8"'),
    shape(ridge(s, 362, 40, {soft: true, steps: 4}), "#a8843c"),
    Array.from({length: 13}, () =>
      shape(foliage(s, s.between(0, 400), 366 + s.between(-4, 6), 16, 11, 12, 8), "#6d6a2c")
    ).join(""),
    group(
      shape(
        "M-10 400C100 380 240 410 410 384V610H-10Z",
        linear(s, ["#c9a03c", "#6a6a24 40%", "#2a2c10"], 0, 384, 0, 600)
      ),
      relief(s, {frequency: ".03 .09", depth: 2.4})
    ),
    hive(52, 420, 0.62, "#dfe6e0"),
    hive(98, 412, 0.5, "#f2c9a0"),
    hive(136, 424, 0.64, "#a9cfd6"),
    hive(352, 414, 0.56, "#f0e2b0"),
    hive(312, 406, 0.46, "#d9b0a0"),
    hive(58, 500, 1.25, "#f4efe0"),
    fog(
      s,
      "#fffaf0",
      {frequency: ".006 .012", density: 2.4, cut: 1},
      mask(s, fill(radial(s, ["#fff", "#000"], 214, 400, 190)))
    ),
    // The sun is low behind them.
    shape("M158 514L104 604H186L198 514ZM226 514L246 604H322L262 514Z", "#12140a", `opacity=".45" ${blur(s, 4)}`),
    shape(
      figure({x: 178, y: 516, height: 192, pose: "reach", wear: ["sunhat", "jacket"], build: 1.1}),
      linear(s, ["#fffaf0", "#e0cfa8 60%", "#a08c62"], 150, 320, 210, 516),
      rim(s, "#fffdf0", -1.2, 0.6)
    ),
    shape(
      figure({x: 262, y: 518, height: 180, pose: "reach", flip: true, wear: ["sunhat", "skirt", "long"]}),
      linear(s, ["#3f4a2c", "#1d2412"], 230, 330, 290, 518),
      rim(s, "#ffe9a8", -1.2, 0.6)
    ),
    shape("M206 340h20v24h-20Z", "#c98a1c", model(s, 230, 3, 2)),
    glow(s, "#ffe9a0", 216, 352, 26),
    shape(grass(s, 606, 90, 70, 0.1), "#20260e"),
    Array.from({length: 24}, () =>
      circle(
        s.between(0, 400),
        s.between(536, 590),
        s.between(1.5, 3.4),
        ["#f6e9f2", "#e8a0c0", "#fff2a0"][Math.floor(s.random() * 3)]
      )
    ).join(""),
    bee(86, 260, 1.5, -20) +
      bee(318, 230, 1, 24) +
      bee(150, 300, 0.8, 10) +
      bee(352, 330, 1.3, -30) +
      bee(232, 286, 0.7, 0),
    fill(linear(s, ["#1a1c0a00 84%", "#1a1c0ae0 95%"])),
    letter(s, "The Beekeeper's", {face: "cormorant-italic", y: 92, width: 350, fill: "#4a2408"}),
    letter(s, "Proposal", {face: "cormorant-italic", y: 168, width: 290, fill: "#4a2408"}),
    letter(s, "He speaks mainly to his bees. She moves slowly.", {
      face: "cormorant",
      y: 216,
      size: 17,
      fill: "#4a2408"
    }),
    billing(s, {y: 572, lines: 2, fill: "#fff3d0"}),
    grain(s, 0.25)
  ].join("");
}
