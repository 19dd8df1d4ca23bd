import type {Page} from "playwright-core";

/**
 * What is wrong with a page's layout at its present width, in words: a page that scrolls sideways, elements wider
 * than the window, texts that overlap each other or a control, and texts that are cut off.
 */
export function findLayoutProblems(page: Page): Promise<string[]> {
  return page.evaluate(inspectLayout);
}

function inspectLayout(): string[] {
  interface Box {
    element: Element;
    name: string;
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  const tolerance = 2;
  const smallest = 8;
  const problems: string[] = [];
  const short = (text: string | null) => (text ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
  const describe = (element: Element) => {
    const name = short(element.getAttribute("aria-label") ?? element.textContent);
    const place = element.closest("figure[id], section[id], [id]")?.id;
    return `<${element.localName} class="${element.getAttribute("class") ?? ""}"> "${name}"${place ? ` in #${place}` : ""}`;
  };
  const isShown = (element: Element) => element.checkVisibility({checkVisibilityCSS: true, checkOpacity: true});
  /** Kept for screen readers only, or laid over the page on purpose. */
  const isApart = (element: Element) => {
    for (let each: Element | null = element; each; each = each.parentElement) {
      const {position, clipPath, clip} = getComputedStyle(each);
      if (position === "fixed" || position === "sticky" || clipPath === "inset(50%)" || clip !== "auto") return true;
      if (each.matches("[popover], dialog, [aria-label=tip]")) return true;
      if (each instanceof HTMLElement && each.offsetWidth <= 1 && each.offsetHeight <= 1) return true;
    }
    return false;
  };
  /** The part of a box that its scrolling and clipping ancestors let through; undefined when there is none. */
  const clipBox = (box: Box): Box | undefined => {
    let {left, top, right, bottom} = box;
    for (let each = box.element.parentElement; each && each !== document.body; each = each.parentElement) {
      const {overflowX, overflowY} = getComputedStyle(each);
      const rect = each.getBoundingClientRect();
      if (overflowX !== "visible") [left, right] = [Math.max(left, rect.left), Math.min(right, rect.right)];
      if (overflowY !== "visible") [top, bottom] = [Math.max(top, rect.top), Math.min(bottom, rect.bottom)];
    }
    return right - left > 1 && bottom - top > 1 ? {...box, left, top, right, bottom} : undefined;
  };

  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width + 1) {
    problems.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} px wide in ${width}`);
  }
  const wide: Element[] = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (!isShown(element) || isApart(element) || wide.some((outer) => outer.contains(element))) continue;
    const rect = element.getBoundingClientRect();
    if (rect.width === 0 || rect.height === 0 || (element instanceof SVGElement && element.localName !== "svg"))
      continue;
    const box = clipBox({element, name: "", left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom});
    if (box && (box.right > width + tolerance || box.left < -tolerance)) wide.push(element);
  }
  for (const element of wide) problems.push(`reaches out of the window: ${describe(element)}`);

  // HTML: lines of text and controls, none over another.
  const boxes: Box[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    if (!node.textContent?.trim() || element.closest("svg, script, style, option") || !isShown(element)) continue;
    if (isApart(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      // A line's box is higher than its letters.
      const inset = rect.height * 0.2;
      const box = clipBox({
        element,
        name: `"${short(node.textContent)}"`,
        left: rect.left,
        top: rect.top + inset,
        right: rect.right,
        bottom: rect.bottom - inset
      });
      if (box) boxes.push(box);
    }
  }
  for (const element of document.querySelectorAll("input, select, textarea, button, img, canvas, svg")) {
    if (!isShown(element) || isApart(element) || element.parentElement?.closest("svg, button")) continue;
    // Decoration may lie behind what it decorates.
    if (element.closest("[aria-hidden=true]") || getComputedStyle(element).pointerEvents === "none") continue;
    const {left, top, right, bottom} = element.getBoundingClientRect();
    const box = clipBox({element, name: describe(element), left, top, right, bottom});
    if (box) boxes.push(box);
  }
  boxes.sort((a, b) => a.top - b.top);
  const seen = new Set<string>();
  for (const [index, a] of boxes.entries()) {
    for (let j = index + 1; j < boxes.length && boxes[j].top < a.bottom - tolerance; ++j) {
      const b = boxes[j];
      if (a.element.contains(b.element) || b.element.contains(a.element)) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across <= tolerance || down <= tolerance) continue;
      const problem = `overlap by ${Math.round(across)} x ${Math.round(down)} px: ${a.name} and ${b.name} in ${describe(a.element)}`;
      if (!seen.has(problem)) problems.push(problem);
      seen.add(problem);
    }
  }

  // Boxes that cut their text off.
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    if (element instanceof SVGElement || !isShown(element) || isApart(element) || !element.textContent?.trim())
      continue;
    const {overflowX, overflowY, textOverflow} = getComputedStyle(element);
    const cuts = (overflow: string) => overflow === "hidden" || overflow === "clip";
    const across = cuts(overflowX) && element.scrollWidth > element.clientWidth + tolerance;
    const down = cuts(overflowY) && element.scrollHeight > element.clientHeight + tolerance;
    if ((across && textOverflow !== "ellipsis") || down) problems.push(`cuts its text off: ${describe(element)}`);
  }

  // SVG: texts as rotated rectangles, so that slanted labels are judged as they stand.
  type Point = readonly [x: number, y: number];
  const overlapDepth = (a: Point[], b: Point[]) => {
    let depth = Number.POSITIVE_INFINITY;
    for (const corners of [a, b]) {
      for (const [from, to] of [
        [corners[0], corners[1]],
        [corners[1], corners[2]]
      ]) {
        const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
        const axis = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
        const spans = [a, b].map((points) => {
          const values = points.map(([x, y]) => x * axis[0] + y * axis[1]);
          return [Math.min(...values), Math.max(...values)];
        });
        depth = Math.min(depth, Math.min(spans[0][1], spans[1][1]) - Math.max(spans[0][0], spans[1][0]));
      }
    }
    return depth;
  };
  for (const svg of document.querySelectorAll("svg")) {
    if (svg.parentElement?.closest("svg") || !isShown(svg) || isApart(svg)) continue;
    const frame = svg.getBoundingClientRect();
    const clips = getComputedStyle(svg).overflow !== "visible";
    const texts: {element: SVGTextElement; corners: Point[]}[] = [];
    for (const element of svg.querySelectorAll("text")) {
      if (!element.textContent?.trim() || !isShown(element) || element.closest("[aria-label=tip]")) continue;
      const style = getComputedStyle(element);
      if (Number(style.opacity) === 0 || style.fill === "none") continue;
      const {x, y, width, height} = element.getBBox();
      const matrix = element.getScreenCTM();
      if (!matrix || width === 0) continue;
      const corners = [
        [x, y + height * 0.2],
        [x + width, y + height * 0.2],
        [x + width, y + height * 0.8],
        [x, y + height * 0.8]
      ].map(([px, py]): Point => {
        const point = new DOMPoint(px, py).matrixTransform(matrix);
        return [point.x, point.y];
      });
      const size = Number.parseFloat(style.fontSize) * Math.hypot(matrix.a, matrix.b);
      if (size < smallest) problems.push(`is only ${size.toFixed(1)} px high: ${describe(element)}`);
      texts.push({element, corners});
      const [xs, ys] = [corners.map(([cx]) => cx), corners.map(([, cy]) => cy)];
      const out = Math.max(
        frame.left - Math.min(...xs),
        Math.max(...xs) - frame.right,
        frame.top - Math.min(...ys),
        Math.max(...ys) - frame.bottom
      );
      if (clips && out > tolerance)
        problems.push(`is cut off by ${Math.round(out)} px at the chart's edge: ${describe(element)}`);
    }
    let reported = 0;
    for (let i = 0; i < texts.length && reported < 6; ++i) {
      for (let j = i + 1; j < texts.length && reported < 6; ++j) {
        const depth = overlapDepth(texts[i].corners, texts[j].corners);
        // The same text drawn twice is a halo.
        const twin = texts[i].element.textContent === texts[j].element.textContent;
        if (depth <= tolerance || (twin && depth > 5)) continue;
        ++reported;
        problems.push(
          `overlap by ${Math.round(depth)} px in a chart: "${short(texts[i].element.textContent)}" and ${describe(texts[j].element)}`
        );
      }
    }
  }
  return problems;
}
