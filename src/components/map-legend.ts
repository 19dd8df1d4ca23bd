import {html} from "htl";
import {formatCount} from "../lib/format.js";
import type {Coloring} from "../lib/topics/map/colorings.js";

/** What the colours of a map mean; each entry is a button that lights its films alone, and again lights all. */
export function mapLegend(
  {group, labels, background}: Coloring,
  fills: readonly string[],
  onLight: (rows: number[] | null) => void
): HTMLElement {
  const rows: number[][] = labels.map(() => []);
  for (const [row, place] of group.entries()) if (place >= 0) rows[place].push(row);
  const buttons = labels.map((label, place) => {
    const button =
      html`<button type="button" class="map-legend-entry" aria-pressed="false"><span class="map-legend-dot" style=${`background:${fills[place]}`}></span>${label} <span class="muted">${formatCount(rows[place].length)}</span></button>` as HTMLButtonElement;
    button.addEventListener("click", () => {
      const isOn = button.getAttribute("aria-pressed") === "true";
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button && !isOn));
      onLight(isOn ? null : rows[place]);
    });
    return button;
  });
  const rest = background
    ? html`<span class="map-legend-entry"><span class="map-legend-dot" style="background:var(--theme-foreground-fainter)"></span>${background}</span>`
    : "";
  return html`<div class="map-legend" role="group" aria-label="What the colours mean">${buttons}${rest}</div>` as HTMLElement;
}
