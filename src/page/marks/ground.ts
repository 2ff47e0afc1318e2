// Whether the page's text stands on a dark ground, judged from the page and not only from the system's scheme.

/** Relative luminance under which a ground counts as dark: about the middle of what the eye sees. */
const DARK = 0.18;

/** Where the reader's own colours take the place of the page's. */
export const FORCED_COLOURS = '(forced-colors: active)';

/** How many of the marked places are looked at: a page's article rarely has more than one ground. */
const SAMPLES = 5;

/** Tells whether most of a few elements, taken evenly from the given ones, have a dark ground. */
export function isGroundDark(elements: readonly Element[]): boolean {
  const step = Math.max(1, Math.floor(elements.length / SAMPLES));
  const sample = elements.filter((_, index) => index % step === 0);
  const looked = sample.length > 0 ? sample : [document.body ?? document.documentElement];
  const dark = looked.filter(hasDarkGround).length;
  return dark * 2 > looked.length;
}

/** Calls back when the page or the system may have changed the ground: their scheme, class or style. */
export function watchGround(signal: AbortSignal, changed: () => void): void {
  let frame = 0;
  const soon = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      changed();
    });
  };
  for (const query of ['(prefers-color-scheme: dark)', FORCED_COLOURS]) {
    matchMedia(query).addEventListener('change', soon, { signal });
  }
  const observer = new MutationObserver(soon);
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributes: true });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
}

function hasDarkGround(start: Element): boolean {
  for (let element: Element | null = start; element; element = element.parentElement) {
    const style = getComputedStyle(element);
    // A picture's colours cannot be read, but the page must have chosen its text to be readable on it.
    if (style.backgroundImage.includes('url(')) return hasLightText(start);
    const ground = readColour(style.backgroundColor);
    if (ground && ground.alpha >= 0.5) return ground.luminance < DARK;
  }
  return isCanvasDark();
}

function hasLightText(element: Element): boolean {
  const text = readColour(getComputedStyle(element).color);
  return text !== null && text.luminance > 0.4;
}

function isCanvasDark(): boolean {
  const schemes = getComputedStyle(document.documentElement).colorScheme ?? '';
  if (!schemes.includes('dark')) return false;
  return !schemes.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Reads a computed colour; browsers give rgb(), color(srgb …) or a space that starts with its lightness. */
function readColour(colour: string): { luminance: number; alpha: number } | null {
  const [, space = '', parts = ''] = /^([a-z]+)\((.*)\)$/.exec(colour) ?? [];
  const numbers = (parts.match(/-?[\d.]+(e-?\d+)?%?/g) ?? []).map(Number.parseFloat);
  const [first, second, third, alpha = 1] = numbers;
  if (first === undefined || second === undefined || third === undefined) return null;
  if (/^(ok)?l/.test(space)) {
    const lightness = space.startsWith('ok') ? first : first / 100;
    return { luminance: lightness ** 3, alpha };
  }
  const scale = space === 'color' ? 1 : 255;
  return { luminance: luminanceOf(first / scale, second / scale, third / scale), alpha };
}

/** Relative luminance of an sRGB colour, as WCAG 2 defines it (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminanceOf(red: number, green: number, blue: number): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
