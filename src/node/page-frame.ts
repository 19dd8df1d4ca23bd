import type {CorpusDescription} from "../lib/corpus-description.js";
import {renderInlineMarkup} from "../lib/inline-markup.js";
import {frameScript} from "./frame-script.js";

/** What stands around every page: the head, the header with the theme toggle, and the footer with the credits. */

const fonts = [
  {family: "Newsreader", file: "newsreader.woff2", style: "normal"},
  {family: "Newsreader", file: "newsreader-italic.woff2", style: "italic"},
  {family: "Inter", file: "inter.woff2", style: "normal"}
];

export const fontPaths = fonts.map(({file}) => `/fonts/${file}`);

// Runs before the first paint. Framework sets no language, and a viewport that keeps readers from zooming in.
const earlyScript = `
document.documentElement.lang = "en";
document.querySelector("meta[name=viewport]").content = "width=device-width, initial-scale=1";
try {
  const theme = localStorage.getItem("marquee-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}`;

// Stands after the toggle, so that it is set before the reader can see it.
const toggleScript = `{
const toggle = document.querySelector(".theme-toggle");
const root = document.documentElement;
toggle.querySelector("[value=" + (root.dataset.theme || "system") + "]").checked = true;
toggle.addEventListener("change", ({target}) => {
  if (target.value === "system") delete root.dataset.theme;
  else root.dataset.theme = target.value;
  try { localStorage.setItem("marquee-theme", target.value); } catch {}
});
}`;

/** The head of every page of a site served at `base`, whose fonts lie in `fontFolder`. */
export function pageHead(base: string, fontFolder = `${base}fonts`): string {
  const faces = fonts.map(
    ({family, file, style}) =>
      `@font-face{font-family:"${family}";font-style:${style};font-weight:200 800;font-display:swap;src:url(${fontFolder}/${file}) format("woff2")}`
  );
  // By script, since Framework would take a link to a font for a file of its own and copy it under another name.
  const preload = `for (const href of ${JSON.stringify(
    fonts.filter(({style}) => style === "normal").map(({file}) => `${fontFolder}/${file}`)
  )}) document.head.append(Object.assign(document.createElement("link"), {rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href}));`;
  return [
    `<script>${earlyScript}\n${preload}</script>`,
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    `<style>${faces.join("")}</style>`
  ].join("\n");
}

/** The header of every page. */
export function pageHeader(): string {
  const themes = ["system", "light", "dark"].map(
    (theme) =>
      `<label><input type="radio" name="theme" value="${theme}">${theme[0].toUpperCase()}${theme.slice(1)}</label>`
  );
  return `<a class="header-home wordmark" href="/">Marquee</a>
<button type="button" class="present-button" title="Show this page as slides (P)">Present</button>
<fieldset class="theme-toggle"><legend class="visually-hidden">Theme</legend>${themes.join("")}</fieldset>
<script>${toggleScript}
${frameScript}</script>
<script type="module" src="/components/present/keys.js"></script>`;
}

const ownership = "Plots and posters belong to their owners; this site publishes none of them.";

/** The footer of every page: whose data these are, as the terms of the sources ask. */
export function pageFooter({name, credits}: CorpusDescription): string {
  const paragraphs = credits.length
    ? [...credits.slice(0, -1), `${credits.at(-1)} ${ownership}`]
    : [`Films: ${name}. ${ownership}`];
  return paragraphs.map((text) => `<p>${renderInlineMarkup(text)}</p>`).join("\n");
}
