import {expect, it} from "vitest";
import {buildGenreGraph} from "../../../src/lib/genres/graph.js";
import {publishedMatrix} from "./published-matrix.js";

it("joins the genres whose lift is at least the chosen one, strongest first", () => {
  const {nodes, edges} = buildGenreGraph(publishedMatrix, 2);
  expect(nodes).toHaveLength(9);
  expect(edges.map(({a, b}) => [a, b])).toEqual([
    [0, 1],
    [0, 3]
  ]);
  expect(edges[0].lift).toBeCloseTo((1426 * 24171) / (4020 * 3720), 12);
});

it("leaves out genres without films", () => {
  const counts = [
    [2, 0],
    [0, 0]
  ];
  expect(buildGenreGraph({counts, films: 2}, 0)).toEqual({nodes: [{genre: 0, films: 2}], edges: []});
});
