// What the reader does from a card. Each deed says on the card what came of it, and how to take it back.
import type { AskedCorrection } from '../../model/correction.ts';
import type { Result } from '../../model/failure.ts';
import type { BodyChanges, StartedFrom, Translate } from '../contract.ts';
import type { Keeping } from '../keeping.ts';
import type { Remedy, StatusLine } from '../status-line.ts';
import { targetOf, type Subject } from './subject.ts';

/** The card as its deeds see it. */
export interface DeedSurroundings {
  t: Translate;
  keeping: Keeping;
  status: StatusLine;
  isOpen(): boolean;
  /** Says something at the page's edge: the card has gone. */
  tell(text: string, remedy: Remedy): void;
  /** Gives the focus to a control, by its `act`. */
  focus(act: string): void;
}

/** The deeds of a card. */
export class CardDeeds {
  /** The annotation that was removed last, which the card still shows so that it can be taken back. */
  removing: string | null = null;

  constructor(private readonly around: DeedSurroundings) {}

  /** Keeps what the card shows. */
  async keep(subject: Subject): Promise<void> {
    const target = targetOf(subject);
    if (!target) return;
    const { t, keeping } = this.around;
    this.#report(await keeping.keep(target), t('kept'), () => void this.keep(subject));
  }

  /** Removes an annotation; true when it is removed. */
  async remove(id: string, onRemoved: () => void): Promise<void> {
    const { t, keeping, focus } = this.around;
    this.removing = id;
    const result = await keeping.remove(id);
    if (result.ok) onRemoved();
    this.#report(
      result,
      t('removed'),
      () => void this.remove(id, onRemoved),
      () => void this.restore(id),
    );
    focus('remedy');
  }

  /** Takes a removal back. */
  async restore(id: string): Promise<void> {
    const { t, keeping, focus } = this.around;
    this.#report(await keeping.restore(id), t('restored'), () => void this.restore(id));
    focus('keep');
  }

  /** Changes what the reader says of an annotation, starting from what it was. */
  async revise(id: string, changes: BodyChanges, was: StartedFrom): Promise<void> {
    const { t, keeping } = this.around;
    const result = await keeping.revise(id, changes, was);
    this.#report(result, t('noteSaved'), () => void this.revise(id, changes, was));
  }

  /** Corrects a detection. */
  async correct(asked: AskedCorrection): Promise<void> {
    const { t, keeping, status, tell, isOpen } = this.around;
    const result = await keeping.correct(asked);
    if (!result.ok) status.fail(result.failure.code, () => void this.correct(asked));
    else if (isOpen()) this.sayCorrected();
    // What is no mark any more has no card.
    else tell(t('corrected'), { label: t('undo'), run: () => void this.move('undo') });
  }

  /** Says that something was corrected, and offers to take that back. */
  sayCorrected(): void {
    const { t, status } = this.around;
    status.say(t('corrected'), { label: t('undo'), run: () => void this.move('undo') });
  }

  /** Takes the reader's last step back, or does the next one again. */
  async move(way: 'undo' | 'redo'): Promise<void> {
    const { t, keeping, status, tell } = this.around;
    const result = await keeping.move(way);
    const back = way === 'undo' ? 'redo' : 'undo';
    if (!result.ok) status.fail(result.failure.code, () => void this.move(way));
    else if (result.value === null) status.say(t('nothingToMove'));
    else
      tell(t(way === 'undo' ? 'undone' : 'redone'), {
        label: t(back),
        run: () => void this.move(back),
      });
  }

  #report(result: Result<unknown>, said: string, again: () => void, undo?: () => void): void {
    const { t, status } = this.around;
    if (!result.ok) status.fail(result.failure.code, again);
    else status.say(said, undo && { label: t('undo'), run: undo });
  }
}
