/** Pixels as 32-bit numbers, alpha first and red last, as a canvas holds them on a little-endian machine. */
export interface PixelGrid {
  width: number;
  height: number;
  pixels: Uint32Array;
}

/** From a point's place to its pixel: `x * scale + left`, `y * scale + top`. */
export interface Placement {
  scale: number;
  left: number;
  top: number;
}

export interface Points {
  /** Across, and down. */
  x: ArrayLike<number>;
  y: ArrayLike<number>;
}

/**
 * Draws points as discs into pixels, in the order given: the last lies on top. Writing pixels takes the same short time
 * however many colours there are. Points outside are passed over.
 */
export function paintPoints(
  {width, height, pixels}: PixelGrid,
  {x, y}: Points,
  {
    order,
    colors,
    radius,
    scale,
    left,
    top
  }: Placement & {
    order: ArrayLike<number>;
    /** A colour for each point; 0 draws none. */
    colors: Uint32Array;
    /** In pixels. */
    radius: number;
  }
): void {
  const reach = Math.ceil(radius);
  // Half the width of the disc's rows, from its upper to its lower edge.
  const halves = Array.from({length: 2 * reach + 1}, (_, row) =>
    Math.floor(Math.sqrt(Math.max(0, radius * radius - (row - reach) ** 2)))
  );
  for (let at = 0; at < order.length; ++at) {
    const point = order[at];
    const color = colors[point];
    if (!color) continue;
    const column = Math.round(x[point] * scale + left);
    const row = Math.round(y[point] * scale + top);
    if (column < -reach || row < -reach || column >= width + reach || row >= height + reach) continue;
    for (let step = 0; step < halves.length; ++step) {
      const line = row + step - reach;
      if (line < 0 || line >= height) continue;
      const from = Math.max(0, column - halves[step]);
      const to = Math.min(width - 1, column + halves[step]);
      if (from <= to) pixels.fill(color, line * width + from, line * width + to + 1);
    }
  }
}
