// What checking claims needs in every view: where they can be looked up, and which of them evidence is gathered for.
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { BackgroundReplies, BackgroundRequest } from '../../browser/messages.ts';
import { askBackground, onAnnouncement } from '../../browser/requests.ts';
import { done, type Result } from '../../model/failure.ts';
import type { Gathering } from '../../model/gathering.ts';
import type { ClaimSearch } from '../../model/settings.ts';
import { useSettings } from './use-settings.tsx';

/** What is known of the checking, and what the reader can do. */
export interface Checking {
  searches: readonly ClaimSearch[];
  /** The claim that evidence is gathered for, if any. */
  gathering: Gathering | null;
  /** Gathers evidence for a claim from now on; with null no longer. */
  gather: (id: string | null) => Promise<Result<unknown>>;
  /** Adds a page as evidence for that claim. */
  add: (
    found: BackgroundRequest<'addEvidence'>,
  ) => Promise<Result<BackgroundReplies['addEvidence']>>;
}

const CheckingContext = createContext<Checking>({
  searches: [],
  gathering: null,
  gather: async () => done(null),
  add: async () => {
    throw new Error('useChecking outside of CheckingProvider');
  },
});

/** The checking that the view around a component provides. */
export const useChecking = (): Checking => useContext(CheckingContext);

/** Gives the components below it the checking, and follows it wherever it is changed. */
export function CheckingProvider({ children }: { children: ComponentChildren }) {
  const { searches } = useSettings();
  const [gathering, setGathering] = useState<Gathering | null>(null);
  useEffect(() => {
    const ask = async () => {
      const reply = await askBackground('gathering', {});
      if (reply.ok) setGathering(reply.value);
    };
    void ask();
    const stops = [
      onAnnouncement('gathering', (news) => setGathering(news.gathering)),
      // The claim may be gone, or have other evidence.
      onAnnouncement('changed', () => void ask()),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);
  const value = useMemo(
    (): Checking => ({
      searches,
      gathering,
      gather: async (id) => {
        const reply = await askBackground('gather', { id });
        if (reply.ok) setGathering(reply.value);
        return reply;
      },
      add: async (found) => {
        const reply = await askBackground('addEvidence', found);
        if (reply.ok) setGathering(reply.value);
        return reply;
      },
    }),
    [searches, gathering],
  );
  return <CheckingContext.Provider value={value}>{children}</CheckingContext.Provider>;
}
