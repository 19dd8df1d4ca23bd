/** What a block of a page is to its slides. */
export type BlockKind =
  /** The page's title or a section's heading: a slide begins. */
  | "opening"
  /** A heading within a section: never the last of a slide. */
  | "heading"
  /** Where the page asks for a new slide. */
  | "break"
  | "content";

/** A block of a page, from top to bottom; lengths in pixels of the slide. */
export interface Block {
  kind: BlockKind;
  height: number;
  /** Margins above and below, which collapse between neighbours. */
  above: number;
  below: number;
}

/** The blocks from `first` to `last`, both included. */
export interface Slide {
  first: number;
  last: number;
  /** Number of its part of a section that goes on over several slides, from 0, and of how many. */
  part: number;
  parts: number;
  /** Height of its blocks in pixels, and the scale that makes them fit: at most 1, at least `smallestScale`. */
  height: number;
  scale: number;
  /** Whether it is too high even then, so that it has to be scrolled. */
  scrolls: boolean;
}

/** Smaller, nothing could be read from the last row. */
export const smallestScale = 0.6;

export interface SlideRoom {
  /** Height for blocks, in pixels. */
  height: number;
  /** What the running title of a section that goes on takes of it. */
  runningTitle: number;
}

/** Blocks that are a little too high are shown smaller rather than parted; more so than leave a slide half empty. */
const squeeze = 1.12;
const squeezeRatherThanEmpty = 1.3;
const halfEmpty = 0.45;

/** Height of blocks under one another, their margins collapsed; the first's upper and the last's lower do not count. */
export function stackHeight(blocks: readonly Block[]): number {
  let height = 0;
  let below: number | undefined;
  for (const block of blocks) {
    if (!block.height) continue;
    height += block.height + (below === undefined ? 0 : Math.max(below, block.above));
    below = block.below;
  }
  return height;
}

/**
 * Parts a page's blocks into slides: a section a slide, or several where it is higher than the room. A heading is never
 * the last of a slide, and only a block that is too high by itself is shrunk by more than a little.
 */
export function paginate(blocks: readonly Block[], room: SlideRoom): Slide[] {
  return partSections(blocks).flatMap((section) => {
    const parts = partSection(blocks, section, room);
    return parts.map(({first, last}, part) => {
      const height = stackHeight(blocks.slice(first, last + 1));
      const fit = roomFor(room, part) / Math.max(height, 1);
      const scale = Math.max(smallestScale, Math.min(1, fit));
      return {first, last, part, parts: parts.length, height, scale, scrolls: fit < smallestScale};
    });
  });
}

interface Range {
  first: number;
  last: number;
}

function roomFor({height, runningTitle}: SlideRoom, part: number): number {
  return part ? height - runningTitle : height;
}

function partSections(blocks: readonly Block[]): Range[] {
  const sections: Range[] = [];
  blocks.forEach(({kind}, index) => {
    if (kind === "opening" || !sections.length) sections.push({first: index, last: index});
    else sections.at(-1)!.last = index;
  });
  return sections;
}

function partSection(blocks: readonly Block[], section: Range, room: SlideRoom): Range[] {
  const parts: Range[] = [];
  let first = section.first;
  for (let index = first + 1; index <= section.last; index++) {
    if (!blocks[index].height && blocks[index].kind !== "break") continue;
    const limit = roomFor(room, parts.length);
    const empty = stackHeight(blocks.slice(first, index)) < limit * halfEmpty;
    const fits = stackHeight(blocks.slice(first, index + 1)) <= limit * (empty ? squeezeRatherThanEmpty : squeeze);
    if (fits && !(blocks[index].kind === "break" && hasContent(blocks, first, index))) continue;
    const next = fits ? index : withHeadings(blocks, first, index);
    if (next === first) continue;
    parts.push({first, last: next - 1});
    first = next;
  }
  parts.push({first, last: section.last});
  return parts;
}

/** Where a new slide begins so that headings just before `index` go along; `first` if nothing else would be left. */
function withHeadings(blocks: readonly Block[], first: number, index: number): number {
  let next = index;
  while (next > first && (blocks[next - 1].kind !== "content" || !blocks[next - 1].height)) next--;
  return hasContent(blocks, first, next) ? next : first;
}

function hasContent(blocks: readonly Block[], first: number, end: number): boolean {
  return blocks.slice(first, end).some(({kind, height}) => kind === "content" && height > 0);
}
