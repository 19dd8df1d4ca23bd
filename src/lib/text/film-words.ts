/**
 * Words that plots use to speak of themselves, and forms of address: frequent, and silent on what a film is about.
 * Names of genres ("comedy", "thriller") are not among them: a plot that says so is evidence.
 */
export const FILM_WORDS: ReadonlySet<string> = new Set(
  `audience film filmmaker footage movie picture plot prequel remake scene screen screenplay script sequel story
  storyline tale trailer trilogy viewer
  dr miss mr mrs ms messrs mme monsieur madame sir jr sr st`.split(/\s+/)
);
