// Reads a file that the reader chose and hands its records to the background, a part at a time.
import type { BackgroundRequest } from '../../browser/messages.ts';
import { askBackground } from '../../browser/requests.ts';
import type { ImportRecord, Rejected } from '../../export/import/import-file.ts';
import { readImport } from '../../export/import/read-import.ts';
import { done, failed, type Failure, type Result } from '../../model/failure.ts';
import type { Brought } from '../../model/library.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsChanges } from '../../model/settings.ts';

/** Bytes of the largest file that is read: several times a library of 100,000 annotations. */
const LARGEST_FILE = 400_000_000;

/** Bytes of a file's beginning that are looked at first. */
const START = 10_000;

/** Articles that go to the background at once. */
const AT_ONCE = 100;

/** What became of a file. */
export interface ImportOutcome {
  /** What was not there before. */
  added: Brought;
  /** Annotations that were there already. */
  already: number;
  /** The settings that were taken over, as they were before. */
  settingsBefore: SettingsChanges;
  rejected: readonly Rejected[];
  /** Why the import ended before its end; what went before stays. */
  stopped: Failure | null;
}

/** Takes a file in. One that stopped is made whole by taking the same file in again. */
export async function importFile(
  file: File,
  onProgress: (done: number, total: number) => void,
): Promise<Result<ImportOutcome>> {
  if (file.size > LARGEST_FILE) return failed('fileTooLarge');
  // Before all of it is in memory: what does not begin as JSON does is none.
  if (!/^\uFEFF?\s*[[{]/.test(await file.slice(0, START).text())) return failed('badFile');
  const read = await readImport(await file.text(), new Date());
  if (!read.ok) return read;
  const { records, rejected, settings = {} } = read.value;
  const { added, taken, stopped } = await takeAll(records, onProgress);
  const before = stopped ? done({}) : await takeSettings(settings);
  return done({
    ...{ added, already: taken - added.annotations.length, rejected },
    settingsBefore: before.ok ? before.value : {},
    stopped: before.ok ? stopped : before.failure,
  });
}

/** What became of the records, as far as they were taken in: `taken` counts their annotations. */
interface TakenRecords {
  added: Brought;
  taken: number;
  stopped: Failure | null;
}

async function takeAll(
  records: readonly ImportRecord[],
  onProgress: (done: number, total: number) => void,
): Promise<TakenRecords> {
  const importId = crypto.randomUUID();
  const ask = (at: number) => {
    const part = records.slice(at, at + AT_ONCE);
    return part.length > 0
      ? takeIn({ records: part, part: { importId, index: at / AT_ONCE } })
      : null;
  };
  const all: TakenRecords = {
    added: { annotations: [], corrections: [] },
    taken: 0,
    stopped: null,
  };
  let next = ask(0);
  for (let at = 0; next; at += AT_ONCE) {
    const asked = next;
    // While the background stores one part, the next one is on its way; it counts also when this one stops.
    next = all.stopped ? null : ask(at + AT_ONCE);
    const reply = await asked;
    if (!reply.ok) {
      all.stopped ??= reply.failure;
      continue;
    }
    all.added.annotations.push(...reply.value.annotations);
    all.added.corrections.push(...reply.value.corrections);
    all.taken += countOf(records.slice(at, at + AT_ONCE));
    const read = Math.min(at + AT_ONCE, records.length);
    if (records.length > AT_ONCE) onProgress(read, records.length);
  }
  return all;
}

/** Takes settings over where the reader has decided nothing else, and gives those as they were. */
async function takeSettings(settings: SettingsChanges): Promise<Result<SettingsChanges>> {
  const stored = await askBackground('settings', {});
  if (!stored.ok) return stored;
  const names = (Object.keys(settings) as (keyof SettingsChanges)[]).filter(
    (name) =>
      isSame(stored.value[name], DEFAULT_SETTINGS[name]) &&
      !isSame(stored.value[name], settings[name]),
  );
  if (names.length === 0) return done({});
  const changed = await askBackground('changeSettings', { changes: pick(settings, names) });
  return changed.ok ? done(pick(stored.value, names)) : changed;
}

function pick(settings: Settings | SettingsChanges, names: readonly string[]): SettingsChanges {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => names.includes(name)));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Asks once more where there was no answer: the browser may have ended the background, and a part is taken in once. */
async function takeIn(request: BackgroundRequest<'takeIn'>): Promise<Result<Brought>> {
  const reply = await askBackground('takeIn', request);
  const isUnanswered = !reply.ok && reply.failure.code === 'unexpected';
  return isUnanswered ? askBackground('takeIn', request) : reply;
}

function countOf(records: readonly ImportRecord[]): number {
  return records.reduce((sum, { annotations }) => sum + annotations.length, 0);
}
