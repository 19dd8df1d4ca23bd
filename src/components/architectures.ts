import type {ArchitectureDrawing} from "./architecture-drawing.js";

const words = ["a", "tailor", "sews", "one", "coat"];
const same = (text: string) => words.map(() => text);
const genres = {boxes: ["nine probabilities"], label: "output"};

/** The drawings of the page on models. */
export const ARCHITECTURES = {
  bagOfWords: {
    title: "Words are counted, weighted, and each genre adds up its weights",
    layers: [
      {boxes: words, label: "plot"},
      {boxes: ["coat", "sew", "tailor", "…"], label: "weighted counts", from: "none"},
      {boxes: ["Drama: Σ weights", "Comedy: Σ weights"], label: "linear", from: "each"},
      genres
    ]
  },
  bilstm: {
    title: "Word vectors are read by one chain of cells from left to right and one from right to left",
    layers: [
      {boxes: words, label: "plot"},
      {boxes: same("vector"), label: "GloVe", frozen: true},
      {boxes: same("→"), label: "forward LSTM", along: "right"},
      {boxes: same("←"), label: "backward LSTM", along: "left"},
      {boxes: ["both ends, joined"], label: "pooling", from: "each"},
      genres
    ]
  },
  encoder: {
    title: "Every token looks at every other, layer after layer; their mean is the plot’s vector",
    layers: [
      {boxes: words, label: "tokens"},
      {boxes: same("vector"), label: "embedding"},
      {boxes: same("attend"), label: "layer 1", from: "each"},
      {boxes: same("attend"), label: "… layer 6", from: "each"},
      {boxes: ["mean of the tokens"], label: "pooling", from: "each"},
      genres
    ]
  },
  distillation: {
    title: "A small model learns to give the answers of a large one",
    layers: [
      {boxes: ["one text"], label: "input"},
      {boxes: ["teacher: 12 layers", "student: 6 layers"], label: "models", from: "each"},
      {boxes: ["its answer", "its answer"], label: "probabilities"},
      {boxes: ["make the second like the first"], label: "loss", from: "each"}
    ]
  },
  replacedToken: {
    title: "A small generator replaces words; the model says of each word whether it was replaced",
    layers: [
      {boxes: ["a", "tailor", "[mask]", "one", "[mask]"], label: "masked"},
      {boxes: ["small generator"], label: "guesses", from: "each"},
      {boxes: ["a", "tailor", "sells", "one", "coat"], label: "filled in"},
      {boxes: same("attend"), label: "discriminator", from: "each"},
      {boxes: ["kept", "kept", "replaced", "kept", "kept"], label: "answer"}
    ]
  },
  ensemble: {
    title: "The probabilities of several models are calibrated and averaged",
    layers: [
      {boxes: ["one plot"], label: "input"},
      {boxes: ["TF-IDF", "encoder", "fine-tuned"], label: "models"},
      {boxes: ["calibrate", "calibrate", "calibrate"], label: "cross-fitted"},
      {boxes: ["mean, or a stacked model"], label: "together", from: "each"},
      genres
    ]
  }
} satisfies Record<string, ArchitectureDrawing>;
