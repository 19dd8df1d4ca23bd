/** Resamples films away from the page, so that it stays smooth. */
import {answerStatistics, type StatisticsRequest} from "../lib/compare/statistics-request.js";

self.addEventListener("message", ({data}: MessageEvent<StatisticsRequest>) => {
  try {
    postMessage({result: answerStatistics(data)});
  } catch (error) {
    postMessage({error: (error as Error).message});
  }
});
