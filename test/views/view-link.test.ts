// The line from a view to a page that is not there, or not any more.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { linkToPage } from '../../src/browser/view-link.ts';

const { runtime, port, lose } = vi.hoisted(() => {
  const listeners: (() => void)[] = [];
  const looked = vi.fn(() => ({ message: 'Receiving end does not exist.' }));
  return {
    lose: () => listeners.forEach((listener) => listener()),
    port: {
      postMessage: vi.fn(),
      disconnect: vi.fn(),
      onMessage: { addListener: vi.fn() },
      onDisconnect: { addListener: (listener: () => void) => void listeners.push(listener) },
    },
    runtime: {
      looked,
      get lastError() {
        return looked();
      },
    },
  };
});

vi.mock('../../src/browser/extension-api.ts', () => ({
  browser: { runtime, tabs: { connect: () => port } },
}));

describe('A line to a page that has no other end', () => {
  beforeEach(() => void vi.useFakeTimers());

  it('looks at the error, which Chromium would write to the console otherwise', () => {
    linkToPage(1, () => undefined);
    lose();
    expect(runtime.looked).toHaveBeenCalled();
  });

  it('points at nothing, and says nothing any more', () => {
    const pointed = vi.fn();
    const link = linkToPage(1, pointed);
    lose();
    link.pointOut(null);
    vi.runAllTimers();
    expect(pointed).toHaveBeenCalledWith([]);
    expect(port.postMessage).not.toHaveBeenCalled();
  });
});
