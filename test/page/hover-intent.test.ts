import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MarkRef } from '../../src/model/reading.ts';
import { HoverIntent } from '../../src/page/watch/hover-intent.ts';

const one: MarkRef[] = [{ type: 'claim', index: 1 }];
const two: MarkRef[] = [{ type: 'claim', index: 2 }];
const at = { x: 1, y: 1 };

describe('hovering', () => {
  const open = vi.fn();
  const close = vi.fn();
  let hover: HoverIntent;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.clearAllMocks();
    hover = new HoverIntent({ open, close });
  });

  it('opens after a rest on a mark, however much the pointer trembles', () => {
    hover.point(one, at);
    vi.advanceTimersByTime(200);
    hover.point(one, { x: 2, y: 1 });
    expect(open).not.toHaveBeenCalled();
    vi.advanceTimersByTime(150);
    expect(open).toHaveBeenCalledExactlyOnceWith(one, at);
  });

  it('opens nothing in passing', () => {
    hover.point(one, at);
    vi.advanceTimersByTime(100);
    hover.point([], at);
    vi.advanceTimersByTime(1000);
    expect(open).not.toHaveBeenCalled();
  });

  it('closes a while after the pointer has left, though it moves on', () => {
    hover.point(one, at);
    vi.advanceTimersByTime(350);
    hover.point([], at);
    vi.advanceTimersByTime(300);
    hover.point([], { x: 9, y: 9 });
    vi.advanceTimersByTime(100);
    expect(close).toHaveBeenCalledOnce();
  });

  it.each([
    ['into the card', 'ui' as const],
    ['to another mark', two],
  ])('does not close when the pointer goes on %s', (_where, over) => {
    hover.point(one, at);
    vi.advanceTimersByTime(350);
    hover.point([], at);
    hover.point(over, at);
    vi.advanceTimersByTime(1000);
    expect(close).not.toHaveBeenCalled();
  });

  it('closes when the pointer leaves the card for the page', () => {
    hover.point('ui', at);
    hover.point([], at);
    vi.advanceTimersByTime(400);
    expect(close).toHaveBeenCalledOnce();
  });

  it('leaves alone what something else has opened', () => {
    hover.point(one, at);
    hover.reset();
    vi.advanceTimersByTime(1000);
    expect(open).not.toHaveBeenCalled();
  });
});
