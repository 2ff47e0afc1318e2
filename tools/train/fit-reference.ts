// Trains the ranker of persons for pronouns on hand-annotated speakers.
import { FeatureList } from '../../src/detect/learnt/hashing.ts';
import type { WeightTable } from '../../src/detect/reports/cues.ts';
import type { Person } from '../../src/detect/names/people.ts';
import { recentPeople, startOfRun } from '../../src/detect/speakers/candidates.ts';
import { SpeakerHistory, referenceFeatures } from '../../src/detect/speakers/reference.ts';
import { classifySource } from '../../src/detect/speakers/source-types.ts';
import type { Examples } from './logistic-regression.ts';
import { fitRegression } from './logistic-regression.ts';
import type { PreparedArticle } from './pipeline.ts';

const BITS = 12;
const RESOLVED = new Set(['he', 'she', 'me', 'relative', 'description']);
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/;

const lastNameOf = (name: string): string | undefined =>
  name
    .toLowerCase()
    .split(' ')
    .filter((part) => !SUFFIX.test(part))
    .pop();

function addArticle({ analysis, people, gold }: PreparedArticle, examples: Examples): void {
  const features = new FeatureList(40);
  const mentions = people.all.flatMap((p) => p.mentions).sort((a, b) => a.last - b.last);
  const ordered = [...gold].sort((a, b) => Math.min(...a.content) - Math.min(...b.content));
  const history = new SpeakerHistory();
  for (const attribution of ordered) {
    const tokens = [...attribution.source].sort((a, b) => a - b);
    const source = classifySource(analysis, people, tokens);
    const { speaker, speakerType } = attribution.gold;
    const isPerson = speakerType === 'person' && speaker !== null;
    let person: Person | null = source.type === 'name' ? (source.people[0] ?? null) : null;
    if (person === null && isPerson && RESOLVED.has(source.type)) {
      const wanted = lastNameOf(speaker);
      const token = tokens[0] as number;
      const candidates = recentPeople(analysis, mentions, token, source);
      const context = {
        analysis,
        source,
        token,
        cue: attribution.head,
        run: startOfRun(analysis, source, token, candidates),
        content: attribution.content,
        history,
        candidates,
      };
      for (const candidate of candidates) {
        referenceFeatures(features, context, candidate);
        const right = candidate.person.lastName === wanted;
        if (right) person = candidate.person;
        examples.features.push(features.toArray());
        examples.targets.push(right ? 1 : 0);
      }
    }
    if (person !== null) history.note(person, tokens[0] ?? attribution.head);
  }
}

/** Trains the ranker. */
export function fitReference(articles: readonly PreparedArticle[]): WeightTable {
  const examples: Examples = { features: [], targets: [] };
  for (const article of articles) addArticle(article, examples);
  const weights = fitRegression(examples, { bits: BITS, epochs: 10, rate: 0.1, penalty: 1e-5 });
  return { bits: BITS, weights, scale: 1 };
}
