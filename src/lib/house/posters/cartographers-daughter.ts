import {
  billing,
  blur,
  circle,
  d,
  fill,
  fog,
  grain,
  group,
  letter,
  linear,
  model,
  PROFILE_HAIR,
  PROFILES,
  placeHead,
  radial,
  relief,
  rough,
  type Stage,
  shape,
  stroke,
  vignette
} from "../kit.js";

/** A profile drawn in coasts and soundings on an old chart. 2009. */
export function poster(s: Stage): string {
  const coast = (k: number) =>
    `M400 ${250 + k}C360 ${236 + k} 350 ${270 + k} 330 ${290 + k}C318 ${310 + k} 292 ${300 + k} 280 ${322 + k}C270 ${344 + k} 300 ${360 + k} 288 ${384 + k}C276 ${404 + k} 250 ${400 + k} 244 ${424 + k}C240 ${450 + k} 270 ${458 + k} 270 ${486 + k}C268 ${512 + k} 240 ${520 + k} 250 ${560 + k}`;
  const soft = blur(s, 10);
  const rose = (x: number, y: number, r: number) =>
    shape(
      Array.from({length: 16}, (_, i) => {
        const a = (i * Math.PI) / 8;
        const long = i % 4 === 0 ? r : i % 2 ? r * 0.45 : r * 0.7;
        const b = a + Math.PI / 16;
        const c = a - Math.PI / 16;
        return d`M${x} ${y}L${x + r * 0.14 * Math.cos(b)} ${y + r * 0.14 * Math.sin(b)}L${x + long * Math.cos(a)} ${y + long * Math.sin(a)}L${x + r * 0.14 * Math.cos(c)} ${y + r * 0.14 * Math.sin(c)}Z`;
      }).join(""),
      "#7a3b1e"
    ) +
    circle(x, y, r * 0.78, "none", 'stroke="#7a3b1e" stroke-width=".8"') +
    circle(x, y, r * 0.84, "none", 'stroke="#7a3b1e" stroke-width=".5"');
  const rhumbs = Array.from(
    {length: 16},
    (_, i) => d`M96 440L${96 + 600 * Math.cos((i * Math.PI) / 8)} ${440 + 600 * Math.sin((i * Math.PI) / 8)}`
  ).join("");
  const head = {x: 196, y: 262, height: 270};
  return [
    group(
      fill(radial(s, ["#f7e6bd", "#e3c285 60%", "#9c6a35"], 200, 270, 400)),
      relief(s, {frequency: ".012", depth: 5})
    ),
    fog(s, "#8a5a2b", {frequency: ".01", density: 2, cut: 1.15}),
    stroke(rhumbs, "#8a5a2b", 0.5, 'opacity=".55"'),
    stroke(
      Array.from({length: 9}, (_, i) => d`M${i * 50} 0V600M0 ${i * 75}H400`).join(""),
      "#8a5a2b",
      0.4,
      'opacity=".4"'
    ),
    // The sea at her shoulder, and the ship.
    // It reaches up behind her face, whose outline would be lost on the paper.
    group(
      [
        shape(`${coast(0)}H410V240Z`, "#1f6a70", `opacity=".8" ${soft}`),
        [0, 6, 13, 22]
          .map((k, i) =>
            stroke(
              coast(k),
              "#0f4248",
              1.4 - i * 0.3,
              `transform="translate(${k * 1.2} 0)" opacity="${0.9 - i * 0.18}"`
            )
          )
          .join("")
      ],
      'transform="translate(-28 -190) scale(1 1.3)"'
    ),
    placeHead(shape(PROFILE_HAIR.long, linear(s, ["#5b2c15", "#2a1209"], 0, 0, 0, 150)), head, rough(s, 5, 0.03)),
    placeHead(
      shape(PROFILES.woman, linear(s, ["#f0bf88", "#c98752 60%", "#7a4322"], 90, 40, 10, 150)),
      head,
      model(s, 340, 14, 12, "#fff2d8")
    ),
    placeHead(
      shape(PROFILE_HAIR.long, linear(s, ["#6b3418", "#341609 60%", "#2f5f62"], 60, 0, 0, 150)) +
        stroke(
          "M50 12C20 20 10 50 8 90C6 110 0 130 -10 150M62 10C34 22 24 50 24 84C24 110 20 130 10 152M72 14C50 26 40 52 40 80C40 110 36 130 28 152M40 14C6 30 -2 66 -4 100",
          "#c98a4b",
          1,
          'opacity=".6"'
        ) +
        stroke("M76 50Q81 47 85 51M74 43Q80 39 86 42", "#2a1209", 1.5) +
        shape("M86 80L92 80.500Q93 83 87 83.500ZM87 84L91.500 85.500Q92 89 87 89Z", "#a8442f"),
      head,
      model(s, 330, 8, 8, "#fff2d8")
    ),
    placeHead(
      shape(
        "M-24 260L-16 164C-6 142 20 136 36 126C44 144 62 146 80 136C98 142 106 150 110 160L118 260Z",
        linear(s, ["#2f6a6c", "#123a40"], 100, 130, 0, 260)
      ),
      head,
      model(s, 330, 10, 8, "#fff2d8")
    ),
    group(
      [
        shape("M-34 0H34L26 14H-26Z", "#4a2412"),
        stroke("M-16 0V-58M8 0V-66M24 0V-40M34 -2L52 -14", "#4a2412", 1.6),
        shape(
          "M-30 -10Q-20 -30 -28 -52H-4Q4 -30 -4 -10ZM-6 -14Q4 -36 -2 -60H22Q30 -36 22 -14ZM26 -4L50 -14L26 -36Z",
          "#f9edcf"
        )
      ],
      `transform="translate(330 400) scale(.9)" ${model(s, 220, 4, 3)}`
    ),
    shape("M290 416q10 -4 20 0t20 0t20 0t20 0v4q-10 4 -20 0t-20 0t-20 0t-20 0Z", "#245a5f"),
    rose(84, 446, 58),
    letter(s, "THE CARTOGRAPHER'S", {face: "cinzel", y: 62, width: 350, fill: "#4a1d0d"}),
    letter(s, "Daughter", {face: "pinyon", y: 120, size: 76, fill: "#8f2a18"}),
    letter(s, "Every map her father drew holds one mistake.", {
      face: "cormorant-italic",
      y: 30,
      size: 15,
      fill: "#5b2c15"
    }),
    stroke("M14 14H386V586H14ZM19 19H381V581H19Z", "#5b2c15", 1, 'opacity=".7"'),
    fill(linear(s, ["#e3c28500 76%", "#e3c285e6 89%"])),
    billing(s, {y: 545, lines: 3, fill: "#3a1a0c", opacity: 0.9, size: 11, width: 320}),
    vignette(s, "#3a1a06", "88"),
    grain(s, 0.4)
  ].join("");
}
