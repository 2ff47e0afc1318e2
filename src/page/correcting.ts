// What a page needs only when the reader corrects something: a script of its own, put there when it is first asked for.
import { buildCorrections } from './correct-fields.ts';
import { ExtentEditor, type ExtentTask } from './extent-editor.ts';

/** The part, as the rest of the page's interface uses it. */
export const CORRECTING = {
  buildCorrections,
  openExtentEditor: (task: ExtentTask): ExtentEditor => new ExtentEditor(task),
};

/** The part's type, which the rest knows without carrying it. */
export type Correcting = typeof CORRECTING;
