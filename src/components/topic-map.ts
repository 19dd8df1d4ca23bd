import * as d3 from "d3";
import {html} from "htl";
import {fitMap} from "../lib/topics/map/fit-map.js";
import {drawMap, type MapLabel, type MapScene} from "./topic-map-canvas.js";

export interface TopicMapData {
  /** Places of films on the map, row by row. */
  x: ArrayLike<number>;
  y: ArrayLike<number>;
}

export interface TopicMapOptions {
  /** What the map is of, for who cannot see it. */
  label: string;
  /** What the tip says of a film. */
  describe(row: number): Node;
  onOpen(row: number): void;
  /** Films that the reader drew a line around; none where it was taken back. */
  onLasso(rows: number[]): void;
}

export interface MapColors {
  group: Int16Array;
  /** By group, any CSS colour. */
  fills: readonly string[];
}

export interface TopicMap {
  element: HTMLElement;
  resize(size: {width: number; height: number}): void;
  color(colors: MapColors): void;
  /** Names of places, the ones that matter most first. */
  name(labels: readonly {text: string; x: number; y: number}[]): void;
  /** Lights films and lets all others stand back; null lights all. */
  light(rows: Iterable<number> | null): void;
  /** Rings a film, or none. */
  ring(row: number | null): void;
  mark(place: {x: number; y: number} | null): void;
  /** Moves so that these films fill the map. */
  show(rows: readonly number[]): void;
}

const font = '600 12px "Inter", system-ui, sans-serif';
const zoomExtent: [number, number] = [0.8, 40];

/**
 * A map of films to pan and zoom, drawn on a canvas. The wheel zooms once the map has the focus, or with Ctrl, so that
 * who scrolls past is not caught; on a touch screen two fingers move it. Keys: arrows, + and -, 0 for all, Escape.
 */
export function topicMap(data: TopicMapData, {label, describe, onOpen, onLasso}: TopicMapOptions): TopicMap {
  const canvas = html`<canvas class="topic-map-canvas"></canvas>` as HTMLCanvasElement;
  const outline = d3.create("svg").attr("class", "topic-map-lasso").attr("aria-hidden", "true");
  const path = outline.append("path");
  const tip = html`<div class="topic-map-tip" hidden></div>` as HTMLElement;
  const stage =
    html`<div class="topic-map-stage" tabindex="0" role="group" aria-label=${`${label}. Arrow keys move it, plus and minus zoom, 0 shows all; the field above finds any film.`}>${canvas}${outline.node()}${tip}</div>` as HTMLElement;
  const button = (text: string, name: string, action: () => void) => {
    const made = html`<button type="button" aria-label=${name}>${text}</button>` as HTMLButtonElement;
    made.addEventListener("click", action);
    return made;
  };
  const lassoButton = button("Lasso", "Lasso: draw a line around films", () => setLasso(!isLasso));
  lassoButton.setAttribute("aria-pressed", "false");
  const element = html`<div class="topic-map">
    <div class="topic-map-buttons">${button("+", "Zoom in", () => zoomBy(1.6))}${button("−", "Zoom out", () => zoomBy(1 / 1.6))}${button("All", "Show all films", () => showAll())}${lassoButton}</div>
    ${stage}
  </div>` as HTMLElement;

  const context = canvas.getContext("2d")!;
  const count = data.x.length;
  let [width, height] = [0, 0];
  let fit = fitMap(data.x, data.y, {width: 100, height: 100});
  let tree = d3.quadtree<number>();
  let transform = d3.zoomIdentity;
  let colors: MapColors = {group: new Int16Array(count).fill(-1), fills: []};
  let names: readonly {text: string; x: number; y: number}[] = [];
  let isLasso = false;
  let isScheduled = false;
  const scene: MapScene = {
    points: fit,
    order: Uint32Array.from({length: count}, (_, row) => row),
    group: colors.group,
    ink: {fills: [], background: "", foreground: "", faint: "", font},
    labels: []
  };
  // Films that were to be shown before the map had a size.
  let waiting: readonly number[] | null = null;
  let placeMark: {x: number; y: number} | null = null;

  const redraw = () => {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(() => {
      isScheduled = false;
      if (width) drawMap(context, scene, transform, width, height);
    });
  };
  const readInk = () => {
    // On the page even before the map is: what stands nowhere has no computed colour.
    const probe = html`<span hidden></span>` as HTMLElement;
    document.body.append(probe);
    const resolve = (color: string) => {
      probe.style.color = color;
      return getComputedStyle(probe).color;
    };
    scene.ink = {
      fills: colors.fills.map(resolve),
      background: resolve("var(--theme-background)"),
      foreground: resolve("var(--theme-foreground)"),
      faint: resolve("var(--theme-foreground-fainter)"),
      font
    };
    probe.remove();
    redraw();
  };
  const placeNames = () => {
    context.font = font;
    scene.labels = names.map(
      ({text, x, y}): MapLabel => ({text, ...fit.project({x, y}), width: context.measureText(text).width})
    );
    scene.mark = placeMark ? fit.project(placeMark) : undefined;
    redraw();
  };

  const zoom = d3
    .zoom<HTMLElement, unknown>()
    .scaleExtent(zoomExtent)
    .filter((event: Event) => {
      if (isLasso) return event.type === "wheel";
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || stage.contains(document.activeElement);
      if (event.type.startsWith("touch")) return (event as TouchEvent).touches.length > 1;
      return !(event as MouseEvent).button && !(event as MouseEvent).shiftKey;
    })
    .on("zoom", (event: d3.D3ZoomEvent<HTMLElement, unknown>) => {
      transform = event.transform;
      tip.hidden = true;
      redraw();
    });
  const selection = d3.select(stage).call(zoom);
  selection.on("dblclick.zoom", null);
  const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  const moving = () => selection.transition().duration(isStill() ? 0 : 450);
  const zoomBy = (factor: number) => moving().call(zoom.scaleBy, factor);
  const showAll = () => moving().call(zoom.transform, d3.zoomIdentity);

  const show = (rows: readonly number[]) => {
    if (!rows.length) return;
    if (!width) {
      waiting = rows;
      return;
    }
    // The middle nine tenths: a film far from the rest shall not make the map show everything.
    const [xs, ys] = [fit.x, fit.y].map((values) => rows.map((row) => values[row]).sort(d3.ascending));
    const [left, right] = [d3.quantileSorted(xs, 0.05)!, d3.quantileSorted(xs, 0.95)!];
    const [top, bottom] = [d3.quantileSorted(ys, 0.05)!, d3.quantileSorted(ys, 0.95)!];
    const k = Math.min(8, 0.7 / Math.max((right - left) / width, (bottom - top) / height, 0.02));
    const target = d3.zoomIdentity
      .translate(width / 2, height / 2)
      .scale(k)
      .translate(-(left + right) / 2, -(top + bottom) / 2);
    moving().call(zoom.transform, target);
  };

  const findAt = (event: MouseEvent, reach = 10): number | undefined => {
    const [sx, sy] = d3.pointer(event, stage);
    const [px, py] = transform.invert([sx, sy]);
    const found = tree.find(px, py, reach / transform.k);
    return found !== undefined && (!scene.lit || scene.lit[found]) ? found : undefined;
  };
  stage.addEventListener("pointermove", (event) => {
    if (event.buttons || isLasso) return;
    const row = findAt(event);
    stage.style.cursor = row === undefined ? "" : "pointer";
    tip.hidden = row === undefined;
    if (row === undefined) return;
    tip.replaceChildren(describe(row));
    const [sx, sy] = d3.pointer(event, stage);
    tip.style.left = `${Math.max(0, Math.min(sx + 14, width - tip.offsetWidth))}px`;
    tip.style.top = `${sy + 18 + tip.offsetHeight > height ? Math.max(0, sy - tip.offsetHeight - 12) : sy + 18}px`;
  });
  stage.addEventListener("pointerleave", () => {
    tip.hidden = true;
  });
  stage.addEventListener("click", (event) => {
    const row = isLasso || event.shiftKey ? undefined : findAt(event);
    if (row !== undefined) onOpen(row);
  });

  let line: [number, number][] | null = null;
  const setLasso = (on: boolean) => {
    isLasso = on;
    lassoButton.setAttribute("aria-pressed", String(on));
    stage.dataset.lasso = String(on);
    tip.hidden = true;
  };
  stage.addEventListener("pointerdown", (event) => {
    if (event.button || !(isLasso || event.shiftKey)) return;
    stage.setPointerCapture(event.pointerId);
    line = [d3.pointer(event, stage)];
  });
  stage.addEventListener("pointermove", (event) => {
    if (!line) return;
    line.push(d3.pointer(event, stage));
    path.attr("d", `M${line.map(([x, y]) => `${x},${y}`).join("L")}Z`);
  });
  const endLasso = () => {
    if (!line) return;
    const polygon = line.map((place) => transform.invert(place));
    line = null;
    path.attr("d", null);
    setLasso(false);
    onLasso(polygon.length > 3 ? rowsWithin(polygon) : []);
  };
  stage.addEventListener("pointerup", endLasso);
  stage.addEventListener("pointercancel", endLasso);
  const rowsWithin = (polygon: [number, number][]) =>
    d3.range(count).filter((row) => d3.polygonContains(polygon, [fit.x[row], fit.y[row]]));

  const steps: Record<string, [number, number]> = {
    ArrowLeft: [60, 0],
    ArrowRight: [-60, 0],
    ArrowUp: [0, 60],
    ArrowDown: [0, -60]
  };
  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const {key} = event;
    if (key in steps) selection.call(zoom.translateBy, steps[key][0] / transform.k, steps[key][1] / transform.k);
    else if (key === "+" || key === "=") zoomBy(1.6);
    else if (key === "-") zoomBy(1 / 1.6);
    else if (key === "0") showAll();
    else if (key === "Escape") {
      setLasso(false);
      onLasso([]);
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });

  // Colours of the canvas do not follow the theme by themselves.
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", readInk);
  new MutationObserver(readInk).observe(document.documentElement, {attributes: true, attributeFilter: ["data-theme"]});
  void document.fonts?.ready.then(placeNames);

  return {
    element,
    resize(size) {
      if (size.width === width && size.height === height) return;
      const isFirst = width === 0;
      ({width, height} = size);
      const density = Math.min(2, devicePixelRatio || 1);
      canvas.width = Math.round(width * density);
      canvas.height = Math.round(height * density);
      canvas.style.height = stage.style.height = `${height}px`;
      canvas.style.width = `${width}px`;
      outline.attr("width", width).attr("height", height);
      context.setTransform(density, 0, 0, density, 0, 0);
      fit = fitMap(data.x, data.y, {width, height});
      scene.points = fit;
      tree = d3
        .quadtree<number>()
        .x((row) => fit.x[row])
        .y((row) => fit.y[row])
        .addAll(d3.range(count));
      zoom.extent([
        [0, 0],
        [width, height]
      ]);
      zoom.translateExtent([
        [-0.25 * width, -0.25 * height],
        [1.25 * width, 1.25 * height]
      ]);
      if (!isFirst) selection.call(zoom.transform, d3.zoomIdentity);
      readInk();
      placeNames();
      if (waiting) show(waiting);
      waiting = null;
    },
    color(next) {
      colors = next;
      scene.group = next.group;
      scene.isSparse = next.group.reduce((sum, place) => sum + Number(place >= 0), 0) < count / 5;
      scene.order = Uint32Array.from(d3.range(count).sort((a, b) => next.group[a] - next.group[b]));
      readInk();
    },
    name(labels) {
      names = labels;
      placeNames();
    },
    light(rows) {
      scene.lit = rows ? new Uint8Array(count) : undefined;
      for (const row of rows ?? []) scene.lit![row] = 1;
      redraw();
    },
    ring(row) {
      scene.focus = row ?? undefined;
      redraw();
    },
    mark(place) {
      placeMark = place;
      placeNames();
    },
    show: (rows) => show(rows)
  };
}
