// The library's entry: all that the reader kept, on a page of its own.
import { render } from 'preact';
import { t } from '../../browser/strings.ts';
import { LibraryApp } from './library-app.tsx';

document.documentElement.lang = t('localeCode');
document.documentElement.dir = t('localeDirection');
document.title = t('libraryTitle');
const root = document.getElementById('app');
if (root) render(<LibraryApp />, root);
