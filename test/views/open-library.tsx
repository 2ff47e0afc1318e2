// Opens the library's page in the fake browser, with what a test says is kept.
import { render } from 'preact';
import { done } from '../../src/model/failure.ts';
import type { KeptArticle } from '../../src/model/library.ts';
import { keptArticle, type Said } from '../search/sample-entries.ts';
import { asksFor, resetWorld, world } from './fake-browser.ts';
import { settle } from './open-app.tsx';
import { LibraryApp } from '../../src/views/library/library-app.tsx';

let home: HTMLElement | null = null;

const media = Object.assign(new EventTarget(), { matches: false });

/** Makes the window narrow, or wide again; jsdom has no width. */
export async function makeNarrow(isNarrow: boolean): Promise<void> {
  media.matches = isNarrow;
  await settle(() => media.dispatchEvent(new Event('change')));
}

/** A fresh world in which these articles are kept. */
export function resetLibrary(library: KeptArticle[]): void {
  resetWorld();
  Object.assign(window, { matchMedia: () => media });
  document.documentElement.lang = 'en';
  document.title = 'Library';
  world.library = library;
  world.answers.set('listArticles', () => done(world.library.map(({ id }) => id)));
  world.answers.set('recentArticles', () => done(world.library.slice(0, 1).map(({ id }) => id)));
  world.answers.set('keptArticles', () => done(structuredClone(world.library)));
  world.answers.set('changeMany', () => done(asksFor('changeMany').at(-1)?.request['ids']));
  world.answers.set('measure', () => done(3_400_000));
}

/** A second article, of another site. */
export function gazetteArticle(said: readonly Said[]): KeptArticle {
  return keptArticle(said, {
    title: 'Ferry replaces bridge',
    siteName: 'The Gazette',
    url: 'https://gazette.example/x',
    addresses: ['gazette.example/x'],
  });
}

/** Opens the library at a place. */
export async function openLibrary(fragment = ''): Promise<void> {
  await closeLibrary();
  history.replaceState(null, '', `/${fragment}`);
  const root = document.createElement('div');
  home = root;
  document.body.replaceChildren(root);
  await settle(() => render(<LibraryApp />, root));
}

/** Takes the page away. */
export async function closeLibrary(): Promise<void> {
  const root = home;
  home = null;
  if (root) await settle(() => render(null, root));
}
