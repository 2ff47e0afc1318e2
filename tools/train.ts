// npm run train -- --data FOLDER: learns the engine's weights from annotated articles and writes them into the source.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HE_NAMES, SHE_NAMES } from '../src/detect/data/first-names.ts';
import { readCorpus, readOrdinary } from './train/corpus.ts';
import { readMarkedTraining } from './train/marked-articles.ts';
import { printClaimModel, trainClaims } from './train/claims.ts';
import { readLabelledPages } from './train/page-labels.ts';
import { PRUNING, weightsModule } from './train/pack.ts';
import { fitModels } from './train/pipeline.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, pages: { type: 'string' } } });
if (values.data === undefined) {
  console.error(
    'usage: npm run train -- --data FOLDER [--pages FOLDER]   (train.jsonl and silver.train.jsonl.gz; saved pages; ' +
      'claims are learnt too where a folder `claims` lies beside FOLDER)',
  );
  process.exit(2);
}
const started = Date.now();
const log = (line: string): void =>
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
const pages = readLabelledPages(values.pages ?? join(values.data, '..', 'pages'), 'train');
for (const line of pages.leftOut) log(line);
const varied = [...readOrdinary(values.data), ...readMarkedTraining(), ...pages.articles];
log(`${varied.length} articles that are not about US politics`);
const models = fitModels(
  readCorpus(values.data, 'train'),
  varied,
  { female: SHE_NAMES, male: HE_NAMES },
  log,
);
const target = new URL('../src/detect/data/weights.ts', import.meta.url);
const module = weightsModule(models, PRUNING);
writeFileSync(target, module);
log(`wrote ${Math.round(module.length / 1024)} KiB`);
const shared = join(values.data, '..');
if (existsSync(join(shared, 'claims'))) {
  const claims = printClaimModel(trainClaims(shared));
  writeFileSync(new URL('../src/detect/data/claim-weights.ts', import.meta.url), claims);
  log(`wrote ${Math.round(claims.length / 1024)} KiB for claims`);
} else log('no folder `claims` beside the data: what is known of claims stays as it is');
