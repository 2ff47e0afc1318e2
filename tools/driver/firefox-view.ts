// A tab of Firefox, or our shadow root in one, as a view: over the raw BiDi connection.
import type { Page } from 'puppeteer-core';
import type { Plain, RootFunction } from './driver.ts';
import { PageView } from './page-view.ts';

/** A value as BiDi sends it back. */
export interface Evaluated {
  type: 'success' | 'exception';
  result: { type: string; value?: unknown };
  exceptionDetails?: { text: string };
}

/** The raw BiDi connection, which Puppeteer has and does not show. */
export interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** The browsing context of a tab, as BiDi names it. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** What was evaluated; throws what was thrown there. */
export function valueOf({ type, result, exceptionDetails }: Evaluated): unknown {
  if (type === 'exception') throw new Error(exceptionDetails?.text);
  return result.value ?? null;
}

/** A tab, or our shadow root in one, as a view. */
export class ContextView extends PageView {
  readonly #connection: Connection;
  readonly #context: string;
  readonly #root: string | undefined;

  constructor(connection: Connection, context: string, page: Page, root?: string) {
    super(page);
    this.#connection = connection;
    this.#context = context;
    this.#root = root;
  }

  async run<A extends Plain[], T>(fn: RootFunction<A, T>, ...args: A): Promise<T> {
    const { result } = await this.#connection.send('script.callFunction', {
      functionDeclaration: `async (root, args) => JSON.stringify(await (${String(fn)})(root ?? document, ...JSON.parse(args)) ?? null)`,
      arguments: [
        this.#root ? { sharedId: this.#root } : { type: 'null' },
        { type: 'string', value: JSON.stringify(args) },
      ],
      awaitPromise: true,
      target: { context: this.#context },
    });
    return JSON.parse(String(valueOf(result as Evaluated))) as T;
  }

  async inject(script: string): Promise<void> {
    const { result } = await this.#connection.send('script.evaluate', {
      expression: `${script};0`,
      awaitPromise: false,
      target: { context: this.#context },
    });
    valueOf(result as Evaluated);
  }

  async chooseFile(selector: string, path: string): Promise<void> {
    const { result } = await this.#connection.send('script.evaluate', {
      expression: `document.querySelector(${JSON.stringify(selector)})`,
      awaitPromise: false,
      target: { context: this.#context },
    });
    const { sharedId } = (result as { result: { sharedId: string } }).result;
    const element = { sharedId };
    await this.#connection.send('input.setFiles', {
      ...{ context: this.#context, element, files: [path] },
    });
  }
}
