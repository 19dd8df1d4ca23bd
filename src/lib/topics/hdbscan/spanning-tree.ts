import type {Points} from "../points.js";

/** The edges of a tree over points: edge `i` joins `from[i]` and `to[i]`. */
export interface SpanningTree {
  from: Uint32Array;
  to: Uint32Array;
  /** Mutual reachability distances. */
  weight: Float64Array;
}

/**
 * The minimum spanning tree by mutual reachability distance, the largest of both core distances and the Euclidean
 * distance (Campello et al. 2013, definition 3). Prim's algorithm over all pairs: time with the square of the points,
 * memory with their number. Of equal edges the one to the lower row number is taken first. Edges come sorted by weight,
 * equal ones in the order in which they were taken.
 */
export function buildSpanningTree(points: Points, coreDistances: Float64Array): SpanningTree {
  return sortByWeight(growTree(points, coreDistances));
}

/** Edges by weight, equal ones in the order given. */
export function sortByWeight({from, to, weight}: SpanningTree): SpanningTree {
  const order = Uint32Array.from(weight, (_, edge) => edge).sort((a, b) => weight[a] - weight[b] || a - b);
  return {
    from: order.map((edge) => from[edge]),
    to: order.map((edge) => to[edge]),
    weight: weight.map((_, edge) => weight[order[edge]])
  };
}

function growTree({rows, columns, values}: Points, coreDistances: Float64Array): SpanningTree {
  const edges = Math.max(0, rows - 1);
  const tree: SpanningTree = {
    from: new Uint32Array(edges),
    to: new Uint32Array(edges),
    weight: new Float64Array(edges)
  };
  if (!edges) return tree;
  // What is outside the tree is kept packed: coordinates, squared core distance, squared distance to the tree.
  const outside = Float64Array.from(values);
  const ids = Uint32Array.from({length: rows}, (_, row) => row);
  const core = coreDistances.map((distance) => distance * distance);
  const reach = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const nearest = new Uint32Array(rows);
  const current = new Float64Array(columns);
  let left = rows;
  let place = 0;
  for (let edge = 0; edge < edges; ++edge) {
    const id = ids[place];
    const currentCore = core[place];
    for (let column = 0; column < columns; ++column) current[column] = outside[place * columns + column];
    --left;
    // The last one moves into the gap.
    ids[place] = ids[left];
    core[place] = core[left];
    reach[place] = reach[left];
    nearest[place] = nearest[left];
    outside.copyWithin(place * columns, left * columns, (left + 1) * columns);
    place = relax(outside, columns, left, current, currentCore, id, core, reach, nearest, ids);
    tree.from[edge] = nearest[place];
    tree.to[edge] = ids[place];
    tree.weight[edge] = Math.sqrt(reach[place]);
  }
  return tree;
}

/** Lowers distances to the tree by those to its newest point; returns the place of what is now nearest to the tree. */
function relax(
  outside: Float64Array,
  columns: number,
  left: number,
  current: Float64Array,
  currentCore: number,
  id: number,
  core: Float64Array,
  reach: Float64Array,
  nearest: Uint32Array,
  ids: Uint32Array
): number {
  let best = 0;
  let bestReach = Number.POSITIVE_INFINITY;
  for (let place = 0, start = 0; place < left; ++place, start += columns) {
    let known = reach[place];
    // No distance from the newest point is below its core distance.
    if (currentCore < known) {
      let square = 0;
      for (let column = 0; column < columns; ++column) {
        const difference = outside[start + column] - current[column];
        square += difference * difference;
      }
      if (square < currentCore) square = currentCore;
      if (square < core[place]) square = core[place];
      if (square < known) {
        known = square;
        reach[place] = square;
        nearest[place] = id;
      }
    }
    if (known < bestReach || (known === bestReach && ids[place] < ids[best])) {
      best = place;
      bestReach = known;
    }
  }
  return best;
}
