/** The two looks of the site. */
export type Scheme = "light" | "dark";

/** The colours that everything else on a page is mixed from; `src/style/theme.css` sets the same. */
export const PAGE_COLORS: Record<Scheme, {background: string; foreground: string; accent: string}> = {
  light: {background: "#fdfcf9", foreground: "#211d1a", accent: "#8f4a00"},
  dark: {background: "#17151a", foreground: "#ece7df", accent: "#ffb454"}
};
