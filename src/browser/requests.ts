// Typed requests to background and pages, and the background's news. Replies are values, never exceptions.
import { browser } from './extension-api.ts';
import { failed, type Result } from '../model/failure.ts';
import { isEnvelope } from './envelope.ts';
import type {
  Announcement,
  BackgroundReplies,
  BackgroundRequest,
  BackgroundRequestName,
  PageMessageName,
  PageMessages,
} from './messages.ts';

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

/** Calls back on one kind of the background's news; returns what stops it. */
export function onAnnouncement<N extends keyof Announcement>(
  name: N,
  listener: (news: Announcement[N]) => void,
): () => void {
  const receive = (message: unknown): undefined => {
    if (isEnvelope(message) && message.to === 'views' && message.name === name) {
      listener(message.request as Announcement[N]);
    }
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
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
