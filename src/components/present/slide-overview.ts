import {html} from "htl";
import type {DeckSlide} from "./slide-deck.js";

/** All slides, small: the one chosen is shown. */
export function slideOverview(slides: readonly DeckSlide[], index: number, onChoose: (index: number) => void): void {
  const dialog =
    html`<dialog class="slide-dialog slide-overview" aria-label="All slides"></dialog>` as HTMLDialogElement;
  const choose = (chosen: number) => {
    dialog.close();
    onChoose(chosen);
  };
  const items = slides.map((slide, place) => {
    const part = slide.parts > 1 ? ` (${slide.part + 1} of ${slide.parts})` : "";
    return html`<li><button type="button" aria-current=${place === index ? "true" : null} onclick=${() => choose(place)}>
      ${picture(slide)}<span>${place + 1}. ${slide.title}${part}</span></button></li>`;
  });
  dialog.append(html`<ol>${items}</ol>` as Node);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>("[aria-current]")?.focus();
}

/** A copy of a slide as a picture: nothing in it can be used, nor is it read out. */
function picture({elements, scale}: DeckSlide): Node {
  const copies = elements.map((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    copy.classList.remove("slide-away");
    for (const named of [copy, ...copy.querySelectorAll("[id]")]) named.removeAttribute("id");
    copyCanvases(element, copy);
    return copy;
  });
  return html`<div class="slide-thumbnail" aria-hidden="true" inert><div style=${{"--slide-scale": scale.toFixed(4)}}>${copies}</div></div>` as Node;
}

function copyCanvases(element: HTMLElement, copy: HTMLElement): void {
  const targets = copy.querySelectorAll("canvas");
  element.querySelectorAll("canvas").forEach((canvas, index) => {
    if (canvas.width && canvas.height) targets[index].getContext("2d")?.drawImage(canvas, 0, 0);
  });
}
