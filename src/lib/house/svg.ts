/** SVG elements as strings. `more` holds further attributes, as they are written. */

/** A number to one decimal, as short as it can be written. */
export function round(value: number): string {
  const text = value.toFixed(1).replace(/\.0$/, "");
  return text === "-0" ? "0" : text.replace(/^(-?)0\./, "$1.");
}

/** Joins commands and numbers into path data. */
export function d(strings: TemplateStringsArray, ...values: number[]): string {
  return strings.map((text, index) => text + (index < values.length ? round(values[index]) : "")).join("");
}

export function shape(data: string, fill = "none", more = ""): string {
  return `<path d="${data}" fill="${fill}"${more && ` ${more}`}/>`;
}

export function stroke(data: string, color: string, weight = 1, more = ""): string {
  return `<path d="${data}" fill="none" stroke="${color}" stroke-width="${round(weight)}"${more && ` ${more}`}/>`;
}

export function rect(x: number, y: number, w: number, h: number, fill: string, more = ""): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" fill="${fill}"${more && ` ${more}`}/>`;
}

export function circle(x: number, y: number, r: number, fill: string, more = ""): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}"${more && ` ${more}`}/>`;
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, more = ""): string {
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}"${more && ` ${more}`}/>`;
}

export function group(content: string | string[], attributes = ""): string {
  return `<g${attributes && ` ${attributes}`}>${typeof content === "string" ? content : content.join("")}</g>`;
}

/** A closed or open polygon as path data. */
export function polygon(points: readonly (readonly [number, number])[], close = true): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}${close ? "Z" : ""}`;
}

/** A smooth curve through points (Catmull-Rom as cubic Béziers). */
export function smooth(points: readonly (readonly [number, number])[], close = false): string {
  const n = points.length;
  const at = (i: number) => (close ? points[(i + n) % n] : points[Math.max(0, Math.min(n - 1, i))]);
  let data = d`M${points[0][0]} ${points[0][1]}`;
  for (let i = 0; i < (close ? n : n - 1); ++i) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    data += d`C${b[0] + (c[0] - a[0]) / 6} ${b[1] + (c[1] - a[1]) / 6} ${c[0] - (e[0] - b[0]) / 6} ${c[1] - (e[1] - b[1]) / 6} ${c[0]} ${c[1]}`;
  }
  return close ? `${data}Z` : data;
}
