// What a view does by pointer and keys, the same in both browsers: Puppeteer has it for the page that the view is on.
import type { KeyInput, Page } from 'puppeteer-core';
import type { Plain, RootFunction, View } from './driver.ts';
import { centreAtRest } from './in-document.ts';

/** A view on a page; how functions are run in it is each browser's own. */
export abstract class PageView implements View {
  constructor(protected readonly page: Page) {}

  abstract run<A extends Plain[], T>(fn: RootFunction<A, T>, ...args: A): Promise<T>;
  abstract inject(script: string): Promise<void>;
  abstract chooseFile(selector: string, path: string): Promise<void>;

  async click(selector: string): Promise<void> {
    const { x, y } = await centreAtRest(this, selector);
    await this.page.mouse.click(x, y);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key as KeyInput);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }
}
