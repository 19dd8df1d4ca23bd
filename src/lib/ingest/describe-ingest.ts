import type {CorpusDescription, CorpusSelection} from "../corpus-description.js";
import {describeSelection} from "../dataset/corpus-selection.js";

/** What a corpus that ingest made from IMDb's title.basics and TMDB says of itself. */
export function describeIngest(selection: CorpusSelection): CorpusDescription {
  const chosen = describeSelection(selection);
  return {
    format: 1,
    name: "IMDb and TMDB",
    catalogue: "IMDb",
    labels: "IMDb’s, three for a title at most",
    films: `The films and their genre labels are those of **IMDb’s** file *title.basics* (SHA-256 ${selection.titleBasics.sha256.slice(0, 12)}…): ${chosen} A film without a plot or a poster at TMDB may have been left with one of the two, or with neither.`,
    plotSources: "TMDB",
    media: "Plots are TMDB’s overviews, short descriptions in English; posters are TMDB’s, found by IMDb id.",
    credits: [
      "Films, years and genre labels: IMDb’s title.basics (https://developer.imdb.com/non-commercial-datasets/). Information courtesy of IMDb (https://www.imdb.com). Used with permission.",
      "Plots and posters: [TMDB](https://www.themoviedb.org). This site uses TMDB’s data but is not endorsed or certified by TMDB."
    ],
    selection
  };
}
