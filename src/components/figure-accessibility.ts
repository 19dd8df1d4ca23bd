const focusable = "a[href], button, input, [tabindex]";

/** Names the chart's pictures: the largest after the figure, the rest (a legend's swatches) hidden from readers. */
export function labelPictures(chart: HTMLElement, title: string): void {
  const pictures = Array.from(chart.querySelectorAll("svg")).filter((svg) => !svg.parentElement?.closest("svg"));
  const largest = pictures.reduce<SVGElement | undefined>(
    (best, svg) => (!best || svg.clientWidth * svg.clientHeight > best.clientWidth * best.clientHeight ? svg : best),
    undefined
  );
  // Plot names its layers, which readers may be told only of elements with a role.
  for (const layer of chart.querySelectorAll("svg g[aria-label]:not([role])")) layer.setAttribute("role", "group");
  for (const svg of pictures) {
    if (svg === largest || svg.hasAttribute("aria-label")) {
      if (!svg.hasAttribute("aria-label")) svg.setAttribute("aria-label", title);
      if (!svg.hasAttribute("role")) svg.setAttribute("role", svg.querySelector(focusable) ? "group" : "img");
    } else if (!svg.hasAttribute("aria-labelledby")) {
      svg.setAttribute("aria-hidden", "true");
    }
  }
}

/**
 * Lets arrow keys do what the mouse does in a Plot with tips: each key moves a pointer to the next mark, whose tip
 * shows and is read out.
 */
export function stepThroughMarks(chart: HTMLElement, title: string): void {
  const svg = chart.querySelector<SVGSVGElement>('svg:has(g[aria-label="tip"])');
  if (!svg) {
    for (const name of ["tabindex", "role", "aria-label"]) chart.removeAttribute(name);
    chart.onkeydown = null;
    chart.onblur = null;
    return;
  }
  chart.tabIndex = 0;
  chart.setAttribute("role", "group");
  chart.setAttribute("aria-label", `${title}: arrow keys step through the chart`);
  const spoken = document.createElement("p");
  spoken.className = "visually-hidden";
  spoken.setAttribute("role", "status");
  chart.append(spoken);
  let index = -1;
  chart.onkeydown = (event) => {
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
    const marks = findMarks(svg);
    if (!step || !marks.length || event.target !== chart) return;
    event.preventDefault();
    index = Math.max(0, Math.min(marks.length - 1, index + step));
    const {x, y, width, height} = marks[index].getBoundingClientRect();
    const at = {clientX: x + width / 2, clientY: y + height / 2, pointerType: "mouse", bubbles: true};
    svg.dispatchEvent(new PointerEvent("pointerenter", at));
    svg.dispatchEvent(new PointerEvent("pointermove", at));
    requestAnimationFrame(() => {
      const lines = svg.querySelectorAll('g[aria-label="tip"] text > tspan');
      spoken.textContent = Array.from(lines, (line) => line.textContent!.replace(/[\u200b■]/g, " ").trim()).join(", ");
    });
  };
  chart.onblur = () => svg.dispatchEvent(new PointerEvent("pointerleave", {pointerType: "mouse"}));
}

/** The shapes of the marks that stand for data: those of the layer with the most of them. */
function findMarks(svg: SVGSVGElement): SVGGraphicsElement[] {
  let marks: SVGGraphicsElement[] = [];
  for (const layer of svg.querySelectorAll<SVGGElement>("g[aria-label]")) {
    if (/^(tip|text|rule|tick|axis|grid|frame|[xyf]+-)/.test(layer.getAttribute("aria-label")!)) continue;
    const shapes = Array.from(layer.querySelectorAll<SVGGraphicsElement>("rect, circle, path, line"));
    if (shapes.length > marks.length) marks = shapes;
  }
  return marks;
}
