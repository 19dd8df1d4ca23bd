import * as Plot from "@observablehq/plot";
import {formatScore} from "../lib/compare/format.js";
import type {SeedSpread} from "../lib/models/seeds.js";
import {nameMargin, namesStandAbove, shortenName} from "./run-marks.js";

/** A dot a seed, a line at their mean, and a band of one standard deviation to either side; a row a recipe. */
export function seedChart(
  spreads: readonly SeedSpread[],
  {width, metric}: {width: number; metric: string}
): SVGElement | HTMLElement {
  const above = namesStandAbove(width);
  const nameOf = (recipe: string) => shortenName(spreads.find((spread) => spread.recipe === recipe)!.name, width);
  const dots = spreads.flatMap(({recipe, name, seeds}) =>
    seeds.map(({run, value}) => ({
      recipe,
      value,
      text: `${name}\nseed ${run.record.seed}: ${formatScore(value)}`
    }))
  );
  return Plot.plot({
    width,
    height: 74 + spreads.length * (above ? 48 : 38),
    marginTop: above ? 24 : 14,
    marginLeft: nameMargin(
      spreads.map(({name}) => name),
      width
    ),
    marginRight: 84,
    x: {
      label: metric,
      grid: true,
      nice: true,
      ticks: above ? 4 : undefined,
      tickFormat: (tick: number) => formatScore(tick, 3)
    },
    y: {
      label: null,
      domain: spreads.map(({recipe}) => recipe),
      type: "band",
      padding: 0.45,
      tickSize: 0,
      tickFormat: above ? () => "" : nameOf
    },
    ariaLabel: `${metric} by seed, with mean and standard deviation`,
    marks: [
      Plot.barX(spreads, {
        y: "recipe",
        x1: (spread: SeedSpread) => spread.mean - spread.deviation,
        x2: (spread: SeedSpread) => spread.mean + spread.deviation,
        fill: "var(--theme-foreground-focus)",
        fillOpacity: 0.18
      }),
      Plot.tickX(spreads, {y: "recipe", x: "mean", stroke: "var(--theme-foreground-focus)", strokeWidth: 2}),
      above
        ? Plot.text(spreads, {
            y: "recipe",
            text: ({recipe}: SeedSpread) => nameOf(recipe),
            frameAnchor: "left",
            dy: -21,
            stroke: "var(--theme-background)",
            strokeWidth: 4,
            fill: "currentColor"
          })
        : null,
      Plot.text(spreads, {
        y: "recipe",
        text: (spread: SeedSpread) => `${formatScore(spread.mean)} ± ${formatScore(spread.deviation)}`,
        frameAnchor: "right",
        textAnchor: "end",
        dx: 80
      }),
      Plot.dot(dots, {y: "recipe", x: "value", r: 4.5, fill: "currentColor", title: "text", tip: true})
    ]
  });
}
