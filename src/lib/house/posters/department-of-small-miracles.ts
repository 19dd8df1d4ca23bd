import {
  billing,
  blur,
  circle,
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
  radial,
  rect,
  relief,
  rim,
  rough,
  type Stage,
  shape,
  stars,
  stroke
} from "../kit.js";

/** A wall of drawers with a light in one of them. 1991. */
export function poster(s: Stage): string {
  const columns = 7;
  const w = 54;
  const h = 34;
  const drawers = Array.from({length: columns * 12}, (_, i) => {
    const x = 11 + (i % columns) * w;
    const y = 122 + Math.floor(i / columns) * h;
    const tone = ["#6d4526", "#7d522d", "#5f3b20", "#845a33"][Math.floor(s.random() * 4)];
    return `<use href="#drawer" x="${x}" y="${y}" fill="${tone}"/>`;
  }).join("");
  const plates = Array.from({length: columns * 12}, (_, i) => {
    const x = 11 + (i % columns) * w;
    const y = 122 + Math.floor(i / columns) * h;
    return d`M${x + 16} ${y + 7}h20v8h-20Z`;
  }).join("");
  const knobs = plates.replace(/M([\d.]+) ([\d.]+)h20v8h-20Z/g, (_, x, y) => `M${+x + 6} ${+y + 12}h8v4h-8Z`);
  s.define(() => `<path id="drawer" d="M1 1H51V31H1Z"/>`);
  return [
    group([fill("#3a2412"), group(drawers), shape(plates, "#e9dcb8"), shape(knobs, "#c79a3c")], model(s, 250, 3, 1.5)),
    group(rect(0, 0, 400, 600, "#5a3a1f", 'opacity=".28"'), relief(s, {frequency: ".004 .12", depth: 4})),
    fill(radial(s, ["#ffcf6a66", "#2a140500 35%", "#120803e8"], 250, 316, 330), ""),
    // The open drawer and what rises from it.
    shape("M226 300L90 40L330 10L284 300Z", linear(s, ["#fff3bd00", "#ffe08acc"], 0, 20, 0, 300), blur(s, 9)),
    shape("M222 322L236 300H282L294 322V352H222Z", "#8a5c30", model(s, 250, 5, 4)),
    shape("M236 300H282L294 322H222Z", "#fff7cf"),
    glow(s, "#fff6d0", 258, 306, 120),
    glow(s, "#ffffffcc", 258, 304, 40),
    stars(s, 40, {top: 100, bottom: 310, color: "#fff3b0", largest: 2.6}),
    shape(foliage(s, 236, 190, 70, 90, 16, 5), "#fff7d8"),
    // A clock, a tooth, a bird that sings: petitions granted.
    group(
      [
        circle(0, 0, 15, "#fff7dc", 'stroke="#8a5a1c" stroke-width="3"'),
        stroke("M0 0V-10M0 0L7 3", "#5a3208", 2),
        shape("M-4 -20h8v4h-8Z", "#8a5a1c")
      ],
      'transform="translate(206 176) rotate(-14)"'
    ),
    shape(
      "M-9 -10C-4 -14 4 -14 9 -10C13 -4 8 4 7 14C4 16 3 6 0 6C-3 6 -4 16 -7 14C-8 4 -13 -4 -9 -10Z",
      "#ffffff",
      'transform="translate(292 214) rotate(16)"'
    ),
    shape(
      "M-24 6C-16 -6 -4 -10 6 -8C8 -14 16 -15 20 -10L28 -8L20 -5C18 6 8 14 -4 12L-20 18ZM-8 -6C-10 -20 -20 -26 -30 -26C-26 -14 -20 -4 -8 0Z",
      "#2f6fa0",
      `transform="translate(262 148)" ${rim(s, "#ffffff", -1, -1)}`
    ),
    // Agnes on the ladder, the auditor below with a torch of paper.
    stroke(
      "M170 560L212 250M206 560L240 250M176 520L208 520M181 480L213 480M186 440L217 440M191 400L222 400M197 360L227 360M202 320L231 320M207 280L235 280",
      "#1f1108",
      3.4
    ),
    shape(
      figure({x: 208, y: 402, height: 112, pose: "reach", wear: ["skirt", "bun", "jacket"]}),
      "#1a0d08",
      rim(s, "#ffe39a", -1.1, 0.8)
    ),
    shape(
      figure({x: 116, y: 556, height: 128, pose: "salute", wear: ["suit"]}),
      "#140a06",
      rim(s, "#ffd27a", -1.2, 0.5)
    ),
    rect(84, 488, 16, 24, "#6a4020"),
    fill(linear(s, ["#12080300 80%", "#120803f2 94%"])),
    rect(28, 26, 344, 86, "#efe3c2", rough(s, 3, 0.03)),
    rect(34, 32, 332, 74, "none", 'stroke="#7a5a2c" stroke-width="1.5"'),
    letter(s, "The Department of", {face: "typewriter", y: 57, width: 230, fill: "#3a2410"}),
    letter(s, "SMALL MIRACLES", {face: "typewriter", y: 93, width: 310, fill: "#8f1f18"}),
    letter(s, "Please allow forty years for a reply.", {
      face: "cormorant-italic",
      y: 556,
      size: 16,
      x: 262,
      fill: "#f6dfa2"
    }),
    billing(s, {y: 576, lines: 2, fill: "#f0dfb4"}),
    grain(s, 0.35)
  ].join("");
}
