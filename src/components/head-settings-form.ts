import {html} from "htl";
import {formatCount, formatPercent} from "../lib/format.js";
import {CLASS_WEIGHTS} from "../lib/train/class-weights.js";
import {defaultHeadSettings, type HeadSettings} from "../lib/train/head-settings.js";
import {type Control, readUrlState, writeUrlState} from "./url-state.js";

type Key = Exclude<keyof HeadSettings, "batch" | "patience">;

interface Field {
  key: Key;
  /** Its name in the address. */
  parameter: string;
  label: string;
  /** What it does, in plain words. */
  note: string;
  values: readonly (string | number)[];
  format?(value: never): string;
}

const kinds = {linear: "linear", perceptron: "one hidden layer"};
const weights = {none: "none", "square-root": "a little (√)", balanced: "in full"};

const shared: Field[] = [
  {
    key: "kind",
    parameter: "head",
    label: "Head",
    note: "Linear weighs the 384 numbers of a plot and adds them up; a hidden layer can also use how they go together.",
    values: ["linear", "perceptron"],
    format: (value: keyof typeof kinds) => kinds[value]
  },
  {
    key: "trainShare",
    parameter: "share",
    label: "Training films",
    note: "How many of the training films it may see, drawn by the seed.",
    values: [0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1],
    format: (value: number) => formatPercent(value)
  },
  {
    key: "classWeights",
    parameter: "weights",
    label: "Weight of rare genres",
    note: "Makes a missed film of a rare genre cost more, so that the head dares to name it.",
    values: CLASS_WEIGHTS,
    format: (value: keyof typeof weights) => weights[value]
  },
  {
    key: "softWeight",
    parameter: "soft",
    label: "Listen to other catalogues",
    note: "How far the labels it learns are moved towards what TMDB, IMDb and others call the film.",
    values: [0, 0.1, 0.25, 0.5, 0.75, 1],
    format: (value: number) => (value ? formatPercent(value) : "not at all")
  },
  {
    key: "seed",
    parameter: "seed",
    label: "Seed",
    note: "Where chance starts; the same seed gives the same head.",
    values: []
  }
];

const linear: Field[] = [
  {
    key: "c",
    parameter: "c",
    label: "Freedom of the weights (C)",
    note: "Small: large weights are punished, and it stays simple. Large: it may fit every training film.",
    values: [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 1, 10]
  }
];

const perceptron: Field[] = [
  {
    key: "hidden",
    parameter: "hidden",
    label: "Hidden units",
    note: "More can learn more, and learn by heart sooner.",
    values: [8, 16, 32, 64, 128, 256],
    format: formatCount
  },
  {
    key: "dropout",
    parameter: "dropout",
    label: "Dropout",
    note: "The share of units silenced at each film, so that none relies on another.",
    values: [0, 0.1, 0.3, 0.5, 0.7],
    format: (value: number) => formatPercent(value)
  },
  {
    key: "learningRate",
    parameter: "rate",
    label: "Learning rate",
    note: "How far each step goes: too small is slow, too large overshoots.",
    values: [0.0001, 0.0002, 0.0005, 0.001, 0.003, 0.01, 0.03]
  },
  {
    key: "weightDecay",
    parameter: "decay",
    label: "Weight decay",
    note: "Pulls weights back towards 0 at each step.",
    values: [0, 0.01, 0.1, 0.3, 1]
  },
  {
    key: "epochs",
    parameter: "epochs",
    label: "Rounds at most",
    note: "It stops sooner when validation’s loss has not fallen for five rounds.",
    values: [5, 10, 20, 30, 60]
  }
];

/** Every setting of a head, with a plain word beside each; the address keeps those that are not as usual. */
export function headSettingsForm(): Control<HeadSettings> {
  const value: HeadSettings = {...defaultHeadSettings};
  const write = (field: Field) => {
    const {key, parameter} = field;
    writeUrlState(parameter, value[key] === defaultHeadSettings[key] ? undefined : String(value[key]));
  };
  const row = (field: Field) => {
    const {key, parameter, label, note} = field;
    const asked = readValue(field, readUrlState(parameter));
    if (asked !== undefined) Object.assign(value, {[key]: asked});
    const input = field.values.length ? select(field, value[key]) : seedInput(value.seed);
    input.addEventListener("input", (event) => {
      event.stopPropagation();
      const next = readValue(field, input.value);
      if (next === undefined) return;
      Object.assign(value, {[key]: next});
      write(field);
      showKind();
      form.dispatchEvent(new Event("input", {bubbles: true}));
    });
    input.id = `head-${key}`;
    return html`<div class="head-setting"><label for=${input.id}>${label}</label>${input}<small>${note}</small></div>`;
  };
  const own = {
    linear: html`<div>${linear.map(row)}</div>` as HTMLElement,
    perceptron: html`<div>${perceptron.map(row)}</div>` as HTMLElement
  };
  const form =
    html`<form class="head-settings"><div>${shared.map(row)}</div>${own.linear}${own.perceptron}</form>` as Control<HeadSettings>;
  const showKind = () => {
    own.linear.hidden = value.kind !== "linear";
    own.perceptron.hidden = value.kind !== "perceptron";
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  Object.defineProperty(form, "value", {get: () => ({...value})});
  showKind();
  return form;
}

function select({values, format = String as never}: Field, chosen: unknown): HTMLSelectElement {
  return html`<select>${values.map(
    (value) => html`<option value=${value} selected=${value === chosen}>${format(value as never)}</option>`
  )}</select>` as HTMLSelectElement;
}

function seedInput(seed: number): HTMLInputElement {
  return html`<input type="number" min="0" max="999999" step="1" value=${seed}>` as HTMLInputElement;
}

/** The value that a text stands for; undefined when the setting has none such. */
function readValue({key, values}: Field, text: string | undefined): string | number | undefined {
  if (text === undefined) return undefined;
  if (key === "seed") return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
  return values.find((value) => String(value) === text);
}
