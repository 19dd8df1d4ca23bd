import {html} from "htl";
import type {Film} from "../lib/films.js";
import type {HouseFilm} from "../lib/house/films.js";
import {fetchPlot, filmSearch} from "./film-search.js";
import type {Control} from "./url-state.js";

/** A plot written for this page; its film does not exist. */
export const samplePlot =
  "Zoë Léonard repairs clocks in the harbour town of Ålesund &amp; tells nobody that she once worked for the secret police. When her brother’s film crew arrives to shoot a movie about the town’s drowned lighthouse keepers, every clock begins to strike at 3:07 in the night, and the keepers’ wives are seen walking out of the sea. Léon, the crew’s naïve young sound man, has recorded their voices; Inspector Bråten believes that he is running guns. Frozen roads, a missing reel and an old love letter keep them all in the caf&eacute; until morning. Zoë must decide whom she is willing to betray: the brother who trusts her, or the dead who are waiting for their story to be told.";

const longest = 20_000;

export interface TextSourceOptions {
  corpus: {present: boolean};
  /** Invented films, whose synopses are at hand with no corpus. */
  house?: readonly HouseFilm[];
}

/**
 * A text to prepare: the sample, the reader's own, an invented film's synopsis, or a corpus film's plot where a corpus
 * is at hand. Its value is the text; what is typed stays in the page.
 */
export function textSource(films: readonly Film[], {corpus, house = []}: TextSourceOptions): Control<string> {
  const area = html`<textarea id="text-source" rows="7" maxlength=${longest} spellcheck="false"></textarea>`;
  const input = area as HTMLTextAreaElement;
  const note = html`<p class="text-source-note" role="status">A plot written for this page. Type your own over it: it stays in your browser.</p>`;
  const reset = html`<button type="button" class="text-button" hidden>Back to the sample</button>` as HTMLButtonElement;
  const form = html`<div class="text-source">
    <div class="text-source-head"><label for="text-source">The text</label>${reset}</div>
    ${input}${note}
  </div>` as Control<string>;

  const show = (text: string, message: string) => {
    input.value = text;
    (note as HTMLElement).textContent = message;
    change();
  };
  const change = () => {
    reset.hidden = input.value === samplePlot;
    form.dispatchEvent(new Event("input", {bubbles: true}));
  };
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    (note as HTMLElement).textContent = "Your own text: it stays in your browser.";
    change();
  });
  reset.addEventListener("click", () => {
    show(samplePlot, "A plot written for this page. Type your own over it: it stays in your browser.");
    input.focus();
  });
  input.value = samplePlot;
  if (house.length) form.append(houseChoice(house, show));
  if (corpus.present) {
    const open = (film: Film) =>
      fetchPlot(film).then(
        ({plot, source}) =>
          show(plot, `${film.title} (${film.year ?? "year unknown"}), from your corpus; source: ${source}.`),
        (error: Error) => show("", error.message)
      );
    form.append(filmSearch(films, open));
  }
  Object.defineProperty(form, "value", {
    get: () => input.value,
    set: (text: string) => {
      input.value = text;
    }
  });
  return form;
}

/** Shows the synopsis of an invented film. */
function houseChoice(house: readonly HouseFilm[], show: (text: string, message: string) => void): Node {
  const select = html`<select><option value="">choose one</option>${house.map(
    ({id, title, year}) => html`<option value=${id}>${title} (${year})</option>`
  )}</select>` as HTMLSelectElement;
  select.addEventListener("input", (event) => {
    event.stopPropagation();
    const film = house.find(({id}) => id === select.value);
    if (film) show(film.synopsis, `${film.title} (${film.year}): an invented film, its synopsis written for Marquee.`);
  });
  return html`<div class="text-source-search"><label>Or an invented film ${select}</label></div>` as Node;
}
