import {html} from "htl";

/** Stands where a chart would when there is nothing to draw. */
export function emptyChart(message = "No film passes the filter."): HTMLElement {
  return html`<p class="empty-state" role="status">${message}</p>` as HTMLElement;
}
