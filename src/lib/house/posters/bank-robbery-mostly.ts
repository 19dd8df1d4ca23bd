import {
  billing,
  blur,
  circle,
  d,
  ellipse,
  figure,
  fill,
  grain,
  group,
  letter,
  linear,
  model,
  rect,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** Four singers in a police line-up, with song sheets and stockings. 1998. */
export function poster(s: Stage): string {
  const members = [
    {x: 72, h: 232, build: 1.5, coat: "#4a3b62", tone: "M-9 -2Q0 10 9 -2Q0 2 -9 -2Z"},
    {x: 158, h: 276, build: 0.85, coat: "#7a2e22", tone: "M-5 2a5 7 0 1 0 10 0a5 7 0 1 0 -10 0"},
    {x: 244, h: 214, build: 1.3, coat: "#2c5a4c", tone: "M-7 3a7 9 0 1 0 14 0a7 9 0 1 0 -14 0"},
    {x: 330, h: 254, build: 1.1, coat: "#2a3a5c", tone: "M-8 2Q0 14 8 2Z"}
  ];
  const relieved = model(s, 225, 9, 8);
  const singer = ({x, h, build, coat, tone}: (typeof members)[number]) => {
    const top = 520 - h * 0.93;
    const k = h / 250;
    const w = 34 * build;
    return group(
      [
        shape(
          d`M${x - w} 530L${x - w - 2} ${top + 62 * k}Q${x - w} ${top + 40 * k} ${x - 12} ${top + 32 * k}H${x + 12}Q${x + w} ${top + 40 * k} ${x + w + 2} ${top + 62 * k}L${x + w} 530Z`,
          coat
        ),
        shape(d`M${x - 12} ${top + 32 * k}L${x} ${top + 56 * k}L${x + 12} ${top + 32 * k}Z`, "#f6efe0"),
        shape(d`M${x - 3} ${top + 44 * k}h6l3 40l-6 8l-6 -8Z`, "#c22a2a"),
        ellipse(x, top, 25 * k * (0.8 + build * 0.2), 32 * k, "#20202a"),
        ellipse(x, top - 8 * k, 19 * k, 9 * k, "#f0c49c"),
        shape(tone, "#7a1a1a", `transform="translate(${x} ${top + 13 * k})" stroke="#f0c49c" stroke-width="3"`),
        circle(x - 8 * k, top - 8 * k, 4, "#ffffff") + circle(x + 8 * k, top - 8 * k, 4, "#ffffff"),
        circle(x - 7 * k, top - 9 * k, 1.9, "#20140c") + circle(x + 9 * k, top - 9 * k, 1.9, "#20140c"),
        stroke(
          d`M${x - 22 * k} ${top - 20 * k}Q${x} ${top - 12 * k} ${x + 22 * k} ${top - 20 * k}M${x - 22 * k} ${top - 26 * k}Q${x} ${top - 18 * k} ${x + 22 * k} ${top - 26 * k}`,
          "#3c3c4c",
          1
        ),
        shape(
          d`M${x - 26} ${top + 100 * k}L${x} ${top + 106 * k}L${x + 26} ${top + 100 * k}V${top + 140 * k}L${x} ${top + 147 * k}L${x - 26} ${top + 140 * k}Z`,
          "#fffaf0"
        ),
        stroke(
          d`M${x - 21} ${top + 112 * k}L${x - 4} ${top + 116 * k}M${x - 21} ${top + 120 * k}L${x - 4} ${top + 124 * k}M${x + 21} ${top + 112 * k}L${x + 4} ${top + 116 * k}M${x + 21} ${top + 120 * k}L${x + 4} ${top + 124 * k}M${x} ${top + 106 * k}V${top + 147 * k}`,
          "#6a5a4a",
          1.2
        ),
        circle(x - 28, top + 124 * k, 8, "#f0c49c") + circle(x + 28, top + 124 * k, 8, "#f0c49c")
      ],
      relieved
    );
  };
  const heights = Array.from({length: 9}, (_, i) => {
    const y = 236 + i * 32;
    return (
      stroke(`M0 ${y}H400`, i % 2 ? "#d79a0a" : "#3a2a08", i % 2 ? 0.8 : 1.4) +
      (i % 2
        ? ""
        : letter(s, `${6 - i / 2}'`, {face: "gothic", x: 392, y: y - 3, size: 17, align: "right", fill: "#3a2a08"}))
    );
  }).join("");
  const note = "M0 0a7 5.500 -20 1 0 14 -3V-34L32 -40V-10a7 5.500 -20 1 0 3 -1V-52L11 -44V-4Z";
  return [
    fill(linear(s, ["#ffd84a", "#ffc61e 60%", "#e89a08"])),
    heights,
    members
      .map(({x, h, build}) =>
        shape(
          figure({x: x + 20, y: 540, height: h * 1.04, build: build * 1.2, wear: ["suit"]}),
          "#b37406",
          `opacity=".6" ${blur(s, 4)}`
        )
      )
      .join(""),
    members.map(singer).join(""),
    [
      [30, 250, 0.6],
      [118, 210, 0.5],
      [292, 262, 0.7]
    ]
      .map(([x, y, k]) => shape(note, "#20202a", `transform="translate(${x} ${y}) scale(${k}) rotate(-8)"`))
      .join(""),
    rect(0, 524, 400, 76, "#20202a"),
    letter(s, "A BANK ROBBERY,", {face: "anton", y: 92, width: 360, fill: "#20202a"}),
    group(
      letter(s, "mostly", {face: "yellowtail", y: 164, x: 250, size: 92, fill: "#c8231f"}),
      'transform="rotate(-6 250 150)"'
    ),
    letter(s, "FOUR VOICES. NO ALIBI. PERFECT PITCH.", {
      face: "gothic",
      y: 32,
      width: 330,
      tracking: 0.16,
      fill: "#20202a"
    }),
    billing(s, {y: 548, lines: 3, fill: "#ffe9a8", opacity: 0.9}),
    grain(s, 0.25)
  ].join("");
}
