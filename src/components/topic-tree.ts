import * as Plot from "@observablehq/plot";
import {formatCount, shortenText} from "../lib/format.js";
import type {groupTree} from "../lib/topics/group-tree.js";
import type {ListedTopic} from "../lib/topics/topic-list.js";
import {emptyChart} from "./empty-chart.js";

/** A hierarchy of topics above a cut: each line of the list is a group of topics, named after its largest. */
export function topicTree(
  {groups, merges}: ReturnType<typeof groupTree>,
  topics: readonly ListedTopic[],
  {width, cut, height}: {width: number; cut: number; height?: number}
): Element {
  if (!groups.length) return emptyChart("No topic was found.");
  const marginRight = Math.min(420, Math.round(width * 0.56));
  const letters = Math.floor(marginRight / 7);
  const rows = groups.map((group) => {
    const own = group.topics.map((topic) => topics[topic]).sort((a, b) => b.rows.length - a.rows.length);
    const films = own.reduce((sum, topic) => sum + topic.rows.length, 0);
    const rest = own.length > 1 ? ` +${own.length - 1}` : "";
    return {
      ...group,
      text: `${shortenText(own[0].label, letters - 10)}${rest} (${formatCount(films)})`,
      title: `${formatCount(films)} films\n${own
        .slice(0, 14)
        .map(({label}) => label)
        .join("\n")}${own.length > 14 ? `\nand ${own.length - 14} more` : ""}`,
      isGroup: own.length > 1
    };
  });
  const lines = merges.flatMap(({height: at, sides}) => [
    {x1: at, x2: at, y1: sides[0].place, y2: sides[1].place},
    ...sides.map((side) => ({x1: side.height, x2: at, y1: side.place, y2: side.place}))
  ]);
  const line = {x1: "x1", x2: "x2", y1: "y1", y2: "y2"} as const;
  return Plot.plot({
    ...{
      width,
      height: height ?? Math.max(120, groups.length * 17 + 50),
      marginLeft: 8,
      marginRight,
      marginTop: 8,
      marginBottom: 36
    },
    ariaLabel: "Tree of topics: the nearer to the list two lines meet, the more alike the topics",
    x: {
      label: "← less alike",
      labelAnchor: "left",

      domain: [Math.max(cut, ...merges.map(({height}) => height)) * 1.02 || 1, 0],
      ticks: 4
    },
    y: {axis: null, domain: [-0.6, groups.length - 0.4]},
    marks: [
      Plot.ruleX([cut], {stroke: "var(--theme-foreground-focus)", strokeDasharray: "4 3"}),
      Plot.link(lines, {...line, stroke: "var(--theme-foreground-muted)"}),
      Plot.dot(
        rows.filter(({isGroup}) => isGroup),
        {x: () => 0, y: "place", r: 3, fill: "var(--theme-foreground-focus)"}
      ),
      Plot.text(rows, {x: () => 0, y: "place", text: "text", textAnchor: "start", dx: 8, fontSize: 12}),
      Plot.tip(rows, Plot.pointerY({x: () => 0, y: "place", title: "title", anchor: "right"}))
    ]
  });
}
