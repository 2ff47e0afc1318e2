// What the reader decided once, as it is now: asked for once a view, and given to all of it.
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { askBackground, onAnnouncement } from '../../browser/requests.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../model/settings.ts';

const SettingsContext = createContext(DEFAULT_SETTINGS);

/** The settings that the view around a component provides; those of a reader who decided nothing until they are there. */
export const useSettings = (): Settings => useContext(SettingsContext);

/** Gives the components below it the settings, and again whenever they change. */
export function SettingsProvider({ children }: { children: ComponentChildren }) {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  useEffect(() => {
    void askBackground('settings', {}).then((reply) => {
      if (reply.ok) setSettings(reply.value);
    });
    return onAnnouncement('settings', (news) => setSettings(news.settings));
  }, []);
  return <SettingsContext.Provider value={settings}>{children}</SettingsContext.Provider>;
}
