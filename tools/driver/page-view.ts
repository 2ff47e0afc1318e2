// What a view does by pointer and keys, the same in both browsers: Puppeteer has it for the page that the view is on.
import type { KeyInput, Page } from 'puppeteer-core';
import type { Plain, RootFunction, View } from './driver.ts';
import { centreAtRest, isCentreAt } from './in-document.ts';

/** A view on a page; how functions are run in it is each browser's own. */
export abstract class PageView implements View {
  constructor(protected readonly page: Page) {}

  abstract run<A extends Plain[], T>(fn: RootFunction<A, T>, ...args: A): Promise<T>;
  abstract inject(script: string): Promise<void>;
  abstract chooseFile(selector: string, path: string): Promise<void>;

  async click(selector: string): Promise<void> {
    let centre = await centreAtRest(this, selector);
    await this.page.mouse.move(centre.x, centre.y);
    // What is still on its way, or goes when it is pointed at, is followed as the reader's hand would.
    while (!(await isCentreAt(this, selector, centre))) {
      centre = await centreAtRest(this, selector);
      await this.page.mouse.move(centre.x, centre.y);
    }
    await this.page.mouse.down();
    await this.page.mouse.up();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key as KeyInput);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height });
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }
}
