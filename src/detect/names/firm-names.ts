// Takes for bodies the names that the words beside them call so: "chip maker *Lanthor*", "shares in *Nimbus*", "a *Nimbus* spokesperson".
import { BODY_NOUNS, DOCUMENT_NOUNS } from '../data/roles.ts';
import { SHAPE } from '../words/forms.ts';
import { at } from '../learnt/hashing.ts';
import type { LabelledNames } from './name-evidence.ts';
import { endOfRun, isGiven } from './name-evidence.ts';
import { NAME } from './names.ts';
import { TAG } from '../words/tag-set.ts';

/** Words for firms that are no bodies that speak of themselves. */
const FIRMS =
  /^(?:giant|airline|carmaker|chipmaker|drugmaker|automaker|supermarket|brand|lender|insurer|brokerage|start-up|conglomerate|nonprofit|ngo|utility|railway|grocer|maker)$/;
/** Bodies whose names are no names of their own: "the party *Smith*" is of none. */
const NO_FIRM =
  /^(?:army|board|branch|cabinet|campaign|congress|council|county|court|force|front|government|household|kremlin|navy|office|opposition|parliament|party|police|regime|school|senate|team|town|white|administration|embassy|ministry|city|church|industry|movement)$/;
const SPOKES =
  /^(?:spokes(?:man|woman|person)|representative|executive|employee|employees|spokespeople|shares|customers|shareholders)$/;
/** Names of firms are at most this long here, in words. */
const LONGEST = 2;

/** Whether a lower-case noun calls what stands behind it a firm or another body. */
const callsFirm = (word: string): boolean =>
  FIRMS.test(word) || (BODY_NOUNS.has(word) && !NO_FIRM.test(word) && !DOCUMENT_NOUNS.has(word));

/** Whether the words beside a run of capitalised names say that it is a firm or another body. */
function isCalledFirm({ forms, tags }: LabelledNames, first: number, end: number): boolean {
  const before = forms.lower[first - 1] ?? '';
  const small = at(forms.shape, first - 1) === SHAPE.lower;
  if (small && at(tags, first - 1) === TAG.noun && callsFirm(before)) return true;
  if (/^(?:in|of)$/.test(before) && forms.lower[first - 2] === 'shares') return true;
  const after = forms.lower[end] ?? '';
  if (SPOKES.test(after)) return !/^(?:['’]s?)$/.test(before);
  if (after !== ',' || !/^(?:the|an?)$/.test(forms.lower[end + 1] ?? '')) return false;
  const noun = [2, 3, 4].find((n) => at(tags, end + n) === TAG.noun);
  const word = noun === undefined ? '' : (forms.lower[end + noun] as string);
  return callsFirm(word) && at(tags, end + (noun ?? 0) + 1) !== TAG.noun;
}

/** Labels as organisations the names that are called bodies, wherever they stand again alone. */
export function readFirms(text: LabelledNames): void {
  const { forms, names, tags } = text;
  const found = new Set<number>();
  for (let i = 1; i < names.length; i++) {
    const starts = at(tags, i) === TAG.name && at(tags, i - 1) !== TAG.name;
    if (!starts || at(forms.titleCase, i) === 1 || at(names, i) === NAME.place) continue;
    const end = endOfRun(text, i);
    if (end === i || end - i > LONGEST || isGiven(text, i) || !isCalledFirm(text, i, end)) continue;
    names.fill(NAME.organisation, i, end);
    if (end === i + 1) found.add(at(forms.hash, i));
  }
  if (found.size === 0) return;
  for (let i = 0; i < names.length; i++) {
    if (at(names, i) !== NAME.person || !found.has(at(forms.hash, i))) continue;
    const alone = at(names, i - 1) !== NAME.person && at(names, i + 1) !== NAME.person;
    if (alone || i === 0) names[i] = NAME.organisation;
  }
}
