// What the views' tests put in place of src/browser: a background, a page and a reader who answer as told.
import messages from '../../public/_locales/en/messages.json';
import type { KeptArticle } from '../../src/model/library.ts';
import type { AnchoredAnnotation, Reading } from '../../src/model/reading.ts';
import { done, failed, type FailureCode, type Result } from '../../src/model/failure.ts';
import { keep, sampleReading } from './sample-reading.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';

type Answer = Result<unknown> | Promise<Result<unknown>>;
type Ask = { name: string; request: Record<string, unknown>; tabId?: number };

/** The state of the fake browser; `resetWorld` before each test. */
export const world = {
  reading: sampleReading(),
  /** What the library's page is given. */
  library: [] as KeptArticle[],
  /** Answers that come instead of the usual ones, by the request's name. */
  answers: new Map<string, () => Answer>(),
  asked: [] as Ask[],
  activeTab: 7 as number | null,
  /** The address of every tab; null where we have no access. */
  address: 'https://canal.example/gates' as string | null,
  /** Addresses that were opened in new tabs. */
  opened: [] as string[],
  permission: {
    granted: true,
    asked: [] as string[],
    forgotten: [] as string[],
    sites: [] as string[],
  },
};

const announcementListeners = new Set<(news: { articleIds: string[] }) => void>();
const tabListeners = new Set<() => void>();
let removed: AnchoredAnnotation[] = [];

/** A fresh world that shows this reading in tab 7. */
export function resetWorld(reading: Reading = sampleReading()): void {
  world.reading = reading;
  world.answers.clear();
  world.asked = [];
  world.activeTab = 7;
  world.address = 'https://canal.example/gates';
  world.opened = [];
  world.permission = { granted: true, asked: [], forgotten: [], sites: [] };
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
  for (const listener of announcementListeners) listener({ articleIds: [articleId] });
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

function answerAsUsual(name: string, request: Record<string, unknown>): unknown {
  const { reading } = world;
  if (name === 'correct') return null;
  if (name === 'settings') return DEFAULT_SETTINGS;
  if (name === 'lastImport') return [];
  if (name === 'backup') return null;
  if (name === 'listTags') return ['water', 'roads'];
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
    return world.answers.get(name)?.() ?? done(true);
  },
  onAnnouncement: (name: string, listener: (news: { articleIds: string[] }) => void) => {
    if (name !== 'changed') return () => undefined;
    announcementListeners.add(listener);
    return () => announcementListeners.delete(listener);
  },
};

/** In place of src/browser/tabs.ts. */
export const tabs = {
  openLibrary: async () => void world.opened.push('library'),
  openTab: async (address: string) => {
    world.opened.push(address);
    return 9;
  },
  activeTabId: async () => world.activeTab,
  tabAddress: async () => world.address,
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

/** In place of src/browser/panel.ts. */
export const panel = {
  openPanel: async (tabId: number) => {
    world.asked.push({ name: 'openPanel', request: {}, tabId });
  },
};

/** In place of src/browser/permissions.ts: a reader who answers at once. */
export const permissions = {
  allowedSites: async () => world.permission.sites,
  requestSite: async (pattern: string) => {
    world.permission.asked.push(pattern);
    if (world.permission.granted) world.reading.site = { pattern, allowed: true };
    return world.permission.granted;
  },
  forgetSite: async (pattern: string) => {
    world.permission.forgotten.push(pattern);
    if (world.permission.granted) {
      world.permission.sites = world.permission.sites.filter((site) => site !== pattern);
    }
    if (world.permission.granted) world.reading.site = { pattern, allowed: false };
    return world.permission.granted;
  },
};

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** In place of src/browser/strings.ts: the real English strings; an unknown key is an error. */
export const strings = {
  t: (key: string, ...substitutions: string[]) => {
    const entry = (messages as Record<string, Message | undefined>)[key];
    if (!entry) throw new Error(`no string ${key}`);
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
      return substitutions[Number(content.slice(1)) - 1] ?? '';
    });
  },
};
