import {html} from "htl";
import {formatScore} from "../lib/compare/format.js";
import {findSides, type NearFilm, predictedGenres, type Side, sideOfNeighbours} from "../lib/compare/nearest-films.js";
import type {FilmError} from "../lib/compare/worst-errors.js";
import type {Film} from "../lib/films.js";
import {GENRES} from "../lib/genres/genres.js";
import {decodeMultiHot} from "../lib/genres/multi-hot.js";
import {genreChips} from "./genre-chips.js";
import {openFilm} from "./open-film.js";
import {whenVisible} from "./when-visible.js";

export interface ErrorListOptions {
  /** The run whose errors they are. */
  name: string;
  films: ReadonlyMap<string, Film>;
  /** Asked once the list is on the screen. */
  findNearest(movieIds: string[]): Promise<ReadonlyMap<string, NearFilm[]>>;
}

type ShownError = FilmError & {film: Film};

const sides: Record<Side, string> = {
  run: "side with the run",
  labels: "side with the labels",
  neither: "side with neither"
};

/** Films that a run is most wrong about: what it missed and added, and below each the training films nearest to it. */
export function errorList(errors: readonly ShownError[], {name, films, findNearest}: ErrorListOptions): HTMLElement {
  const finding = html`<p class="figure-finding" role="status">Looking for the training films nearest to each …</p>`;
  const bodies = errors.map(errorRows);
  const holder = html`<div class="error-list">${finding}
    <div class="table-scroll film-list" tabindex="0" role="region" aria-label="Worst errors of ${name}"><table>
    <thead><tr><th scope="col">Title</th><th scope="col">Year</th><th scope="col">Labels</th><th scope="col">Missed (−) and added (+), with probability</th><th scope="col" class="number">loss</th></tr></thead>
    ${bodies.map(({body}) => body)}
  </table></div></div>` as HTMLElement;
  const showNearest = async () => {
    holder.setAttribute("aria-busy", "true");
    try {
      const nearest = await findNearest(errors.map(({film}) => film.movieId));
      const found = errors.map((error, index) => showNear(bodies[index].near, error, nearest, films));
      (finding as HTMLElement).textContent = findSides(found, name);
    } catch (error) {
      (finding as HTMLElement).textContent = (error as Error).message;
    } finally {
      holder.removeAttribute("aria-busy");
    }
  };
  void whenVisible(holder).then(showNearest);
  return holder;
}

function errorRows({film, loss, missed, added}: ShownError): {body: Node; near: HTMLElement} {
  const phrase = (sign: string, list: FilmError["missed"]) =>
    list.map(
      ({genre, probability}) =>
        html`<span class="film-label" data-status=${sign === "−" ? "missing" : "added"}>${sign} ${GENRES[genre]} <small>${formatScore(probability, 2)}</small></span> `
    );
  const near = html`<td colspan="5">&nbsp;</td>` as HTMLElement;
  const body =
    html`<tbody><tr><td>${filmButton(film)}</td><td class="number">${film.year ?? "–"}</td><td>${genreChips(decodeMultiHot(film.multiHot))}</td>
    <td>${phrase("−", missed)}${phrase("+", added)}</td><td class="number">${loss.toFixed(1)}</td></tr>
    <tr class="near-films">${near}</tr></tbody>` as Node;
  return {body, near};
}

function showNear(
  cell: HTMLElement,
  {film, ...error}: ShownError,
  nearest: ReadonlyMap<string, NearFilm[]>,
  films: ReadonlyMap<string, Film>
): Side {
  const near = (nearest.get(film.movieId) ?? []).map(({movieId, cosine}) => ({film: films.get(movieId)!, cosine}));
  const side = sideOfNeighbours(
    near.map((other) => other.film.multiHot),
    {truth: film.multiHot, predicted: predictedGenres(film.multiHot, error)}
  );
  if (!near.length) {
    cell.replaceChildren("Its plot has no embedding, so no film is known to be near.");
    return side;
  }
  cell.replaceChildren(
    html`<span class="near-lead">Nearest to it in training, which ${sides[side]}:</span> ` as Node,
    ...near.map(
      ({film: other, cosine}) =>
        html`<span class="near-film">${filmButton(other)} ${genreChips(decodeMultiHot(other.multiHot))} <small>${formatScore(cosine, 2)}</small></span> ` as Node
    )
  );
  return side;
}

function filmButton(film: Film): Node {
  const button = html`<button type="button" class="film-link">${film.title}</button>` as HTMLElement;
  button.addEventListener("click", () => openFilm(film.movieId));
  return button;
}
