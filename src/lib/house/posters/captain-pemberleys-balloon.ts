import {
  billing,
  clip,
  cloud,
  extrude,
  figure,
  fill,
  grain,
  group,
  letter,
  linear,
  model,
  outline,
  rays,
  relief,
  ridge,
  rough,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** A patched balloon carries amateurs over a painted sky. 1979. */
export function poster(s: Stage): string {
  const envelope =
    "M200 142C298 142 330 232 308 292C292 336 244 364 230 388H170C156 364 108 336 92 292C70 232 102 142 200 142Z";
  const colors = ["#d8352a", "#f6c22f", "#2b7f9e", "#f2e3c4"];
  const gores = Array.from({length: 8}, (_, i) => {
    const a = -1 + i / 4;
    const b = a + 0.25;
    const edge = (t: number) => `Q${200 + t * 158} 250 ${200 + t * 30} 388`;
    return shape(`M200 142${edge(a)}L${200 + b * 30} 388Q${200 + b * 158} 250 200 142Z`, colors[i % 4]);
  }).join("");
  const arch = outline(s, "Captain Pemberley's", {
    face: "shrikhand",
    y: 82,
    width: 372,
    warp: (u, y) => y + u * u * 30
  });
  const name = outline(s, "Balloon", {face: "shrikhand", y: 132, width: 210, warp: (u, y) => y + u * u * 10 - 4});
  const clouds = (y: number, h: number, tone: string) =>
    [60, 190, 330]
      .map((x) => shape(cloud(s, x + s.between(-30, 30), y + s.between(-14, 14), s.between(120, 200), h), tone))
      .join("");
  return [
    fill(linear(s, ["#2a7fb5", "#7cc4d8 40%", "#fbe3a8 70%", "#f2a65a"])),
    shape(rays(200, 330, 20, 600, 0.5, 0.1), "#fff2bd", 'opacity=".22"'),
    group([clouds(330, 60, "#fff6df"), clouds(410, 70, "#ffe6bf")], model(s, 250, 8, 8)),
    group(
      [
        group(gores, clip(s, envelope)),
        shape("M130 246h36v30h-36ZM250 210h28v34h-28Z", "#e9a8a0", rough(s, 3)),
        stroke("M128 244h40v34h-40ZM248 208h32v38h-32Z", "#5b2a1c", 1.2, 'stroke-dasharray="4 3"')
      ],
      model(s, 215, 16, 16)
    ),
    group(
      [
        stroke("M172 388L180 432M190 388L192 432M210 388L208 432M228 388L220 432", "#4a2c17", 1.4),
        // The crew, each looking somewhere else.
        shape(figure({x: 188, y: 478, height: 74, pose: "salute", wear: ["jacket", "cap"]}), "#1d2a4a"),
        shape(figure({x: 208, y: 476, height: 66, pose: "arms", wear: ["dress", "bun"]}), "#8f2420"),
        shape(figure({x: 224, y: 478, height: 60, pose: "reach", wear: ["tophat", "jacket"]}), "#2d2a26"),
        shape(figure({x: 172, y: 476, height: 60, pose: "aim", flip: true, wear: ["sunhat", "dress"]}), "#35604c"),
        group(
          [
            shape("M160 432H240L234 482Q200 492 166 482Z", "#a9713a"),
            stroke(
              "M162 444H238M163 456H237M165 468H235M176 434L180 486M192 434L193 488M208 434L207 488M224 434L220 486",
              "#6d4420",
              1.4
            )
          ],
          model(s, 215, 4, 4)
        ),
        shape("M250 424q10 -14 18 -4q12 -2 16 8q-10 -2 -14 2q-4 8 -16 6l-16 14q2 -14 12 -26Z", "#2c9a4b"),
        shape("M266 418q8 0 8 6l-6 2Z", "#f6c22f")
      ],
      'transform="translate(-100 -194) scale(1.5)"'
    ),
    // A ham on a rope, a rival on the horizon, the Andes.

    shape("M40 268q20 -34 40 0q0 14 -12 26h-16q-12 -12 -12 -26ZM55 300h10v8h-10Z", "#33384a", 'opacity=".85"'),
    group(
      shape(
        ridge(s, 520, 110, {peak: 70, roughness: 0.5}),
        linear(s, ["#ffffff", "#8d7fae 40%", "#4a4272"], 0, 430, 0, 600)
      ),
      relief(s, {frequency: ".03", depth: 10})
    ),
    shape(cloud(s, 320, 560, 260, 70), "#fff3d8", model(s, 250, 8, 8)),
    fill(linear(s, ["#2a244400 84%", "#2a2444dd 95%"])),
    extrude(s, arch.data, {face: "#fff4d2", side: "#7c1f1a", dx: 0, dy: 6, edge: 'stroke="#7c1f1a" stroke-width="1"'}),
    extrude(s, name.data, {face: "#ffd447", side: "#7c1f1a", dx: 0, dy: 6, edge: 'stroke="#7c1f1a" stroke-width="1"'}),
    letter(s, "Nobody aboard can steer. Everybody aboard has an opinion.", {
      face: "playfair-italic",
      y: 30,
      width: 340,
      fill: "#fffbe9"
    }),
    billing(s, {y: 574, lines: 2, opacity: 0.9}),
    grain(s, 0.4, 0.6)
  ].join("");
}
