import {billing, circle, d, fill, glow, grain, group, letter, relief, rough, type Stage, shape, stack} from "../kit.js";

/** Seven lamps in a cut-paper dark; one of them is out. 1964. */
export function poster(s: Stage): string {
  const torn = rough(s, 5, 0.035);
  const men = [
    [64, 372, 1],
    [136, 340, 1.06],
    [212, 362, 1.02],
    [292, 336, 1.08],
    [352, 378, 0.98],
    [108, 444, 1.15],
    [268, 448, 1.18]
  ] as const;
  const miner = (x: number, y: number, k: number, out: boolean, tone: string) =>
    group(
      [
        shape("M-50 120C-50 70 -30 56 -14 50H14C30 56 50 70 50 120V200H-50Z", tone),
        shape("M-21 -8L-18 28L-8 48L8 50L20 30L22 -8Z", out ? "#5a4c42" : "#e9dcc2"),
        shape("M2 -8L4 14L10 24L3 28L6 40L4 50L10 49L20 30L22 -8Z", "#17110e"),
        shape("M-17 0h13l-1 7h-11Z", "#17110e"),
        shape("M-15 33l14 -1l-2 5h-9Z", "#17110e"),
        shape("M-28 -6C-28 -42 28 -44 28 -6L34 -2H-34Z", tone),
        shape("M-4 -32L9 -33L8 -17L-3 -16Z", out ? "#3a2e28" : "#ffd45a")
      ],
      `transform="translate(${x} ${y}) scale(${k})"`
    );
  return [
    group(fill("#c8371c"), relief(s, {frequency: ".5", depth: 0.8})),
    group(
      [
        shape("M-10 250L70 214L150 236L230 196L320 226L410 190V610H-10Z", "#e2a33a"),
        shape("M52 270L66 76H84L142 262H128L80 104L78 150H98L100 160H77L74 270ZM62 270V250H90V270Z", "#17110e"),
        circle(75, 66, 15, "#c8371c", 'stroke="#17110e" stroke-width="5"'),
        shape("M-10 300L80 262L180 284L280 250L410 280V610H-10Z", "#17110e")
      ],
      torn
    ),
    // Beams of the lamps.
    group(
      men
        .map(([x, y], i) =>
          i === 2
            ? ""
            : shape(
                d`M${x - 4} ${y - 24}L${x - 90 + i * 14} ${y - 210}L${x - 20 + i * 14} ${y - 220}L${x + 6} ${y - 24}Z`,
                "#ffd45a",
                'opacity=".16"'
              )
        )
        .join(""),
      torn
    ),
    group(
      men.map(([x, y, k], i) =>
        miner(x, y, k, i === 2, i > 4 ? "#2c2420" : ["#3a302a", "#332a25", "#241d19", "#3a302a", "#2f2722"][i])
      ),
      torn
    ),
    group(shape("M-10 520L90 506L200 522L300 508L410 520V610H-10Z", "#17110e"), torn),
    men.map(([x, y, k], i) => (i === 2 ? "" : glow(s, "#fff0b0cc", x + 2 * k, y - 24 * k, 26))).join(""),
    group(
      [
        stack(s, ["ASH", "WEDNESDAY", "MEN"], {face: "archivo", top: 24, width: 226, x: 262, gap: 7, fill: "#f4e8cf"})
          .drawn
      ],
      rough(s, 4, 0.05)
    ),
    letter(s, "SEVEN WENT DOWN. SIX TELL THE STORY.", {
      face: "gothic",
      y: 540,
      width: 330,
      tracking: 0.14,
      fill: "#f2b44a"
    }),
    billing(s, {y: 560, lines: 3, fill: "#f4e8cf", opacity: 0.85}),
    grain(s, 0.4, 0.6)
  ].join("");
}
