import {type Block, type BlockKind, paginate, type Slide} from "../../lib/present/paginate.js";

/** Width of a slide in the page's own pixels: what is drawn at this width is scaled to that of the window. */
export const slideWidth = 1000;
/** Padding above and below the blocks, the bar with the buttons included, in the page's own pixels. */
const padding = 76;
const runningTitle = 44;
/** The part of a slide that a chart may take: its title, finding and controls, and the section's heading, take the rest. */
const chartShare = 0.64;

/** A slide as the deck shows it. */
export interface DeckSlide extends Slide {
  title: string;
  notes: HTMLElement[];
  elements: HTMLElement[];
}

/** The size of the window that slides are laid out for. */
export interface DeckSize {
  width: number;
  height: number;
}

/**
 * The blocks of a page, laid out as slides where they stand: none is moved or copied, so that cells stay live. Blocks of
 * other slides stay laid out but hidden, so that their heights are known and what is drawn when it is seen is drawn.
 */
export class SlideDeck {
  slides: DeckSlide[] = [];
  private shown = 0;
  /** The slide that was asked for, held to by its number while the page still loads. */
  private wanted: number | null = null;
  private readonly watch = new ResizeObserver(() => this.schedule());
  private readonly changes = new MutationObserver(() => this.schedule());
  private frame = 0;

  /** `onChange` is called after the slides were parted anew, with the one that shows what was shown before. */
  constructor(
    private readonly main: HTMLElement,
    private readonly onChange: (index: number) => void
  ) {
    this.changes.observe(main, {childList: true, subtree: true});
    addEventListener("resize", this.schedule);
  }

  /** Parts the page into slides for a window; for that of the screen unless said. */
  layOut(size: DeckSize = {width: innerWidth, height: innerHeight}): void {
    const zoom = size.width / slideWidth;
    this.main.style.setProperty("--slide-zoom", String(zoom));
    this.main.style.setProperty("--slide-chart-height", `${Math.floor((size.height / zoom - padding) * chartShare)}px`);
    const elements = listBlocks(this.main);
    for (const element of elements) this.watch.observe(element);
    const blocks = elements.map(measure);
    const slides = blocks.length ? paginate(blocks, {height: size.height / zoom - padding, runningTitle}) : [];
    const first = this.slides[this.shown]?.elements[0];
    let title = document.title;
    this.slides = slides.map((slide) => {
      const own = elements.slice(slide.first, slide.last + 1);
      if (blocks[slide.first].kind === "opening") title = own[0].textContent?.trim() || title;
      return {...slide, title, elements: own, notes: own.filter((element) => element.matches(".speaker-notes"))};
    });
    const kept = this.wanted ?? this.slides.findIndex(({elements}) => first && elements.includes(first));
    this.shown = Math.max(0, Math.min(kept < 0 ? this.shown : kept, this.slides.length - 1));
    this.slides.forEach(({elements, first: begin, scale}, index) => {
      // What has no height, such as a cell that shows nothing, begins no printed page.
      const opening = elements.find((_, place) => blocks[begin + place].height > 0);
      elements.forEach((element) => {
        element.classList.toggle("slide-away", index !== this.shown);
        element.classList.toggle("slide-first", element === opening);
        element.style.setProperty("--slide-scale", scale.toFixed(4));
      });
    });
    const slide = this.slides[this.shown];
    if (!slide) return;
    this.main.style.setProperty("--slide-scale", slide.scale.toFixed(4));
    this.main.classList.toggle("slide-shrunk", slide.scale < 1);
    this.main.classList.toggle("slide-scrolls", slide.scrolls);
    this.main.classList.toggle("slide-title", this.shown === 0);
    this.main.dataset.runningTitle = slide.part ? `${slide.title} (${slide.part + 1} of ${slide.parts})` : "";
  }

  /** Opens a page's slides at one of them, which stays the one shown however the page grows, until another is. */
  open(index: number): void {
    this.wanted = index;
    this.layOut();
  }

  /** Shows a slide; the first or the last where there is none of that number. */
  show(index: number): void {
    this.wanted = null;
    this.shown = Math.max(0, Math.min(index, this.slides.length - 1));
    this.layOut();
    this.main.scrollTo(0, 0);
  }

  get index(): number {
    return this.shown;
  }

  /** What `open` asked for, as long as nothing else was shown. */
  get asked(): number | null {
    return this.wanted;
  }

  close(): void {
    this.watch.disconnect();
    this.changes.disconnect();
    removeEventListener("resize", this.schedule);
    cancelAnimationFrame(this.frame);
    for (const element of this.slides.flatMap(({elements}) => elements)) {
      element.classList.remove("slide-away", "slide-first");
      element.style.removeProperty("--slide-scale");
    }
    this.main.classList.remove("slide-shrunk", "slide-scrolls", "slide-title");
    for (const name of ["--slide-zoom", "--slide-scale", "--slide-chart-height"]) this.main.style.removeProperty(name);
    delete this.main.dataset.runningTitle;
    this.slides = [];
  }

  private readonly schedule = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.layOut();
      this.onChange(this.shown);
    });
  };
}

/** The blocks of a page from top to bottom: its children, and those of its sections. */
function listBlocks(main: HTMLElement): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  for (const child of main.children) {
    if (!(child instanceof HTMLElement)) continue;
    if (child.matches("section.page-section")) blocks.push(...listBlocks(child));
    else blocks.push(child);
  }
  return blocks;
}

function measure(element: HTMLElement): Block {
  const style = getComputedStyle(element);
  const margin = (side: string) => Number.parseFloat(style.getPropertyValue(`margin-${side}`)) || 0;
  const height = style.display === "none" ? 0 : element.offsetHeight;
  return {kind: kindOf(element), height, above: margin("top"), below: margin("bottom")};
}

function kindOf(element: HTMLElement): BlockKind {
  if (element.matches("h1, h2")) return "opening";
  if (element.matches("h3, h4") || holdsControlsAlone(element)) return "heading";
  return element.matches(".slide-break") ? "break" : "content";
}

/** Controls stand above what they change, and go where it goes. */
function holdsControlsAlone(element: HTMLElement): boolean {
  return (
    element.querySelector("select, input, button") !== null &&
    element.querySelector("figure, table, svg, canvas, dl") === null &&
    element.offsetHeight < 140
  );
}
