// Opening the panel that stays beside the page: Chrome's side panel, Firefox's sidebar.
import { browser } from './extension-api.ts';

/** Chrome's part, which the types of the common API do not know. */
interface SidePanel {
  open(where: { tabId: number }): Promise<void>;
}

/** Opens the panel beside a tab; must run straight from a click or a shortcut. */
export async function openPanel(tabId: number): Promise<void> {
  const { sidePanel } = browser as unknown as { sidePanel?: SidePanel };
  await (sidePanel ? sidePanel.open({ tabId }) : browser.sidebarAction.open());
}
