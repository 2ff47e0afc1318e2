// English verbs that report speech, by what may follow them. Each is its base form; cues.ts inflects them.

/** Verbs that take a clause with or without "that", and a quotation on either side. */
export const SAYING_VERBS =
  'say tell add explain note announce claim argue state declare insist warn acknowledge admit concede confirm deny reply respond recall remark observe suggest stress emphasize emphasise assert maintain reiterate testify tweet write point report estimate predict believe think conclude reveal complain contend caution estimate allege joke quip affirm assure clarify vow pledge promise agree indicate hint continue respond retort counter remind repeat disclose recount mention inform swear'.split(
    ' ',
  );

/** Verbs that report only what stands in quotation marks beside them. */
export const QUOTING_VERBS =
  'call describe ask shout exclaim yell whisper mutter answer comment begin conclude laugh sigh read describe dub label'.split(
    ' ',
  );

/** Forms that no rule makes. */
export const IRREGULAR_FORMS: Readonly<Record<string, readonly string[]>> = {
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  think: ['thinks', 'thought', 'thinking'],
  begin: ['begins', 'began', 'beginning'],
  read: ['reads', 'reading'],
  swear: ['swears', 'swore', 'swearing'],
  admit: ['admits', 'admitted', 'admitting'],
  quip: ['quips', 'quipped', 'quipping'],
};
