import * as Plot from "@observablehq/plot";
import type {FunnelStep} from "../lib/dataset/funnel.js";
import {formatCount, formatPercent} from "../lib/format.js";

/** A bar a step, under what the step asks for: how many titles are left, and (pale) how many the step lost. */
export function funnelChart(steps: readonly FunnelStep[], {width, height}: {width: number; height?: number}): Element {
  const narrow = width < 520;
  const gap = narrow ? 34 : 20;
  const size = height ?? steps.length * (gap + 24) + 16;
  const labelUp = size / Math.max(steps.length, 1) / 2 - 2;
  const kept = (step: FunnelStep) => `${formatCount(step.count)} left`;
  const lost = (step: FunnelStep) =>
    step.of === null
      ? ""
      : step.lost
        ? `${formatCount(step.lost)} fall away (${formatPercent(step.lostShare, 1)})`
        : "none falls away";
  const numbers = (step: FunnelStep) => [lost(step), kept(step)].filter(Boolean).join("  ·  ");
  return Plot.plot({
    width,
    height: size,
    margin: 2,
    marginTop: 14,
    ariaLabel: "Funnel: titles left after each step",
    x: {axis: null, domain: [0, steps[0]?.count ?? 1]},
    y: {axis: null, domain: steps.map((step) => step.step), paddingInner: narrow ? 0.72 : 0.6, paddingOuter: 0.3},
    marks: [
      Plot.barX(steps, {
        y: "step",
        x1: "count",
        x2: (step) => step.count + step.lost,
        fill: "var(--theme-foreground-faintest)"
      }),
      Plot.barX(steps, {y: "step", x: "count", fill: "var(--theme-foreground-focus)"}),
      Plot.text(steps, {
        y: "step",
        text: (step) =>
          step.of === "films" || step.of === "with both" ? `of the films, ${step.description}` : step.description,
        frameAnchor: "left",
        dy: narrow ? -labelUp - 1 : -labelUp + 4,
        fontSize: 12.5,
        fontWeight: 600
      }),
      Plot.text(steps, {
        y: "step",
        text: numbers,
        frameAnchor: narrow ? "left" : "right",
        dy: narrow ? -labelUp + 14 : -labelUp + 4,
        fontSize: 12,
        fontVariant: "tabular-nums"
      }),
      Plot.tip(
        steps,
        Plot.pointerY({
          y: "step",
          x: "count",
          title: (step) =>
            `${step.description}\n${kept(step)} (${formatPercent(step.share, 1)} of the first step)\n${lost(step)}`
        })
      )
    ]
  });
}
