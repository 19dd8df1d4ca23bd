import {createStage, type Fonts, height, type Poster, width} from "./stage.js";

export interface PosterFilm {
  id: string;
  title: string;
  year: number;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** One self-contained SVG document: the same bytes for the same film, poster and fonts. */
export function composePoster(film: PosterFilm, poster: Poster, fonts: Fonts): string {
  const stage = createStage(fonts, Number(film.id.replace(/\D/g, "")) * 7919);
  const content = poster(stage);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title>${escapeText(film.title)} (${film.year}), an invented film</title>`,
    `<defs>${stage.definitions.join("")}<clipPath id="canvas"><path d="M0 0H${width}V${height}H0Z"/></clipPath></defs>`,
    `<g clip-path="url(#canvas)">${content}</g></svg>`
  ].join("");
}
