import {html} from "htl";
import {formatBytes, formatPercent} from "../lib/format.js";
import type {LiveTopics} from "../lib/topics/live/topic-finder.js";
import {TOPIC_SIZES, type TopicSettings} from "../lib/topics/live/topic-settings.js";
import {rangeControl} from "./range-control.js";
import type {TopicsSource} from "./topics-source.js";

export interface TopicSettingsOptions {
  source: TopicsSource;
  stored: LiveTopics;
  films: number;
  /** Of the tables that are fetched for a change. */
  bytes: number;
  onFound(topics: LiveTopics): void;
}

/**
 * The settings of the topics: the least size, the way that clusters are selected, the share of films that may stay outside.
 * A change finds the topics anew in a worker; while one is under way, only the latest change waits.
 */
export function topicSettingsForm({source, stored, films, bytes, onFound}: TopicSettingsOptions): HTMLElement {
  const sizes = TOPIC_SIZES.filter((size) => size <= films);
  const start = stored.settings;
  const place = Math.max(
    0,
    sizes.findIndex((size) => size >= start.minTopicSize)
  );
  const size = rangeControl({
    label: "A topic has at least",
    ...{min: 0, max: Math.max(0, sizes.length - 1), step: 1, value: place},
    format: (at) => `${sizes[at]} films`
  });
  // Beyond what clustering leaves outside there is nothing to choose.
  const most = start.leave < 1 ? 100 : Math.ceil(20 * stored.figures.outliers) * 5 || 5;
  const leave = rangeControl({
    label: "Films that may stay outside",
    ...{min: 0, max: most, step: 5, value: Math.min(most, Math.round(100 * start.leave))},
    format: (percent) => (percent === most ? "as many as do" : `${percent}%`)
  });
  const selection =
    html`<select><option value="eom">the most lasting (EOM)</option><option value="leaf">the smallest (leaf)</option></select>` as HTMLSelectElement;
  selection.value = start.selection;
  const status =
    html`<p class="small" role="status">These are the topics of the snapshot. A change loads their tables once, ${formatBytes(bytes)}, and finds them anew in your browser.</p>` as HTMLElement;
  const back = html`<button type="button">Back to the snapshot</button>` as HTMLButtonElement;
  back.disabled = true;
  const form =
    html`<form class="topic-settings"><div class="control-row">${size}<label>Of nested crowds take ${selection}</label>${leave}${back}</div>${status}</form>` as HTMLFormElement;
  form.addEventListener("submit", (event) => event.preventDefault());

  const read = (): TopicSettings => ({
    minTopicSize: sizes[size.value],
    selection: selection.value as TopicSettings["selection"],
    leave: leave.value === most ? 1 : leave.value / 100
  });
  const isStored = (settings: TopicSettings) =>
    settings.minTopicSize === start.minTopicSize &&
    settings.selection === start.selection &&
    settings.leave === start.leave;
  let isFinding = false;
  let isWaiting = false;
  const find = async () => {
    if (isFinding) {
      isWaiting = true;
      return;
    }
    isFinding = true;
    const settings = read();
    back.disabled = isStored(settings);
    try {
      if (isStored(settings)) {
        onFound(stored);
        status.textContent = "These are the topics of the snapshot.";
      } else {
        status.textContent = "Finding topics…";
        const begun = performance.now();
        const topics = await source.find(settings);
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        onFound(topics);
        status.textContent = `Found in ${seconds} s: ${topics.figures.topics} topics, ${formatPercent(topics.figures.outliers)} of the plots outside. Map, list and tree show them.`;
      }
    } catch (error) {
      status.textContent = (error as Error).message;
    }
    isFinding = false;
    if (isWaiting) {
      isWaiting = false;
      void find();
    }
  };
  for (const control of [size, selection, leave]) {
    control.addEventListener("input", (event) => {
      event.stopPropagation();
      void find();
    });
  }
  back.addEventListener("click", () => {
    size.value = place;
    leave.value = Math.min(most, Math.round(100 * start.leave));
    selection.value = start.selection;
    void find();
  });
  return form;
}
