// Hypothesis' JSON export: its annotations as its API gives them (https://h.readthedocs.io/en/latest/api-reference/).
import { takeForeign, type Foreign } from './foreign.ts';
import { isObject, listOf, textOf, type ImportFile, type JsonObject } from './import-file.ts';

/** The records of Hypothesis' annotations. */
export async function readHypothesis(
  annotations: readonly unknown[],
  now: Date,
): Promise<ImportFile> {
  const things = annotations.map((item) => (isObject(item) ? readOne(item) : null));
  return { format: 'hypothesis', ...(await takeForeign(things, now)) };
}

function readOne(item: JsonObject): Foreign {
  const [target] = listOf(item.target).filter(isObject);
  const quote = listOf(target?.selector)
    .filter(isObject)
    .find(({ type }) => type === 'TextQuoteSelector');
  const document = isObject(item.document) ? item.document : {};
  const id = textOf(item.id);
  return {
    url: textOf(item.uri) ?? textOf(target?.source),
    title: textOf(listOf(document.title)[0]),
    exact: textOf(quote?.exact),
    prefix: textOf(quote?.prefix) ?? '',
    suffix: textOf(quote?.suffix) ?? '',
    note: textOf(item.text) ?? '',
    tags: listOf(item.tags).filter((tag) => tag !== ''),
    created: textOf(item.created),
    modified: textOf(item.updated),
    id: id === null ? null : `hypothesis:${id}`,
  };
}
