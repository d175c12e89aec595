import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const swc = JSON.parse(readFileSync(new URL('../.swcrc', import.meta.url), 'utf8'));
// Known to editors only; swc itself refuses it.
delete swc.$schema;

const base = {
  rootDir: root,
  roots: ['<rootDir>/test'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline' }] },
  // Sources name the file as it will be called once built. The built name first: packages ship their sources beside it.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts', '$1.tsx'] },
};

/** Projects whose tests talk to a server that one run starts for all of them. */
const withServers = {
  ...base,
  globalSetup: '<rootDir>/.config/jest.global-setup.mjs',
  globalTeardown: '<rootDir>/.config/jest.global-teardown.mjs',
};

export default {
  rootDir: root,
  testTimeout: 30_000,
  maxWorkers: '100%',
  cacheDirectory: '<rootDir>/.cache/jest',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
      testPathIgnorePatterns: ['\\.(int|browser)\\.spec\\.tsx?$'],
    },
    { ...withServers, displayName: 'integration', testMatch: ['**/*.int.spec.ts', '**/*.int.spec.tsx'] },
    { ...withServers, displayName: 'browser', testMatch: ['**/*.browser.spec.ts', '**/*.browser.spec.tsx'] },
  ],
};
