import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withoutQueue } from './jest.without-queue.mjs';

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
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts', '$1.tsx'],
    '^(node|sync)-fetch$': '<rootDir>/test/support/no-fetch.cjs',
  },
};

/** Projects whose tests talk to a server that one run starts for all of them. */
const withServers = {
  ...base,
  globalSetup: '<rootDir>/.config/jest.global-setup.mjs',
  globalTeardown: '<rootDir>/.config/jest.global-teardown.mjs',
  testEnvironment: '<rootDir>/.config/jest.environment.cjs',
  runtime: '<rootDir>/.config/jest.runtime.cjs',
};

const onRedis = process.env.TEST_QUEUE === 'redis';

export default {
  rootDir: root,
  // Long, for a machine that is busy with other things: a test that waits says itself for what, and sooner.
  testTimeout: 60_000,
  maxWorkers: '100%',
  // Modules of a finished file are not all let go: a worker near the limit of its heap spends its time looking for room.
  workerIdleMemoryLimit: '1200MB',
  cacheDirectory: '<rootDir>/.cache/jest',
  testSequencer: '<rootDir>/.config/jest.sequencer.cjs',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
      testPathIgnorePatterns: ['\\.(int|browser)\\.spec\\.tsx?$'],
    },
    {
      ...withServers,
      displayName: 'integration',
      testMatch: ['**/*.int.spec.ts', '**/*.int.spec.tsx'],
      testPathIgnorePatterns: onRedis ? withoutQueue(root) : [],
    },
    { ...withServers, displayName: 'browser', testMatch: ['**/*.browser.spec.ts', '**/*.browser.spec.tsx'] },
  ],
};
