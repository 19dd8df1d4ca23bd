/** Workers that answer each request with `{result}` or `{error}`, one request at a time each. */
export interface WorkerPool {
  /** Rejects with the worker's message. Once `until` has settled, the work is dropped and never answered. */
  run(request: unknown, until?: Promise<unknown>): Promise<unknown>;
}

interface Task {
  request: unknown;
  resolve(result: unknown): void;
  reject(error: Error): void;
  worker?: Worker;
}

/**
 * A few workers that live as long as the page, so that their scripts are read once. The first ones are started at once:
 * they load while the page loads its data.
 */
export function createPool(create: () => Worker, size = usualSize()): WorkerPool {
  const idle = Array.from({length: size}, create);
  const waiting: Task[] = [];

  const startNext = () => {
    while (idle.length && waiting.length) start(waiting.shift()!, idle.shift()!);
  };
  const start = (task: Task, worker: Worker) => {
    task.worker = worker;
    const release = (next: Worker) => {
      task.worker = undefined;
      idle.push(next);
      startNext();
    };
    worker.onmessage = ({data}) => {
      if (data.error) task.reject(new Error(data.error));
      else task.resolve(data.result);
      release(worker);
    };
    worker.onerror = ({message}) => {
      task.reject(new Error(message || "The worker could not be loaded."));
      worker.terminate();
      release(create());
    };
    worker.postMessage(task.request);
  };
  const drop = (task: Task) => {
    const place = waiting.indexOf(task);
    if (place >= 0) waiting.splice(place, 1);
    if (!task.worker) return;
    // A computation cannot be interrupted, only its worker ended.
    task.worker.terminate();
    task.worker = undefined;
    idle.push(create());
    startNext();
  };
  return {
    run(request, until) {
      return new Promise((resolve, reject) => {
        const task: Task = {request, resolve, reject};
        waiting.push(task);
        void until?.then(() => drop(task));
        startNext();
      });
    }
  };
}

/** One core is left to the page; more than four workers would each wait for memory. */
function usualSize(): number {
  return Math.max(2, Math.min(4, (navigator.hardwareConcurrency ?? 2) - 1));
}
