import {html, svg} from "htl";
import {countNoun, formatCount} from "../lib/format.js";
import {countGenres, type GenreSet, setsWith, totalFilms} from "../lib/genres/genre-sets.js";
import {encodeMultiHot} from "../lib/genres/multi-hot.js";
import {chooseFilmsPerLamp, placeLamps} from "../lib/lamps.js";
import {genreColor} from "./genre-colors.js";
import type {Control} from "./url-state.js";

const inset = 11;

/**
 * A cinema's board with the nine genres on it, each set larger the more films it has. Choosing genres leaves as many
 * lamps lit as there are films with all of them. Its value is the chosen genres as bits.
 */
export function marqueeBoard(sets: readonly GenreSet[]): Control<number> {
  const all = totalFilms(sets).films;
  const filmsPerLamp = chooseFilmsPerLamp(all);
  const genres = countGenres(sets).sort((a, b) => b.films - a.films);
  const largest = genres[0].films;
  const buttons = genres.map(({genre, films}) => {
    const size = Math.sqrt(films / largest).toFixed(3);
    const style = `--size: ${size}; --genre-color: ${genreColor(genre)}`;
    return html`<button type="button" aria-pressed="false" value=${genre} style=${style}>${genre}<span>${formatCount(films)}</span></button>` as HTMLButtonElement;
  });
  const picture = svg`<svg class="marquee-lamps" aria-hidden="true"></svg>` as SVGSVGElement;
  const lamps = Array.from({length: Math.round(all / filmsPerLamp)}, () => svg`<circle></circle>` as SVGCircleElement);
  picture.append(...lamps);
  const clear = html`<button type="button" class="text-button" hidden>Clear the board</button>` as HTMLButtonElement;
  const board = html`<div class="marquee" role="group" aria-label="Choose genres">${picture}
    <div class="marquee-names">${buttons}</div>
    <p class="marquee-note">Each lamp stands for ${countNoun(filmsPerLamp, "film")}; the larger the letters, the more films. ${clear}</p>
  </div>` as Control<number>;

  const read = () => encodeMultiHot(buttons.filter((button) => isPressed(button)).map((button) => button.value));
  const light = () => {
    const {films} = totalFilms(setsWith(sets, read()));
    const lit = Math.min(lamps.length, Math.ceil(films / filmsPerLamp));
    for (const [i, lamp] of lamps.entries()) lamp.classList.toggle("lit", i < lit);
    clear.hidden = read() === 0;
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(!isPressed(button)));
      light();
      board.dispatchEvent(new Event("input", {bubbles: true}));
    });
  }
  clear.addEventListener("click", () => {
    board.value = 0;
    buttons[0].focus();
    board.dispatchEvent(new Event("input", {bubbles: true}));
  });
  Object.defineProperty(board, "value", {
    get: read,
    set: (bits: number) => {
      for (const button of buttons)
        button.setAttribute("aria-pressed", String((encodeMultiHot([button.value]) & bits) > 0));
      light();
    }
  });
  new ResizeObserver(() => arrangeLamps(picture, lamps)).observe(board);
  light();
  return board;
}

function isPressed(button: HTMLButtonElement): boolean {
  return button.getAttribute("aria-pressed") === "true";
}

function arrangeLamps(picture: SVGSVGElement, lamps: readonly SVGCircleElement[]): void {
  const {clientWidth: width, clientHeight: height} = picture;
  if (!width || !height) return;
  const points = placeLamps(lamps.length, width - 2 * inset, height - 2 * inset);
  const spacing = (2 * (width + height - 4 * inset)) / lamps.length;
  for (const [i, {x, y}] of points.entries()) {
    lamps[i].setAttribute("cx", (x + inset).toFixed(1));
    lamps[i].setAttribute("cy", (y + inset).toFixed(1));
    lamps[i].setAttribute("r", Math.min(4, spacing * 0.32).toFixed(2));
  }
}
