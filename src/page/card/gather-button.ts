// The button that has evidence gathered for a claim, on whatever pages the reader goes to, until it is told to stop.
import type { Gathering } from '../../model/gathering.ts';
import type { BodyTask } from './body-fields.ts';
import { button } from '../element.ts';

/** What was answered last: a button that is built anew says at once what the one before it said. */
let known: Gathering | null = null;

/** Builds the button for a claim. */
export function buildGathering(task: BodyTask): HTMLElement {
  const { t, annotation, actions, status } = task;
  const isOn = (): boolean => known?.id === annotation.id;
  const toggle = button('', { act: 'gather', onClick: () => void gather() });
  const show = (gathering: Gathering | null): void => {
    known = gathering;
    toggle.textContent = t(isOn() ? 'gatherStop' : 'gatherEvidence');
  };
  const gather = async (): Promise<void> => {
    const reply = await actions.gather(isOn() ? null : annotation.id);
    if (!reply.ok) return status.fail(reply.failure.code, () => void gather());
    show(reply.value);
    status.say(isOn() ? t('gatherHint') : '');
  };
  show(known);
  // It may have been told to stop elsewhere meanwhile.
  void actions.gathering().then((reply) => reply.ok && show(reply.value));
  return toggle;
}
