// The panel that stays beside the page, and the number on the button.
import { expect, it } from 'vitest';
import type { View } from '../../tools/driver/driver.ts';
import { until } from '../../tools/driver/in-document.ts';
import { keepFirstQuotation, openPopup } from '../../tools/driver/reader.ts';
import { describeInBrowsers, openPopupInTab, SAMPLE } from './session.ts';

/** What an extension's page has of the browser, under one of two names. */
interface ExtensionApi {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  sidebarAction?: { isOpen(of: object): Promise<boolean> };
  runtime: { getContexts?(filter: object): Promise<unknown[]> };
}

const badgeOf = (view: View, address: string): Promise<string | null> =>
  view.run(async (_root, wanted) => {
    const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
    const api = browser?.tabs ? browser : chrome;
    const tab = (await api?.tabs.query({}))?.find(({ url }) => url === wanted);
    return (tab && (await api?.action.getBadgeText({ tabId: tab.id }))) ?? null;
  }, address);

const isPanelOpen = (view: View): Promise<boolean> =>
  view.run(async () => {
    const { browser, chrome } = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
    const api = browser?.tabs ? browser : chrome;
    if (api?.sidebarAction) return api.sidebarAction.isOpen({});
    return ((await api?.runtime.getContexts?.({ contextTypes: ['SIDE_PANEL'] })) ?? []).length > 0;
  });

describeInBrowsers('The button and the panel', (session) => {
  it('shows on the button how much is kept of the page, and nothing where nothing is', async () => {
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    await keepFirstQuotation(popup);
    await session.driver.closePopup();
    const view = await openPopupInTab(session.driver, SAMPLE);
    expect(await badgeOf(view, SAMPLE)).toBe('1');
    await until('the steps', () => view.run((root) => root.querySelector('.history') !== null));
    await view.click('.history button:first-child');
    await until('the badge to go', async () => (await badgeOf(view, SAMPLE)) === '');
  });

  it('opens the panel from the popup', async () => {
    const page = await session.driver.newPage(SAMPLE);
    const popup = await openPopup(session.driver, page);
    await popup.click('.footer-row:first-child > button');
    const view = await session.driver.openView('views/popup/popup.html?tab=-1');
    await until('the panel', () => isPanelOpen(view));
  });

  it('writes no error to the console', async () => {
    expect(await session.driver.consoleErrors()).toEqual([]);
  });
});
