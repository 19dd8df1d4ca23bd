import {
  billing,
  blur,
  circle,
  clip,
  d,
  figure,
  fill,
  glow,
  grain,
  group,
  letter,
  linear,
  rect,
  relief,
  ridge,
  rim,
  rough,
  type Stage,
  shape,
  stack,
  stroke
} from "../kit.js";

/** A spire comes out of a falling reservoir; the title drowns. 1973. */
export function poster(s: Stage): string {
  const title = stack(s, ["LOW", "WATER", "MARK"], {face: "anton", top: 34, width: 236, x: 262, gap: 10});
  const level = 292;
  const spire = "M48 292V212H40V204L68 76L96 204V212H88V292ZM66.500 78V52H69.500V78ZM60 58H76V61H60Z";
  const above = clip(s, `M0 0H400V${level}H0Z`);
  return [
    fill(linear(s, ["#e9b44a", "#f3d58c 32%", "#fbecc4 48%"])),
    circle(110, 130, 44, "#fff8dc"),
    glow(s, "#fff6cfcc", 110, 130, 150),
    shape(ridge(s, 276, 60, {soft: true}), "#c79a58", 'opacity=".7"'),
    shape(ridge(s, 290, 30, {soft: true}), "#9c6f3c"),
    group(shape(spire, linear(s, ["#3a2a1e", "#7a5434"], 40, 0, 96, 0)), relief(s, {frequency: ".12", depth: 2})),
    shape(title.data, "#8f1f14", above),
    // The water, and all that it doubles.
    rect(0, level, 400, 170, linear(s, ["#d8b878", "#7c8a72 40%", "#3f5a55"], 0, level, 0, 470)),
    group(
      [
        group(
          [shape(spire, "#2b2a22"), shape(title.data, "#6b2a1c")],
          `transform="matrix(1 0 0 -.62 0 ${level * 1.62})" opacity=".62"`
        ),
        shape(title.data, "#8f1f14", 'opacity=".85"')
      ],
      `${clip(s, `M0 ${level}H400V470H0Z`)} ${rough(s, 9, 0.03)}`
    ),
    stroke(
      Array.from({length: 26}, () => d`M${s.between(-20, 360)} ${level + s.between(3, 160)}h${s.between(20, 90)}`).join(
        ""
      ),
      "#fff3cf",
      0.8,
      'opacity=".4"'
    ),
    stroke(`M0 ${level}H400`, "#fff8e0", 1.6),
    // Cracked bed, a car with its door open, the sergeant.
    group(
      shape(
        "M-10 470C80 440 180 468 260 446C320 432 380 446 410 440V610H-10Z",
        linear(s, ["#b98c54", "#6b4626 50%", "#2c1a0e"], 0, 440, 0, 600)
      ),
      relief(s, {frequency: ".03 .05", depth: 6})
    ),
    stroke(
      Array.from({length: 34}, () => {
        const x = s.between(0, 400);
        const y = 470 + 120 * s.random();
        return d`M${x} ${y}l${s.between(-16, 16)} ${s.between(3, 9)}l${s.between(8, 24)} ${s.between(-5, 6)}l${s.between(4, 14)} ${s.between(3, 8)}`;
      }).join(""),
      "#2a180c",
      1.3,
      'opacity=".75"'
    ),
    group(
      [
        shape(
          "M226 486C224 468 240 464 256 462L276 436Q282 430 294 430H340Q352 430 360 442L372 462C392 464 398 470 396 490L392 496H232Z",
          linear(s, ["#5f7a72", "#2b2a22"], 0, 430, 0, 496)
        ),
        shape("M282 440H308V460H266ZM314 440H340Q346 440 352 448L360 460H314Z", "#1a1a16"),
        circle(262, 494, 17, "#17120c"),
        circle(362, 494, 17, "#17120c"),
        circle(262, 494, 7, "#5c4a34"),
        circle(362, 494, 7, "#5c4a34"),
        shape("M232 478C260 490 330 476 396 484V500H230Z", "#5a3c20")
      ],
      relief(s, {frequency: ".06", depth: 4})
    ),
    shape(
      figure({x: 150, y: 532, height: 178, pose: "stand", wear: ["coat", "fedora"], build: 1.1}),
      "#1c1008",
      rim(s, "#ffdf92", 1.3, 0.6)
    ),
    shape("M144 532L40 600H180L160 532Z", "#160c05", `opacity=".55" ${blur(s, 4)}`),
    letter(s, "THE WATER KEPT ITS SECRET. THEN IT FELL.", {
      face: "bebas",
      x: 200,
      y: 24,
      width: 356,
      tracking: 0.1,
      fill: "#6b2a14"
    }),
    billing(s, {y: 566, lines: 3, fill: "#f6dfae", size: 10.5}),
    grain(s, 0.55, 0.7)
  ].join("");
}
