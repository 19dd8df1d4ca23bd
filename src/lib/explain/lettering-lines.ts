import type {Region} from "./label-regions.js";

/** What a line of letters must be; chosen on 24 of the house posters, all lengths in heights of a letter. */
const line = {
  letters: 4,
  length: 2.5,
  /** Mean of the standard deviations of the letters' tops and bottoms. */
  unevenness: 0.25,
  heightDeviation: 0.5,
  gapDeviation: 1,
  /** Standard deviation of the letters' mean luminance. */
  luminanceDeviation: 30,
  /** Share of the line's box, and mean share of the letters' own boxes, that strokes fill. */
  cover: 0.25,
  fill: 0.4
};

/** Small print whose letters run into one another: fewer regions, in pixels of height at most. */
const smallPrint = {length: 4, height: 4, cover: 0.5};

/** When a letter continues a line: of like height and luminance, on its level, near its end. */
const next = {heightRatio: 1.8, overlap: 0.5, gap: 1.2, luminance: 50};

/** Joins letters that stand beside each other into lines, and leaves out what does not look like one. */
export function joinLines(letters: readonly Region[]): Region[] {
  const lines: Region[][] = [];
  for (const letter of [...letters].sort((a, b) => a.left - b.left)) {
    let nearest: Region[] | undefined;
    for (const members of lines) {
      if (!continues(members, letter)) continue;
      if (!nearest || gapBefore(members, letter) < gapBefore(nearest, letter)) nearest = members;
    }
    if (nearest) nearest.push(letter);
    else lines.push([letter]);
  }
  return lines.filter(isLine).map(surround);
}

function continues(members: readonly Region[], letter: Region): boolean {
  const last = members.at(-1)!;
  const [height, other] = [medianHeight(members), heightOf(letter)];
  const [low, high] = [Math.min(height, other), Math.max(height, other)];
  const overlap = Math.min(last.bottom, letter.bottom) - Math.max(last.top, letter.top);
  return (
    high <= next.heightRatio * low &&
    overlap >= next.overlap * low &&
    letter.left - last.right <= next.gap * high &&
    Math.abs(average(members.map(({mean}) => mean)) - letter.mean) <= next.luminance
  );
}

function isLine(members: readonly Region[]): boolean {
  const box = surround(members);
  const height = medianHeight(members);
  const length = (box.right - box.left) / height;
  const cover = box.pixels / ((box.right - box.left) * heightOf(box));
  if (members.length < line.letters) {
    return length >= smallPrint.length && height <= smallPrint.height && cover >= smallPrint.cover;
  }
  const tops = deviation(members.map(({top}) => top));
  const bottoms = deviation(members.map(({bottom}) => bottom));
  const gaps = members.slice(1).map(({left}, index) => left - members[index].right);
  return (
    length >= line.length &&
    (tops + bottoms) / 2 / height <= line.unevenness &&
    deviation(members.map(heightOf)) / height <= line.heightDeviation &&
    deviation(gaps) / height <= line.gapDeviation &&
    deviation(members.map(({mean}) => mean)) <= line.luminanceDeviation &&
    cover >= line.cover &&
    average(members.map((letter) => letter.pixels / ((letter.right - letter.left) * heightOf(letter)))) >= line.fill
  );
}

function gapBefore(members: readonly Region[], letter: Region): number {
  return Math.abs(letter.left - members.at(-1)!.right);
}

function heightOf({top, bottom}: Region): number {
  return bottom - top;
}

function medianHeight(members: readonly Region[]): number {
  const heights = members.map(heightOf).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)];
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const mean = average(values);
  return Math.sqrt(average(values.map((value) => (value - mean) ** 2)));
}

function surround(members: readonly Region[]): Region {
  return {
    left: Math.min(...members.map(({left}) => left)),
    top: Math.min(...members.map(({top}) => top)),
    right: Math.max(...members.map(({right}) => right)),
    bottom: Math.max(...members.map(({bottom}) => bottom)),
    pixels: members.reduce((sum, {pixels}) => sum + pixels, 0),
    mean: average(members.map(({mean}) => mean))
  };
}
