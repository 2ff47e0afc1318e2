// The reader's last steps, so that they can be undone and done again, also after the browser was closed.
import * as v from 'valibot';
import type { StorageArea } from '../browser/store.ts';

/** How many steps can be undone. */
const MOST = 50;

/** Within this time, in milliseconds, changes of one note are one step: it saves at each pause in writing. */
const ONE_STEP = 30_000;

const HEAD_KEY = 'journal';
/** Numbers come round again, so that steps which are forgotten are written over and storage does not grow. */
const stepKey = (number: number): string => `step:${number % MOST}`;

const headSchema = v.object({
  /** The oldest step, the one that a redo would do, and the one after the latest. */
  first: v.number(),
  next: v.number(),
  end: v.number(),
});

const recordSchema = v.looseObject({
  articleId: v.string(),
  modified: v.string(),
  deleted: v.nullable(v.string()),
});

const stepSchema = v.object({
  what: v.picklist(['keep', 'note', 'revise', 'remove', 'restore', 'correct']),
  /** The first words of what it was done to, for the reader. */
  words: v.string(),
  at: v.string(),
  records: v.array(
    v.object({ key: v.string(), before: v.nullable(recordSchema), after: recordSchema }),
  ),
});

type Head = v.InferOutput<typeof headSchema>;
type StoredRecord = v.InferOutput<typeof recordSchema>;

/** A step of the reader's: the records that it changed, as they were and as they are. */
export type Step = v.InferOutput<typeof stepSchema>;

/** Whether there is something to undo, and something to do again. */
export interface History {
  canUndo: boolean;
  canRedo: boolean;
}

/** Tells whether there is something to undo, and something to do again. */
export async function historyOf(area: StorageArea): Promise<History> {
  const { first, next, end } = await headOf(area);
  return { canUndo: next > first, canRedo: next < end };
}

/** The items that write a step down, to be set together with what it changes. */
export async function noteStep(area: StorageArea, step: Step): Promise<Record<string, unknown>> {
  const head = await headOf(area);
  const isLatest = step.what === 'note' && head.next === head.end;
  const last = isLatest ? await stepAt(area, head.next - 1) : null;
  if (last && isOneStep(last, step)) {
    const [before = null] = last.records.map((record) => record.before);
    const records = step.records.map((record) => ({ ...record, before }));
    return { [stepKey(head.next - 1)]: { ...step, at: last.at, records } };
  }
  const end = head.next + 1;
  const first = Math.max(head.first, end - MOST);
  return { [stepKey(head.next)]: step, [HEAD_KEY]: { first, next: end, end } };
}

/**
 * Takes the last step back, or does the next one again; null where there is none. A record that something else has
 * changed since is left as it is: what is newer is not lost.
 */
export async function moveInTime(
  area: StorageArea,
  way: 'undo' | 'redo',
  now: Date,
): Promise<Step | null> {
  const head = await headOf(area);
  const number = way === 'undo' ? head.next - 1 : head.next;
  if (number < head.first || number >= head.end) return null;
  const moved = { [HEAD_KEY]: { ...head, next: way === 'undo' ? number : number + 1 } };
  const step = await stepAt(area, number);
  if (!step) {
    await area.set(moved);
    return null;
  }
  const stored = await area.get(step.records.map(({ key }) => key));
  const items = step.records.flatMap(({ key, before, after }) => {
    const [from, to] = way === 'undo' ? [after, before] : [before, after];
    const current = stored[key];
    const isExpected = v.is(recordSchema, current) && isSameBody(current, from ?? after);
    return isExpected ? [[key, asOfNow(to ?? after, to === null, current, now)] as const] : [];
  });
  await area.set({ ...moved, ...Object.fromEntries(items) });
  return step;
}

/** A record that was not there before becomes a tombstone, as one that is removed does. */
function asOfNow(record: StoredRecord, isGone: boolean, { modified }: StoredRecord, now: Date) {
  const time = modified > now.toISOString() ? modified : now.toISOString();
  return { ...record, modified: time, deleted: isGone ? time : record.deleted };
}

function isSameBody(a: StoredRecord, b: StoredRecord): boolean {
  const body = (record: StoredRecord) => JSON.stringify({ ...record, modified: '', deleted: '' });
  return body(a) === body(b);
}

function isOneStep(last: Step, step: Step): boolean {
  const keys = [last, step].map(({ records }) => records.map(({ key }) => key).join());
  const isNote = last.what === 'note' && step.what === 'note' && keys[0] === keys[1];
  // A note that took the place of another window's is a step of its own: undoing it brings that one back.
  const [before, after] = [last, step].map(({ records }) =>
    JSON.stringify(records[0]?.after['history']),
  );
  return isNote && before === after && Date.parse(step.at) - Date.parse(last.at) < ONE_STEP;
}

async function headOf(area: StorageArea): Promise<Head> {
  const head = (await area.get([HEAD_KEY]))[HEAD_KEY];
  return v.is(headSchema, head) ? head : { first: 0, next: 0, end: 0 };
}

async function stepAt(area: StorageArea, number: number): Promise<Step | null> {
  const key = stepKey(number);
  const step = (await area.get([key]))[key];
  return v.is(stepSchema, step) ? step : null;
}
