// How Firefox is set up for us: the extension at a known address, no question that nothing can click, nothing that the browser asks of the network.
import type { OpenOptions } from './driver.ts';

/** Firefox gives an extension a random address; with this preference we know it. */
export const EXTENSION_UUID = '0a7e1c5e-0d6b-4b8e-9a3f-2f6d1b7c9e11';

/** The preferences, as `about:config` has them. */
export function preferences(addonId: string, { downloads, proxyPort, colourScheme }: OpenOptions) {
  const proxy = {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort ?? 0,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort ?? 0,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: EXTENSION_UUID }),
    // A permission is granted without the browser's own question, which nothing can click.
    'extensions.webextOptionalPermissionPrompts': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    // Processes made ready for pages that are never opened cost a quarter of the time.
    'dom.ipc.processCount': 1,
    'dom.ipc.processPrelaunch.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'dom.security.https_first': false,
    'dom.security.https_first_schemeless': false,
    // Headless Firefox has no pointer that hovers; without this "hover: none" would be seen.
    'ui.primaryPointerCapabilities': 6,
    ...(proxyPort === undefined ? {} : proxy),
    ...(colourScheme && {
      // The popup is part of the browser's own windows and follows the system.
      'ui.systemUsesDarkTheme': colourScheme === 'dark' ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': colourScheme === 'dark' ? 0 : 1,
    }),
  };
}
