import * as d3 from "d3";
import {html} from "htl";
import type {Film} from "../lib/films.js";
import {countNoun} from "../lib/format.js";
import {paintPoints} from "../lib/topics/paint-points.js";
import {placeLabels} from "../lib/topics/place-labels.js";
import type {MapFilm, Topic} from "../lib/topics/read-topics.js";
import {openFilm} from "./open-film.js";

export interface TopicMapOptions {
  width: number;
  height?: number;
  /** Places of the films, in their order. */
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  /** A CSS colour for each film. */
  colors: readonly string[];
  /** Films drawn last, on top; the others in their order before them. */
  above(film: number): boolean;
  /** The chosen topic, whose films alone are in colour. */
  chosen: number | null;
  /** Called with the films inside the line that the reader has drawn around some. */
  onLasso(films: Film[]): void;
}

/** A frame of the map, for who measures it. */
declare global {
  interface HTMLElementEventMap {
    mapframe: CustomEvent<{milliseconds: number}>;
  }
}

const hint =
  "Point at a film to read it; click it to open it. Drag moves the map; the wheel zooms once the map was clicked, or with Ctrl.";
const labelFont = "500 12px Inter, system-ui, sans-serif";

/**
 * All plots as points, similar ones near each other. Drag to move, wheel or + and − to zoom, arrow keys to move; point
 * at a film to read it, click it to open it; with the lasso on, a line drawn around films selects them.
 */
export function topicMap(
  mapFilms: readonly MapFilm[],
  topics: readonly Topic[],
  options: TopicMapOptions
): HTMLElement {
  const {width, x, y, colors, chosen} = options;
  const height = Math.round(Math.min(options.height ?? 640, Math.max(360, width * 0.66)));
  const density = Math.min(2, globalThis.devicePixelRatio || 1);
  const canvas =
    html`<canvas class="topic-map-canvas" tabindex="0" role="application" aria-label="Map of ${countNoun(mapFilms.length, "plot")}: arrow keys move it, plus and minus zoom; the films of each topic are listed below" width=${width * density} height=${height * density} style=${{width: `${width}px`, height: `${height}px`}}></canvas>` as HTMLCanvasElement;
  const readout = html`<p class="chart-readout" role="status">${hint}</p>` as HTMLElement;
  const lasso = html`<button type="button" aria-pressed="false">Lasso</button>` as HTMLButtonElement;
  const whole = html`<button type="button">Whole map</button>` as HTMLButtonElement;
  const root =
    html`<div class="topic-map"><div class="topic-map-tools">${lasso}${whole}</div>${canvas}${readout}</div>` as HTMLElement;
  const context = canvas.getContext("2d")!;

  const fit = fitPoints(x, y, {width, height});
  const pixels = context.createImageData(canvas.width, canvas.height);
  const grid = {width: canvas.width, height: canvas.height, pixels: new Uint32Array(pixels.data.buffer)};
  const films = [...mapFilms.keys()];
  const order = Uint32Array.from([
    ...films.filter((film) => !options.above(film)),
    ...films.filter((film) => options.above(film))
  ]);
  const tree = d3.quadtree<number>(
    films,
    (film) => x[film],
    (film) => y[film]
  );
  const labels = topics.toSorted((a, b) => b.films.length - a.films.length);
  context.font = labelFont;
  const sizes = labels.map(({label}) => ({width: context.measureText(label).width + 26, height: 30}));
  let packed: Uint32Array | undefined;
  let transform = d3.zoomIdentity;
  let drawn: [number, number][] = [];
  let asked = false;

  const place = (film: number): [number, number] => [
    transform.applyX(x[film] * fit.scale + fit.left),
    transform.applyY(y[film] * fit.scale + fit.top)
  ];

  function draw(): void {
    asked = false;
    const start = performance.now();
    const style = getComputedStyle(canvas);
    packed ??= packColors(colors, canvas);
    const {k} = transform;
    grid.pixels.fill(0);
    paintPoints(
      grid,
      {x, y},
      {
        order,
        colors: packed,
        radius: Math.max(1, Math.min(5, 1.1 * Math.sqrt(k))) * density,
        scale: fit.scale * k * density,
        left: (fit.left * k + transform.x) * density,
        top: (fit.top * k + transform.y) * density
      }
    );
    context.putImageData(pixels, 0, 0);
    context.setTransform(density, 0, 0, density, 0, 0);
    drawLabels(style);
    if (drawn.length) drawLine(style);
    root.dispatchEvent(new CustomEvent("mapframe", {detail: {milliseconds: performance.now() - start}}));
  }

  function drawLabels(style: CSSStyleDeclaration): void {
    const boxes = labels.map((topic, index) => ({
      x: transform.applyX(topic.x * fit.scale + fit.left),
      y: transform.applyY(-topic.y * fit.scale + fit.top),
      ...sizes[index]
    }));
    context.font = labelFont;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = style.backgroundColor;
    context.fillStyle = style.color;
    // The chosen topic's label stands before all others.
    const first = labels.findIndex(({topic}) => topic === chosen);
    const turns = first < 0 ? [...labels.keys()] : [first, ...[...labels.keys()].filter((index) => index !== first)];
    for (const turn of placeLabels(
      turns.map((index) => boxes[index]),
      {width, height}
    )) {
      const index = turns[turn];
      context.strokeText(labels[index].label, boxes[index].x, boxes[index].y);
      context.fillText(labels[index].label, boxes[index].x, boxes[index].y);
    }
  }

  function drawLine(style: CSSStyleDeclaration): void {
    context.beginPath();
    for (const [left, top] of drawn) context.lineTo(left, top);
    context.closePath();
    context.lineWidth = 1.5;
    context.strokeStyle = style.color;
    context.stroke();
  }

  const schedule = () => {
    if (!asked) requestAnimationFrame(draw);
    asked = true;
  };

  const zoom = d3
    .zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([0.8, 60])
    .filter(
      (event) =>
        !isOn(lasso) &&
        (event.type !== "wheel" || event.ctrlKey || document.activeElement === canvas || event.metaKey) &&
        !event.button
    )
    .on("zoom", (event) => {
      transform = event.transform;
      schedule();
    });
  const selection = d3.select(canvas).call(zoom);

  function findFilm(event: PointerEvent | MouseEvent): number | undefined {
    const [left, top] = d3.pointer(event, canvas);
    const reach = 8 / (fit.scale * transform.k);
    return tree.find(
      (transform.invertX(left) - fit.left) / fit.scale,
      (transform.invertY(top) - fit.top) / fit.scale,
      reach
    );
  }

  canvas.addEventListener("pointermove", (event) => {
    if (isOn(lasso)) return;
    const film = findFilm(event);
    canvas.style.cursor = film === undefined ? "grab" : "pointer";
    if (film !== undefined) readout.textContent = describeFilm(mapFilms[film], topics);
  });
  canvas.addEventListener("click", (event) => {
    const film = isOn(lasso) ? undefined : findFilm(event);
    if (film !== undefined) openFilm(mapFilms[film].film.movieId);
  });
  canvas.addEventListener("keydown", (event) => {
    const steps: Record<string, readonly [number, number]> = {
      ArrowLeft: [60, 0],
      ArrowRight: [-60, 0],
      ArrowUp: [0, 60],
      ArrowDown: [0, -60]
    };
    const {key} = event;
    if (key in steps) selection.call(zoom.translateBy, steps[key][0] / transform.k, steps[key][1] / transform.k);
    else if (key === "+" || key === "=") selection.call(zoom.scaleBy, 1.4);
    else if (key === "-") selection.call(zoom.scaleBy, 1 / 1.4);
    else if (key === "0") selection.call(zoom.transform, d3.zoomIdentity);
    else return;
    event.preventDefault();
  });
  lasso.addEventListener("click", () => {
    lasso.setAttribute("aria-pressed", String(!isOn(lasso)));
    readout.textContent = isOn(lasso) ? "Draw a line around some films." : hint;
  });
  whole.addEventListener("click", () => selection.call(zoom.transform, d3.zoomIdentity));
  canvas.addEventListener("pointerdown", (event) => {
    if (!isOn(lasso)) return;
    drawn = [d3.pointer(event, canvas)];
    canvas.setPointerCapture(event.pointerId);
    const follow = (moved: PointerEvent) => {
      drawn.push(d3.pointer(moved, canvas));
      schedule();
    };
    canvas.addEventListener("pointermove", follow);
    canvas.addEventListener(
      "pointerup",
      () => {
        canvas.removeEventListener("pointermove", follow);
        const line = drawn;
        const inside = line.length > 2 ? mapFilms.filter((_, film) => d3.polygonContains(line, place(film))) : [];
        drawn = [];
        schedule();
        readout.textContent = `${countNoun(inside.length, "film")} inside the line, listed below.`;
        options.onLasso(inside.map(({film}) => film));
      },
      {once: true}
    );
  });
  // Colours follow the reader's theme.
  const theme = new MutationObserver(() => {
    if (!root.isConnected) return theme.disconnect();
    packed = undefined;
    schedule();
  });
  theme.observe(document.documentElement, {attributes: true, attributeFilter: ["data-theme", "style", "class"]});
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", () => {
    packed = undefined;
    schedule();
  });
  schedule();
  return root;
}

const isOn = (button: HTMLElement) => button.getAttribute("aria-pressed") === "true";

/** What the map says of a film that is pointed at. */
export function describeFilm({film, topic, probability}: MapFilm, topics: readonly Topic[]): string {
  const found = topics.find((other) => other.topic === topic);
  const where = found ? `in “${found.label}” (firmly: ${Math.round(probability * 100)} %)` : "in no topic";
  return `${film.title} (${film.year ?? "year unknown"}), ${film.genres.join(", ")}; ${where}`;
}

/** The whole map in the middle of the frame. Answers how a coordinate becomes a pixel. */
function fitPoints(x: ArrayLike<number>, y: ArrayLike<number>, frame: {width: number; height: number}) {
  const [left, right] = d3.extent(Array.from(x)) as [number, number];
  const [top, bottom] = d3.extent(Array.from(y)) as [number, number];
  const margin = 12;
  const scale = Math.min(
    (frame.width - 2 * margin) / (right - left || 1),
    (frame.height - 2 * margin) / (bottom - top || 1)
  );
  return {
    scale,
    left: frame.width / 2 - (scale * (left + right)) / 2,
    top: frame.height / 2 - (scale * (top + bottom)) / 2
  };
}

/** CSS colours as 32-bit pixels, each asked of the browser once. */
function packColors(colors: readonly string[], element: HTMLElement): Uint32Array {
  const probe = html`<span hidden></span>` as HTMLElement;
  element.parentElement?.append(probe);
  const known = new Map<string, number>();
  const pack = (color: string) => {
    probe.style.color = color;
    const {r, g, b, opacity} = d3.rgb(getComputedStyle(probe).color);
    const alpha = Math.round(255 * opacity);
    return ((alpha << 24) | (b << 16) | (g << 8) | r) >>> 0;
  };
  const packed = Uint32Array.from(colors, (color) => {
    const found = known.get(color) ?? pack(color);
    known.set(color, found);
    return found;
  });
  probe.remove();
  return packed;
}
