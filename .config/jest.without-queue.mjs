// Which test files never ask what carries the hints of the queue: the run on Redis leaves them to the run on Postgres.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Looked at one by one: what they wait for is found in rows, or they wait for nothing. */
const LOOKED_AT = [
  'start',
  'starter',
  'admin',
  'accounts',
  'courses',
  'evidence',
  'learning',
  'masterclasses',
  'home',
  'dev',
  'staff',
  'journeys',
  'platform/database/migrations',
  'platform/mail/claim-races',
  'support/database',
  ...['bank', 'formats', 'imports', 'making', 'marking', 'profiles', 'starter-taken'].map((noun) => `quizzes/${noun}`),
  ...[
    'attendance',
    'consents',
    'estimates',
    'feeds',
    'figures',
    'joining',
    'people',
    'proof',
    'questions',
    'timeline',
    'unkeepable-text',
  ].map((noun) => `registrations/${noun}`),
];

/**
 * A school that only serves the web has no worker: nobody in it takes a hint from the queue. Files that start no other
 * kind, nor a process, nor speak of Redis.
 */
function hasNoWorker(file) {
  const text = readFileSync(file, 'utf8');
  const started = text.match(/\bstartTestApp\(/g) ?? [];
  const forTheWeb = text.match(/\bstartTestApp\(\s*\{[^{}]*\brole: 'web'/g) ?? [];
  return started.length > 0 && started.length === forTheWeb.length && !/redis|startProcess|composeApp/i.test(text);
}

/** Patterns of the paths of these files, for Jest. @param root the folder of the checkout */
export function withoutQueue(root) {
  const tests = path.join(root, 'test');
  const files = readdirSync(tests, { recursive: true }).filter((file) => /\.int\.spec\.tsx?$/.test(file));
  return [
    ...LOOKED_AT.map((part) => `<rootDir>/test/${part}[/.]`),
    ...files.filter((file) => hasNoWorker(path.join(tests, file))).map((file) => `<rootDir>/test/${file}$`),
  ];
}
