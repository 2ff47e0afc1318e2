// Builds the extension for both browsers: dist/chromium and dist/firefox.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { compactStyles } from './compact-styles.ts';
import { deriveManifest, readManifest, TARGETS, type Target } from './manifest.ts';
import { withoutDebugWords } from './without-debug-words.ts';
import { withoutMarkupSinks } from './without-markup-sinks.ts';

const root = join(import.meta.dirname, '..');

/** Where the built extension for a browser lies. */
export const distOf = (target: Target): string => join(root, 'dist', target);

/** What both bundles share. Target versions: manifest.json's minimum versions. */
function bundle(outDir: string, options: InlineConfig['build']): InlineConfig {
  return {
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'src'),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [withoutMarkupSinks()],
    build: {
      outDir,
      emptyOutDir: false,
      target: ['chrome140', 'firefox142'],
      modulePreload: false,
      sourcemap: false,
      chunkSizeWarningLimit: 2000,
      ...options,
    },
  };
}

/** Background and views: modules that share chunks. */
function modules(outDir: string, plugins: Plugin[] = []): InlineConfig {
  const input = {
    background: join(root, 'src/background.ts'),
    popup: join(root, 'src/views/popup/popup.html'),
    panel: join(root, 'src/views/panel/panel.html'),
    library: join(root, 'src/views/library/library.html'),
  };
  const shared = bundle(outDir, {
    rolldownOptions: {
      input,
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  });
  return { ...shared, plugins: [...(shared.plugins ?? []), ...plugins] };
}

/** Builds background and views anew into an extension's folder, with one module of the source in another's place. */
export async function buildWith(outDir: string, module: string, other: string): Promise<void> {
  const plugin: Plugin = {
    name: 'with-another-module',
    enforce: 'pre',
    resolveId: (source, importer) => (source.endsWith(module) && importer !== other ? other : null),
  };
  await build(modules(outDir, [plugin]));
}

/** Gives a bundle the browser's own API instead of the polyfill. */
function withNativeApi(): Plugin {
  const native = join(root, 'src', 'browser', 'native-api.ts');
  return {
    name: 'with-native-api',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('/extension-api.ts') ? native : null),
  };
}

/** A script for pages: one classic script, because the browser injects it as such, and a small one. */
function pageScript(outDir: string, name: 'early' | 'content' | 'on-demand'): InlineConfig {
  const script = bundle(outDir, {
    rolldownOptions: {
      input: join(root, `src/${name}.ts`),
      output: {
        format: 'iife',
        entryFileNames: `${name}.js`,
        // Readability's own methods; our private ones are `#` and made short anyway.
        minify: { compress: true, mangle: true, mangleProps: { include: /^_/ } },
      },
    },
  });
  return {
    ...script,
    plugins: [...(script.plugins ?? []), withNativeApi(), withoutDebugWords(), compactStyles()],
  };
}

/** Builds once and derives both browsers' folders, which differ in nothing but the manifest. */
export async function buildExtension(): Promise<void> {
  const common = join(root, 'dist', 'common');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await build(modules(common));
  await build(pageScript(common, 'early'));
  await build(pageScript(common, 'content'));
  await build(pageScript(common, 'on-demand'));
  cpSync(join(root, 'public'), common, { recursive: true });
  for (const target of TARGETS) {
    mkdirSync(distOf(target), { recursive: true });
    cpSync(common, distOf(target), { recursive: true });
    const manifest = deriveManifest(readManifest(), target);
    writeFileSync(join(distOf(target), 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  }
  rmSync(common, { recursive: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildExtension();
  console.log(`Built ${TARGETS.map((target) => `dist/${target}`).join(' and ')}.`);
}
