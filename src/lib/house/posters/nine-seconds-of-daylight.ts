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
  radial,
  rays,
  relief,
  rim,
  type Stage,
  shape,
  stars,
  stroke
} from "../kit.js";

/** A sun breaks for nine seconds over the edge of a moon. 2016. */
export function poster(s: Stage): string {
  const surface = "M-40 430C60 372 340 372 440 430V620H-40Z";
  return [
    fill("#020306"),
    stars(s, 260, {bottom: 400, color: "#bcd4ff"}),
    glow(s, "#ff7a1acc", 200, 392, 300, 0.5),
    glow(s, "#ffd27f", 200, 390, 150, 0.7),
    shape(rays(200, 388, 22, 420, 0.16, 0.05), radial(s, ["#fff1c8aa", "#ff9a3c00"], 200, 388, 260), blur(s, 4)),
    circle(200, 392, 26, "#fffdf2", blur(s, 2)),
    group(
      shape(surface, linear(s, ["#ffb45e", "#5a2c16 16%", "#140b0b 52%", "#040406"], 0, 384, 0, 600)),
      relief(s, {frequency: ".02 .07", depth: 18, azimuth: 270, octaves: 5})
    ),
    // Towers of the colony against the burst.
    shape(
      "M62 418V352H70V338H74V352H84V412ZM96 409V374H118V404ZM128 403V330L132 300L136 330V401ZM300 402V350H310V404ZM318 405V322H326V306H329V322H338V409ZM346 411V368H376V420Z",
      "#0a0608",
      rim(s, "#ffb866", 2, 0)
    ),
    // A long shadow, and the one who throws it.
    shape("M196 484L106 600H262L206 484Z", "#000000", `opacity=".75" ${blur(s, 3)}`),
    shape(
      figure({x: 200, y: 494, height: 176, pose: "run", wear: ["space"]}),
      "#08070a",
      rim(s, "#ffcf86", 0, 1.6, 0.8)
    ),
    shape(
      "M-10 556V490L22 470L52 492L88 486L112 520L150 540L-10 566ZM410 560V478L372 492L350 476L318 512L290 518L262 544L410 568Z",
      "#070405",
      rim(s, "#ff9a4c", 0.4, 1.6, 0.8)
    ),
    stroke("M0 391H400", "#fff3d4", 0.9, 'opacity=".6"'),
    shape("M20 391Q200 387 380 391Q200 395 20 391Z", "#fff8e4", 'opacity=".8"'),
    letter(s, "NINE", {
      face: "michroma",
      y: 112,
      width: 340,
      stretch: 0.72,
      fill: linear(s, ["#ffffff", "#f6c98b"], 0, 60, 0, 110)
    }),
    letter(s, "SECONDS OF", {face: "michroma", y: 142, width: 340, fill: "#e8edf8"}),
    letter(s, "DAYLIGHT", {
      face: "michroma",
      y: 192,
      width: 340,
      fill: linear(s, ["#ffe9c7", "#ff9a3c"], 0, 150, 0, 195)
    }),
    letter(s, "RUN UNTIL IT IS DARK AGAIN", {face: "michroma", y: 38, width: 250, fill: "#a9b8d6"}),
    billing(s, {y: 558, lines: 3, opacity: 0.7}),
    grain(s, 0.3)
  ].join("");
}
