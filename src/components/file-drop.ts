/** Takes files that are dropped anywhere on the page, as long as `field` is on it; the field is marked meanwhile. */
export function listenForDrops(field: HTMLElement, take: (files: Iterable<File>) => unknown): void {
  const controller = new AbortController();
  const {signal} = controller;
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const onPage = (event: DragEvent) => {
    // The cell may have run again since: only the field that is on the page listens.
    if (field.isConnected) return hasFiles(event);
    controller.abort();
    return false;
  };
  document.addEventListener(
    "dragover",
    (event) => {
      if (!onPage(event)) return;
      event.preventDefault();
      field.dataset.over = "";
    },
    {signal}
  );
  document.addEventListener("dragleave", () => delete field.dataset.over, {signal});
  document.addEventListener(
    "drop",
    (event) => {
      if (!onPage(event)) return;
      event.preventDefault();
      delete field.dataset.over;
      void take(event.dataTransfer!.files);
    },
    {signal}
  );
}
