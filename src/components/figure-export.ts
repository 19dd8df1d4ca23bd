import {escapeXml, svgDocument} from "../lib/svg-document.js";

export interface ChartPicture {
  /** Holds the chart as drawn on the page. */
  chart: HTMLElement;
  title: string;
  finding: string;
  origin: string;
}

/** Properties that style sheets and variables set, written onto each element so that the file stands alone. */
const svgProperties = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "font-variant",
  "text-anchor",
  "dominant-baseline",
  "mix-blend-mode",
  "paint-order",
  "visibility",
  "display"
];

/** The chart as an SVG file, in the colours that it has on the page. */
export function chartSvg({chart, ...texts}: ChartPicture, css?: string): string {
  const frame = chart.getBoundingClientRect();
  const pageColors = getComputedStyle(chart.closest("figure") ?? chart);
  const probe = document.createElement("span");
  probe.style.color = "var(--theme-foreground-muted)";
  chart.append(probe);
  const muted = getComputedStyle(probe).color;
  probe.remove();
  return svgDocument({
    ...texts,
    body: drawNode(chart, frame),
    width: Math.ceil(frame.width),
    height: Math.ceil(frame.height),
    colors: {
      background: opaque(getComputedStyle(document.documentElement).backgroundColor),
      foreground: pageColors.color,
      muted
    },
    css
  });
}

/** The chart as a PNG at twice its size on the page, in the page's own fonts. */
export async function chartPng(picture: ChartPicture): Promise<Blob> {
  const image = new Image();
  const svg = chartSvg(picture, await embedFonts());
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * image.width;
  canvas.height = 2 * image.height;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture could not be made"))), "image/png")
  );
}

/** Markup for a node of the page at its place in `frame`: nested pictures, backgrounds and runs of text. */
function drawNode(node: Node, frame: DOMRect): string {
  if (node instanceof SVGSVGElement) return drawSvg(node, frame);
  if (node instanceof Text) return drawText(node, frame);
  if (!(node instanceof HTMLElement)) return "";
  const style = getComputedStyle(node);
  if (style.display === "none" || style.visibility === "hidden" || node.classList.contains("visually-hidden"))
    return "";
  const box = node.getBoundingClientRect();
  const at = `x="${box.x - frame.x}" y="${box.y - frame.y}" width="${box.width}" height="${box.height}"`;
  let markup = "";
  if (opaque(style.backgroundColor) !== "none") markup += `<rect ${at} fill="${style.backgroundColor}"/>`;
  if (node instanceof HTMLCanvasElement) markup += `<image ${at} href="${node.toDataURL()}"/>`;
  for (const child of node.childNodes) markup += drawNode(child, frame);
  return markup;
}

function drawSvg(svg: SVGSVGElement, frame: DOMRect): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>("*")]);
  for (const [index, element] of from.entries()) {
    const style = getComputedStyle(element);
    const target = to[index];
    for (const name of ["style", "class", "tabindex"]) target.removeAttribute(name);
    for (const property of svgProperties) {
      const value = style.getPropertyValue(property);
      if (value && value !== parentValue(element, property, svg)) target.setAttribute(property, value);
    }
  }
  for (const style of copy.querySelectorAll("style")) style.remove();
  const box = svg.getBoundingClientRect();
  copy.setAttribute("x", String(box.x - frame.x));
  copy.setAttribute("y", String(box.y - frame.y));
  copy.setAttribute("width", String(box.width));
  copy.setAttribute("height", String(box.height));
  copy.setAttribute("overflow", "visible");
  return new XMLSerializer().serializeToString(copy);
}

const inherited = /^(fill|stroke|font|text-anchor|visibility|paint-order)/;

/** What the element would have without an attribute of its own; undefined where that is not known. */
function parentValue(element: Element, property: string, root: Element): string | undefined {
  if (element === root || !inherited.test(property)) return initialValues[property];
  return getComputedStyle(element.parentElement!).getPropertyValue(property);
}

const initialValues: Record<string, string> = {
  opacity: "1",
  display: "inline",
  "mix-blend-mode": "normal",
  "dominant-baseline": "auto"
};

/** One `text` a line of a run of text, where a style sheet has broken it. */
function drawText(text: Text, frame: DOMRect): string {
  const content = text.data.replace(/\s+/g, " ");
  if (!content.trim()) return "";
  const range = document.createRange();
  range.selectNodeContents(text);
  const box = range.getBoundingClientRect();
  const style = getComputedStyle(text.parentElement!);
  const size = Number.parseFloat(style.fontSize);
  const y = box.y - frame.y + box.height / 2 + size * 0.35;
  return `<text x="${box.x - frame.x}" y="${y}" fill="${style.color}" font-size="${size}" font-weight="${style.fontWeight}" font-family="${escapeXml(style.fontFamily)}">${escapeXml(content.trim())}</text>`;
}

function opaque(color: string): string {
  return /^(transparent|rgba\(.*, 0\))$/.test(color) ? "none" : color;
}

/** The page's font faces with their data inside, for a picture cannot load a font. */
async function embedFonts(): Promise<string> {
  const faces = Array.from(document.styleSheets)
    .flatMap((sheet) => Array.from(sheet.cssRules))
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule);
  const embedded = await Promise.all(
    faces.map(async ({cssText}) => {
      const url = cssText.match(/url\("?([^")]+)"?\)/)?.[1];
      if (!url) return "";
      const blob = await (await fetch(new URL(url, document.baseURI))).blob();
      return cssText.replace(/url\("?[^")]+"?\)/, `url("${await dataUrl(blob)}")`);
    })
  );
  return embedded.join("");
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsDataURL(blob);
  });
}
