// A stretch of an article's text.

/** `[start, end)` in UTF-16 code units into `Article.text`, as `String.prototype.slice` takes them. */
export type Span = readonly [start: number, end: number];
