import * as d3 from "d3";
import type {HeatScale} from "./heat-scale.js";

export interface HeatLegendOptions {
  x: number;
  y: number;
  width: number;
  label: string;
  /** Text of a tick at a scale's value. */
  format(value: number): string;
}

/** Appends a colour bar with ticks to a chart: what the heat of its cells means. 44 pixels high. */
export function appendHeatLegend(
  svg: d3.Selection<SVGSVGElement, undefined, null, undefined>,
  scale: HeatScale,
  {x, y, width, label, format}: HeatLegendOptions
): void {
  const legend = svg.append("g").attr("transform", `translate(${x},${y})`).attr("font-size", 11);
  legend.append("text").attr("y", 9).attr("fill", "var(--theme-foreground-muted)").text(label);
  const steps = 60;
  const position = d3.scaleLinear(scale.domain, [0, width]);
  legend
    .selectAll("rect")
    .data(d3.range(steps))
    .join("rect")
    .attr("x", (step) => (step * width) / steps)
    .attr("y", 16)
    .attr("width", width / steps + 0.5)
    .attr("height", 10)
    .style("fill", (step) => scale.color(position.invert(((step + 0.5) * width) / steps)).fill);
  const ticks = position.ticks(Math.max(2, Math.min(5, Math.floor(width / 60))));
  legend
    .selectAll(".tick")
    .data(ticks)
    .join("text")
    .attr("x", (tick) => position(tick))
    .attr("y", 39)
    .attr("text-anchor", (tick) => (position(tick) < 6 ? "start" : position(tick) > width - 6 ? "end" : "middle"))
    .attr("fill", "var(--theme-foreground-muted)")
    .text(format);
}
