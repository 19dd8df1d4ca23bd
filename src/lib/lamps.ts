/** Points spaced evenly along the edge of a rectangle, clockwise from its top left corner. */
export function placeLamps(count: number, width: number, height: number): {x: number; y: number}[] {
  const edge = 2 * (width + height);
  return Array.from({length: count}, (_, i) => {
    const at = (edge * i) / count;
    if (at < width) return {x: at, y: 0};
    if (at < width + height) return {x: width, y: at - width};
    if (at < 2 * width + height) return {x: 2 * width + height - at, y: height};
    return {x: 0, y: edge - at};
  });
}
