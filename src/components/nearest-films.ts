import type {Neighbour} from "../lib/inference/nearest.js";

export type NearestRequest =
  /** The table `embeddings` as bytes, and the films (rows of `films`) that are searched. */
  {table: ArrayBuffer; films: number[]} | {id: number; embedding: Float32Array; count: number; except: number | null};

export type NearestResponse = {id: number; neighbours: Neighbour[]} | {id: number; error: string};

export interface NearestFilms {
  /** The films nearest to an embedding, without the one named. */
  find(embedding: Float32Array, options: {count: number; except: number | null}): Promise<Neighbour[]>;
  close(): void;
}

/** Opens a search over some films' embeddings in a worker. `table` is given away. */
export function openNearestFilms(table: ArrayBuffer, films: number[]): NearestFilms {
  const worker = new Worker(import.meta.resolve("./nearest-films-worker.js"), {type: "module"});
  const waiting = new Map<number, (response: NearestResponse) => void>();
  let count = 0;
  worker.addEventListener("message", ({data}: MessageEvent<NearestResponse>) => waiting.get(data.id)?.(data));
  worker.postMessage({table, films} satisfies NearestRequest, [table]);
  return {
    find: (embedding, options) =>
      new Promise((resolve, reject) => {
        const id = ++count;
        waiting.set(id, (response) => {
          waiting.delete(id);
          if ("error" in response) reject(new Error(response.error));
          else resolve(response.neighbours);
        });
        worker.postMessage({id, embedding, ...options} satisfies NearestRequest);
      }),
    close: () => worker.terminate()
  };
}
