// Typed requests between background, pages and views, checked when they arrive; replies are values, never exceptions.
import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { failed, FailureError, done, type Result } from '../model/failure.ts';
import {
  backgroundRequests,
  type Announcement,
  type BackgroundReplies,
  type BackgroundRequest,
  type BackgroundRequestName,
  type PageMessageName,
  type PageMessages,
} from './messages.ts';

/** Who sent a request: `tabId` is the page's own tab, or null for an extension page such as the popup. */
export interface Sender {
  tabId: number | null;
  url: string | null;
}

/** One answer for every request; a missing one does not compile. */
export type BackgroundHandlers = {
  [N in BackgroundRequestName]: (
    request: BackgroundRequest<N>,
    sender: Sender,
  ) => Promise<BackgroundReplies[N]>;
};

/** One answer for every message to a page. */
export type PageHandlers = {
  [N in PageMessageName]: (
    request: PageMessages[N]['request'],
  ) => Promise<PageMessages[N]['reply']>;
};

const envelope = v.object({
  to: v.picklist(['background', 'page', 'views']),
  name: v.string(),
  request: v.unknown(),
});

/** Asks the background; what fails, the background's own death included, comes back as a failure. */
export async function askBackground<N extends BackgroundRequestName>(
  name: N,
  request: BackgroundRequest<N>,
): Promise<Result<BackgroundReplies[N]>> {
  return asResult<BackgroundReplies[N]>(
    browser.runtime.sendMessage({ to: 'background', name, request }),
  );
}

/** Asks the content script in a tab's top frame; fails with `pageGone` where there is none. */
export async function askPage<N extends PageMessageName>(
  tabId: number,
  name: N,
  request: PageMessages[N]['request'],
): Promise<Result<PageMessages[N]['reply']>> {
  const message = { to: 'page', name, request };
  const reply = browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  return asResult<PageMessages[N]['reply']>(reply.catch(() => failed('pageGone')));
}

/** Tells the open views some news; nobody listening is no failure. */
export async function announce<N extends keyof Announcement>(
  name: N,
  request: Announcement[N],
): Promise<void> {
  await browser.runtime.sendMessage({ to: 'views', name, request }).catch(() => undefined);
}

/** Calls back on the background's news; returns what stops it. */
export function onAnnouncement(listener: (news: Announcement['changed']) => void): () => void {
  const receive = (message: unknown): undefined => {
    if (v.is(envelope, message) && message.to === 'views') {
      listener(message.request as Announcement['changed']);
    }
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}

/** Answers requests to the background, after checking who sends and what. */
export function serveBackground(handlers: BackgroundHandlers): void {
  serve('background', (name, request, sender) => {
    if (!isBackgroundRequest(name)) throw new FailureError('badRequest', name);
    return answer(handlers, name, request, sender);
  });
}

function answer<N extends BackgroundRequestName>(
  handlers: BackgroundHandlers,
  name: N,
  request: unknown,
  sender: Sender,
): Promise<BackgroundReplies[N]> {
  const checked = v.safeParse(backgroundRequests[name], request);
  if (!checked.success) throw new FailureError('badRequest', name);
  return handlers[name](checked.output as BackgroundRequest<N>, sender);
}

/** Answers the background's and the views' messages to this page; returns what stops it. */
export function servePage(handlers: PageHandlers): () => void {
  return serve('page', (name, request) => {
    const handler = Object.hasOwn(handlers, name) ? handlers[name as PageMessageName] : undefined;
    if (!handler) throw new FailureError('badRequest', name);
    return (handler as (request: unknown) => Promise<unknown>)(request);
  });
}

function serve(
  to: 'background' | 'page',
  handle: (name: string, request: unknown, sender: Sender) => Promise<unknown>,
): () => void {
  const receive = (message: unknown, from: Runtime.MessageSender) => {
    if (!v.is(envelope, message) || message.to !== to) return undefined;
    if (from.id !== browser.runtime.id) return undefined;
    const { name, request } = message;
    return settle(async () => handle(name, request, senderOf(from)));
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}

function senderOf(from: Runtime.MessageSender): Sender {
  const ownPage = from.url?.startsWith(browser.runtime.getURL('')) ?? false;
  return { tabId: ownPage ? null : (from.tab?.id ?? null), url: from.url ?? null };
}

/** Runs what may throw and gives a reply that can be sent. */
async function settle<T>(run: () => Promise<T>): Promise<Result<T>> {
  try {
    return done(await run());
  } catch (error) {
    if (error instanceof FailureError) return failed(error.code, error.message);
    return failed('unexpected', error instanceof Error ? error.message : String(error));
  }
}

async function asResult<T>(reply: Promise<unknown>): Promise<Result<T>> {
  try {
    const value = await reply;
    if (isResult<T>(value)) return value;
    return failed('unexpected', 'no reply');
  } catch (error) {
    return failed('unexpected', error instanceof Error ? error.message : String(error));
  }
}

function isResult<T>(value: unknown): value is Result<T> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

function isBackgroundRequest(name: string): name is BackgroundRequestName {
  return Object.hasOwn(backgroundRequests, name);
}
