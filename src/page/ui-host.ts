// The element of our interface on a page: a closed shadow root that neither the page's styles nor its scripts reach.
import { AdoptedStyles } from './adopted-styles.ts';
import type { Translate } from './contract.ts';
import { onHeard } from './watch/ears.ts';
import { build, PRESS } from './element.ts';
import { EscapeWatch } from './watch/escape-watch.ts';
import { UI_CSS } from './ui-styles.ts';

/** Finds our interface among the page's elements. */
export const OWN_UI = '[on-record-ui]';

/** Set inline and important: no rule of a page comes before that. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  overflow: 'visible',
  background: 'none',
  border: '0',
  padding: '0',
  margin: '0',
  'z-index': '2147483647',
};

/** Events that are the reader's doing in our interface and none of the page's business. */
const PRIVATE_EVENTS = (
  'pointerdown pointerup pointermove pointerover pointerout mousedown mouseup mousemove mouseover mouseout click ' +
  'dblclick auxclick contextmenu wheel touchstart touchmove touchend focusin focusout beforeinput input change ' +
  'compositionstart compositionupdate compositionend copy cut paste dragstart drop selectstart'
).split(' ');

/** Makes an element of ours that stands as `standing` says, under an attribute by which it is known. */
export function createHost(
  attribute: string,
  standing: Readonly<Record<string, string>> = {},
): HTMLElement {
  // A name of our own could be one that the page has taken, or one that it removes because it does not know it.
  const host = document.createElement('div');
  host.toggleAttribute(attribute, true);
  for (const [name, value] of Object.entries({ ...HOST_STYLE, ...standing })) {
    host.style.setProperty(name, value, 'important');
  }
  return host;
}

/** The place of our interface on the page, added when it is first needed. */
export class UiHost {
  #host: HTMLElement | null = null;
  #root: ShadowRoot | null = null;
  #styles: AdoptedStyles | null = null;
  #css = UI_CSS;
  readonly #layer: HTMLElement;
  readonly #escape: EscapeWatch;
  readonly #life: AbortController = new AbortController();
  #hasHeard = false;

  /** Whether the page has kept a click in our interface from us. */
  isUnheard = false;

  constructor(
    t: Translate,
    private readonly onKey: (event: KeyboardEvent) => void,
  ) {
    this.#layer = build('div', { class: 'layer' });
    this.#layer.dir = t('localeDirection');
    this.#layer.lang = t('localeCode');
    this.#escape = new EscapeWatch(this.#layer, () =>
      onKey(new KeyboardEvent('keydown', { key: 'Escape' })),
    );
  }

  /** The control of ours that has the focus. */
  get focused(): Element | null {
    return this.#root?.activeElement ?? null;
  }

  /** Whether it shows anything. */
  get isInUse(): boolean {
    return this.#layer.firstChild !== null;
  }

  /** Whether an event happened in our interface. */
  owns(event: Event): boolean {
    return this.#host !== null && event.target === this.#host;
  }

  /** Shows an element of ours, on a light or dark ground; adds the host where it is missing. */
  show(element: HTMLElement, dark: boolean): void {
    const host = (this.#host ??= this.#create());
    this.#layer.classList.toggle('dark', dark);
    // Only when it is new: an element that is put in again loses the focus.
    if (element.parentNode !== this.#layer) this.#layer.append(element);
    // A page that removes what it does not know removes us too: the reader has asked, so we come back.
    if (!host.isConnected) document.documentElement.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
    // Where keys come to us, the page's own dialogues are not to wait behind ours.
    if (this.isUnheard) this.#escape.start();
  }

  /** Adds rules for what comes to the page later. */
  addStyles(css: string): void {
    this.#css += css;
    this.#styles?.set(this.#css);
  }

  /** Takes the host off the page. */
  destroy(): void {
    this.#life.abort();
    this.#escape.stop();
    this.#host?.remove();
  }

  #create(): HTMLElement {
    const host = createHost('on-record-ui');
    // What `all` says of spacing readers could not change, were it left here; the layer sets its own.
    for (const name of ['letter-spacing', 'word-spacing']) host.style.removeProperty(name);
    // The top layer lies above every z-index, and no transform or filter of the page reaches there.
    host.popover = 'manual';
    this.#root = host.attachShadow({ mode: 'closed' });
    this.#styles = new AdoptedStyles(this.#root);
    this.#styles.set(this.#css);
    this.#root.append(this.#layer, this.#createPress());
    const { signal } = this.#life;
    for (const type of PRIVATE_EVENTS) {
      host.addEventListener(type, (event) => event.stopPropagation(), { signal });
    }
    for (const type of ['keydown', 'keyup', 'keypress'] as const) {
      onHeard(type, (event) => this.#takeKey(event), signal);
    }
    onHeard('input', (event) => this.#takeInput(event), signal);
    onHeard('click', (event) => this.#mendClick(event), signal);
    return host;
  }

  /** Pages that swallow every event swallow no words of the reader's: inside, it is told anew, and never leaves. */
  #takeInput(event: Event): void {
    if (!this.owns(event)) return;
    event.stopImmediatePropagation();
    this.focused?.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /**
   * The form that all our buttons submit. What comes of a click inside stays inside: a page that listens before us at the
   * window can swallow the click, but neither see nor stop what the form is told.
   */
  #createPress(): HTMLElement {
    const form = build('form', { id: PRESS });
    let clicked: EventTarget | null = null;
    this.#layer.addEventListener('click', ({ target }) => (clicked = target), { capture: true });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { submitter } = event;
      // A click is told of at what lies inmost: a button's words may be an element.
      const wasHeard = clicked instanceof Node && submitter?.contains(clicked);
      clicked = null;
      if (wasHeard) return;
      this.isUnheard ||= !this.#hasHeard;
      tellClick(submitter);
    });
    return form;
  }

  /** A click that the page has swallowed on its way down is told anew, without what it does by itself: that is done. */
  #mendClick(event: MouseEvent): void {
    if (!this.owns(event)) return;
    this.#hasHeard = true;
    const { clientX, clientY, detail } = event;
    const hit = detail === 0 ? this.focused : this.#root?.elementFromPoint(clientX, clientY);
    let hasArrived = false;
    const arrive = (): void => void (hasArrived = true);
    this.#layer.addEventListener('click', arrive, { capture: true, once: true });
    setTimeout(() => {
      this.#layer.removeEventListener('click', arrive, { capture: true });
      if (!hasArrived) tellClick(hit);
    });
  }

  /** Keys typed in a note are kept from the page's shortcuts, also from those that listen on the way down. */
  #takeKey(event: KeyboardEvent): void {
    if (!this.owns(event)) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown') this.onKey(event);
  }
}

function tellClick(element: Element | null | undefined): void {
  element?.dispatchEvent(new Event('click', { bubbles: true, cancelable: true }));
}
