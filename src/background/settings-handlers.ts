// The background's answers about the settings.
import { announce } from '../browser/requests.ts';
import type { BackgroundHandlers } from '../browser/serve-background.ts';
import type { SettingsStore } from '../storage/settings-store.ts';

/** Makes the answers about the settings; views hear of every change. */
export function createSettingsHandlers(
  store: SettingsStore,
): Pick<BackgroundHandlers, 'settings' | 'changeSettings'> {
  return {
    settings: () => store.read(),
    changeSettings: async ({ changes }) => {
      const settings = await store.change(changes);
      await announce('settings', { settings });
      return settings;
    },
  };
}
