// The background's answers about the settings.
import { announce } from '../browser/requests.ts';
import type { BackgroundHandlers } from '../browser/serve-background.ts';
import type { SettingsChanges } from '../model/settings.ts';
import type { Library } from '../storage/library.ts';
import { paintPages } from './spread.ts';

/** What pages are told of with their marks. */
const SHOWN: readonly (keyof SettingsChanges)[] = [
  'detection',
  'colourNames',
  'verdictNames',
  'toolbarOff',
];

/** Makes the answers about the settings; views hear of every change, and pages are painted by it. */
export function createSettingsHandlers(
  library: Library,
): Pick<BackgroundHandlers, 'settings' | 'changeSettings'> {
  return {
    settings: () => library.settings.read(),
    changeSettings: async ({ changes }) => {
      const settings = await library.settings.change(changes);
      await announce('settings', { settings });
      if (SHOWN.some((part) => part in changes)) void paintPages(library, () => true);
      return settings;
    },
  };
}
