import {html} from "htl";
import {isTyping} from "./is-typing.js";
import {laserPointer} from "./laser-pointer.js";
import {type DeckSlide, SlideDeck, slideWidth} from "./slide-deck.js";
import {slideHelp} from "./slide-help.js";
import {slideOverview} from "./slide-overview.js";
import {openSpeakerWindow, type SpeakerWindow} from "./speaker-window.js";

export interface PresentOptions {
  /** Name of the address's parameter that holds the slide's number, from 1. */
  parameter: string;
  onClose(): void;
}

/** A printed slide has the proportions of a projector's and the page's own scale: a file of vectors has no pixels. */
const printSize = {width: slideWidth, height: slideWidth * (9 / 16)};

/** Shows the page as slides until the reader ends it. Rejects where the page has nothing to show. */
export async function present({parameter, onClose}: PresentOptions): Promise<{close(): void}> {
  const main = document.querySelector<HTMLElement>("#observablehq-main");
  if (!main) throw new Error("there is no page to present");
  const root = document.documentElement;
  const scrolled = scrollY;
  const status = html`<span class="slide-status" role="status"></span>` as HTMLElement;
  const button = (label: string, text: string, act: () => void) =>
    html`<button type="button" aria-label=${label} title=${label} onclick=${act}>${text}</button>` as HTMLElement;
  const bar = html`<nav class="slide-bar" aria-label="Slides">
    ${button("End (Escape)", "×", () => close())}
    ${button("Speaker’s window with notes and a timer (S)", "Notes", () => openSpeaker())}
    ${button("All slides (O)", "All", () => overview())}
    ${button("Keys (?)", "?", () => slideHelp())}
    ${button("Previous slide (←)", "‹", () => go(deck.index - 1))}${status}${button("Next slide (→)", "›", () => go(deck.index + 1))}
  </nav>` as HTMLElement;
  const progress = html`<div class="slide-progress" aria-hidden="true"></div>` as HTMLElement;
  const blackout = html`<div class="slide-blackout" hidden></div>` as HTMLElement;
  const pageStyle = html`<style>@page{size:${printSize.width}px ${printSize.height}px;margin:0}</style>` as HTMLElement;
  const laser = laserPointer();
  let speaker: SpeakerWindow | null = null;

  root.dataset.presenting = "";
  document.body.append(bar, progress, blackout, laser.element);
  document.head.append(pageStyle);
  const deck = new SlideDeck(main, () => describe());
  deck.open(Math.max(1, Number(new URL(location.href).searchParams.get(parameter)) || 1) - 1);
  describe();

  function describe(): void {
    const {index, slides} = deck;
    status.textContent = `${index + 1} / ${slides.length}`;
    status.setAttribute("aria-label", `Slide ${index + 1} of ${slides.length}: ${slides[index]?.title ?? ""}`);
    progress.style.setProperty("--slide-progress", String(slides.length > 1 ? index / (slides.length - 1) : 1));
    const address = new URL(location.href);
    address.searchParams.set(parameter, String((deck.asked ?? index) + 1));
    if (address.href !== location.href) history.replaceState(history.state, "", address);
    speaker?.show(slides[index], slides[index + 1], index, slides.length);
  }

  function go(index: number): void {
    deck.show(index);
    describe();
  }

  function openSpeaker(): void {
    speaker = openSpeakerWindow({onPrevious: () => go(deck.index - 1), onNext: () => go(deck.index + 1), onKey});
    describe();
  }

  function overview(): void {
    slideOverview(deck.slides, deck.index, go);
  }

  const acts: Record<string, () => void> = {
    ArrowRight: () => go(deck.index + 1),
    ArrowDown: () => go(deck.index + 1),
    PageDown: () => go(deck.index + 1),
    " ": () => go(deck.index + 1),
    ArrowLeft: () => go(deck.index - 1),
    ArrowUp: () => go(deck.index - 1),
    PageUp: () => go(deck.index - 1),
    Home: () => go(0),
    End: () => go(deck.slides.length - 1),
    Escape: () => close(),
    o: overview,
    s: openSpeaker,
    l: () => laser.toggle(),
    b: () => (blackout.hidden = false),
    ".": () => (blackout.hidden = false),
    f: () => void (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()),
    "?": slideHelp
  };

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (!blackout.hidden) {
      blackout.hidden = true;
      event.preventDefault();
      return;
    }
    // A button and a folded part use the space bar themselves.
    if (event.key === " " && event.target instanceof Element && event.target.closest("button, summary, a")) return;
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  function beforePrint(): void {
    deck.layOut(printSize);
    root.dataset.printing = "";
  }

  function afterPrint(): void {
    delete root.dataset.printing;
    deck.layOut();
  }

  function close(): void {
    removeEventListener("keydown", onKey);
    removeEventListener("beforeprint", beforePrint);
    removeEventListener("afterprint", afterPrint);
    const seen = deck.slides[deck.index]?.elements[0];
    deck.close();
    speaker?.close();
    for (const element of [bar, progress, blackout, laser.element, pageStyle]) element.remove();
    delete root.dataset.presenting;
    const address = new URL(location.href);
    address.searchParams.delete(parameter);
    history.replaceState(history.state, "", address);
    if (deck.index && seen) seen.scrollIntoView();
    else scrollTo(0, scrolled);
    onClose();
  }

  blackout.addEventListener("click", () => (blackout.hidden = true));
  addEventListener("keydown", onKey);
  addEventListener("beforeprint", beforePrint);
  addEventListener("afterprint", afterPrint);
  return {close};
}

export type {DeckSlide};
