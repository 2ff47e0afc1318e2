// Hears what the reader does at the window, on the way down: before any listener of the page's where our early script has
// come before the page's own, and else before all but those that the page had put there first.

/** What we listen to there. */
const HEARD = [
  'pointermove',
  'pointerdown',
  'pointerup',
  'pointercancel',
  'click',
  'keydown',
  'keyup',
  'keypress',
  'input',
  'selectionchange',
] as const satisfies (keyof HeardMap)[];

type HeardMap = WindowEventMap & { selectionchange: Event };

/** One of them. */
type Heard = (typeof HEARD)[number];

/** Whoever listens, until the signal says so. */
interface Listener {
  call(event: never): void;
  signal: AbortSignal;
}

/** One for all our scripts in a page: a listener that is added again keeps its place before the page's. */
interface Ears {
  listeners: Map<string, Set<Listener>>;
  hear(event: Event): void;
}

const EARS = Symbol.for('on-record.ears');
const realm = globalThis as { [EARS]?: Ears };

/** Takes the place of the first listener. */
export function listenFirst(): void {
  const { hear } = ears();
  for (const type of HEARD) addEventListener(type, hear, { capture: true });
}

/** Calls back for each event of a type until the signal says so. */
export function onHeard<T extends Heard>(
  type: T,
  call: (event: HeardMap[T]) => void,
  signal: AbortSignal,
): void {
  const { listeners, hear } = ears();
  const own = listeners.get(type) ?? new Set();
  listeners.set(type, own.add({ call, signal }));
  // `document.open` takes listeners away; where it is there still, this changes nothing.
  addEventListener(type, hear, { capture: true });
}

function ears(): Ears {
  const listeners = new Map<string, Set<Listener>>();
  return (realm[EARS] ??= {
    listeners,
    hear: (event) => {
      const own = listeners.get(event.type) ?? new Set();
      for (const listener of own) {
        if (listener.signal.aborted) own.delete(listener);
        else listener.call(event as never);
      }
    },
  });
}
