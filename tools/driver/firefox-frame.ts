// The real popup and panel of Firefox: they live in parts of its window that BiDi does not list, so a frame script of the
// browser's runs in them.
import { writeFileSync } from 'node:fs';
import type { Plain, RootFunction, View } from './driver.ts';
import { centreAtRest, until } from './in-document.ts';

/** An expression for the popup's browser element, in the browser's own window. */
export const POPUP = `document.querySelector('.webextension-popup-browser')`;

/** An expression for the panel's browser element there, within the document that Firefox has for the sidebar. */
export const PANEL = `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`;

/** No popup of ours is narrower, in CSS pixels. */
const LEAST_WIDTH = 360;

let questions = 0;

/** The popup or the panel as a view; `inWindow` runs an expression in the browser's own window. */
export class FrameView implements View {
  readonly #inWindow: (expression: string) => Promise<unknown>;
  readonly #frame: string;

  constructor(inWindow: (expression: string) => Promise<unknown>, frame: string) {
    this.#inWindow = inWindow;
    this.#frame = frame;
  }

  async run<A extends Plain[], T>(fn: RootFunction<A, T>, ...args: A): Promise<T> {
    return this.#runSource<T>(String(fn), args);
  }

  async inject(): Promise<void> {
    throw new Error('Nothing can be injected here: open the view in a tab.');
  }

  async click(selector: string): Promise<void> {
    const { x, y } = await centreAtRest(this, selector);
    await this.#runSource(
      `(root, x, y) => { for (const type of ['mousemove', 'mousedown', 'mouseup']) content.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: 1 }, {}); }`,
      [x, y],
    );
  }

  async type(text: string): Promise<void> {
    await this.#runSource(
      `(root, text) => content.windowUtils.sendContentCommandEvent('insertText', null, text)`,
      [text],
    );
  }

  async press(key: string): Promise<void> {
    await this.#runSource(
      `(root, key) => document.activeElement.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true }))`,
      [key],
    );
  }

  async chooseFile(): Promise<void> {
    throw new Error('Firefox closes a popup that opens a dialogue.');
  }

  async resize(): Promise<void> {
    throw new Error('The browser gives this part of its window its size.');
  }

  async screenshot(path: string): Promise<void> {
    // The popup grows to its content's size a moment after that is there.
    await until('the popup to have its size', () =>
      this.run(
        (root, least) => (root as Document).documentElement.clientWidth >= least,
        this.#frame === POPUP ? LEAST_WIDTH : 1,
      ),
    );
    const data = await this.#inWindow(`(async () => {
      const { browsingContext } = ${this.#frame};
      const image = await browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d').drawImage(image, 0, 0);
      return canvas.toDataURL('image/png').split(',')[1];
    })()`);
    writeFileSync(path, Buffer.from(String(data), 'base64'));
  }

  async #runSource<T>(source: string, args: Plain[]): Promise<T> {
    const name = `on-record-driver-${++questions}`;
    const script = `(async () => {
      let reply;
      try {
        const run = (window, document, location) => (${source})(document, ...${JSON.stringify(args)});
        reply = { value: (await run(content, content.document, content.location)) ?? null };
      } catch (error) {
        reply = { error: String(error) };
      }
      sendAsyncMessage(${JSON.stringify(name)}, JSON.stringify(reply));
    })()`;
    const reply = await this.#inWindow(`new Promise((resolve) => {
      const manager = ${this.#frame}.messageManager;
      manager.addMessageListener(${JSON.stringify(name)}, function answer({ data }) {
        manager.removeMessageListener(${JSON.stringify(name)}, answer);
        resolve(data);
      });
      manager.loadFrameScript(${JSON.stringify(`data:,${encodeURIComponent(script)}`)}, false);
    })`);
    const { value, error } = JSON.parse(String(reply)) as { value: T; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  }
}
