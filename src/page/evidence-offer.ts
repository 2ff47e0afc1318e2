// The offer to take selected words as evidence for the claim that the reader is checking, on another page than its own.
import type { Gathering } from '../model/gathering.ts';
import { shorten } from '../model/shorten.ts';
import type { Actions, Translate } from './contract.ts';
import { button } from './element.ts';

/** Characters of the claim that the offer shows. */
const SHORT = 40;

/** What the offer is made of. */
export interface EvidenceOffer {
  t: Translate;
  actions: Actions;
  claim: Gathering;
  /** What is selected. */
  quotation: string;
  /** Says what came of it, with Undo where something was done. */
  say(text: string, canUndo: boolean): void;
}

/** Builds the offer's button. */
export function buildEvidenceOffer(offer: EvidenceOffer): HTMLElement {
  const { t, actions, quotation, say } = offer;
  const short = shorten(offer.claim.words, SHORT);
  const add = async (): Promise<void> => {
    const added = await actions.addEvidence(quotation);
    if (!added.ok) return say(t(`failure_${added.failure.code}`), false);
    document.getSelection()?.collapseToEnd();
    say(t('evidenceAddedTo', short), true);
  };
  return button(t('evidenceFor', short), { act: 'evidence', onClick: () => void add() });
}
