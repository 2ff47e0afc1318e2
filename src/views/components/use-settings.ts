// What the reader decided once, as it is now.
import { useEffect, useState } from 'preact/hooks';
import { askBackground, onAnnouncement } from '../../browser/requests.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../model/settings.ts';

/** The settings, and again whenever they change; those of a reader who decided nothing until they are there. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  useEffect(() => {
    void askBackground('settings', {}).then((reply) => {
      if (reply.ok) setSettings(reply.value);
    });
    return onAnnouncement('settings', (news) => setSettings(news.settings));
  }, []);
  return settings;
}
