import {html} from "htl";
import {formatScore} from "../lib/compare/format.js";
import type {WallPoster} from "../lib/explain/poster-wall.js";
import {scaleMaps} from "../lib/explain/scale-maps.js";
import {restoreMap} from "../lib/explain/stored-maps.js";
import type {Raster} from "../lib/image/resample.js";
import {posterFrame} from "./film-media.js";
import {heatLegend, heatPicture} from "./heat-picture.js";
import {openFilm} from "./open-film.js";

const page = 24;
/** What a map lies on where there is no poster to be had. */
export const blankPoster: Raster = {width: 40, height: 60, channels: 3, data: new Uint8ClampedArray(7200).fill(205)};

/** A wall of posters, each with the map of a genre; where a corpus is at hand with the picture beside it. */
export function posterWall(
  posters: readonly WallPoster[],
  {
    genre,
    genreName,
    corpus,
    onLook
  }: {genre: number; genreName: string; corpus: {present: boolean}; onLook(movieId: string): void}
): HTMLElement {
  let shown = page;
  const grid = html`<div class="poster-wall-grid"></div>` as HTMLElement;
  const more = html`<button type="button"></button>` as HTMLElement;
  const root = html`<div class="cam-tiles poster-wall">${heatLegend(null, true)}${grid}${more}</div>` as HTMLElement;
  const tile = ({poster: {film, maps}, probability}: WallPoster) => {
    const map = restoreMap(maps, genre);
    const picture = heatPicture(blankPoster, scaleMaps([map], {scope: "own", sign: "signed"}).maps[0], {
      opacity: 1,
      smooth: true,
      label: `Where ${genreName} is seen on the poster of ${film.title}`
    });
    const title = html`<button type="button" class="film-link">${film.title}</button>` as HTMLElement;
    title.addEventListener("click", () => openFilm(film.movieId));
    const look = html`<button type="button" class="text-button">Look</button>` as HTMLElement;
    look.addEventListener("click", () => onLook(film.movieId));
    return html`<figure class="cam-tile">
      <div class="poster-wall-pair">${corpus.present ? posterFrame(film, true) : null}${picture}</div>
      <figcaption>${title} <span>${formatScore(probability, 2)}</span>${corpus.present ? look : null}</figcaption>
    </figure>` as HTMLElement;
  };
  const draw = (from: number) => {
    grid.append(...posters.slice(from, shown).map(tile));
    more.hidden = shown >= posters.length;
    more.textContent = `Show ${Math.min(page, posters.length - shown)} more`;
  };
  more.addEventListener("click", () => {
    const from = shown;
    shown += page;
    draw(from);
    grid.querySelectorAll<HTMLElement>(".film-link")[from]?.focus();
  });
  draw(0);
  return root;
}
