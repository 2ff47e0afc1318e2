// What the reader keeps of the article, as the page shows it: each deed shows at once, each failure is a value.
import type { Annotation } from '../model/annotation.ts';
import type { AskedCorrection } from '../model/correction.ts';
import { failed, type Result } from '../model/failure.ts';
import type { AnchoredAnnotation, KeepTarget, MarkRef, Marks, Place } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import type { Actions, BodyChanges, KeepRequest, StartedFrom } from './contract.ts';
import { isSame, subjectOf, targetOf } from './card/subject.ts';

/** The marks of the article with what the reader has done since they came. */
export class Keeping {
  #marks: Marks | null = null;
  #removed = new Map<string, Place>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    /** What the deeds are done by. */
    readonly actions: Actions,
    private readonly changed: () => void,
  ) {}

  /** The marks as they are now; null before any came. */
  get marks(): Marks | null {
    return this.#marks;
  }

  /** Takes fresh marks in place of the earlier ones; null when there are none any more. */
  take(marks: Marks | null): void {
    this.#marks = marks;
  }

  /** Keeps a detection or a selection. */
  keep(target: KeepTarget): Promise<Result<Annotation>> {
    const marks = this.#marks;
    return this.#do(
      async () => (marks ? this.actions.keep({ ...textOf(marks), target }) : failed('notFound')),
      (annotation) => this.#put(annotation, marks ? spansOf(marks, target) : null),
    );
  }

  /** Writes the note of a mark, which is kept by that if it was not; `was` is the note that the reader started from. */
  saveNote(ref: MarkRef, note: string, was: string): Promise<Result<Annotation>> {
    const asked = this.#marks;
    const meant = asked && subjectOf(asked, ref);
    const deed = async (): Promise<Result<Annotation>> => {
      if (!asked || !meant) return failed('notFound');
      const isHere = this.#marks?.articleId === asked.articleId;
      const subject = isHere && this.#marks ? subjectOf(this.#marks, ref) : meant;
      // Indexes count anew when detections change: the note belongs to the words, not to the index.
      if (subject && !isSame(subject.spans, meant.spans)) return failed('articleChanged');
      const id = subject?.annotation?.id;
      if (id) return this.actions.revise(id, { note }, { note: was });
      const target = targetOf(meant);
      if (!target) return failed('notFound');
      return this.actions.keep({ ...textOf(asked), target, note });
    };
    return this.#do(deed, (annotation) => this.#put(annotation, meant ? [...meant.spans] : null));
  }

  /** Changes what the reader says of an annotation, starting from what it was. */
  revise(id: string, changes: BodyChanges, was: StartedFrom): Promise<Result<Annotation>> {
    return this.#do(
      () => this.actions.revise(id, changes, was),
      (annotation) => this.#put(annotation, null),
    );
  }

  /** Corrects a detection; the marks come anew by that. */
  correct(correction: AskedCorrection): Promise<Result<null>> {
    const marks = this.#marks;
    return this.#do(
      async () =>
        marks ? this.actions.correct({ ...textOf(marks), correction }) : failed('notFound'),
      () => undefined,
    );
  }

  /** Takes the reader's last step back, or does the next one again. */
  move(way: 'undo' | 'redo'): Promise<Result<unknown>> {
    return this.#do(
      () => this.actions.move(way),
      () => undefined,
    );
  }

  /** Every tag that the reader has given, latest first; none where they cannot be had. */
  async listTags(): Promise<readonly string[]> {
    const tags = await this.actions.listTags();
    return tags.ok ? tags.value : [];
  }

  /** Removes an annotation. */
  remove(id: string): Promise<Result<null>> {
    return this.#do(
      () => this.actions.remove(id),
      () => {
        const removed = this.#marks?.annotations.find(({ annotation }) => annotation.id === id);
        if (removed) this.#removed.set(id, removed);
        this.#replace(id, []);
      },
    );
  }

  /** Takes a removal back. */
  restore(id: string): Promise<Result<Annotation>> {
    return this.#do(
      () => this.actions.restore(id),
      (annotation) => this.#put(annotation, null),
    );
  }

  /** Deeds follow one another, so that a note's second saving never overtakes its first. */
  #do<T>(deed: () => Promise<Result<T>>, apply: (value: T) => void): Promise<Result<T>> {
    const run = this.#last
      .then(deed)
      .catch((error: unknown): Result<T> => failed('unexpected', String(error)));
    const applied = run.then((result) => {
      if (result.ok) {
        apply(result.value);
        this.changed();
      }
      return result;
    });
    this.#last = applied;
    return applied;
  }

  /** Shows an annotation where it stands or stood; a new one on these spans. */
  #put(annotation: Annotation, spans: Span[] | null): void {
    const { id, articleId } = annotation;
    const marks = this.#marks;
    if (articleId !== marks?.articleId) return;
    const known = marks.annotations.find((anchored) => anchored.annotation.id === id);
    const state = spans ? 'same' : 'orphan';
    const place = known ?? this.#removed.get(id) ?? { spans, state, difference: null };
    this.#replace(id, [{ ...place, annotation }]);
  }

  #replace(id: string, by: AnchoredAnnotation[]): void {
    if (!this.#marks) return;
    const others = this.#marks.annotations.filter(({ annotation }) => annotation.id !== id);
    this.#marks = { ...this.#marks, annotations: [...others, ...by] };
  }
}

function textOf({ articleId, digest }: Marks): Pick<KeepRequest, 'articleId' | 'digest'> {
  return { articleId, digest };
}

function spansOf(marks: Marks, target: KeepTarget): Span[] {
  if (target.type === 'selection') return [target.span];
  return [...(subjectOf(marks, target)?.spans ?? [])];
}
