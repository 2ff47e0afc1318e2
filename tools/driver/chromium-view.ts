// A page in Chromium, or our shadow root on one, as a view: over the DevTools protocol.
import type { CDPSession, ElementHandle, Page } from 'puppeteer-core';
import type { Plain, RootFunction } from './driver.ts';
import { until } from './in-document.ts';
import { PageView } from './page-view.ts';

/** Runs a function's source against a root and gives what it returns. */
type Evaluate = (source: string, args: Plain[]) => Promise<unknown>;

/** A page, or our shadow root on one, as a view. */
export class ChromiumView extends PageView {
  readonly #evaluate: Evaluate;

  constructor(page: Page, evaluate: Evaluate = inDocument(page)) {
    super(page);
    this.#evaluate = evaluate;
  }

  run<A extends Plain[], T>(fn: RootFunction<A, T>, ...args: A): Promise<T> {
    return this.#evaluate(String(fn), args) as Promise<T>;
  }

  async inject(script: string): Promise<void> {
    await this.page.evaluate(`${script};0`);
  }

  async chooseFile(selector: string, path: string): Promise<void> {
    const field = await this.page.$(selector);
    await (field as ElementHandle<HTMLInputElement> | null)?.uploadFile(path);
  }
}

function inDocument(page: Page): Evaluate {
  return (source, args) => page.evaluate(`(${source})(document, ...${JSON.stringify(args)})`);
}

/** Evaluates in our closed shadow root, which only the protocol can reach. */
export async function inShadowRoot(page: Page): Promise<Evaluate> {
  const session = await page.createCDPSession();
  const objectId = await until('our element on the page', () => closedRoot(session));
  return async (source, args) => {
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function (...args) { return (${source})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as unknown;
  };
}

async function closedRoot(session: CDPSession): Promise<string | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: 2, pierce: true });
  const children = root.children?.find(({ nodeName }) => nodeName === 'HTML')?.children ?? [];
  const host = children.find(({ attributes }) => attributes?.includes('on-record-ui'));
  const backendNodeId = host?.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return undefined;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  return object.objectId;
}
