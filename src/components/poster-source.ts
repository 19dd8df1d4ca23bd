import {html} from "htl";
import type {Film} from "../lib/films.js";
import {isGenre} from "../lib/genres/genres.js";
import type {HouseFilm} from "../lib/house/films.js";
import {listenForDrops} from "./file-drop.js";
import {filmSearch} from "./film-search.js";
import type {PlotFilm} from "./plot-source.js";
import {siteUrl} from "./site-root.js";
import {type Control, readUrlState, writeUrlState} from "./url-state.js";

/** A picture as a file, and the film that it is of unless it is the reader's own. */
export interface Poster {
  picture: Uint8Array;
  name: string;
  film: PlotFilm | null;
  /** Whether it was drawn for Marquee. */
  invented: boolean;
}

const parameter = "poster";
/** Width in pixels at which an invented film's drawing becomes a picture: that of the posters that TMDB gives. */
const drawnWidth = 300;

/**
 * Chooses a poster: an invented film's, a corpus film's where a corpus is at hand, or a picture of the reader's own,
 * chosen, dropped or pasted, which stays in the browser. The address keeps a film's id in `?poster=`. Its value is null
 * until the first picture is there.
 */
export function posterSource(
  films: readonly Film[],
  {corpus, house}: {corpus: {present: boolean}; house: readonly HouseFilm[]}
): Control<Poster | null> {
  const note = html`<p class="text-source-note" role="status"></p>` as HTMLElement;
  const own = html`<option value="">none of them</option>`;
  const select = html`<select>${own}${house.map(
    ({id, title, year}) => html`<option value=${id}>${title} (${year})</option>`
  )}</select>` as HTMLSelectElement;
  const file = html`<input type="file" accept="image/*">` as HTMLInputElement;
  const form = html`<div class="text-source poster-source">
    <div class="text-source-search"><label>An invented film ${select}</label></div>
    <div class="text-source-search"><label>Your own picture, chosen, dropped on the page or pasted ${file}</label></div>
    ${note}
  </div>` as Control<Poster | null>;

  let poster: Poster | null = null;
  let asked = 0;
  /** Only what was asked for last is shown, however long each takes. */
  const take = async (read: () => Promise<Poster>, message: string, id?: string) => {
    const turn = ++asked;
    try {
      const next = await read();
      if (turn !== asked) return;
      poster = next;
      note.textContent = message;
      writeUrlState(parameter, id === house[0].id ? undefined : id);
      select.value = house.some((film) => film.id === id) ? id! : "";
      form.dispatchEvent(new Event("input", {bubbles: true}));
    } catch (error) {
      if (turn === asked) note.textContent = (error as Error).message;
    }
  };
  const takeHouse = (film: HouseFilm) => {
    const {id, title, year, genres} = film;
    return take(
      async () => ({picture: await drawHouse(film), name: title, film: {id, title, year, genres}, invented: true}),
      "An invented film; its poster was drawn for Marquee by code. The model learnt from real posters and owes it nothing.",
      id
    );
  };
  const takeFilm = (film: Film) => {
    const {movieId: id, title, year} = film;
    const part = film.part === "train" ? "the model learnt from it" : `in the part ${film.part}`;
    return take(
      async () => ({
        picture: await fetchPoster(film),
        name: title,
        film: {id, title, year, genres: film.genres.filter(isGenre)},
        invented: false
      }),
      `${title} (${year ?? "year unknown"}), from your corpus; ${part}.`,
      id
    );
  };
  const takeFile = (picture: Blob, name: string) =>
    take(
      async () => ({picture: new Uint8Array(await picture.arrayBuffer()), name, film: null, invented: false}),
      `${name}: it stays in your browser.`
    );

  select.addEventListener("input", (event) => {
    event.stopPropagation();
    const film = house.find(({id}) => id === select.value);
    if (film) void takeHouse(film);
  });
  file.addEventListener("input", (event) => event.stopPropagation());
  file.addEventListener("change", () => file.files?.length && void takeFile(file.files[0], file.files[0].name));
  listenForDrops(form, ([first]) => first && void takeFile(first, first.name));
  const onPaste = (event: ClipboardEvent) => {
    if (!form.isConnected) return document.removeEventListener("paste", onPaste);
    const [pasted] = event.clipboardData?.files ?? [];
    if (pasted) void takeFile(pasted, "The pasted picture");
  };
  document.addEventListener("paste", onPaste);
  const hasPoster = ({hasPoster}: Film) => hasPoster;
  if (corpus.present) form.append(filmSearch(films, (film) => void takeFilm(film), hasPoster));
  Object.defineProperty(form, "value", {get: () => poster});

  const linked = readUrlState(parameter);
  const known = films.find(({movieId}) => movieId === linked);
  if (known && corpus.present) void takeFilm(known);
  else {
    void takeHouse(house.find(({id}) => id === linked) ?? house[0]).then(() => {
      if (!linked || house.some(({id}) => id === linked)) return;
      note.textContent = `The link asks for the poster of ${known?.title ?? linked}, which is not at hand here. This is an invented film's.`;
    });
  }
  return form;
}

async function fetchPoster({movieId, title}: Film): Promise<Uint8Array> {
  const response = await fetch(siteUrl(`_file/corpus/posters/${movieId}.jpg`));
  if (!response.ok) throw new Error(`The poster of ${title} could not be read from the corpus.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** An invented film's drawing as a PNG, as a real poster comes in pixels. */
async function drawHouse({id, title}: HouseFilm): Promise<Uint8Array> {
  const image = new Image();
  image.src = siteUrl(`house/${id}.svg`);
  await image.decode().catch(() => {
    throw new Error(`The poster of ${title} could not be fetched.`);
  });
  const canvas = document.createElement("canvas");
  canvas.width = drawnWidth;
  canvas.height = (drawnWidth * 3) / 2;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error(`The poster of ${title} could not be drawn.`);
  return new Uint8Array(await blob.arrayBuffer());
}
