import {html} from "htl";
import type {Film} from "../lib/films.js";
import {isGenre} from "../lib/genres/genres.js";
import type {HouseFilm} from "../lib/house/films.js";
import {decodeShareFragment, encodeShareFragment} from "../lib/share-code.js";
import {fetchPlot, filmSearch} from "./film-search.js";
import {type Control, readUrlState, writeUrlState} from "./url-state.js";

/** A film as far as it is known whose plot is explained. */
export interface PlotFilm {
  /** An invented film's, or a film's of the data. */
  id: string;
  title: string;
  year: number | null;
  /** Of the nine. */
  genres: string[];
}

/** A plot, and the film that it is of unless it was typed. */
export interface Plot {
  text: string;
  film: PlotFilm | null;
}

export interface PlotSourceOptions {
  corpus: {present: boolean};
  house: readonly HouseFilm[];
  /** What the address asks for, by `readLinkedPlot`. */
  linked: LinkedPlot;
}

/** A typed plot, or a film's id; or why the link's plot cannot be read. */
export interface LinkedPlot {
  text?: string;
  id?: string;
  problem?: string;
}

const longest = 20_000;
const fragmentId = "plot";

/**
 * Chooses a plot: an invented film's, a corpus film's where a corpus is at hand, or the reader's own, which stays in
 * the browser. The address keeps the choice: a film's id in `?plot=`, a typed plot packed into the fragment, which no
 * browser sends.
 */
export function plotSource(films: readonly Film[], {corpus, house, linked}: PlotSourceOptions): Control<Plot> {
  const area = html`<textarea id="plot-text" rows="6" maxlength=${longest} spellcheck="false"></textarea>`;
  const input = area as HTMLTextAreaElement;
  const note = html`<p class="text-source-note" role="status"></p>` as HTMLElement;
  const select = html`<select><option value="">none of them</option>${house.map(
    ({id, title, year}) => html`<option value=${id}>${title} (${year})</option>`
  )}</select>` as HTMLSelectElement;
  const form = html`<div class="text-source plot-source">
    <div class="text-source-search"><label>An invented film ${select}</label></div>
    <div class="text-source-head"><label for="plot-text">Its plot; type your own over it</label></div>
    ${input}${note}
  </div>` as Control<Plot>;

  let plot: Plot = {text: "", film: null};
  const set = (next: Plot, message: string) => {
    plot = next;
    if (input.value !== next.text) input.value = next.text;
    select.value = house.some(({id}) => id === next.film?.id) ? next.film!.id : "";
    note.textContent = message;
    form.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const chooseFilm = (film: PlotFilm, text: string, message: string) => {
    clearFragment();
    writeUrlState("plot", film.id === house[0].id ? undefined : film.id);
    set({text, film}, message);
  };
  const chooseHouse = ({id, title, year, genres, synopsis}: HouseFilm) =>
    chooseFilm({id, title, year, genres}, synopsis, "An invented film; its plot was written for Marquee.");
  const chooseTyped = (text: string) => set({text, film: null}, "Your own text: it stays in your browser.");
  const openFilm = (film: Film) =>
    fetchPlot(film).then(
      ({plot: text, source}) => {
        const genres = film.genres.filter(isGenre);
        const {movieId: id, title, year} = film;
        const part = film.part === "train" ? "the model learnt from it" : `in the part ${film.part}`;
        chooseFilm(
          {id, title, year, genres},
          text,
          `${title} (${year ?? "year unknown"}), from your corpus (${source}); ${part}.`
        );
      },
      (error: Error) => {
        note.textContent = error.message;
      }
    );

  // A model is asked when the typing rests.
  let resting: ReturnType<typeof setTimeout>;
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    clearTimeout(resting);
    resting = setTimeout(() => {
      writeUrlState("plot", undefined);
      chooseTyped(input.value);
      void keepInFragment(input.value);
    }, 400);
  });
  select.addEventListener("input", (event) => {
    event.stopPropagation();
    const film = house.find(({id}) => id === select.value);
    if (film) chooseHouse(film);
  });
  if (corpus.present) form.append(filmSearch(films, (film) => void openFilm(film)));
  Object.defineProperty(form, "value", {get: () => plot});

  const invented = house.find(({id}) => id === linked.id);
  const asked = films.find(({movieId}) => movieId === linked.id);
  if (linked.text !== undefined) chooseTyped(linked.text);
  else {
    chooseHouse(invented ?? house[0]);
    if (linked.problem) note.textContent = linked.problem;
    else if (asked && corpus.present) void openFilm(asked);
    else if (linked.id && !invented) {
      note.textContent = `The link asks for the plot of ${asked?.title ?? linked.id}, which is not at hand here. This is an invented film.`;
    }
  }
  return form;
}

/** What the address asks for. */
export async function readLinkedPlot(): Promise<LinkedPlot> {
  try {
    return {text: await decodeShareFragment(location.hash, fragmentId), id: readUrlState("plot")};
  } catch (error) {
    return {problem: (error as Error).message};
  }
}

async function keepInFragment(text: string): Promise<void> {
  if (text) history.replaceState(history.state, "", await encodeShareFragment(fragmentId, text));
  else clearFragment();
}

function clearFragment(): void {
  if (location.hash.startsWith(`#code:${fragmentId}=`)) {
    history.replaceState(history.state, "", location.pathname + location.search);
  }
}
