import {
  billing,
  blur,
  circle,
  cloud,
  d,
  ellipse,
  extrude,
  figure,
  fill,
  glow,
  grain,
  group,
  letter,
  linear,
  mask,
  model,
  outline,
  placeHead,
  portrait,
  rays,
  relief,
  ridge,
  rough,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** A bush pilot, an aeroplane in trouble, a river full of everybody. 1974. */
export function poster(s: Stage): string {
  const soft = blur(s, 2.5);
  const softer = blur(s, 6);
  const title = outline(s, "THUNDER", {face: "anton", y: 506, width: 310, x: 190});
  const over = outline(s, "OVER CALABAR", {face: "anton", y: 552, width: 310, x: 200});
  const plane = [
    shape("M-94 -4C-60 -22 30 -22 62 -10L108 -14L100 8C60 16 -50 22 -94 10Q-104 4 -94 -4Z", "#f2e6cc"),
    shape("M-94 6C-50 16 50 12 101 2L100 8C60 16 -50 22 -94 10Z", "#d8321c"),
    shape("M72 -12L92 -52H112L106 -12Z", "#d8321c"),
    shape("M-52 -17C-46 -34 -14 -36 0 -20Z", "#16242c"),
    shape("M-40 -36L66 -66L78 -58L-14 -26Z", "#f2e6cc"),
    shape("M-50 2L36 62L54 60L-6 -2Z", "#dccaa6"),
    stroke("M-8 -28L-2 0", "#3a2a1c", 2),
    circle(-102, 3, 6, "#3a2a1c"),
    ellipse(-106, 3, 4, 36, "#ffffff", 'opacity=".5"'),
    shape("M-40 14l-6 18h-10M-6 12l4 20h10", "none", 'stroke="#3a2a1c" stroke-width="3"'),
    circle(-52, 34, 8, "#20140c") + circle(6, 34, 8, "#20140c")
  ].join("");
  const boat = (x: number, y: number, k: number, tone: string) =>
    group(
      [
        shape("M-40 0H44L34 12H-32Z", tone),
        shape(
          figure({x: -8, y: 4, height: 34, pose: "aim"}) + figure({x: 14, y: 4, height: 30, pose: "crouch"}),
          "#140c08"
        ),
        shape("M-60 14q20 -8 110 -2l-16 6Z", "#fff6dc", 'opacity=".7"')
      ],
      `transform="translate(${x} ${y}) scale(${k})"`
    );
  return [
    fill(linear(s, ["#f2a72c", "#f9d06a 30%", "#fff0c0 56%"])),
    shape(rays(230, 270, 26, 700, 0.5, 0.06), "#e2581c", 'opacity=".55"'),
    circle(230, 270, 120, "#fff3c0"),
    glow(s, "#fffbe6", 230, 270, 200),
    group(
      [shape(cloud(s, 60, 330, 220, 110, 9), "#d8c0a0"), shape(cloud(s, 350, 340, 190, 120, 8), "#c9a884")],
      model(s, 250, 9, 10)
    ),
    stroke("M352 20L330 78L346 82L312 150L324 154L296 204", "#ffffff", 3),
    group(
      placeHead(
        portrait(s, {
          skin: "#8a5230",
          shade: "#2a0c0cc8",
          hair: "#160a08",
          lips: "#8f2c24",
          coat: "#6a4a24",
          style: "curly",
          light: "right",
          soft,
          softer,
          fine: true,
          smile: true,
          brow: 0.9
        }),
        {x: 122, y: 200, height: 250, rotate: -4}
      ),
      mask(s, fill(linear(s, ["#fff 54%", "#000 66%"])))
    ),
    // Flying goggles, pushed up.
    group(
      [
        shape("M62 134Q112 112 172 126L172 142Q112 130 64 150Z", "#3a2416"),
        ellipse(96, 136, 23, 15, "#c9b08a"),
        ellipse(144, 130, 23, 15, "#c9b08a"),
        ellipse(96, 136, 17, 10, "#2a4a5c"),
        ellipse(144, 130, 17, 10, "#2a4a5c"),
        shape("M84 132q8 -6 16 -4l-10 8ZM132 126q8 -6 16 -4l-10 8Z", "#ffffff", 'opacity=".6"')
      ],
      model(s, 235, 4, 3)
    ),
    group(plane, `transform="translate(270 262) rotate(-13) scale(1.12)" ${model(s, 240, 6, 4)}`),
    shape(cloud(s, 392, 250, 90, 40, 6), "#2c201c", `opacity=".8" ${blur(s, 3)}`),
    group(
      [shape("M0 0h26v20h-26Z", "#a8743a"), stroke("M0 0l26 20M26 0l-26 20M0 0h26v20h-26Z", "#5a3414", 1.6)],
      'transform="translate(262 312) rotate(24)"'
    ),
    // The bank, the explosion, the river.
    group(
      [
        shape(
          `${Array.from({length: 16}, (_, i) => {
            const a = (i * Math.PI) / 8;
            const r = i % 2 ? 30 : 66;
            return `${i ? "L" : "M"}${(92 + r * Math.cos(a)).toFixed(0)} ${(372 + r * Math.sin(a)).toFixed(0)}`;
          }).join("")}Z`,
          "#e2321c"
        ),
        circle(92, 372, 36, "#ff9a2c"),
        circle(92, 374, 20, "#fff0b0")
      ],
      rough(s, 10, 0.03)
    ),
    shape(ridge(s, 392, 30, {soft: true}), "#2f5a34"),
    Array.from({length: 15}, (_, i) => {
      const x = i * 29 + s.between(-8, 8);
      const h = s.between(40, 84);
      const fronds = Array.from({length: 7}, (_, j) => {
        const a = -Math.PI + (j * Math.PI) / 6;
        return d`M${x + 4} ${400 - h}q${Math.cos(a) * 12} ${Math.sin(a) * 12 - 6} ${Math.cos(a) * 24} ${Math.sin(a) * 12 + 6}q${-Math.cos(a) * 8} ${-4} ${-Math.cos(a) * 24} ${-Math.sin(a) * 12 - 6}`;
      }).join("");
      return stroke(d`M${x} 404q0 ${-h / 2} 4 ${-h}`, "#1f3a20", 2.6) + shape(fronds, i % 2 ? "#1f4a28" : "#2c6034");
    }).join(""),
    group(
      shape(
        "M-10 404C100 396 300 396 410 404V610H-10Z",
        linear(s, ["#c9a04a", "#5a6a3a 40%", "#1c2a1c"], 0, 400, 0, 560)
      ),
      relief(s, {frequency: ".01 .06", depth: 6, azimuth: 265})
    ),
    boat(320, 420, 0.9, "#7a2c1c"),
    boat(206, 432, 1.1, "#2c4a5a"),
    boat(70, 428, 0.9, "#4a3a24"),
    fill(linear(s, ["#0f150c00 74%", "#0f150cf0 90%"])),
    group(
      [
        extrude(s, title.data, {
          face: "#ffd84a",
          side: "#7a160c",
          dx: 7,
          dy: 8,
          edge: 'stroke="#7a160c" stroke-width="1"'
        }),
        extrude(s, over.data, {
          face: "#fff3d0",
          side: "#7a160c",
          dx: 5,
          dy: 6,
          edge: 'stroke="#7a160c" stroke-width=".8"'
        })
      ],
      'transform="rotate(-5 200 500)"'
    ),
    letter(s, "She flies anything for anyone. Not this.", {
      face: "playfair-italic",
      y: 30,
      width: 320,
      fill: "#5a160c"
    }),
    billing(s, {y: 580, lines: 1, fill: "#fff0d0"}),
    grain(s, 0.55, 0.6)
  ].join("");
}
