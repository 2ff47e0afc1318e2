// What both drivers do with a document: wait for something, and find where to click.
import type { View } from './driver.ts';

/** How long is waited at most before something is asked again: each question takes time from what it waits for. */
const PAUSE_MS = 160;

/** Asks again, after longer and longer pauses, up to a limit, until the answer is neither false, null nor undefined. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | false | null | undefined>,
  milliseconds = 45_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  let problem = '';
  let pause = 10;
  while (Date.now() < end) {
    try {
      const answer = await Promise.race([ask(), afterSilence(end - Date.now())]);
      if (answer !== false && answer !== null && answer !== undefined) return answer;
    } catch (error) {
      problem = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(2 * pause, PAUSE_MS);
  }
  throw new Error(`Waited ${milliseconds} ms in vain for ${what}${problem}`);
}

/** Fails after a while: a document that goes away in the middle of a question never answers it. */
function afterSilence(milliseconds: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), Math.min(milliseconds, 2000)).unref();
  });
}

/** Runs in a page: what is selected there, and the middle of it. */
export const locateSelection = `(() => {
  const selection = document.getSelection();
  const box = selection.getRangeAt(0).getBoundingClientRect();
  return { words: String(selection), x: box.left + box.width / 2, y: box.top + box.height / 2 };
})()`;

/** What `locateSelection` gives. */
export interface Located {
  words: string;
  x: number;
  y: number;
}

/** The middle of the first element that matches, scrolled into view; null where none is shown. */
function centreOf(root: ParentNode, selector: string): { x: number; y: number } | null {
  const element = root.querySelector(selector);
  element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = element?.getBoundingClientRect();
  if (!box || box.width === 0) return null;
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** Whether the middle of the first element that matches is at a point. */
export async function isCentreAt(
  view: Pick<View, 'run'>,
  selector: string,
  { x, y }: { x: number; y: number },
): Promise<boolean> {
  const centre = await view.run(centreOf, selector);
  return centre?.x === x && centre.y === y;
}

/** The middle of the first element that matches, once it stands still: what is on its way is not where it is clicked. */
export function centreAtRest(
  view: Pick<View, 'run'>,
  selector: string,
): Promise<{ x: number; y: number }> {
  let before = '';
  return until(`${selector} to click on`, async () => {
    const centre = await view.run(centreOf, selector);
    const isAtRest = centre !== null && JSON.stringify(centre) === before;
    before = JSON.stringify(centre);
    return isAtRest ? centre : null;
  });
}
