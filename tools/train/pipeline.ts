// Trains all stages in order, each on what the stages before it make of articles they have not seen.
import type { Analysis, Taggers } from '../../src/detect/analysis.ts';
import { chunk } from '../../src/detect/words/chunks.ts';
import type { AttributionModels } from '../../src/detect/attribute.ts';
import { layOutCues } from '../../src/detect/reports/cue-field.ts';
import type { CueCandidate, CueModel } from '../../src/detect/reports/cues.ts';
import { findCues } from '../../src/detect/reports/cues.ts';
import { echoNames } from '../../src/detect/names/name-echoes.ts';
import { findNames } from '../../src/detect/names/names.ts';
import type { FirstNames } from '../../src/detect/names/people.ts';
import { gatherPeople } from '../../src/detect/names/people.ts';
import { runAtOnce } from '../../src/detect/slices.ts';
import type { People } from '../../src/detect/speakers/source-types.ts';
import { indexPeople } from '../../src/detect/speakers/source-types.ts';
import type { Reading } from '../../src/detect/reports/spans.ts';
import { readCandidates } from '../../src/detect/reports/spans.ts';
import { tagWords } from '../../src/detect/words/tags.ts';
import type { Models } from '../../src/detect/learnt/weights.ts';
import type { TrainingArticle } from './corpus.ts';
import { fitAcceptance } from './fit-acceptance.ts';
import { fitBorders } from './fit-borders.ts';
import { fitCues } from './fit-cues.ts';
import { fitNames } from './fit-names.ts';
import { fitReference } from './fit-reference.ts';
import { fitSpans } from './fit-spans.ts';
import { fitTags } from './fit-tags.ts';
import { labelSpeakers } from './label-speakers.ts';
import { readNameLists } from './name-lists.ts';
import type { TokenAttribution } from './gold-tokens.ts';
import { projectGold } from './gold-tokens.ts';

/** An article ready for the attribution stages. */
export interface PreparedArticle {
  article: TrainingArticle;
  analysis: Analysis;
  people: People;
  gold: readonly TokenAttribution[];
  /** Whether its annotators marked beliefs, wishes and positions too. */
  attitudes: boolean;
}

/** Analyses an article with the taggers. */
export function prepare(
  article: TrainingArticle,
  taggers: Taggers,
  listed: FirstNames,
  attitudes: boolean,
): PreparedArticle {
  const { surface } = article;
  const { forms, quotes, sentences } = surface;
  const tags = runAtOnce(tagWords(taggers.tags, forms, sentences));
  const names = runAtOnce(findNames(taggers.names, forms, tags, sentences));
  echoNames(forms, names, sentences);
  const analysis = {
    ...surface,
    tags,
    names,
    chunks: runAtOnce(chunk(forms, quotes, sentences, tags, names)),
  };
  return {
    article,
    analysis,
    people: indexPeople(runAtOnce(gatherPeople(analysis, listed))),
    gold: projectGold(article, tags),
    attitudes,
  };
}

/** Settings that experiments vary. */
export interface PipelineSettings {
  /** Into how many parts the articles are split to make predictions on unseen ones. */
  folds: number;
  /** How many span models are averaged. */
  spanRuns: number;
  spanEpochs: number;
  log: (line: string) => void;
}

/** What ships. */
export const SETTINGS: Omit<PipelineSettings, 'log'> = { folds: 4, spanRuns: 3, spanEpochs: 6 };

const withField = (article: PreparedArticle, cues: readonly CueCandidate[]) => ({
  analysis: article.analysis,
  gold: article.gold,
  field: layOutCues(article.analysis.tags.length, cues),
});

/** Trains the taggers of parts of speech and names; of varied articles only the speakers' names are known. */
export function fitTaggers(
  articles: readonly TrainingArticle[],
  varied: readonly TrainingArticle[],
): Taggers {
  const tags = fitTags(articles);
  const named = [
    ...articles,
    ...varied.map((article) => ({ ...article, names: labelSpeakers(article) })),
  ].map(({ surface: { forms, sentences }, names }) => ({
    forms,
    sentences,
    names,
    tags: runAtOnce(tagWords(tags, forms, sentences)),
  }));
  return { tags, names: fitNames(named, readNameLists()) };
}

/**
 * Trains everything.
 *
 * @param articles - Political news with silver labels, from which all stages learn.
 * @param varied - News on other subjects: the tagger of parts of speech does not learn from it, all others do.
 */
export function fitModels(
  articles: readonly TrainingArticle[],
  varied: readonly TrainingArticle[],
  listed: FirstNames,
  log: (line: string) => void,
): Models {
  const taggers = fitTaggers(articles, varied);
  log('taggers');
  const prepared = [
    ...articles.map((article) => prepare(article, taggers, listed, true)),
    ...varied.map((article) => prepare(article, taggers, listed, false)),
  ];
  return { taggers, attribution: fitAttribution(prepared, { ...SETTINGS, log }) };
}

/** The items outside a fold. */
const outside = <T>(items: readonly T[], fold: number, folds: number): T[] =>
  items.filter((_, i) => i % folds !== fold);

/** Trains the attribution stages. */
export function fitAttribution(
  articles: readonly PreparedArticle[],
  settings: PipelineSettings,
): AttributionModels {
  const { folds, spanRuns, spanEpochs, log } = settings;
  const cueModels = Array.from({ length: folds }, (_, fold) =>
    fitCues(outside(articles, fold, folds)),
  );
  const candidates = articles.map((a, i) =>
    runAtOnce(findCues(cueModels[i % folds] as CueModel, a.analysis)),
  );
  log('cues jackknifed');
  const spanArticles = articles.map((a, i) => withField(a, candidates[i] as CueCandidate[]));
  const readings: Reading[][] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = fitSpans(outside(spanArticles, fold, folds), 1, spanEpochs);
    articles.forEach((a, i) => {
      if (i % folds !== fold) return;
      readings[i] = runAtOnce(readCandidates(model, a.analysis, candidates[i] as CueCandidate[]));
    });
    log(`spans jackknifed ${fold}`);
  }
  const read = articles.map((a, i) => ({ ...a, readings: readings[i] as Reading[] }));
  const all = fitAcceptance(
    read.filter(({ attitudes }) => attitudes),
    'all',
  );
  const said = fitAcceptance(read, 'said');
  const borders = fitBorders(read);
  log('acceptance and borders');
  const cues = fitCues(articles);
  const spans = fitSpans(spanArticles, spanRuns, spanEpochs);
  log('done');
  return { cues, spans, all, said, borders, reference: fitReference(articles) };
}
