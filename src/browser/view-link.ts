// The line between a view and the page that it shows: what is pointed at in the one lights up in the other. It goes past
// the background, which would be woken by every move of the pointer, and costs nothing where no view is open.
import type { Runtime } from 'webextension-polyfill';
import type { MarkRef } from '../model/reading.ts';
import { browser } from './extension-api.ts';

const NAME = 'view';

/** At most one message in this time, in milliseconds. */
const PAUSE_MS = 60;

/** Connects a view to the page in a tab; `onPointed` is told what the pointer is over there. */
export function linkToPage(
  tabId: number,
  onPointed: (marks: readonly MarkRef[]) => void,
): { pointOut(mark: MarkRef | null): void; end(): void } {
  const port = browser.tabs.connect(tabId, { name: NAME, frameId: 0 });
  let isOpen = true;
  port.onMessage.addListener((marks) => onPointed(marks as MarkRef[]));
  port.onDisconnect.addListener(() => {
    // A page that is just being loaded again has no other end. Chromium calls that an error unless somebody looks.
    void browser.runtime.lastError;
    isOpen = false;
    onPointed([]);
  });
  return {
    pointOut: throttle((mark: MarkRef | null) => isOpen && port.postMessage(mark)),
    end: () => {
      isOpen = false;
      port.disconnect();
    },
  };
}

/** Takes views' lines in a page; `onPointed` is told what is pointed at there, `point` tells what is here. */
export function linkToViews(onPointed: (mark: MarkRef | null) => void): {
  point(marks: readonly MarkRef[]): void;
} {
  const ports = new Set<Runtime.Port>();
  let last = '';
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== NAME || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onMessage.addListener((mark) => onPointed(mark as MarkRef | null));
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      onPointed(null);
    });
  });
  const send = throttle((marks: readonly MarkRef[]) => {
    for (const port of ports) port.postMessage(marks);
  });
  return {
    point: (marks) => {
      const key = JSON.stringify(marks);
      if (ports.size === 0 || key === last) return;
      last = key;
      send(marks);
    },
  };
}

/** Passes on the last of what comes within the pause. */
function throttle<T>(pass: (value: T) => void): (value: T) => void {
  let waiting: { value: T } | null = null;
  return (value) => {
    const isWaiting = waiting !== null;
    waiting = { value };
    if (isWaiting) return;
    setTimeout(() => {
      const latest = waiting;
      waiting = null;
      if (latest) pass(latest.value);
    }, PAUSE_MS);
  };
}
