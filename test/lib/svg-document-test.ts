import {describe, expect, it} from "vitest";
import {escapeXml, svgDocument, wrapText} from "../../src/lib/svg-document.js";

const parts = {
  body: '<rect width="10" height="10"/>',
  width: 400,
  height: 200,
  title: "Films <per> genre",
  finding: "Drama & Comedy are the largest of the nine genres, and each of them is larger than the next.",
  origin: "Reproduced from films (corpus 0123)",
  colors: {background: "#fff", foreground: "#000", muted: "#666"}
};

describe("svgDocument", () => {
  const text = svgDocument(parts);

  it("is named, described and labelled", () => {
    expect(text).toContain("<title>Films &#60;per&#62; genre</title>");
    expect(text).toMatch(/<desc>Drama &#38; Comedy/);
    expect(text).toContain("Reproduced from films (corpus 0123)");
  });

  it("refers to nothing outside itself", () => {
    expect(text).not.toMatch(/var\(|url\(|href=|<link|@import/);
  });

  it("names its fonts and gives fallbacks", () => {
    expect(text).toContain("Inter, 'Helvetica Neue', Arial, sans-serif");
    expect(text).toContain("Newsreader, Georgia, serif");
  });

  it("has room for the chart and every line", () => {
    const [, width, height] = text.match(/viewBox="0 0 (\d+) (\d+)"/)!.map(Number);
    expect(width).toBe(448);
    const lowest = Math.max(...[...text.matchAll(/<text x="24" y="([\d.]+)"/g)].map(([, y]) => Number(y)));
    const [, chartTop] = text.match(/<svg x="24" y="([\d.]+)"/)!.map(Number);
    expect(lowest).toBeGreaterThan(chartTop + 200);
    expect(height).toBeGreaterThan(lowest);
  });
});

describe("wrapText", () => {
  it("breaks between words and keeps them all", () => {
    const lines = wrapText(parts.finding, 30);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every((line) => line.length <= 30)).toBe(true);
    expect(lines.join(" ")).toBe(parts.finding);
  });

  it("gives a longer word a line of its own", () => {
    expect(wrapText("a marquee sign", 4)).toEqual(["a", "marquee", "sign"]);
  });
});

describe("escapeXml", () => {
  it("leaves no character that XML would read", () => {
    expect(escapeXml('<a href="x">&')).not.toMatch(/[<>"]|&(?!#\d+;)/);
  });
});
