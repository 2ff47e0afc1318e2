// Brings a place into view and points it out for a moment.
import type { Painter } from './paint.ts';

const FLASH_MS = 1500;

/** Where in the viewport the place is put: a little above the middle, where eyes look first. */
const EYE_LEVEL = 0.4;

/** Points out places on the page, one at a time. */
export class Flasher {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isPointing = false;

  constructor(private readonly painter: Painter) {}

  /** Scrolls to the first of the ranges and flashes all; false where there is nothing to show. */
  flash(ranges: readonly Range[]): boolean {
    const [first] = ranges;
    if (!first) return false;
    uncover(first.startContainer);
    scrollTo(first);
    this.stop();
    this.painter.pointOut(ranges);
    this.#timer = setTimeout(() => this.painter.pointOut([]), FLASH_MS);
    return true;
  }

  /**
   * Points ranges out until it is called again. With none it ends only what it has begun: a view that is closed
   * points at nothing any more, and must not take away what another one flashes.
   */
  pointOut(ranges: readonly Range[]): void {
    if (ranges.length === 0 && !this.#isPointing) return;
    this.stop();
    this.#isPointing = ranges.length > 0;
    this.painter.pointOut(ranges);
  }

  /** Stops flashing and pointing out. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#isPointing = false;
    this.painter.pointOut([]);
  }
}

/** Opens what the page has folded around a node, as the browser's own search would. */
function uncover(node: Node): void {
  for (let element = node.parentElement; element; element = element.parentElement) {
    if (element.getAttribute('hidden') === 'until-found') {
      element.dispatchEvent(new Event('beforematch', { bubbles: true }));
      element.removeAttribute('hidden');
    }
    const parent = element.parentElement;
    if (parent instanceof HTMLDetailsElement && element.localName !== 'summary') parent.open = true;
  }
}

/** Scrolls every box around a range, from the inmost out, until it is in view. */
function scrollTo(range: Range): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'instant' : 'smooth';
  // Smooth scrolling has not happened yet when the next box is looked at, so its effect is counted in.
  let top = range.getBoundingClientRect().top;
  for (const box of scrollersAround(range.startContainer)) {
    const isPage = box === document.scrollingElement;
    const boxTop = isPage ? 0 : box.getBoundingClientRect().top;
    const height = isPage ? innerHeight : box.clientHeight;
    const wanted = top - boxTop - height * EYE_LEVEL;
    const room = box.scrollHeight - box.clientHeight - box.scrollTop;
    const moved = Math.max(-box.scrollTop, Math.min(wanted, room));
    box.scrollBy({ top: moved, behavior });
    top -= moved;
  }
}

function scrollersAround(node: Node): Element[] {
  const boxes: Element[] = [];
  for (let element = node.parentElement; element; element = element.parentElement) {
    if (element === document.scrollingElement || element === document.body) continue;
    const scrolls = element.scrollHeight > element.clientHeight;
    if (scrolls && /auto|scroll/.test(getComputedStyle(element).overflowY)) boxes.push(element);
  }
  return document.scrollingElement ? [...boxes, document.scrollingElement] : boxes;
}
