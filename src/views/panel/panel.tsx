// The panel's entry: the same app, which stays open and follows the tab in front.
import { mountApp } from '../components/mount.tsx';

void mountApp({ follows: true });
