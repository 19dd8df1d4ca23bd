/** A label's middle and size in pixels. */
export interface LabelBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Which labels can stand without one covering another: each in its turn, if it lies within the frame and is free of all
 * that stand already. Answers their places in the list.
 */
export function placeLabels(boxes: readonly LabelBox[], frame: {width: number; height: number}): number[] {
  const placed: number[] = [];
  const covers = (a: LabelBox, b: LabelBox) =>
    Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
  boxes.forEach((box, index) => {
    const inside =
      box.x - box.width / 2 >= 0 &&
      box.x + box.width / 2 <= frame.width &&
      box.y - box.height / 2 >= 0 &&
      box.y + box.height / 2 <= frame.height;
    if (inside && !placed.some((other) => covers(box, boxes[other]))) placed.push(index);
  });
  return placed;
}
