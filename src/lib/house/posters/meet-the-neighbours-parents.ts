import {
  billing,
  circle,
  d,
  ellipse,
  fill,
  grain,
  group,
  letter,
  linear,
  model,
  rect,
  type Stage,
  shape,
  stroke
} from "../kit.js";

/** Two flats, one thin wall, four parents at the door. 2012. */
export function poster(s: Stage): string {
  const person = (
    x: number,
    flip: boolean,
    skin: string,
    hair: string,
    top: string,
    legs: string,
    style: "bob" | "short"
  ) => {
    const side = flip ? -1 : 1;
    const at = (content: string) => group(content, `transform="translate(${x} 0) scale(${side} 1)"`);
    return at(
      [
        shape("M-6 392L-14 470L-10 522H2L6 470L16 430L30 470L30 522H44L42 462L26 392Z", legs),
        shape("M-12 518H8V528H-16ZM28 518H46L56 528H28Z", "#2a2430"),
        shape("M-18 296C-8 282 22 282 30 296C36 330 34 370 30 400H-10C-14 370 -24 330 -18 296Z", top),
        shape("M20 302C34 312 40 336 34 352L52 330L60 338L36 376C26 374 18 350 20 302Z", top),
        shape("M50 322q8 -6 12 2t-6 14l-8 -4Z", skin),
        shape("M-14 300C-26 330 -28 360 -18 384L-8 382C-10 360 -6 330 -2 308Z", top),
        ellipse(-13, 388, 6, 8, skin),
        shape("M0 272H18V292Q8 302 -2 292Z", skin),
        shape("M-12 240C-12 212 32 212 32 240C34 252 36 256 32 260C32 274 22 284 12 284C-4 284 -12 268 -12 240Z", skin),
        style === "bob"
          ? shape(
              "M34 240C38 204 -16 198 -20 238C-24 262 -22 280 -12 288C-6 280 -6 262 -2 250C10 248 22 240 26 230Q30 236 34 240Z",
              hair
            )
          : shape(
              "M36 236C36 204 -14 202 -17 236C-18 250 -14 258 -10 264C-8 254 -6 246 -2 242C8 244 18 238 24 230Q32 228 36 236Z",
              hair
            ),
        circle(23, 250, 2.2, "#241a20"),
        shape("M18 243q5 -4 10 -1", "none", `stroke="${hair}" stroke-width="2.2"`),
        shape("M20 269q6 5 10 -1", "none", 'stroke="#a03a3a" stroke-width="2.2"'),
        ellipse(18, 263, 5, 3.4, "#e8736a", 'opacity=".4"')
      ].join("")
    );
  };
  const parent = (x: number, y: number, skin: string, hair: string, coat: string, glasses: boolean, bald: boolean) =>
    group(
      [
        shape("M-34 60C-30 30 30 30 34 60Z", coat),
        rect(-7, 16, 14, 20, skin),
        ellipse(0, 0, 19, 23, skin),
        bald
          ? shape("M-20 2C-24 -10 -22 -14 -17 -14C-16 -6 -16 0 -17 8ZM20 2C24 -10 22 -14 17 -14C16 -6 16 0 17 8Z", hair)
          : shape("M-21 4C-28 -34 28 -34 21 4C16 -6 12 -12 8 -14C-2 -8 -14 -8 -21 4Z", hair),
        circle(-7, 0, 2, "#241a20"),
        circle(7, 0, 2, "#241a20"),
        glasses
          ? stroke("M-13 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M1 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0", "#3a2c2c", 1.4)
          : "",
        shape("M-6 11Q0 17 6 11Z", "#ffffff", 'stroke="#a03a3a" stroke-width="1"')
      ],
      `transform="translate(${x} ${y})"`
    );
  const soft = model(s, 240, 7, 5);
  return [
    fill("#fffdf8"),
    rect(0, 206, 196, 340, "#fbd9cf"),
    rect(204, 206, 196, 340, "#cfe8ea"),
    shape(Array.from({length: 7}, (_, i) => `M${i * 28} 206h12v340h-12Z`).join(""), "#f7c8ba", 'opacity=".6"'),
    shape(
      Array.from(
        {length: 40},
        (_, i) => d`M${212 + (i % 8) * 25} ${220 + Math.floor(i / 8) * 66}m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0`
      ).join(""),
      "#b3d9dc"
    ),
    rect(0, 520, 196, 26, "#d98e74"),
    rect(204, 520, 196, 26, "#5aa3a8"),
    group(rect(194, 198, 12, 350, linear(s, ["#e9e2d6", "#ffffff 50%", "#c9bfb0"], 194, 0, 206, 0)), soft),
    // Wind from the lamp on both sides.
    shape("M40 206v34M22 258q18 -30 36 0Z", "#e0563f", 'stroke="#b23a2a"'),
    shape("M360 206v44M342 268q18 -30 36 0Z", "#20838a", 'stroke="#12686e"'),
    group(person(138, false, "#f3c49c", "#2a1620", "#e0563f", "#2f4668", "bob"), soft),
    group(person(262, true, "#e9b58c", "#7a3c1a", "#20838a", "#4a3a30", "short"), soft),
    group(
      [
        parent(42, 456, "#f3c49c", "#b9b2ae", "#7d5a8c", true, false),
        parent(94, 470, "#e8b48a", "#8d8784", "#5c6b48", false, true)
      ],
      soft
    ),
    group(
      [
        parent(358, 456, "#eec09a", "#d8cbb2", "#b9812c", false, false),
        parent(306, 474, "#e0aa80", "#6d6560", "#39506b", true, true)
      ],
      soft
    ),
    rect(0, 546, 400, 54, "#fffdf8"),
    letter(s, "Meet the", {face: "yellowtail", y: 66, x: 36, align: "left", size: 46, fill: "#e0563f"}),
    letter(s, "NEIGHBOURS'", {face: "archivo", y: 120, width: 344, fill: "#20838a"}),
    letter(s, "PARENTS", {face: "archivo", y: 176, width: 344, most: 62, fill: "#e0563f"}),
    letter(s, "They share a wall. By Sunday they share a wedding.", {
      face: "cormorant-italic",
      y: 196,
      size: 14.5,
      fill: "#4a3a3a"
    }),
    billing(s, {y: 566, lines: 3, fill: "#5a4a48", size: 10.5}),
    grain(s, 0.1)
  ].join("");
}
