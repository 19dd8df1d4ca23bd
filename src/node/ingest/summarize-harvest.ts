import {groupFailures, type IngestSummary} from "../../lib/ingest/ingest-summary.js";
import {type Failure, posterName} from "./harvest-films.js";
import type {IngestFolder} from "./ingest-folder.js";
import type {Journal} from "./journal.js";
import type {SelectedTitle} from "./selected-title.js";

/** Counts what the journal and the folder hold of the films that were asked for. */
export function summarizeHarvest(
  films: readonly SelectedTitle[],
  folder: IngestFolder,
  journal: Journal,
  {failures, skippedPosters}: {failures: readonly Failure[]; skippedPosters: boolean}
): IngestSummary {
  const entries = films.flatMap(({movieId}) => journal.found.get(movieId) ?? []);
  const found = entries.filter(({film}) => film);
  const hasPlot = ({film}: (typeof found)[number]) => !!film?.overview;
  const hasPoster = ({movieId}: (typeof found)[number]) => {
    const poster = journal.posters.get(movieId);
    return !!poster && folder.locate(posterName(movieId), poster.bytes) !== undefined;
  };
  const withPoster = found.filter(hasPoster);
  return {
    asked: films.length,
    found: found.length,
    unmatched: entries.length - found.length,
    withPlot: found.filter(hasPlot).length,
    withoutPlot: found.filter((entry) => !hasPlot(entry)).length,
    withPoster: withPoster.length,
    withoutPoster: found.filter(({film}) => !film?.posterPath).length,
    withBoth: withPoster.filter(hasPlot).length,
    skippedPosters,
    failures: groupFailures(failures)
  };
}
