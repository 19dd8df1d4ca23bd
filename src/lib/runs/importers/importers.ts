import {csv} from "./csv.js";
import {dvclive} from "./dvclive.js";
import {huggingFace} from "./hugging-face.js";
import type {Importer} from "./importer.js";
import {keras} from "./keras.js";
import {mlflow} from "./mlflow.js";
import {scikitLearn} from "./scikit-learn.js";
import {wandb} from "./wandb.js";

/** Every format that a run can be imported from. */
export const IMPORTERS: readonly Importer[] = [huggingFace, keras, dvclive, mlflow, wandb, scikitLearn, csv];
