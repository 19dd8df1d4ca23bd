/** A picture that stands alone: the chart's markup with its title above and its finding and origin below. */
export interface SvgDocumentParts {
  /** Markup of the chart, drawn from (0, 0) to (width, height). */
  body: string;
  width: number;
  height: number;
  title: string;
  finding: string;
  origin: string;
  colors: {background: string; foreground: string; muted: string};
  /** CSS to embed, such as `@font-face` rules with their data. */
  css?: string;
}

const margin = 24;
const sans = "Inter, 'Helvetica Neue', Arial, sans-serif";
const serif = "Newsreader, Georgia, serif";

/** The text of an SVG file: no reference to anything outside it. */
export function svgDocument({body, width, height, title, finding, origin, colors, css}: SvgDocumentParts): string {
  const titleLines = wrapText(title, width / 8.6);
  const findingLines = wrapText(finding, width / 7.2);
  const originLines = wrapText(origin, width / 5.8);
  const lines: string[] = [];
  let y = margin;
  const write = (texts: readonly string[], size: number, attributes: string) => {
    for (const text of texts) {
      y += size;
      lines.push(`<text x="${margin}" y="${round(y)}" font-size="${size}" ${attributes}>${escapeXml(text)}</text>`);
      y += size * 0.35;
    }
  };
  write(titleLines, 16, `font-family="${sans}" font-weight="600" fill="${colors.foreground}"`);
  write(findingLines, 16, `font-family="${serif}" fill="${colors.foreground}"`);
  y += 12;
  const chart = `<svg x="${margin}" y="${round(y)}" width="${width}" height="${height}" overflow="visible">${body}</svg>`;
  y += height + 12;
  write(originLines, 11, `font-family="${sans}" fill="${colors.muted}"`);
  const [fullWidth, fullHeight] = [Math.ceil(width + 2 * margin), Math.ceil(y + margin - 6)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${fullWidth}" height="${fullHeight}" viewBox="0 0 ${fullWidth} ${fullHeight}" font-family="${sans}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(finding)}</desc>`,
    css ? `<style>${css}</style>` : "",
    `<rect width="100%" height="100%" fill="${colors.background}"/>`,
    ...lines,
    chart,
    "</svg>"
  ]
    .filter(Boolean)
    .join("\n");
}

/** Breaks a text into lines of at most so many characters; a longer word has a line of its own. */
export function wrapText(text: string, characters: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && line.length + 1 + word.length > characters) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  if (line) lines.push(line);
  return lines;
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
