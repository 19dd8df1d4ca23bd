/** How many films a lamp stands for: 1, 2 or 5 times a power of ten, so that `films` light 200 lamps at most. */
export function chooseFilmsPerLamp(films: number): number {
  const least = Math.max(1, films / 200);
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((unit) => unit >= least)!;
}

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
