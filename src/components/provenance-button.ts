import {html} from "htl";
import {formatBytes, formatCount} from "../lib/format.js";
import {
  FIGURE_KINDS,
  type FigureProvenance,
  type FigureSource,
  figureSources,
  type ManifestWithStaleness
} from "../lib/provenance.js";

/** A button that names a figure's origin and opens the full record: tables, checksums, inputs, code, command. */
export function provenanceButton(provenance: FigureProvenance, manifest: ManifestWithStaleness): HTMLElement {
  const {label} = FIGURE_KINDS[provenance.kind];
  const sources = figureSources(provenance, manifest);
  const changed = sources.some(({changes}) => changes.length > 0);
  const button = html`<button type="button" class="text-button provenance-button" aria-expanded="false"
    data-kind=${provenance.kind}>${label}${changed ? ", inputs changed since" : ""}</button>` as HTMLButtonElement;
  let panel: HTMLElement | undefined;
  button.addEventListener("click", () => {
    if (!panel) {
      panel = provenancePanel(provenance, sources, manifest);
      panel.addEventListener("toggle", (event) => {
        const open = (event as ToggleEvent).newState === "open";
        button.setAttribute("aria-expanded", String(open));
      });
      button.after(panel);
    }
    panel.togglePopover();
    if (panel.matches(":popover-open")) placeBeside(panel, button);
  });
  return button;
}

function provenancePanel(
  provenance: FigureProvenance,
  sources: readonly FigureSource[],
  manifest: ManifestWithStaleness
): HTMLElement {
  const {label, meaning} = FIGURE_KINDS[provenance.kind];
  return html`<div class="provenance" popover tabindex="-1" role="dialog" aria-label="Where this figure comes from">
    <p><strong>${label}.</strong> ${meaning}${provenance.note ? ` ${provenance.note}` : ""}</p>
    ${sources.map(sourceRecord)}
    ${
      sources.length
        ? html`<p>Corpus <code>${manifest.corpus.id}</code>. Every column is described in <code>docs/data.md</code>.</p>`
        : ""
    }
  </div>` as HTMLElement;
}

function sourceRecord({table, made, changes}: FigureSource): Node {
  if (!made)
    return html.fragment`<h4>${table}</h4><p>Not in the snapshot’s record: computed when this site was built.</p>`;
  const facts: [string, Node | string][] = [
    ["Rows", `${formatCount(made.rows)}, ${formatBytes(made.bytes)}`],
    ["Checksum", hash(made.checksum)],
    [
      "Inputs",
      html`${Object.entries(made.inputs).map(([name, sum]) => html`<div>${name} ${hash(sum)}</div>`)}` as Node
    ],
    ["Code", hash(made.code)],
    ["Parameters", describePairs(made.parameters)],
    ["Packages", describePairs(made.packages)],
    ["Command", html`<code>${made.command}</code>` as Node]
  ];
  return html.fragment`<h4>${table}</h4>
    ${changes.length ? html`<p class="provenance-stale">Changed since: ${changes.join("; ")}.</p>` : ""}
    <dl>${facts.map(([name, value]) => (value ? html.fragment`<dt>${name}</dt><dd>${value}</dd>` : ""))}</dl>`;
}

function describePairs(pairs: Record<string, string | number | boolean>): string {
  return Object.entries(pairs)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}

function hash(checksum: string): Node {
  return html`<code title=${checksum}>${checksum.slice(0, 12)}</code>` as HTMLElement;
}

/** Above the button where there is room, else below; within the window. */
function placeBeside(panel: HTMLElement, button: HTMLElement): void {
  const {left, top, bottom} = button.getBoundingClientRect();
  const {offsetWidth, offsetHeight} = panel;
  panel.style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`;
  panel.style.top = `${top - offsetHeight - 6 > 8 ? top - offsetHeight - 6 : Math.min(bottom + 6, Math.max(8, innerHeight - offsetHeight - 8))}px`;
}
