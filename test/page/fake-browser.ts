// The parts of a browser that jsdom does not have.
import { vi } from 'vitest';
import { TEXT } from './page-fixture.ts';

class FakeHighlight extends Set<Range> {
  priority = 0;
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}

class FakeSheet {
  css = '';
  replaceSync(css: string): void {
    this.css = css;
  }
}

export const CHARACTER = 10;
export const highlights = new Map<string, FakeHighlight>();
let roots: ShadowRoot[] = [];

/** Our shadow root, which is closed to everybody else. */
export const shadow = (): ShadowRoot | undefined => roots.at(-1);

/** Adds what jsdom lacks. Each character is 10 wide and 20 high, all on one line that starts at 0, 0. */
export function fakeBrowser(): void {
  highlights.clear();
  roots = [];
  document.querySelectorAll('[on-record-ui]').forEach((host) => host.remove());
  const escape = (text: string): string => text.replace(/\W/g, '\\$&');
  vi.stubGlobal('CSS', { highlights, escape, supports: () => false });
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSSStyleSheet', FakeSheet);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  vi.stubGlobal('visualViewport', null);
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }));
  for (const prototype of [Document.prototype, ShadowRoot.prototype]) {
    Object.defineProperty(prototype, 'adoptedStyleSheets', { value: [], writable: true });
  }
  Element.prototype.scrollBy = vi.fn();
  HTMLElement.prototype.showPopover = vi.fn();
  const { matches } = document.body;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    return selector === ':popover-open' ? false : matches.call(this, selector);
  });
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  Range.prototype.getBoundingClientRect = function () {
    return boxOf(this);
  };
  Range.prototype.getClientRects = function () {
    return [boxOf(this)] as unknown as DOMRectList;
  };
  document.elementFromPoint = () => document.querySelector('p');
  document.caretPositionFromPoint = (x) => {
    const offsetNode = document.querySelector('p')?.firstChild;
    const offset = Math.min(TEXT.length, Math.round(x / CHARACTER));
    return offsetNode ? ({ offsetNode, offset } as unknown as CaretPosition) : null;
  };
}

function boxOf({ startOffset, endOffset }: Range): DOMRect {
  const [left, right] = [startOffset * CHARACTER, endOffset * CHARACTER];
  return { left, right, top: 0, bottom: 20, width: right - left, height: 20 } as DOMRect;
}
