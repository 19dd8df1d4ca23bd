import {
  billing,
  circle,
  figure,
  fill,
  fog,
  glow,
  grain,
  group,
  letter,
  linear,
  relief,
  ridge,
  rim,
  type Stage,
  shape,
  snow,
  stack
} from "../kit.js";

/** Six trucks climb into a white wall of mountain. 2003. */
export function poster(s: Stage): string {
  const truck = (x: number, y: number, k: number) =>
    group(
      [
        shape("M-16 0V-34H16V0Z", "#10161d"),
        shape("M-13 -31H13V-18H-13Z", "#37505f"),
        shape("M-18 0V-12H18V0Z", "#1c1410"),
        shape("M-14 4H-8V0H-14ZM14 4H8V0H14Z", "#05070a"),
        shape("M-21 -46H21V-32H-21Z", "#5a3a20"),
        circle(-12, -7, 3.6, "#fff8dc"),
        circle(12, -7, 3.6, "#fff8dc")
      ],
      `transform="translate(${x} ${y}) scale(${k})"`
    ) +
    glow(s, "#ffe3a0", x - 12 * k, y - 7 * k, 26 * k) +
    glow(s, "#ffe3a0", x + 12 * k, y - 7 * k, 26 * k);
  const rock = (frequency: string, depth: number) => relief(s, {frequency, depth, azimuth: 210, octaves: 5});
  const title = stack(s, ["KESTREL PASS"], {face: "bebas", top: 470, width: 352});
  return [
    fill(linear(s, ["#274a68", "#7fa6bd 35%", "#e9e2d0 55%", "#dfe8ee"])),
    glow(s, "#ffd79acc", 300, 120, 210),
    fog(s, "#ffffff", {frequency: ".005 .012", density: 2, cut: 0.9}),
    group(
      shape(
        ridge(s, 250, 210, {peak: 150, roughness: 0.56}),
        linear(s, ["#f4f8fb", "#5f87a8 60%", "#4a6c88"], 0, 60, 0, 420)
      ),
      rock(".014", 13)
    ),
    fog(s, "#eaf2f6", {frequency: ".006 .02", density: 2, cut: 1}),
    group(
      shape(
        ridge(s, 330, 190, {peak: 330, roughness: 0.54}),
        linear(s, ["#ffffff", "#4f7896 46%", "#1f3a50"], 0, 150, 0, 520)
      ),
      rock(".02", 14)
    ),
    fill(linear(s, ["#e9f1f500 46%", "#e9f1f599 62%", "#e9f1f500 82%"])),
    // The road: a ledge that winds up out of the foreground.
    shape(
      "M-10 600L-10 520C80 470 210 480 250 430C280 392 200 372 190 346C184 330 210 322 232 312L240 314C222 326 206 334 214 346C230 368 318 384 300 436C288 476 400 470 410 600Z",
      linear(s, ["#f4f9fc", "#9cb6c6"], 0, 320, 0, 600),
      rock(".02 .06", 3)
    ),
    truck(214, 340, 0.2),
    truck(222, 362, 0.3),
    truck(262, 392, 0.46),
    truck(276, 436, 0.9),
    truck(205, 326, 0.13),
    shape(
      figure({x: 334, y: 446, height: 96, pose: "salute", wear: ["jacket", "cap", "ponytail"]}),
      "#0c141c",
      rim(s, "#ffe2ae", -0.6, 0.3)
    ),
    shape("M250 470Q320 430 410 438V500H250Z", "#0c141c"),
    fill(linear(s, ["#08121c00 66%", "#08121ce6 86%", "#060c13"])),
    snow(s, 240, 2.6),
    letter(s, "CONVOY TO", {face: "bebas", y: 462, x: 26, align: "left", size: 34, tracking: 0.06, fill: "#ffd79a"}),
    shape(title.data, linear(s, ["#ffffff", "#b9d0de 55%", "#5c7f96"], 0, 470, 0, 540)),
    letter(s, "ELEVEN DRIVERS. SIX TRUCKS. ONE WAY OVER.", {
      face: "bebas",
      y: 34,
      width: 330,
      tracking: 0.16,
      fill: "#10263a"
    }),
    billing(s, {y: 562, lines: 3, size: 11}),
    grain(s, 0.25)
  ].join("");
}
