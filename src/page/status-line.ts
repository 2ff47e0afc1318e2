// A line that says what happened, to eyes and to screen readers, with one thing to do about it.
import type { FailureCode } from '../model/failure.ts';
import type { Translate } from './contract.ts';
import { build, button } from './element.ts';

/** What the reader can do about what happened. */
export interface Remedy {
  label: string;
  run: () => void;
}

/** The line; empty until something happens. */
export class StatusLine {
  readonly element: HTMLElement;
  readonly #text = build('span', { role: 'status' });
  readonly #remedy = build('span');

  constructor(private readonly t: Translate) {
    this.element = build('div', { class: 'status' }, this.#text, this.#remedy);
  }

  /** Says a thing in place of the earlier one. */
  say(text: string, remedy?: Remedy): void {
    this.element.classList.remove('failed');
    this.#text.textContent = text;
    this.#remedy.replaceChildren(
      ...(remedy ? [button(remedy.label, { act: 'remedy', onClick: remedy.run })] : []),
    );
  }

  /** Says that a thing failed and what to do, and offers to try again. */
  fail(code: FailureCode, again: () => void): void {
    this.say(this.t(`failure_${code}`), { label: this.t('tryAgain'), run: again });
    this.element.classList.add('failed');
  }
}
