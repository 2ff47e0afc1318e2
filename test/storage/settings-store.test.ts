import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { SettingsStore } from '../../src/storage/settings-store.ts';
import { fakeArea } from './fake-area.ts';

describe('the settings', () => {
  it('are ours where the reader decided nothing', async () => {
    expect(await new SettingsStore(fakeArea()).read()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what the reader decided, and leave the rest as it is', async () => {
    const area = fakeArea();
    await new SettingsStore(area).change({ colourNames: { green: 'Background' } });
    await new SettingsStore(area).change({ toolbarOff: ['*://a.example/*'] });
    expect(await new SettingsStore(area).read()).toEqual({
      ...DEFAULT_SETTINGS,
      colourNames: { green: 'Background' },
      toolbarOff: ['*://a.example/*'],
    });
  });

  it('keep both of two changes made at once', async () => {
    const store = new SettingsStore(fakeArea());
    await Promise.all([
      store.change({ markdownTemplate: '{{ title }}' }),
      store.change({ detection: { quotations: true, claims: false } }),
    ]);
    expect(await store.read()).toMatchObject({
      markdownTemplate: '{{ title }}',
      detection: { claims: false },
    });
  });

  it('lose only the part that cannot be read', async () => {
    const area = fakeArea();
    await area.set({
      settings: { ...DEFAULT_SETTINGS, searches: 'none', markdownTemplate: 'mine' },
    });
    expect(await new SettingsStore(area).read()).toEqual({
      ...DEFAULT_SETTINGS,
      markdownTemplate: 'mine',
    });
  });
});
