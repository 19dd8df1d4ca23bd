import {html, svg} from "htl";

export interface YearRange {
  element: HTMLElement;
  /** First and last year chosen, or null where that is all of them. */
  get(): [number, number] | null;
  set(years: [number, number] | null): void;
}

const height = 26;

/** Two sliders over a small histogram of films per year. `counts` are by year, from `first` on. */
export function yearRange(first: number, counts: readonly number[], onChange: () => void): YearRange {
  const last = first + counts.length - 1;
  const slider = (label: string, value: number) =>
    html`<input type="range" min=${first} max=${last} step="1" value=${value} aria-label=${label}>` as HTMLInputElement;
  const from = slider("First year", first);
  const to = slider("Last year", last);
  const label = html`<output class="year-range-label"></output>` as HTMLElement;
  const largest = Math.max(...counts);
  const bars = counts.map((count, i) => {
    const size = count ? Math.max(0.75, (height * count) / largest) : 0;
    return svg`<rect x=${i} y=${height - size} width="1" height=${size}></rect>` as SVGRectElement;
  });
  const element = html`<div class="year-range"><div class="year-range-track">
    ${svg`<svg viewBox="0 0 ${counts.length} ${height}" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>`}
    ${from}${to}</div>${label}</div>` as HTMLElement;

  const update = () => {
    const [low, high] = [Number(from.value), Number(to.value)];
    for (const [i, bar] of bars.entries()) {
      bar.setAttribute("class", first + i >= low && first + i <= high ? "chosen" : "");
    }
    label.textContent = low === first && high === last ? "All years" : low === high ? `${low}` : `${low}–${high}`;
    // The slider that has less room to move must be the one on top.
    from.style.zIndex = low > (first + last) / 2 ? "2" : "1";
    to.style.zIndex = low > (first + last) / 2 ? "1" : "2";
  };
  for (const [moved, limit] of [
    [from, () => Math.min(Number(from.value), Number(to.value))],
    [to, () => Math.max(Number(from.value), Number(to.value))]
  ] as const) {
    moved.addEventListener("input", () => {
      moved.value = String(limit());
      update();
      onChange();
    });
  }
  update();
  return {
    element,
    get: () =>
      Number(from.value) === first && Number(to.value) === last ? null : [Number(from.value), Number(to.value)],
    set: (years) => {
      from.value = String(years?.[0] ?? first);
      to.value = String(years?.[1] ?? last);
      update();
    }
  };
}
