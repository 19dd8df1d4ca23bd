import {createRequire} from "node:module";
import type {AxeResults} from "axe-core";
import type {Page} from "playwright-core";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

declare global {
  var axe: {run(context: Document, options: object): Promise<AxeResults>};
}

/** Every violation of axe's rules on the page as it stands, in words: the rule, what it asks for, and where. */
export async function findAxeViolations(page: Page): Promise<string[]> {
  await page.addScriptTag({path: axePath});
  const violations = await page.evaluate(async () => {
    const results = await axe.run(document, {resultTypes: ["violations"]});
    return results.violations.map(({id, help, nodes}) => ({
      id,
      help,
      nodes: nodes.map(({target, failureSummary}) => `${target.join(" ")}: ${failureSummary?.replace(/\s+/g, " ")}`)
    }));
  });
  return violations.map(
    ({id, help, nodes}) => `${id} (${help}), ${nodes.length} times: ${nodes.slice(0, 4).join(" | ").slice(0, 900)}`
  );
}
