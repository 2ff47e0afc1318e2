// What axe finds wrong in a document of a real browser, where contrast can be seen too.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { View } from '../../tools/driver/driver.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** What axe finds, as the rule's name and the element; by one rule alone where it is given. */
export async function complaints(view: View, rule: string | null = null): Promise<string[]> {
  await view.inject(AXE);
  return view.run(async (_root, only) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const { violations } = await axe.run(only === null ? {} : { runOnly: [only] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, rule);
}
