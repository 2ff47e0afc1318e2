// Builds elements of our interface: attributes and children as they are given, text always as text.

/** What an element may be given; `act` names a control, so that focus finds it again when it is built anew. */
export interface Traits {
  class?: string;
  role?: string;
  id?: string;
  act?: string;
  label?: string;
  onClick?: () => void;
}

/** Builds an element with these traits and children; what is null is left out. */
export function build<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  traits: Traits = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  const { class: name, role, id, act, label, onClick } = traits;
  const attributes = { class: name, role, id, 'data-act': act, 'aria-label': label };
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, value);
  }
  if (onClick) element.addEventListener('click', onClick);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The id of the form that our buttons submit, so that clicks are told of also where the page swallows them. */
export const PRESS = 'press';

/** Builds a button. */
export function button(text: string, traits: Traits): HTMLButtonElement {
  const element = build('button', traits, text);
  element.setAttribute('form', PRESS);
  return element;
}

/** Builds the button that submits the form it is put into. */
export function submitButton(text: string, act: string): HTMLButtonElement {
  return build('button', { act }, text);
}
