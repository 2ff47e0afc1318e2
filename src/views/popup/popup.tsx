// The popup's entry: the app for the tab in front, as it is when the reader clicks.
import { mountApp } from '../components/mount.tsx';

void mountApp({ follows: false });
