// Words that report speech in other languages, and what stands between such a word and a name.

/** What the rules know of a language. */
export interface ForeignCues {
  /** Lower-case forms that stand beside a quotation. */
  cues: ReadonlySet<string>;
  /** Words that may stand between a cue and a name: auxiliaries, articles. */
  between: ReadonlySet<string>;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** By primary language subtag (BCP 47). */
export const FOREIGN_CUES: Readonly<Record<string, ForeignCues>> = {
  de: {
    cues: list(
      `sagt sagte gesagt erklärt erklärte betont betonte meint meinte berichtet berichtete warnt warnte fordert forderte
      schreibt schrieb ergänzt ergänzte fragt fragte antwortet antwortete kritisiert kritisierte versichert versicherte
      räumt räumte bestätigt bestätigte teilte fügte behauptet behauptete urteilt urteilte findet erzählt erzählte so laut`,
    ),
    between: list('hat habe hatte auch dazu am dann der die frau herr'),
  },
  fr: {
    cues: list(
      `dit disait déclare déclaré affirme affirmé explique expliqué ajoute ajouté souligne souligné estime estimé assure
      assuré précise précisé indique indiqué répond répondu raconte raconté écrit lance lancé confie confié martèle martelé
      insiste insisté reconnaît reconnu prévient prévenu demande demandé résume résumé selon`,
    ),
    between: list('a avait le la l m mme maître également aussi'),
  },
  es: {
    cues: list(
      `dice dijo dicho afirma afirmó explica explicó señala señaló añade añadió asegura aseguró declara declaró indica indicó
      sostiene sostuvo comenta comentó responde respondió pregunta preguntó escribe escribió advierte advirtió reconoce
      reconoció recuerda recordó insiste insistió cuenta contó según`,
    ),
    between: list('ha había el la don doña también'),
  },
};
