import {svg} from "htl";

/** A row of boxes; rows are drawn from the bottom up. */
export interface DrawnLayer {
  boxes: readonly string[];
  /** Written at the left. */
  label?: string;
  /** How the row below reaches this one; `one` unless said. */
  from?: "one" | "each" | "none";
  /** Arrows from box to box within the row. */
  along?: "right" | "left";
  /** Boxes that training does not change. */
  frozen?: boolean;
}

export interface ArchitectureDrawing {
  /** What is drawn, for those who can't see it. */
  title: string;
  layers: readonly DrawnLayer[];
}

const [width, left, boxHeight, gap] = [420, 116, 24, 26];

/** Draws a network as rows of boxes, input at the bottom. */
export function drawArchitecture({title, layers}: ArchitectureDrawing): SVGElement {
  const height = layers.length * (boxHeight + gap) - gap + 8;
  const top = (row: number) => 4 + (layers.length - 1 - row) * (boxHeight + gap);
  const step = (row: number) => (width - left) / layers[row].boxes.length;
  const center = (row: number, box: number) => left + (box + 0.5) * step(row);
  const boxWidth = (row: number) => Math.min(layers[row].boxes.length > 2 ? 110 : 190, step(row) - 8);
  return svg`<svg class="architecture" viewBox="0 0 ${width} ${height}" role="img" aria-label=${title}>
    ${layers.flatMap(({from = "one"}, row) => (row && from !== "none" ? links(row, from) : []))}
    ${layers.flatMap(({along}, row) => (along ? arrows(row, along) : []))}
    ${layers.map(
      ({boxes, label, frozen}, row) => svg`<g>
      <text x=${left - 12} y=${top(row) + 16} text-anchor="end" class="architecture-label">${label ?? ""}</text>
      ${boxes.map(
        (
          text,
          box
        ) => svg`<g><rect x=${center(row, box) - boxWidth(row) / 2} y=${top(row)} width=${boxWidth(row)} height=${boxHeight} rx="3" class=${frozen ? "architecture-box frozen" : "architecture-box"}></rect>
        <text x=${center(row, box)} y=${top(row) + 16} text-anchor="middle">${text}</text></g>`
      )}</g>`
    )}
  </svg>` as SVGElement;

  function links(row: number, from: "one" | "each") {
    const below = layers[row - 1].boxes.length;
    const here = layers[row].boxes.length;
    const pairs = Array.from({length: below * here}, (_, index) => [index % below, Math.floor(index / below)]).filter(
      ([lower, upper]) => from === "each" || below === 1 || here === 1 || lower === upper
    );
    return pairs.map(
      ([lower, upper]) =>
        svg`<line class="architecture-link" x1=${center(row - 1, lower)} y1=${top(row - 1)} x2=${center(row, upper)} y2=${top(row) + boxHeight}></line>`
    );
  }

  function arrows(row: number, along: "right" | "left") {
    return Array.from({length: layers[row].boxes.length - 1}, (_, box) => {
      const y = top(row) + boxHeight / 2;
      const [start, end] = [center(row, box) + boxWidth(row) / 2, center(row, box + 1) - boxWidth(row) / 2];
      const tip = along === "right" ? end : start;
      const back = along === "right" ? -5 : 5;
      return svg`<g class="architecture-link strong"><line x1=${start} y1=${y} x2=${end} y2=${y}></line>
        <path d="M${tip + back},${y - 3.5}L${tip},${y}L${tip + back},${y + 3.5}"></path></g>`;
    });
  }
}
