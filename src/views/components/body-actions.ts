// What the reader can do to the body of what is kept, wherever it shows: in popup, panel and library.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BackgroundRequest } from '../../browser/messages.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Result } from '../../model/failure.ts';

/** What the reader may change of an annotation. */
export type BodyChanges = BackgroundRequest<'revise'>['changes'];

/** What the fields held that the reader started from. */
export type StartedFrom = NonNullable<BackgroundRequest<'revise'>['was']>;

/** What the reader can do; what came of it, the view tells. */
export interface BodyActions {
  /** Saves a note; its field shows the outcome itself. `was` is the note that the reader started from. */
  note: (id: string, note: string, was: string) => Promise<Result<Annotation>>;
  /** Changes what the reader says of an annotation, starting from what is shown (`was`). */
  revise: (id: string, changes: BodyChanges, was?: StartedFrom) => Promise<void>;
  /** Every tag that the reader has given, latest first. */
  listTags: () => Promise<readonly string[]>;
}

const BodyActionsContext = createContext<BodyActions | null>(null);

/** Gives the components below it the actions. */
export const BodyActionsProvider = BodyActionsContext.Provider;

/** The actions that the view around a component provides. */
export function useBodyActions(): BodyActions {
  const actions = useContext(BodyActionsContext);
  if (!actions) throw new Error('useBodyActions outside of BodyActionsProvider');
  return actions;
}
