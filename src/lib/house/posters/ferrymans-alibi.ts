import {billing, ellipse, fill, grain, group, letter, relief, rough, type Stage, shape} from "../kit.js";

/** Cut paper: a river, a chain, a boat with one man in it, and a hand. 1962. */
export function poster(s: Stage): string {
  const cut = () => rough(s, 4, 0.03);
  const links = Array.from({length: 17}, (_, i) => {
    const x = -6 + i * 25;
    const y = 176 + i * 16.5;
    return i % 2
      ? ellipse(x, y, 15, 5, "none", `stroke="#14120f" stroke-width="4.500" transform="rotate(33 ${x} ${y})"`)
      : ellipse(x, y, 14, 9, "none", `stroke="#14120f" stroke-width="5" transform="rotate(33 ${x} ${y})"`);
  }).join("");
  return [
    group(fill("#e2b23c"), relief(s, {frequency: ".45", depth: 0.7})),
    group([shape("M-10 -10H410V150L250 86L120 110L-10 66Z", "#e9dfc6")], cut()),
    group([shape("M-10 110L90 150L410 340V470L260 400L-10 250Z", "#1f4a5c")], cut()),
    group([shape("M-10 150L120 208L410 388V420L240 338L-10 212Z", "#2f6a7a")], cut()),
    group(links, cut()),
    // The witnesses: forty of them, one shape.
    group(
      [
        shape(
          "M246 104L252 76L262 72L266 56Q274 46 282 56L286 72L298 78L304 60Q312 48 322 60L326 76L340 78L346 62Q356 52 364 64L368 82L382 84L410 92V160L330 134Z",
          "#14120f"
        ),
        shape("M262 108h6v8h-6ZM300 112h6v8h-6ZM344 118h6v8h-6Z", "#e2b23c")
      ],
      `transform="translate(22 10)" ${cut()}`
    ),
    // The ferry and its man, all angles.
    group(
      [
        shape("M112 248L250 308L262 330L226 340L104 286L98 262Z", "#14120f"),
        shape("M120 252L244 306L240 314L118 260Z", "#c4381f"),
        shape("M166 268L158 214L168 196L162 182L170 168L186 166L194 180L190 194L204 206L210 232L200 292Z", "#14120f"),
        shape("M154 172L200 160L204 168L158 180Z", "#14120f"),
        shape("M200 212L236 252L228 262L194 236Z", "#14120f"),
        shape("M166 182L192 174L195 190L200 194L193 198L188 208L172 204Z", "#e9dfc6"),
        shape("M184 183h7v4h-7Z", "#14120f")
      ],
      cut()
    ),
    // The judge's hand, and the colour that came off on it.
    group(
      [
        shape(
          "M-10 610V520L44 470L52 398L66 396L72 452L82 374L98 374L100 450L116 384L131 388L122 460L146 412L159 420L140 486L178 470L188 484L146 530L128 610Z",
          "#c4381f"
        ),
        shape("M-10 610V560L60 540L134 562L126 610Z", "#14120f"),
        shape("M-10 566L58 546L136 570L134 578L58 556L-10 576Z", "#e9dfc6")
      ],
      cut()
    ),
    group([shape("M214 438L410 430V540L206 546Z", "#14120f")], cut()),
    group(
      [
        letter(s, "THE", {face: "archivo", x: 26, y: 46, size: 20, align: "left", fill: "#14120f"}),
        letter(s, "FERRYMAN'S", {face: "archivo", x: 26, y: 84, width: 222, align: "left", fill: "#14120f"}),
        letter(s, "ALIBI", {face: "archivo", x: 224, y: 528, width: 156, align: "left", fill: "#e2b23c"})
      ],
      rough(s, 3, 0.06)
    ),
    letter(s, "FORTY WITNESSES. ONE CROSSING. NO WAY ACROSS.", {
      face: "gothic",
      x: 214,
      y: 464,
      width: 170,
      align: "left",
      tracking: 0.05,
      fill: "#e9dfc6"
    }),
    billing(s, {x: 158, y: 566, lines: 3, fill: "#14120f", opacity: 0.9, size: 10, width: 226, align: "left"}),
    grain(s, 0.4, 0.6)
  ].join("");
}
