import {
  billing,
  circle,
  figure,
  fill,
  grain,
  group,
  halftone,
  letter,
  linear,
  rect,
  relief,
  rim,
  type Stage,
  shape,
  smooth
} from "../kit.js";

/** A caravan crosses a white desert below an enormous sun. 1968. */
export function poster(s: Stage): string {
  const camel =
    "M0 0L2 -14L0 -24C-2 -32 4 -36 9 -35C12 -46 18 -47 22 -36C27 -37 31 -36 33 -32C37 -33 38 -40 40 -47C42 -53 50 -53 54 -49L52 -46L45 -45C44 -38 43 -28 36 -24L34 -13L35 0H32L30 -13L29 -22C22 -19 14 -19 8 -21L6 -13L7 0ZM12 0L11 -12L10 -20H14L15 -12L16 0ZM24 0L25 -12L24 -20H28L28 -12L28 0Z";
  const caravan = (y: number, x: number, gap: number, k: number, count: number, ink: string) =>
    Array.from({length: count}, (_, i) => {
      const px = x + i * gap + s.between(-3, 3);
      const py = y + Math.sin(i * 0.8) * 2 * k;
      const walker =
        i % 3 === 1
          ? shape(figure({x: px + gap * 0.82, y: py + 2, height: 34 * k, pose: "walk", wear: ["robe", "hood"]}), ink)
          : "";
      return (
        shape(camel, ink, `transform="translate(${px} ${py}) scale(${k})"`) +
        shape("M8 -35h17l3 9h-22Z", "#8c2f1b", `transform="translate(${px} ${py}) scale(${k})"`) +
        walker
      );
    }).join("");
  const dune = (y: number, swing: number, top: string, bottom: string) =>
    group(
      shape(
        `${smooth([
          [-20, y],
          [80, y - swing],
          [190, y + swing * 0.4],
          [300, y - swing * 0.7],
          [430, y + swing * 0.5]
        ])}V620H-20Z`,
        linear(s, [top, bottom], 0, y - 30, 0, y + 170)
      ),
      relief(s, {frequency: ".012 .11", depth: 2, azimuth: 200})
    );
  return [
    fill(linear(s, ["#c1502a", "#e2863c 35%", "#f6cf86 60%", "#f8e9cc"])),
    circle(200, 282, 150, linear(s, ["#fff3c9", "#f9c45c 55%", "#ec8b3b"], 0, 132, 0, 432)),
    circle(200, 282, 150, halftone(s, "#d9642a", 5, 1, 20), 'opacity=".35"'),
    Array.from({length: 5}, (_, i) => rect(40, 296 + i * 17, 320, 2 + i * 1.6, "#f1b568", 'opacity=".7"')).join(""),
    shape("M-10 380L60 330L110 352L180 316L240 346L310 322L410 366V420H-10Z", "#d08a5c", 'opacity=".65"'),
    dune(386, 12, "#fff8ea", "#e9cfae"),
    caravan(384, 70, 26, 0.42, 11, "#5a2a1e"),
    dune(430, 22, "#fffdf6", "#dcb994"),
    caravan(452, -18, 76, 1.15, 4, "#3a150f"),
    shape(
      figure({x: 322, y: 470, height: 104, pose: "stand", wear: ["robe", "hood"]}),
      "#2a0d0a",
      rim(s, "#ffd591", 0.5, 0.2)
    ),
    shape(
      figure({x: 356, y: 476, height: 98, pose: "lean", flip: true, wear: ["robe", "hood"]}),
      "#451911",
      rim(s, "#ffd591", 0.5, 0.2)
    ),
    dune(490, 14, "#fff6e6", "#c99a72"),
    letter(s, "The", {face: "abril", x: 36, y: 56, size: 38, align: "left", fill: "#fff6dd"}),
    letter(s, "Salt Road", {face: "abril", y: 112, width: 340, fill: "#fff6dd"}),
    letter(s, "HALF OF THE WATER · HALF OF THE MAP · ALL OF THE BLAME", {
      face: "gothic",
      y: 528,
      width: 320,
      tracking: 0.1,
      fill: "#6b2416"
    }),
    billing(s, {y: 550, lines: 3, fill: "#4a1c12", opacity: 0.85}),
    grain(s, 0.45, 0.7)
  ].join("");
}
