import {
  billing,
  blur,
  circle,
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

/** A robot waits between applicants, hat on its knees. 2021. */
export function poster(s: Stage): string {
  const relieved = model(s, 235, 10, 8);
  const chair = (x: number) =>
    stroke(
      `M${x - 24} 400V470M${x + 24} 400V470M${x - 24} 448H${x + 24}M${x - 24} 470L${x - 28} 540M${x + 24} 470L${x + 28} 540`,
      "#c9a06a",
      5
    );
  const applicant = (x: number, skin: string, hair: string, suit: string, long: boolean) =>
    group(
      [
        shape(`M${x - 24} 470V400Q${x - 26} 372 ${x} 370Q${x + 26} 372 ${x + 24} 400V470Z`, suit),
        shape(`M${x - 8} 372L${x} 396L${x + 8} 372Z`, "#ffffff"),
        shape(`M${x - 22} 462H${x + 22}L${x + 20} 546H${x + 4}L${x + 1} 486L${x - 4} 546H${x - 20}Z`, "#38404e"),
        shape(`M${x - 22} 544h20v8h-24ZM${x + 4} 544h18l4 8h-22Z`, "#1d2026"),
        rect(x - 6, 356, 12, 18, skin),
        ellipse(x, 340, 17, 21, skin),
        long
          ? shape(
              `M${x - 19} 372C${x - 26} 300 ${x + 26} 300 ${x + 19} 372L${x + 13} 344Q${x} 322 ${x - 13} 344Z`,
              hair
            )
          : shape(`M${x - 18} 338C${x - 20} 308 ${x + 20} 308 ${x + 18} 338Q${x} 322 ${x - 18} 338Z`, hair),
        circle(x - 6, 342, 1.8, "#20242c") + circle(x + 6, 342, 1.8, "#20242c"),
        stroke(`M${x - 4} 352h8`, "#7a3a34", 1.6),
        shape(`M${x - 18} 440h36v26h-36Z`, "#f9f4e6"),
        stroke(`M${x - 12} 448h24M${x - 12} 454h24M${x - 12} 460h16`, "#b5ac98", 1.4)
      ],
      relieved
    );
  const body = linear(s, ["#f4b53c", "#d9812a"], 0, 250, 0, 480);
  const steel = linear(s, ["#d5dde0", "#7f8f98"], 0, 300, 0, 560);
  return [
    fill(linear(s, ["#a9dcd3", "#bfe6dc 78%", "#6fb5ab 78%", "#5aa096"])),
    group(shape("M40 180H360V186H40Z", "#8fcabf")),
    rect(0, 468, 400, 6, "#ffffff", 'opacity=".6"'),
    shape("M250 190L420 150V330L250 330Z", "#ffffff", 'opacity=".22"'),
    [60, 130, 270, 340].map(chair).join(""),
    ellipse(200, 552, 190, 12, "#35716a", `opacity=".5" ${blur(s, 5)}`),
    applicant(48, "#e9b58c", "#3a2418", "#54637d", false),
    applicant(118, "#a86a42", "#1c1210", "#8d4a5c", true),
    applicant(284, "#f0c7a2", "#b0702c", "#4a6a58", false),
    applicant(354, "#7d4a2c", "#15100e", "#5a4a7a", true),
    // Unit 88.
    group(
      [
        shape("M168 448h20v92h-20ZM212 448h20v92h-20Z", steel),
        shape("M156 538h38v14h-44ZM206 538h38l6 14h-44Z", "#4a555c"),
        shape("M142 330Q200 306 258 330L250 462H150Z", body),
        shape(
          "M128 336q16 -14 24 4l-6 80l20 34l-14 10l-26 -40ZM272 336q-16 -14 -24 4l6 80l-20 34l14 10l26 -40Z",
          steel
        ),
        rect(188, 298, 24, 22, "#5c6a72"),
        shape("M138 216Q138 196 158 196H242Q262 196 262 216V280Q262 302 240 302H160Q138 302 138 280Z", body),
        shape("M128 232h10v40h-10ZM262 232h10v40h-10Z", "#5c6a72"),
        shape("M197 196V172H203V196Z", "#5c6a72"),
        circle(200, 166, 8, "#e0453a")
      ],
      relieved
    ),
    rect(150, 214, 100, 58, "#22333a", 'rx="14"'),
    circle(178, 242, 15, "#d9fff4"),
    circle(222, 242, 15, "#d9fff4"),
    circle(182, 246, 6, "#14262c"),
    circle(218, 246, 6, "#14262c"),
    stroke("M164 222L188 228M236 222L212 228", "#f4b53c", 4),
    stroke("M182 288Q200 280 218 288", "#5a3208", 3),
    shape("M192 318L186 330L200 338L214 330L208 318ZM200 336L190 392L200 404L210 392Z", "#c22f3a", relieved),
    letter(s, "88", {face: "archivo", x: 232, y: 372, size: 20, fill: "#8a4a12"}),
    // A folder with fifty words.
    group(
      [
        shape("M152 424H248V470H152Z", "#f6e3a8"),
        letter(s, "ABOUT ME", {face: "gothic", y: 446, x: 200, size: 19, fill: "#7a5a2c"}),
        stroke("M172 454H228", "#b59a5c", 1.5)
      ],
      relieved
    ),
    circle(150, 454, 11, "#7f8f98", relieved),
    circle(250, 454, 11, "#7f8f98", relieved),
    letter(s, "ROBOT SEEKS", {face: "archivo", y: 88, width: 340, fill: "#1c3b44"}),
    letter(s, "EMPLOYMENT", {face: "archivo", y: 138, width: 340, fill: "#e0453a"}),
    letter(s, "Two hundred years of experience. No hobbies.", {face: "cormorant", y: 40, size: 18, fill: "#1c3b44"}),
    billing(s, {y: 574, lines: 2, fill: "#0f2a2c", opacity: 0.85}),
    grain(s, 0.15)
  ].join("");
}
