import type {TopicMerge} from "./hierarchy.js";

/** The group of each topic when the hierarchy is cut at a distance: topics that merge at or below it are together. */
export function cutHierarchy(merges: readonly TopicMerge[], topics: number, distance: number): Int32Array {
  const parent = Int32Array.from({length: topics + merges.length}, (_, node) => node);
  for (const [index, {left, right, distance: height}] of merges.entries()) {
    if (height <= distance) parent[left] = parent[right] = topics + index;
  }
  const groups = new Map<number, number>();
  return Int32Array.from({length: topics}, (_, topic) => {
    let root = topic;
    while (parent[root] !== root) root = parent[root];
    if (!groups.has(root)) groups.set(root, groups.size);
    return groups.get(root)!;
  });
}
