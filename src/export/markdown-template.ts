// Templates of the Markdown export, in Liquid: what a template puts out is Markdown that reads as the text itself.
import { Liquid, LiquidError, type FilterImplOptions } from 'liquidjs';
import type { Evidence } from '../model/annotation.ts';
import { escapeLine, escapeLines, link, quoteLines, tagName, yamlString } from './markdown-text.ts';
import type { TemplateFields } from './template-fields.ts';

/** The longest template, in UTF-16 code units. */
const LONGEST = 100_000;

/** The longest time that one article may take, in milliseconds: a loop that does not end is the reader's mistake. */
const MOST_TIME = 5_000;

/** The most that one article's template may make, in characters and list items. */
const MOST_MEMORY = 20_000_000;

/** What is wrong with a template, and where. */
export class TemplateError extends Error {
  constructor(
    message: string,
    /** Counted from 1. */
    readonly line: number,
  ) {
    super(message);
    this.name = 'TemplateError';
  }
}

/** Writes one article by a template. */
export type Template = (fields: TemplateFields) => string;

/** What each filter makes of a value is Markdown already, and not escaped again. */
const FILTERS: Record<string, (value: unknown, ...args: unknown[]) => string> = {
  yaml: (value) => yamlString(textOf(value)),
  yaml_list: (value) => {
    const names = namesOf(value);
    return names.length === 0 ? ' []' : names.map((name) => `\n  - ${yamlString(name)}`).join('');
  },
  hashtags: (value) =>
    namesOf(value)
      .map((name) => `#${name}`)
      .join(' '),
  paragraphs: (value) => escapeLines(textOf(value)),
  quote: (value) => quoteLines(escapeLines(textOf(value))),
  link: (value, address) => link(textOf(value), textOf(address)),
  links: (value) => listOf(value).filter(isEvidence).map(writeEvidence).join('; '),
};

/**
 * Makes a template ready for use.
 * @throws {TemplateError} where it cannot be read; the template itself throws it where it asks for what is not there
 */
export function compileTemplate(source: string): Template {
  if (source.length > LONGEST) throw new TemplateError(`longer than ${LONGEST} characters`, 1);
  const liquid = new Liquid({
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    // No files: there are none, and the network is not asked.
    templates: {},
    outputEscape: (value) => escapeLine(textOf(value)),
    renderLimit: MOST_TIME,
    memoryLimit: MOST_MEMORY,
  });
  for (const [name, handler] of Object.entries(FILTERS)) {
    const filter: FilterImplOptions = { raw: true, handler };
    liquid.registerFilter(name, filter);
  }
  const parsed = explained(() => liquid.parse(source));
  return (fields) => {
    const text = explained(() => String(liquid.renderSync(parsed, fields)));
    // A field that is empty leaves an empty line behind: no template should have to think of it.
    return text.trim().replace(/\n{3,}/g, '\n\n');
  };
}

function explained<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    const [line = 1] = error.token.getPosition();
    throw new TemplateError(error.message.replace(/, line:\d+, col:\d+$/, ''), line);
  }
}

function writeEvidence({ url, title, quotation }: Evidence): string {
  const words = link(title || url, url);
  return quotation ? `${words} (${escapeLine(quotation)})` : words;
}

function isEvidence(value: unknown): value is Evidence {
  return typeof value === 'object' && value !== null && 'url' in value;
}

function namesOf(value: unknown): string[] {
  return [...new Set(listOf(value).map((tag) => tagName(textOf(tag))))].filter(Boolean);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
