/** A label's box around the place that it names, in pixels. */
export interface LabelBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The labels that can stand without touching another: taken in the order given, each that lies wholly within `width` x
 * `height` and `gap` away from those taken before it. Returns their indexes. Boxes are given by their centres.
 */
export function placeLabels(
  boxes: readonly LabelBox[],
  {
    width,
    height,
    gap = 4,
    most = Number.POSITIVE_INFINITY
  }: {width: number; height: number; gap?: number; most?: number}
): number[] {
  const placed: number[] = [];
  for (const [index, box] of boxes.entries()) {
    if (placed.length >= most) break;
    const isWithin =
      box.x - box.width / 2 >= 0 &&
      box.x + box.width / 2 <= width &&
      box.y - box.height / 2 >= 0 &&
      box.y + box.height / 2 <= height;
    if (isWithin && placed.every((other) => areApart(box, boxes[other], gap))) placed.push(index);
  }
  return placed;
}

function areApart(a: LabelBox, b: LabelBox, gap: number): boolean {
  return Math.abs(a.x - b.x) >= (a.width + b.width) / 2 + gap || Math.abs(a.y - b.y) >= (a.height + b.height) / 2 + gap;
}
