import {html} from "htl";
import type {DeckSlide} from "./slide-deck.js";

export interface SpeakerWindow {
  show(slide: DeckSlide | undefined, next: DeckSlide | undefined, index: number, count: number): void;
  close(): void;
}

export interface SpeakerOptions {
  onPrevious(): void;
  onNext(): void;
  onKey(event: KeyboardEvent): void;
}

/**
 * A second window for who speaks: the notes of the slide, what comes next, and a timer that starts with it. Null where
 * the browser opens no window, which the reader is told.
 */
export function openSpeakerWindow({onPrevious, onNext, onKey}: SpeakerOptions): SpeakerWindow | null {
  const opened = window.open("", "marquee-speaker", "popup,width=620,height=720");
  if (!opened) {
    alert("The browser did not open the speaker’s window: allow pop-up windows for this site, then try again.");
    return null;
  }
  const {document: page} = opened;
  page.title = "Speaker’s notes";
  page.documentElement.lang = "en";
  page.head.replaceChildren(...copyStyles(page));
  const time = html`<time role="timer"></time>` as HTMLElement;
  const clock = html`<span class="speaker-clock"></span>` as HTMLElement;
  const where = html`<p class="speaker-where"></p>` as HTMLElement;
  const title = html`<h1></h1>` as HTMLElement;
  const notes = html`<div class="speaker-text" aria-live="polite"></div>` as HTMLElement;
  const next = html`<p class="speaker-next"></p>` as HTMLElement;
  let start = Date.now();
  const tick = () => {
    const seconds = Math.floor((Date.now() - start) / 1000);
    time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    clock.textContent = new Date().toLocaleTimeString([], {hour: "2-digit", minute: "2-digit"});
  };
  const restart = () => {
    start = Date.now();
    tick();
  };
  page.body.className = "speaker-window";
  page.body.replaceChildren(
    html`<header>${time}<button type="button" onclick=${restart}>Start again</button>${clock}</header>` as Node,
    html`<main>${where}${title}${notes}${next}</main>` as Node,
    html`<footer><button type="button" onclick=${onPrevious}>‹ Previous</button><button type="button" onclick=${onNext}>Next ›</button></footer>` as Node
  );
  tick();
  const timer = setInterval(tick, 500);
  opened.addEventListener("keydown", onKey);
  return {
    show(slide, following, index, count) {
      where.textContent = `Slide ${index + 1} of ${count}`;
      title.textContent = slide?.title ?? "";
      const texts = slide?.notes.map((note) => note.cloneNode(true)) ?? [];
      notes.replaceChildren(...(texts.length ? texts : [html`<p class="small">This slide has no notes.</p>` as Node]));
      next.textContent = following ? `Next: ${following.title}` : "This is the last slide.";
    },
    close() {
      clearInterval(timer);
      opened.close();
    }
  };
}

/** The page's own look, in the theme that the reader chose. */
function copyStyles(target: Document): Node[] {
  target.documentElement.dataset.theme = document.documentElement.dataset.theme ?? "";
  if (!target.documentElement.dataset.theme) delete target.documentElement.dataset.theme;
  return [...document.querySelectorAll("link[rel=stylesheet], style, meta[name=color-scheme]")].map((element) => {
    const copy = element.cloneNode(true);
    if (copy instanceof HTMLLinkElement) copy.href = (element as HTMLLinkElement).href;
    return copy;
  });
}
