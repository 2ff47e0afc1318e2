// The library's entry: all that the reader kept, on a page of its own.
import { mountView } from '../components/mount.tsx';
import { LibraryApp } from './library-app.tsx';

void mountView('libraryTitle', () => <LibraryApp />);
