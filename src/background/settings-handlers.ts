// The background's answers about the settings.
import { speak } from '../browser/language.ts';
import { renameMenus } from '../browser/menus.ts';
import { announce } from '../browser/requests.ts';
import type { BackgroundHandlers } from '../browser/serve-background.ts';
import type { SettingsChanges } from '../model/settings.ts';
import type { Library } from '../storage/library.ts';
import type { EvidenceDesk } from './evidence-handlers.ts';
import { paintPages } from './spread.ts';

/** What pages are told of with their marks. */
const SHOWN: readonly (keyof SettingsChanges)[] = [
  'language',
  'detection',
  'colourNames',
  'verdictNames',
  'toolbarOff',
];

/** Makes the answers about the settings; views hear of every change, and pages are painted by it. */
export function createSettingsHandlers(
  library: Library,
  evidence: EvidenceDesk,
): Pick<BackgroundHandlers, 'settings' | 'changeSettings'> {
  return {
    settings: () => library.settings.read(),
    changeSettings: async ({ changes }) => {
      const settings = await library.settings.change(changes);
      await announce('settings', { settings });
      if ('language' in changes) {
        await speak(settings.language);
        await renameMenus();
        await evidence.refreshMenu();
      }
      if (SHOWN.some((part) => part in changes)) void paintPages(library, () => true);
      return settings;
    },
  };
}
