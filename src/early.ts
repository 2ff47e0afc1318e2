// The entry of what runs on allowed sites before the page's own scripts: takes our place before theirs.
import { listenFirst } from './page/watch/ears.ts';

listenFirst();
