import {relative} from "node:path";
import type {Reporter, TestModule} from "vitest/node";
import {projectRoot} from "../src/node/paths.js";
import {writeFileAtomic} from "../src/node/write-file.js";
import {noCorpus, testCorpus} from "./find-corpus.js";

/** What `npm test` reads of a run of vitest. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: {name: string; reason: string}[];
}

/** Writes the counts of a run, and why each test was skipped, to the file named by `MARQUEE_TEST_COUNTS`. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const path = process.env.MARQUEE_TEST_COUNTS;
    if (path) writeFileAtomic(path, JSON.stringify(countTests(modules, unhandledErrors.length)));
  }
}

function countTests(modules: readonly TestModule[], unhandledErrors: number): TestCounts {
  const counts: TestCounts = {passed: 0, failed: unhandledErrors, skipped: []};
  for (const module of modules) {
    const failedBefore = counts.failed;
    for (const test of module.children.allTests()) {
      const result = test.result();
      if (result.state === "passed") ++counts.passed;
      else if (result.state === "failed") ++counts.failed;
      else {
        const note = result.state === "skipped" ? result.note : "it never ended";
        const reason = note ?? (testCorpus ? "no reason is given" : noCorpus);
        counts.skipped.push({name: `${relative(projectRoot, module.moduleId)} > ${test.fullName}`, reason});
      }
    }
    // A module that cannot be loaded, or whose set-up fails, has failed though none of its tests ran.
    if (module.state() === "failed" && counts.failed === failedBefore) ++counts.failed;
  }
  return counts;
}
