import {html} from "htl";

/** A red dot that follows the mouse, for pointing from afar; off at first. */
export function laserPointer(): {element: HTMLElement; toggle(): void} {
  const element = html`<div class="slide-laser" hidden aria-hidden="true"></div>` as HTMLElement;
  const follow = ({clientX, clientY}: PointerEvent) => {
    element.style.translate = `${clientX}px ${clientY}px`;
  };
  return {
    element,
    toggle() {
      element.hidden = !element.hidden;
      document.documentElement.classList.toggle("slide-pointing", !element.hidden);
      if (element.hidden) removeEventListener("pointermove", follow);
      else addEventListener("pointermove", follow);
    }
  };
}
