// The background's answers about the settings.
import { announce } from '../browser/requests.ts';
import type { BackgroundHandlers } from '../browser/serve-background.ts';
import type { Library } from '../storage/library.ts';
import { paintPages } from './readings.ts';

/** Makes the answers about the settings; views hear of every change, and pages show what is to be found now. */
export function createSettingsHandlers(
  library: Library,
): Pick<BackgroundHandlers, 'settings' | 'changeSettings'> {
  return {
    settings: () => library.settings.read(),
    changeSettings: async ({ changes }) => {
      const settings = await library.settings.change(changes);
      await announce('settings', { settings });
      if (changes.detection) await paintPages(library, () => true);
      return settings;
    },
  };
}
