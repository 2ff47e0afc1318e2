// What the views' tests put in place of src/browser: a background, a page and a reader who answer as told.
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';
import es from '../../public/_locales/es/messages.json';
import fr from '../../public/_locales/fr/messages.json';
import type { Shortcut } from '../../src/browser/shortcuts.ts';
import type { KeptArticle } from '../../src/model/library.ts';
import type { AnchoredAnnotation, MarkRef, Reading } from '../../src/model/reading.ts';
import { done, failed, type FailureCode, type Result } from '../../src/model/failure.ts';
import type { Gathering } from '../../src/model/gathering.ts';
import { DEFAULT_SETTINGS, type Language } from '../../src/model/settings.ts';
import { keep, sampleReading } from './sample-reading.ts';

type Answer = Result<unknown> | Promise<Result<unknown>>;
type Ask = { name: string; request: Record<string, unknown>; tabId?: number };

/** The state of the fake browser; `resetWorld` before each test. */
export const world = {
  reading: sampleReading(),
  /** What the library's page is given. */
  library: [] as KeptArticle[],
  settings: structuredClone(DEFAULT_SETTINGS),
  /** The language in which the strings come. */
  spoken: 'browser' as Language,
  /** Answers that come instead of the usual ones, by the request's name. */
  answers: new Map<string, () => Answer>(),
  asked: [] as Ask[],
  activeTab: 7 as number | null,
  /** The address of every tab; null where we have no access. */
  address: 'https://canal.example/gates' as string | null,
  /** The page in front, for those who may see it. */
  page: null as { url: string; title: string; selection: string } | null,
  /** The claim that evidence is gathered for. */
  gathering: null as Gathering | null,
  /** The keys of our commands. */
  shortcuts: [] as Shortcut[],
  /** Addresses that were opened in new tabs. */
  opened: [] as string[],
  permission: {
    granted: true,
    asked: [] as string[],
    forgotten: [] as string[],
    sites: [] as string[],
  },
};

type Listener = { name: string; tell: (news: never) => void };
const announcementListeners = new Set<Listener>();
const tabListeners = new Set<() => void>();
let removed: AnchoredAnnotation[] = [];

/** A fresh world that shows this reading in tab 7. */
export function resetWorld(reading: Reading = sampleReading()): void {
  world.reading = reading;
  world.answers.clear();
  world.asked = [];
  world.activeTab = 7;
  world.address = 'https://canal.example/gates';
  world.page = null;
  world.gathering = null;
  world.opened = [];
  world.shortcuts = [];
  world.permission = { granted: true, asked: [], forgotten: [], sites: [] };
  world.settings = structuredClone(DEFAULT_SETTINGS);
  world.spoken = 'browser';
  announcementListeners.clear();
  tabListeners.clear();
  removed = [];
}

/** Has a request fail. */
export function failWith(name: string, code: FailureCode, detail?: string): void {
  world.answers.set(name, () => failed(code, detail));
}

/** The requests of this name so far. */
export function asksFor(name: string): Ask[] {
  return world.asked.filter((ask) => ask.name === name);
}

/** Sends the background's news to the open views. */
export function announceChange(articleId = world.reading.articleId): void {
  announce('changed', { articleIds: [articleId] });
}

/** Sends any of the background's news to the open views. */
export function announce(name: string, news: object): void {
  for (const listener of announcementListeners) {
    if (listener.name === name) listener.tell(news as never);
  }
}

/** Has the background read the article in a tab for another view. */
export function announceRead(tabId: number): void {
  announce('read', { tabId });
}

/** Brings another tab to the front. */
export function switchTab(tabId: number): void {
  world.activeTab = tabId;
  for (const listener of tabListeners) listener();
}

function kept(id: unknown): AnchoredAnnotation {
  const found = world.reading.annotations.find(({ annotation }) => annotation.id === id);
  if (!found) throw new Error(`not kept: ${String(id)}`);
  return found;
}

function keepDetection(target: { type: 'attribution' | 'claim'; index: number }) {
  const { reading } = world;
  const spans =
    target.type === 'claim'
      ? [reading.claims[target.index]!.span]
      : reading.attributions[target.index]!.content;
  const words = spans.map(([start, end]) => reading.article.text.slice(start, end));
  const anchored = keep(words, { kind: target.type });
  reading.annotations = [...reading.annotations, anchored];
  return anchored.annotation;
}

function gatheringOf(id: unknown): Gathering | null {
  if (id === null) return null;
  const { articleId, targets, evidence } = kept(id).annotation;
  return { id: String(id), articleId, words: targets[0]!.exact, evidence: evidence.length };
}

function answerAsUsual(name: string, request: Record<string, unknown>): unknown {
  const { reading } = world;
  if (name === 'correct') return null;
  if (name === 'settings') return world.settings;
  if (name === 'changeSettings') {
    world.settings = { ...world.settings, ...(request['changes'] as object) };
    announce('settings', { settings: world.settings });
    return world.settings;
  }
  if (name === 'gathering') return world.gathering;
  if (name === 'gather') return (world.gathering = gatheringOf(request['id']));
  if (name === 'addEvidence') {
    world.gathering = { ...world.gathering!, evidence: world.gathering!.evidence + 1 };
    return world.gathering;
  }
  if (name === 'lastImport') return { annotations: [], corrections: [] };
  if (name === 'backup') return null;
  if (name === 'revisions') return [];
  if (name === 'listTags') return ['water', 'roads'];
  if (name === 'wholeArticles') return [];
  if (name === 'read') return structuredClone(reading);
  if (name === 'keep') return keepDetection(request['target'] as never);
  if (name === 'remove') {
    removed = [kept(request['id'])];
    reading.annotations = reading.annotations.filter((item) => !removed.includes(item));
    return null;
  }
  if (name === 'restore') {
    reading.annotations = [...reading.annotations, ...removed];
    return removed[0]?.annotation;
  }
  if (name === 'revise') return Object.assign(kept(request['id']).annotation, request['changes']);
  throw new Error(`nobody answers ${name}`);
}

/** In place of src/browser/requests.ts. */
export const requests = {
  askBackground: async (name: string, request: Record<string, unknown>) => {
    world.asked.push({ name, request });
    return world.answers.get(name)?.() ?? done(answerAsUsual(name, request));
  },
  askPage: async (tabId: number, name: string, request: Record<string, unknown>) => {
    world.asked.push({ name, request, tabId });
    return world.answers.get(name)?.() ?? done(name === 'hindrances' ? [] : true);
  },
  onAnnouncement: (name: string, tell: (news: never) => void) => {
    const listener = { name, tell };
    announcementListeners.add(listener);
    return () => announcementListeners.delete(listener);
  },
};

/** In place of src/browser/tabs.ts. */
export const tabs = {
  openLibrary: async (fragment = '') => void world.opened.push(`library${fragment}`),
  openTab: async (address: string) => {
    world.opened.push(address);
    return 9;
  },
  followLink: (address: string) => void world.opened.push(address),
  activeTabId: async () => world.activeTab,
  tabAddress: async () => world.address,
  describeTab: async () => world.page,
  onTabChange: (listener: () => void) => {
    tabListeners.add(listener);
    return () => tabListeners.delete(listener);
  },
};

/** In place of src/browser/own-pages.ts. */
export const ownPages = {
  sampleAddress: () => 'extension:/sample/article.html',
  isOurPage: (url: string | null) => url?.startsWith('extension:') ?? false,
};

/** What was pointed at in the view, and how to point at something on the page. */
export const line = {
  pointedOut: [] as unknown[],
  point: (() => undefined) as (marks: readonly MarkRef[]) => void,
};

/** In place of src/browser/view-link.ts: a page that notes what is pointed out. */
export const viewLink = {
  linkToPage: (_tabId: number, onPointed: (marks: readonly MarkRef[]) => void) => {
    line.pointedOut = [];
    line.point = onPointed;
    return { pointOut: (mark: unknown) => line.pointedOut.push(mark), end: () => undefined };
  },
};

/** In place of src/browser/panel.ts. */
export const panel = {
  openPanel: async (tabId: number) => {
    world.asked.push({ name: 'openPanel', request: {}, tabId });
  },
};

/** In place of src/browser/shortcuts.ts: keys that the world says. */
export const shortcuts = {
  listShortcuts: async () => structuredClone(world.shortcuts),
  openShortcutSettings: async () => void world.opened.push('shortcuts'),
};

/** In place of src/browser/permissions.ts: a reader who answers at once. */
export const permissions = {
  allowedSites: async () => world.permission.sites,
  requestSite: async (pattern: string) => {
    world.permission.asked.push(pattern);
    if (world.permission.granted) world.reading.site = { pattern, allowed: true, declined: false };
    return world.permission.granted;
  },
  forgetSite: async (pattern: string) => {
    world.permission.forgotten.push(pattern);
    if (world.permission.granted) {
      world.permission.sites = world.permission.sites.filter((site) => site !== pattern);
    }
    if (world.permission.granted) world.reading.site = { pattern, allowed: false, declined: false };
    return world.permission.granted;
  },
};

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const LOCALES: Record<Language, object> = { browser: en, en, de, fr, es };

/** In place of src/browser/language.ts, in a browser that speaks English. */
export const language = {
  speak: async (chosen: Language) => {
    world.spoken = chosen;
    return null;
  },
};

/** In place of src/browser/strings.ts: the real strings; an unknown key is an error. */
export const strings = {
  t: (key: string, ...substitutions: string[]) => {
    const entry = (LOCALES[world.spoken] as Record<string, Message | undefined>)[key];
    if (!entry) throw new Error(`no string ${key}`);
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
      return substitutions[Number(content.slice(1)) - 1] ?? '';
    });
  },
};
