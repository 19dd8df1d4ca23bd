import * as Plot from "@observablehq/plot";
import {formatPercent} from "../lib/format.js";
import {GENRES} from "../lib/genres/genres.js";
import {COLOR_FAMILIES} from "../lib/posters/color-families.js";
import type {GroupMean} from "../lib/posters/group-means.js";
import {divergingHeat} from "./heat-scale.js";

const allPosters = "all posters";

/** One bar a genre: how its posters' surface is divided among colours, each in its own colour. */
export function colorShareChart(groups: readonly GroupMean[], {width}: {width: number}): Element {
  const rows = listFamilies(groups);
  return Plot.plot({
    width,
    height: 64 + groups.length * 28,
    marginLeft: 84,
    marginRight: 16,
    x: {label: "share of the surface", percent: true, tickFormat: (share: number) => `${share}%`},
    y: {label: null, domain: groups.map(nameGroup), tickSize: 0},
    color: {domain: COLOR_FAMILIES.map(({name}) => name), range: COLOR_FAMILIES.map(({color}) => color)},
    ariaLabel: "Share of the surface of each colour, by genre",
    marks: [
      Plot.barX(rows, {
        x: "share",
        y: "group",
        fill: "family",
        order: COLOR_FAMILIES.map(({name}) => name),
        insetTop: 3,
        insetBottom: 3,
        title: ({group, family, share}: FamilyShare) =>
          `${group}\n${family}: ${formatPercent(share, 1)} of the surface`,
        tip: true
      })
    ]
  });
}

/** Genres by colours: how many times as much of a colour a genre has as all posters have. */
export function colorRatioChart(groups: readonly GroupMean[], {width}: {width: number}): Element {
  const rows = listFamilies(groups).filter(({group}) => group !== allPosters);
  const heat = divergingHeat(1);
  const narrow = width < 640;
  return Plot.plot({
    width,
    height: 90 + GENRES.length * 30,
    marginLeft: 84,
    marginTop: 56,
    marginBottom: 8,
    x: {
      axis: "top",
      label: null,
      domain: COLOR_FAMILIES.map(({name}) => name),
      tickRotate: -45,
      tickSize: 0
    },
    y: {label: null, domain: groups.map(nameGroup).filter((name) => name !== allPosters), tickSize: 0},
    color: {type: "identity"},
    ariaLabel: "How many times as much of each colour a genre has as all posters",
    marks: [
      Plot.cell(rows, {
        x: "family",
        y: "group",
        inset: 0.5,
        fill: ({ratio}: FamilyShare) => heat.color(Math.log2(ratio)).fill,
        title: ({group, family, share, ratio}: FamilyShare) =>
          `${group}: ${family}\n${formatPercent(share, 1)} of the surface,\n${ratio.toFixed(2)} times as much as all posters`,
        tip: true
      }),
      narrow
        ? null
        : Plot.text(rows, {
            x: "family",
            y: "group",
            text: ({ratio}: FamilyShare) => ratio.toFixed(1),
            fill: ({ratio}: FamilyShare) => heat.color(Math.log2(ratio)).text,
            fontSize: 10.5
          })
    ]
  });
}

export interface FamilyShare {
  group: string;
  family: string;
  share: number;
  /** The share divided by that of all posters. */
  ratio: number;
}

/** A row for each genre and colour. */
export function listFamilies(groups: readonly GroupMean[]): FamilyShare[] {
  const all = groups.find(({genre}) => genre === null);
  return groups.flatMap((group) =>
    COLOR_FAMILIES.map(({name}, index) => ({
      group: nameGroup(group),
      family: name,
      share: group.values[index],
      ratio: all?.values[index] ? group.values[index] / all.values[index] : 1
    }))
  );
}

function nameGroup({genre}: GroupMean): string {
  return genre ?? allPosters;
}
