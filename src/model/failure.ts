// Expected failures are values: a code that the interface turns into a sentence saying what to do.

/** Every way in which a request may fail; each has a sentence in `_locales` under `failure_<code>`. */
export const FAILURE_CODES = [
  'restrictedPage',
  'notAllowed',
  'noArticle',
  'pageGone',
  'articleChanged',
  'notFound',
  'newerRecord',
  'storageFull',
  'storageFailed',
  'badRequest',
  'badFile',
  'fileTooLarge',
  'badTemplate',
  'unexpected',
] as const;

/** A way in which a request may fail. */
export type FailureCode = (typeof FAILURE_CODES)[number];

/** A failure that was foreseen; `detail` is for the reader's report, not for control flow. */
export interface Failure {
  code: FailureCode;
  detail?: string;
}

/** A reply: the value, or why there is none. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** A reply that worked. */
export const done = <T>(value: T): Result<T> => ({ ok: true, value });

/** A reply that did not, as a value. */
export const failed = (code: FailureCode, detail?: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: detail === undefined ? { code } : { code, detail },
});

/** Thrown where a failure has to cross calls that return something else; handlers turn it into a `Result`. */
export class FailureError extends Error {
  constructor(
    readonly code: FailureCode,
    detail?: string,
  ) {
    super(detail ?? code);
    this.name = 'FailureError';
  }
}
