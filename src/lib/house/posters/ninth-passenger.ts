import {
  billing,
  blur,
  circle,
  clip,
  d,
  fill,
  glow,
  grain,
  group,
  letter,
  linear,
  placeHead,
  portrait,
  radial,
  rect,
  relief,
  type Stage,
  shape,
  stroke,
  vignette
} from "../kit.js";

/** Nine visors. Look at the middle one. 2011. */
export function poster(s: Stage): string {
  const soft = blur(s, 2);
  const softer = blur(s, 5);
  const people = [
    ["#d9a77c", "#2c1a12", "short", false],
    ["#7a4a30", "#120a08", "bun", true],
    ["#e8c0a0", "#8a5a2c", "parted", false],
    ["#b57a50", "#1a0f0a", "long", true],
    ["", "", "none", false],
    ["#5c3826", "#0f0907", "short", false],
    ["#e0b48e", "#b9b0a6", "parted", false],
    ["#c98f68", "#3a1c10", "bob", true],
    ["#8f5c3c", "#15100c", "curly", true]
  ] as const;
  const cell = (index: number) => {
    const [skin, hair, style, fine] = people[index];
    const x = 74 + (index % 3) * 126;
    const y = 184 + Math.floor(index / 3) * 124;
    const ring = d`M${x - 48} ${y}a48 48 0 1 1 96 0a48 48 0 1 1 -96 0Z`;
    const nobody = index === 4;
    return group([
      circle(x, y, 57, linear(s, ["#e6ebf0", "#5f6c7a 60%", "#20262e"], x - 50, y - 50, x + 50, y + 50)),
      circle(x, y, 51, "#10151b"),
      shape(d`M${x - 60} ${y + 40}q60 40 120 0v30h-120Z`, "#2a323c"),
      group(
        [
          circle(x, y, 48, nobody ? "#000000" : radial(s, ["#26485a", "#060c12"], x, y - 20, 70)),
          nobody
            ? [
                [-14, -6, 5],
                [14, -6, 5],
                [-22, 6, 2.6],
                [22, 6, 2.6],
                [0, -18, 2.6],
                [-7, 8, 1.8],
                [7, 8, 1.8]
              ]
                .map(
                  ([a, b, r]) =>
                    circle(x + a, y + b, r, "#ff2a1c") + circle(x + a, y + b, r * 3, "#ff2a1c", `opacity=".25" ${soft}`)
                )
                .join("")
            : placeHead(
                portrait(s, {
                  skin,
                  shade: "#050a10d0",
                  hair,
                  style,
                  coat: "#c9d0d6",
                  light: index % 2 ? "left" : "right",
                  soft,
                  softer,
                  fine,
                  brow: fine ? 0.6 : 1.3,
                  lips: fine ? "#8a4038" : "#6a3a2c"
                }),
                {x, y: y + 8, height: 112}
              )
        ],
        clip(s, ring)
      ),
      shape(
        d`M${x - 38} ${y - 18}Q${x - 28} ${y - 42} ${x + 4} ${y - 43}Q${x - 22} ${y - 32} ${x - 30} ${y - 12}Z`,
        "#ffffff",
        'opacity=".28"'
      ),
      nobody ? "" : rect(x - 14, y + 50, 28, 5, index === 7 ? "#ffb02c" : "#7ad0e6", 'opacity=".9"')
    ]);
  };
  return [
    group(fill(linear(s, ["#141a22", "#2a333e 50%", "#0a0d12"])), relief(s, {frequency: ".9 .01", depth: 1.5})),
    stroke("M11 121H389M11 245H389M11 370H389M137 115V500M263 115V500", "#05080b", 3),
    Array.from({length: 9}, (_, i) => cell(i)).join(""),
    glow(s, "#ff2a1c66", 200, 308, 120),
    fill(linear(s, ["#05080c00 78%", "#05080cf2 92%"])),
    letter(s, "THE", {face: "michroma", x: 26, y: 38, size: 17, align: "left", fill: "#cfd8e2"}),
    letter(s, "NINTH", {face: "michroma", x: 26, y: 76, size: 37, align: "left", fill: "#ff3a2a"}),
    letter(s, "PASSENGER", {face: "michroma", x: 200, y: 110, width: 350, fill: "#f2f6fa"}),
    letter(s, "EIGHT WERE RESCUED. COUNT AGAIN.", {face: "gothic", y: 530, width: 300, tracking: 0.2, fill: "#ff8a7a"}),
    billing(s, {y: 556, lines: 3, fill: "#dbe4ee"}),
    vignette(s, "#000000", "aa"),
    grain(s, 0.4)
  ].join("");
}
