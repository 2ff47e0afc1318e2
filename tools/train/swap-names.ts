// Makes training texts about other people: the same sentences with names from elsewhere, or names that nobody has.
import type { Forms } from '../../src/detect/words/forms.ts';
import { SHAPE, describeWord } from '../../src/detect/words/forms.ts';
import { NAME } from '../../src/detect/names/names.ts';
import type { NamedText } from './fit-names.ts';
import type { NameLists } from './name-lists.ts';

const pick = <T>(items: readonly T[], random: () => number): T =>
  items[Math.floor(random() * items.length)] as T;

/** A name that is in no list: the head of one and the tail of another. */
function invent(names: readonly string[], random: () => number): string {
  const head = pick(names, random);
  const tail = pick(names, random);
  return head.slice(0, Math.ceil(head.length * 0.6)) + tail.slice(Math.floor(tail.length * 0.5));
}

function copyForms(forms: Forms): Forms {
  return {
    same: forms.same,
    lower: [...forms.lower],
    hash: forms.hash.slice(),
    suffix3: forms.suffix3.slice(),
    suffix2: forms.suffix2.slice(),
    prefix3: forms.prefix3.slice(),
    shape: forms.shape.slice(),
    titleCase: forms.titleCase,
  };
}

/** A copy of a text in which every person's name is another, the same one wherever it stood. */
export function swapNames(text: NamedText, lists: NameLists, random: () => number): NamedText {
  const forms = copyForms(text.forms);
  const swapped = new Map<string, string>();
  const { names } = text;
  for (let i = 0; i < names.length; i++) {
    if (names[i] !== NAME.person || forms.shape[i] !== SHAPE.capital) continue;
    const old = forms.lower[i] as string;
    const first = names[i + 1] === NAME.person;
    const kind = first ? lists.firstNames : lists.lastNames;
    const word =
      swapped.get(old) ?? (random() < 0.6 ? pick(kind, random) : invent(lists.lastNames, random));
    swapped.set(old, word);
    describeWord(forms, i, word);
  }
  return { ...text, forms };
}
