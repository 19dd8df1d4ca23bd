import type {CorpusDescription} from "../../lib/corpus-description.js";

/** What is known of a table that became a corpus. */
export interface ImportSource {
  movieLens: boolean;
  /** The table's file name, or the MovieLens folder's. */
  file: string;
  sha256: string;
  name: string;
  films: number;
  /** Columns of plots and posters, where the table has them. */
  plotColumn?: string;
  posterColumn?: string;
  /** True where posters were fetched from TMDB. */
  tmdbPosters: boolean;
}

const movieLensCredit =
  "MovieLens: F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: History and Context. ACM Transactions on Interactive Intelligent Systems 5, 4: 19:1–19:19. [doi.org/10.1145/2827872](https://doi.org/10.1145/2827872)";
const tmdbCredit = "Posters come from TMDB. This corpus uses TMDB’s data but is not endorsed or certified by TMDB.";

/** What corpus.json says of an imported corpus: where its films, labels, plots and posters come from. */
export function describeImportedCorpus(source: ImportSource): CorpusDescription {
  const {movieLens, sha256, films, plotColumn, posterColumn, tmdbPosters} = source;
  const file = plain(source.file);
  const what = movieLens ? `the MovieLens folder *${file}*` : `the table *${file}*`;
  const columns = [
    plotColumn && `plots from its column “${plain(plotColumn)}”`,
    posterColumn && `posters from “${plain(posterColumn)}”`
  ];
  const media = columns.filter(Boolean).join(", ");
  return {
    format: 1,
    name: plain(source.name),
    catalogue: movieLens ? "MovieLens" : "the table",
    labels: movieLens ? "those of MovieLens" : `those of the table *${file}*`,
    films: `The films and their genre labels, ${films.toLocaleString("en")} in all, were imported from ${what} (SHA-256 ${sha256.slice(0, 12)}…).`,
    plotSources: plotColumn ? `the column “${plain(plotColumn)}” of ${what}` : "nowhere: the import had none",
    media: media ? `The import took ${media}.` : "The import had neither plots nor posters.",
    credits: [...(movieLens ? [movieLensCredit] : []), ...(tmdbPosters ? [tmdbCredit] : [])]
  };
}

/** Without the signs that corpus.json's texts use for emphasis and links. */
function plain(text: string): string {
  return text.replace(/[*[\]]/g, "");
}
