import * as Plot from "@observablehq/plot";
import type {FunnelStep} from "../lib/dataset/funnel.js";
import {formatCount, formatPercent} from "../lib/format.js";

/** A bar a step, under what the step asks for: how many titles are left, and (pale) how many the step lost. */
export function funnelChart(steps: readonly FunnelStep[], {width, height}: {width: number; height?: number}): Element {
  const narrow = width < 560;
  // Each step is a row of height 1: its words above, its bar in the lower part.
  const size = height ?? steps.length * (narrow ? 56 : 42);
  const row = (step: FunnelStep) => steps.indexOf(step);
  const barTop = narrow ? 0.64 : 0.5;
  const kept = (step: FunnelStep) => `${formatCount(step.count)} left`;
  const lost = (step: FunnelStep) => {
    if (step.of === null) return "";
    return step.lost ? `${formatCount(step.lost)} fall away (${formatPercent(step.lostShare, 1)})` : "none falls away";
  };
  const numbers = (step: FunnelStep) => [lost(step), kept(step)].filter(Boolean).join("  ·  ");
  const name = (step: FunnelStep) => (step.of === "films" ? `films ${step.description}` : step.description);
  const words = {y: row, lineAnchor: "top", fontVariant: "tabular-nums"} as const;
  return Plot.plot({
    width,
    height: size,
    margin: 0,
    ariaLabel: "Funnel: titles left after each step",
    x: {axis: null, domain: [0, steps[0]?.count ?? 1]},
    y: {axis: null, type: "linear", domain: [0, steps.length], reverse: true},
    marks: [
      Plot.rect(steps, {
        y1: (step) => row(step) + barTop,
        y2: (step) => row(step) + 0.86,
        x1: "count",
        x2: (step) => step.count + step.lost,
        fill: "var(--theme-foreground-faintest)"
      }),
      Plot.rect(steps, {
        y1: (step) => row(step) + barTop,
        y2: (step) => row(step) + 0.86,
        x1: 0,
        x2: "count",
        fill: "var(--theme-foreground-focus)"
      }),
      Plot.text(steps, {
        ...words,
        text: narrow ? "step" : name,
        frameAnchor: "left",
        dy: 3,
        fontSize: 12.5,
        fontWeight: 600
      }),
      Plot.text(steps, {
        ...words,
        text: numbers,
        frameAnchor: narrow ? "left" : "right",
        dy: narrow ? 19 : 3,
        fontSize: 12
      }),
      Plot.tip(
        steps,
        Plot.pointerY({
          y: (step) => row(step) + 0.7,
          x: "count",
          title: (step) =>
            [name(step), `${kept(step)}: ${formatPercent(step.share, 1)} of the first step`, lost(step)]
              .filter(Boolean)
              .join("\n")
        })
      )
    ]
  });
}
