import {forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum} from "d3";
import type {GenreGraph} from "./graph.js";

export interface PlacedNode extends SimulationNodeDatum {
  genre: number;
  films: number;
  x: number;
  y: number;
  /** Radius of the disc, in pixels; its area is proportional to the films. */
  radius: number;
}

/** Height of a label's line, which stands under its disc. */
export const labelHeight = 16;

/** Half the width of a label as wide as the longest genre's name at 12 px. */
const halfLabel = 32;

/**
 * Places a graph's nodes in a rectangle with forces: edges pull, the more the higher their lift, and discs with their
 * labels keep clear of each other. The same graph and size give the same places: nodes start on a circle in the order
 * given, and d3-force draws its jitter from a fixed seed.
 */
export function placeGraph({nodes, edges}: GenreGraph, {width, height}: {width: number; height: number}): PlacedNode[] {
  const largest = Math.max(1, ...nodes.map(({films}) => films));
  const maximum = Math.min(34, width / 13);
  const placed = nodes.map(({genre, films}, index): PlacedNode => {
    const angle = (2 * Math.PI * index) / nodes.length;
    return {
      genre,
      films,
      radius: Math.max(5, maximum * Math.sqrt(films / largest)),
      x: width / 2 + (width / 3) * Math.cos(angle),
      y: height / 2 + (height / 3) * Math.sin(angle)
    };
  });
  const links = edges.map(({a, b, lift}) => ({source: a, target: b, lift}));
  // A disc and the label under it, as one circle around both.
  const reach = ({radius}: PlacedNode) => Math.max(radius + labelHeight / 2, halfLabel) + 5;
  const simulation = forceSimulation(placed)
    .force(
      "link",
      forceLink<PlacedNode, (typeof links)[number]>(links)
        .id(({genre}) => genre)
        .distance(({lift}) => Math.min(width, height) / (2 + lift))
        .strength(({lift}) => Math.min(1, 0.25 * lift))
    )
    .force("charge", forceManyBody().strength(-Math.min(width, height)))
    .force("x", forceX(width / 2).strength(height / width / 8))
    .force("y", forceY(height / 2).strength(width / height / 8))
    .force("collide", forceCollide<PlacedNode>(reach).strength(1).iterations(4))
    .stop();
  for (let tick = 0; tick < 400; ++tick) {
    simulation.tick();
    for (const node of placed) keepInside(node, width, height);
  }
  spread(
    placed,
    "x",
    ({radius}) => Math.max(radius, halfLabel),
    ({radius}) => Math.max(radius, halfLabel),
    width
  );
  spread(
    placed,
    "y",
    ({radius}) => radius,
    ({radius}) => radius + labelHeight,
    height
  );
  return placed;
}

/** Stretches the places along one axis towards the edges: what was clear of each other stays so. */
function spread(
  nodes: PlacedNode[],
  axis: "x" | "y",
  before: (node: PlacedNode) => number,
  after: (node: PlacedNode) => number,
  size: number
): void {
  const margin = 4;
  const low = Math.min(...nodes.map((node) => node[axis]));
  const high = Math.max(...nodes.map((node) => node[axis]));
  if (high <= low) return;
  const room = size - 2 * margin - Math.max(...nodes.map(before)) - Math.max(...nodes.map(after));
  const factor = Math.min(3, Math.max(1, room / (high - low)));
  const start = margin + Math.max(...nodes.map(before)) + (room - factor * (high - low)) / 2;
  // Where the places span more than the room, they are inside already and stay.
  if (factor > 1) for (const node of nodes) node[axis] = start + factor * (node[axis] - low);
}

function keepInside(node: PlacedNode, width: number, height: number): void {
  const side = Math.max(node.radius, halfLabel) + 2;
  node.x = Math.max(side, Math.min(width - side, node.x));
  node.y = Math.max(node.radius + 2, Math.min(height - node.radius - labelHeight - 2, node.y));
}
