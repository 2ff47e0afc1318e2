// A passage of the article in a list: its words, which lead to their place, and keeping it with a note.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../browser/strings.ts';
import type { Annotation } from '../../model/annotation.ts';
import { KEPT_INKS, speakerInk, type Ink } from '../../model/colours.ts';
import type { MarkRef } from '../../model/reading.ts';
import { BodyFields } from './body-fields.tsx';
import { ClaimCheck } from './claim-check.tsx';
import { NoteField } from './note-field.tsx';
import { useActions, type DetectedTarget } from './use-actions.ts';
import { usePointing } from './use-pointing.ts';

interface PassageProps {
  /** The runs of the article's text; more than one where a cue splits them. */
  runs: readonly string[];
  /** Whether to set the runs in quotation marks. */
  quoted: boolean;
  lang: string | undefined;
  /** Place of the speaker, for the colour; null for none. */
  place: number | null;
  /** The mark on the page; null where there is none any more. */
  mark: MarkRef | null;
  /** What Keep keeps; null for what can only be removed. */
  target: DetectedTarget | null;
  /** By what it is kept, if it is. */
  annotation: Annotation | null;
  /** Where the reader says that it is wrong. */
  corrections?: ComponentChildren;
  /** What is to be said of it, beside the button. */
  children?: ComponentChildren;
}

/** One passage of the article. */
export function Passage(props: PassageProps) {
  const { place, mark, target, annotation, corrections, children } = props;
  const { keep, remove, reveal } = useActions();
  const { isPointed, pointOut } = usePointing();
  const id = useId();
  const words = <Words id={id} {...props} />;
  return (
    <li
      class={`passage ${annotation ? 'kept' : ''} ${mark && isPointed(mark) ? 'pointed' : ''}`}
      onPointerEnter={() => mark && pointOut(mark)}
      onPointerLeave={() => mark && pointOut(null)}
      style={{
        '--speaker': place === null ? 'var(--rule)' : ground(speakerInk(place)),
        '--kept': annotation && ground(KEPT_INKS[annotation.colour]),
      }}
    >
      {mark ? (
        <button
          type="button"
          class="passage-words"
          title={t('showOnPage')}
          onClick={() => void reveal(mark)}
        >
          {words}
        </button>
      ) : (
        <p class="passage-words">{words}</p>
      )}
      <div class="passage-foot">
        <div class="labels">{children}</div>
        {annotation ? (
          <KeepButton label={t('remove')} words={id} onClick={() => remove(annotation.id)} />
        ) : (
          target && <KeepButton label={t('keep')} words={id} onClick={() => keep(target)} />
        )}
      </div>
      {annotation && <NoteField key={annotation.id} annotation={annotation} />}
      {annotation?.kind === 'claim' && <ClaimCheck annotation={annotation} />}
      {annotation && <BodyFields annotation={annotation} />}
      {corrections}
    </li>
  );
}

function Words({ id, runs, quoted, lang }: PassageProps & { id: string }) {
  return (
    <span id={id} lang={lang} dir="auto">
      {runs.map((run, i) => [i > 0 && ' … ', quoted ? <q key={i}>{run}</q> : run])}
    </span>
  );
}

interface KeepButtonProps {
  label: string;
  /** Id of the words that it is about. */
  words: string;
  onClick: () => Promise<void>;
}

function KeepButton({ label, words, onClick }: KeepButtonProps) {
  return (
    <button
      type="button"
      class="button quiet"
      aria-describedby={words}
      onClick={() => void onClick()}
    >
      {label}
    </button>
  );
}

/** A colour that follows the scheme. */
function ground({ light, dark }: Ink): string {
  return `light-dark(${light}, ${dark})`;
}
