import {cutHierarchy} from "./cut-hierarchy.js";
import type {TopicMerge} from "./hierarchy.js";

/** Topics that are together where a hierarchy is cut. */
export interface TopicGroup {
  topics: number[];
  /** Its place from the top, 0 for the first: likes stand beside each other. */
  place: number;
  /** Height of the merge that made it, 0 for a single topic. */
  height: number;
}

/** A merge above the cut: its height, and height and place of the two that it joins. */
export interface GroupMerge {
  height: number;
  sides: [{height: number; place: number}, {height: number; place: number}];
}

/** What is left of a hierarchy above a cut, laid out for drawing. `merges` are as `buildHierarchy` gives them. */
export function groupTree(
  merges: readonly TopicMerge[],
  topics: number,
  cut: number
): {groups: TopicGroup[]; merges: GroupMerge[]} {
  const groupOf = cutHierarchy(merges, topics, cut);
  const members: number[][] = [];
  for (const [topic, group] of groupOf.entries()) {
    members[group] ??= [];
    members[group].push(topic);
  }
  const heightOf = (node: number) => (node < topics ? 0 : merges[node - topics].distance);
  // From the top down; each side whole before the other, so that lines do not cross.
  const groups: TopicGroup[] = [];
  const visit = (node: number): number => {
    const height = heightOf(node);
    if (node < topics || height <= cut) {
      let leaf = node;
      while (leaf >= topics) leaf = merges[leaf - topics].left;
      groups.push({topics: members[groupOf[leaf]], place: groups.length, height});
      return groups.length - 1;
    }
    const {left, right} = merges[node - topics];
    const places = [visit(left), visit(right)];
    drawn.push({
      height,
      sides: [
        {height: Math.max(heightOf(left) <= cut ? 0 : heightOf(left), 0), place: places[0]},
        {height: Math.max(heightOf(right) <= cut ? 0 : heightOf(right), 0), place: places[1]}
      ]
    });
    return (places[0] + places[1]) / 2;
  };
  const drawn: GroupMerge[] = [];
  const joined = new Set(merges.flatMap(({left, right}) => [left, right]));
  for (let node = topics + merges.length - 1; node >= 0; --node) if (!joined.has(node)) visit(node);
  return {groups, merges: drawn};
}

/** Heights at which a cut leaves something else: for a slider whose every stop does something, from `least` groups up. */
export function listCuts(merges: readonly TopicMerge[]): number[] {
  return [0, ...new Set(merges.map(({distance}) => distance))].sort((a, b) => a - b);
}
