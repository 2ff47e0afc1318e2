// House rules as lint errors: the import arrows of ARCHITECTURE.md, typed code, documented exports, no dangerous sinks.
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

const SINKS = 'Text from pages and imports stays text: build nodes, never parse markup.';

/** Folders of src and the folders each may import besides itself. The entries (src/*.ts) may import all. */
const MAY_IMPORT = {
  model: [],
  article: ['model'],
  detect: ['model'],
  annotations: ['model'],
  anchor: ['model'],
  page: ['model'],
  export: ['model'],
  search: ['model'],
  browser: ['model'],
  storage: ['model', 'browser'],
  views: ['model', 'browser', 'export', 'search'],
};

const PURE = ['model', 'detect', 'annotations', 'anchor', 'export', 'search'];

const zones = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [folder, ...allowed].map((name) => `./${name}`),
  message: `src/${folder} may import only: ${[folder, ...allowed].join(', ')} (ARCHITECTURE.md).`,
}));

const BROWSER_GLOBALS = [
  'document',
  'window',
  'browser',
  'chrome',
  'navigator',
  'location',
  'localStorage',
  'fetch',
];

export default tseslint.config(
  { ignores: ['dist', 'artifacts', 'node_modules'] },
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-unresolved': ['error', { ignore: ['^node:'] }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-alert': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
          message: SINKS,
        },
        {
          selector:
            'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
          message: SINKS,
        },
        {
          selector:
            "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
          message: SINKS,
        },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: SINKS },
      ],
    },
  },
  {
    files: PURE.map((folder) => `src/${folder}/**`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...BROWSER_GLOBALS.map((name) => ({
          name,
          message: 'This folder is pure: it runs in plain Node.',
        })),
      ],
      'no-restricted-imports': [
        'error',
        { paths: ['webextension-polyfill', 'preact', '@mozilla/readability'] },
      ],
    },
  },
  {
    files: ['src/**'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration'],
        },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['test/**', 'tools/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['*.config.{ts,js}', 'vite.config.ts'], rules: { 'import-x/no-default-export': 'off' } },
);
