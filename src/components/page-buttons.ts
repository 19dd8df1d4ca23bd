import {html} from "htl";
import {formatCount} from "../lib/format.js";

export interface PageButtonsOptions {
  /** The page shown, from 0. */
  page: number;
  pages: number;
  /** What is paged, for those who hear the page. */
  label: string;
  onPage(page: number): void;
}

/** First, previous, next and last, and where we are. Focus stays on the button pressed, or its opposite at an end. */
export function pageButtons({page, pages, label, onPage}: PageButtonsOptions): HTMLElement {
  const button = (name: string, text: string, target: number) => {
    const go = (event: MouseEvent) => {
      const holder = (event.currentTarget as HTMLElement).closest(".page-buttons")?.parentElement;
      onPage(target);
      const enabled = (other: string) => holder?.querySelector<HTMLElement>(`[data-name=${other}]:not(:disabled)`);
      (enabled(name) ?? enabled(target ? "Previous" : "Next"))?.focus();
    };
    const disabled = target < 0 || target >= pages || target === page;
    return html`<button type="button" data-name=${name} aria-label=${`${name} page`} disabled=${disabled} onclick=${go}>${text}</button>`;
  };
  return html`<nav class="page-buttons" aria-label=${`${label}: pages`} hidden=${pages < 2}>
    ${button("First", "«", 0)}${button("Previous", "‹ Previous", page - 1)}
    <span>Page ${formatCount(page + 1)} of ${formatCount(pages)}</span>
    ${button("Next", "Next ›", page + 1)}${button("Last", "»", pages - 1)}
  </nav>` as HTMLElement;
}
