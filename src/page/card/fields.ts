// Small parts that the fields of a card are made of.
import { build, button } from '../element.ts';

/** Builds a field; `act` names it, so that focus finds it again. */
export function input(
  type: string,
  act: string,
  label: string,
  parts: Partial<HTMLInputElement>,
): HTMLInputElement {
  const field = build('input', { act, label });
  Object.assign(field, { type, ...parts });
  return field;
}

/** Builds the button that takes one thing off a list. */
export function removal(label: string, onClick: () => void): HTMLElement {
  return button('×', { class: 'x', act: label, label, onClick });
}

/** Gives an element its name for screen readers. */
export function labelled(element: HTMLElement, label: string): HTMLElement {
  element.setAttribute('aria-label', label);
  return element;
}

/** A list without one of its things. */
export const without = <T>(list: readonly T[], gone: T): T[] =>
  list.filter((item) => item !== gone);
