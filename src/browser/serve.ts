// Answering requests: who may ask, and how what is thrown becomes a reply.
import type { Runtime } from 'webextension-polyfill';
import { failed, FailureError, done, type Result } from '../model/failure.ts';
import { isEnvelope } from './envelope.ts';
import { browser } from './extension-api.ts';
import { isOurPage } from './own-pages.ts';
import type { PageMessageName, PageMessages } from './messages.ts';

/** Who sent a request. */
export interface Sender {
  /** The tab it was sent from; null for the popup, which is in none. */
  tabId: number | null;
  url: string | null;
  /** Whether it is a page of this extension, which may speak for other tabs too. */
  isOurs: boolean;
}

/** One answer for every message to a page; a missing one does not compile. */
export type PageHandlers = {
  [N in PageMessageName]: (
    request: PageMessages[N]['request'],
  ) => Promise<PageMessages[N]['reply']>;
};

/** Answers the background's and the views' messages to this page; returns what stops it. */
export function servePage(handlers: PageHandlers): () => void {
  return serve('page', (name, request) => {
    const handler = Object.hasOwn(handlers, name) ? handlers[name as PageMessageName] : undefined;
    if (!handler) throw new FailureError('badRequest', name);
    return (handler as (request: unknown) => Promise<unknown>)(request);
  });
}

/** Answers the messages to one of the parts, if they come from this extension; returns what stops it. */
export function serve(
  to: 'background' | 'page',
  handle: (name: string, request: unknown, sender: Sender) => Promise<unknown>,
): () => void {
  const receive = ((message, from, reply): true | undefined => {
    if (!isEnvelope(message) || message.to !== to) return undefined;
    if (from.id !== browser.runtime.id) return undefined;
    const { name, request } = message;
    void settle(async () => handle(name, request, senderOf(from))).then(reply);
    // Chrome takes a later reply by this sign; that a listener may return a promise is news there.
    return true;
  }) as Runtime.OnMessageListenerCallback;
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}

function senderOf(from: Runtime.MessageSender): Sender {
  const url = from.url ?? null;
  return { tabId: from.tab?.id ?? null, url, isOurs: isOurPage(url) };
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
