import * as d3 from "d3";

/**
 * CSS colours for steps from the least to the most, told apart as small dots: viridis, of which the end that would be lost
 * on the page is cut off, so that more stands out more in light and in dark.
 */
export function orderedColors(count: number): string[] {
  return Array.from({length: count}, (_, step) => {
    const t = count > 1 ? step / (count - 1) : 1;
    return `light-dark(${d3.interpolateViridis(0.86 * (1 - t))}, ${d3.interpolateViridis(0.22 + 0.78 * t)})`;
  });
}
