// Editing what the reader says of a kept passage, in its row: note, colour, tags and, of a claim, its check.
import type { Annotation } from '../../model/annotation.ts';
import { BodyFields } from '../components/body-fields.tsx';
import { ClaimCheck } from '../components/claim-check.tsx';
import { NoteField } from '../components/note-field.tsx';

interface EntryEditProps {
  /** The element's id, for the button that shows and hides it. */
  id: string;
  annotation: Annotation;
}

/** The fields; each saves by itself. */
export function EntryEdit({ id, annotation }: EntryEditProps) {
  return (
    <div id={id} class="entry-edit">
      <NoteField annotation={annotation} />
      <BodyFields annotation={annotation} open />
      {annotation.kind === 'claim' && <ClaimCheck annotation={annotation} open />}
    </div>
  );
}
