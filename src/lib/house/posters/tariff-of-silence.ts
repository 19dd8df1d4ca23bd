import {
  billing,
  blur,
  circle,
  figure,
  fill,
  glow,
  grain,
  group,
  letter,
  linear,
  model,
  rect,
  relief,
  rim,
  rough,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** A cliff of containers with one door open. 2014. */
export function poster(s: Stage): string {
  const colors = ["#b5402c", "#2d5f73", "#c98a2b", "#7a8a8c", "#3c6b58", "#8c2f3c", "#27455c", "#d0d3cc", "#a8552c"];
  const w = 100;
  const h = 50;
  const boxes: string[] = [];
  for (let row = 0; row < 13; ++row)
    for (let column = -1; column < 5; ++column) {
      const x = column * w + (row % 2 ? 38 : 0) - 20;
      const y = row * h - 14;
      if (row === 8 && column === 2) continue;
      boxes.push(`<use href="#box" x="${x}" y="${y}" fill="${colors[Math.floor(s.random() * colors.length)]}"/>`);
    }
  s.define(
    () =>
      `<g id="box"><path d="M1 1H99V49H1Z"/><path d="${Array.from({length: 12}, (_, i) => `M${6 + i * 8} 5h3v40h-3Z`).join("")}" fill="#000" opacity=".22"/><path d="M1 1H99V4H1Z" fill="#fff" opacity=".25"/><path d="M1 46H99V49H1Z" fill="#000" opacity=".35"/></g>`
  );
  const open = {x: 180, y: 386};
  const stencil = (text: string, y: number, width: number) =>
    letter(s, text, {face: "anton", y, width, x: 200, fill: "#f5f2e8"});
  return [
    group([fill("#1a2228"), group(boxes)], relief(s, {frequency: ".03", depth: 3, azimuth: 240})),
    fill(linear(s, ["#0a1a28c0", "#0a1a2833 40%", "#0a121ae0 90%"])),
    shape("M400 -10L290 610H420V-10Z", "#04080c", `opacity=".55" ${blur(s, 10)}`),
    // The open container: light, oranges, an inspector who has stopped.
    rect(open.x, open.y, 98, 50, linear(s, ["#ffb03a", "#fff0c0"], 0, open.y, 0, open.y + 50)),
    shape("M180 386L150 392V444L180 436ZM278 386L308 392V444L278 436Z", "#5a2418", model(s, 270, 3, 2)),
    glow(s, "#ffb84acc", 229, 420, 150),
    shape("M180 436H278L330 600H120Z", linear(s, ["#ffcf7acc", "#ffb03a00"], 0, 436, 0, 600), blur(s, 6)),
    Array.from({length: 26}, () =>
      circle(
        s.between(188, 272) + s.between(-26, 26) * s.random(),
        434 + s.between(-8, 22) * s.random(),
        s.between(3, 5),
        "#f08a1c",
        'stroke="#8a3a08" stroke-width=".5"'
      )
    ).join(""),
    shape(
      figure({x: 216, y: 470, height: 96, pose: "stand", wear: ["coat", "bob"]}),
      "#0b0c10",
      rim(s, "#ffd98a", 0, 1.2)
    ),
    // The hook above her.
    stroke("M222 -10V300M236 -10V300", "#0a0e12", 1.6),
    shape(
      "M210 300H248V318H236V330Q246 346 230 352Q216 350 218 338H224Q226 346 232 342Q236 336 226 330V318H210Z",
      "#0a0e12"
    ),
    group([stencil("TARIFF OF", 128, 352), stencil("SILENCE", 236, 352)], rough(s, 2, 0.4)),
    letter(s, "MSTU 481907 4   22G1", {
      face: "bebas",
      x: 26,
      y: 262,
      align: "left",
      size: 17,
      tracking: 0.12,
      fill: "#f5f2e8"
    }),
    letter(s, "SHE CAN HEAR A LIE IN A MANIFEST", {face: "bebas", y: 34, width: 350, tracking: 0.12, fill: "#ffc86a"}),
    billing(s, {y: 558, lines: 3, size: 11}),
    grain(s, 0.35)
  ].join("");
}
