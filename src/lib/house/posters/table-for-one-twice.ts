import {
  billing,
  blur,
  circle,
  ellipse,
  fill,
  grain,
  group,
  letter,
  model,
  relief,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** One table, two chairs, two enemies: seen from above. 2017. */
export function poster(s: Stage): string {
  const round = model(s, 225, 8, 6);
  const plate = (x: number, y: number, food: string) =>
    group([
      circle(x, y, 46, "#ffffff", round),
      circle(x, y, 34, "#f6f2ec"),
      circle(x, y, 33, "none", 'stroke="#d9d2c8" stroke-width="1"'),
      food
    ]);
  const cutlery = (x: number, y: number, turn: number) =>
    group(
      [
        shape("M-66 -34c-4 12 -4 22 2 26v44h6v-44c6 -4 6 -14 2 -26h-2v20h-2v-20h-2v20h-2v-20Z", "#aab2ba"),
        shape("M60 -36q8 10 6 36v36h-6Z", "#aab2ba")
      ],
      `transform="translate(${x} ${y}) rotate(${turn})" ${round}`
    );
  const checks = s.define(
    (id) =>
      `<pattern id="${id}" width="24" height="24" patternUnits="userSpaceOnUse"><path d="M0 0H24V24H0Z" fill="#fff6ee"/><path d="M0 0H12V24H0ZM0 0H24V12H0Z" fill="#e23a34" opacity=".55"/></pattern>`
  );
  const half = (flip: boolean, hair: string, skin: string, sleeve: string, style: "bun" | "toque") =>
    group(
      group(
        [
          shape("M-62 74C-64 34 -30 20 0 20C30 20 64 34 62 74C40 92 -40 92 -62 74Z", sleeve),
          shape(
            "M-60 66C-84 30 -74 -6 -46 -22L-36 -10C-52 6 -50 30 -38 48ZM60 66C84 30 74 -6 46 -22L36 -10C52 6 50 30 38 48Z",
            sleeve
          ),
          ellipse(-40, -18, 9, 8, skin) + ellipse(40, -18, 9, 8, skin),
          style === "toque"
            ? circle(0, 40, 30, "#ffffff") +
              circle(-12, 34, 17, "#fbf8f2") +
              circle(13, 36, 17, "#fbf8f2") +
              circle(0, 50, 16, "#f6f2ea")
            : circle(0, 40, 27, hair) +
              circle(0, 54, 14, hair) +
              stroke("M-20 30Q0 14 20 30M-22 40Q0 24 22 40", "#00000033", 1.5)
        ],
        `transform="${flip ? "translate(200 200) scale(1 -1)" : "translate(200 498)"}"`
      ),
      round
    );
  const heart =
    "M200 400C150 360 120 330 136 304C150 284 186 288 200 318C214 288 250 284 264 304C280 330 250 360 200 400Z";
  return [
    group(fill("#f3e8da"), relief(s, {frequency: ".3", depth: 0.5})),
    shape(Array.from({length: 12}, (_, i) => `M0 ${196 + i * 36}H400V${197 + i * 36}H0Z`).join(""), "#d9c8b4"),
    group(
      [
        ellipse(214, 364, 170, 170, "#8a6a50", `opacity=".45" ${blur(s, 9)}`),
        group([circle(200, 350, 162, `url(#${checks})`)], relief(s, {frequency: ".02", depth: 3})),
        circle(200, 350, 162, "none", 'stroke="#c22a28" stroke-width="3"'),
        half(false, "#7a2c1c", "#f0c49c", "#1f6f72", "bun"),
        half(true, "#2c1a12", "#d9a478", "#39424e", "toque"),
        cutlery(200, 424, 0),
        cutlery(200, 274, 180),
        plate(
          200,
          424,
          shape("M178 426q22 -30 44 0q-6 16 -22 16t-22 -16Z", "#e9b45c") +
            shape("M180 424q20 -22 40 0", "none", 'stroke="#b3762c" stroke-width="3"')
        ),
        plate(
          200,
          274,
          circle(192, 270, 9, "#d8402c") +
            circle(208, 268, 8, "#7ab04a") +
            circle(200, 284, 8, "#f2c12e") +
            stroke("M176 284q20 12 46 -2", "#6a2c1c", 2)
        ),
        group([shape(heart, "#c2101e", 'transform="translate(200 348) scale(.28) translate(-200 -346)"')], round),
        [
          [92, 330, "#c2101e"],
          [308, 372, "#c2101e"]
        ]
          .map(
            ([x, y, color]) =>
              circle(+x, +y, 18, "#ffffff", `opacity=".75" ${round}`) +
              circle(+x, +y, 13, `${color}`) +
              circle(+x - 4, +y - 4, 3, "#ffffff", 'opacity=".7"')
          )
          .join(""),
        // Her notebook; his knife in it.
        group(
          [
            shape("M284 424l40 10l-12 46l-40 -10Z", "#2c3a4c"),
            shape("M288 428l32 8l-11 40l-32 -8Z", "#fffaf0"),
            stroke("M290 440l22 5M288 448l22 5M286 456l14 3", "#a89a88", 1.2),
            stroke("M282 466l26 -32", "#c22a28", 2)
          ],
          round
        )
      ],
      'transform="translate(200 366) scale(.8) translate(-200 -350)"'
    ),
    letter(s, "Table for One,", {face: "abril", y: 80, width: 356, fill: "#1f6f72"}),
    letter(s, "TWICE", {face: "abril", y: 158, width: 280, most: 88, fill: "#e23a34"}),
    letter(s, "They hated each other in print. Then came the soup.", {
      face: "cormorant-italic",
      y: 26,
      size: 16.5,
      fill: "#4a2c20"
    }),
    billing(s, {y: 572, lines: 2, fill: "#3a2a22", opacity: 0.85}),
    grain(s, 0.15)
  ].join("");
}
