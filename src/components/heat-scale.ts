import * as d3 from "d3";

/** A cell's colours as CSS values that hold in light and dark. */
export interface HeatColor {
  fill: string;
  /** Black or white, whichever stands out more from the fill. */
  text: string;
}

export interface HeatScale {
  domain: [low: number, high: number];
  color(value: number): HeatColor;
}

type Ramp = (t: number) => string;

// Straight lines in CIELAB: equal steps of the value look equally far apart.
const paper = {light: d3.lab(95, -1, 3), dark: d3.lab(20, 0, -4)};
const high = {light: d3.lab(32, -6, -40), dark: d3.lab(86, -12, -24)};
const low = {light: d3.lab(42, 38, 50), dark: d3.lab(78, 26, 52)};

const sequential = {
  light: d3.interpolateLab(paper.light, high.light),
  dark: d3.interpolateLab(paper.dark, high.dark)
};

const diverging = {
  light: d3.piecewise(d3.interpolateLab, [low.light, paper.light, high.light]),
  dark: d3.piecewise(d3.interpolateLab, [low.dark, paper.dark, high.dark])
};

/** Amounts from 0 to `maximum`, a perceptually uniform ramp away from the page's own colour. */
export function sequentialHeat(maximum: number): HeatScale {
  return {domain: [0, maximum], color: (value) => heatColor(sequential, maximum > 0 ? value / maximum : 0)};
}

/** Signed values: orange below zero, blue above, the page's colour at zero, reaching equally far both ways. */
export function divergingHeat(extent: number): HeatScale {
  return {
    domain: [-extent, extent],
    color: (value) => heatColor(diverging, extent > 0 ? 0.5 + value / extent / 2 : 0.5)
  };
}

function heatColor(ramps: {light: Ramp; dark: Ramp}, t: number): HeatColor {
  const position = Math.max(0, Math.min(1, t));
  const [light, dark] = [ramps.light(position), ramps.dark(position)];
  return {
    fill: `light-dark(${light}, ${dark})`,
    text: `light-dark(${readableOn(light)}, ${readableOn(dark)})`
  };
}

/** Black or white: the one with the higher WCAG 2 contrast, which is 4.5 or more on any colour. */
export function readableOn(color: string): "#000" | "#fff" {
  return relativeLuminance(color) > 0.179 ? "#000" : "#fff";
}

/** Relative luminance as WCAG 2 defines it, 0 to 1. */
export function relativeLuminance(color: string): number {
  const {r, g, b} = d3.rgb(color);
  const [red, green, blue] = [r, g, b].map((channel) => {
    const value = Math.max(0, Math.min(255, channel)) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
