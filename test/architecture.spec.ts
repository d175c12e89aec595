import { fileURLToPath } from 'node:url';
import { findBreaches, readSources, type Sources } from './support/architecture.js';

const ACTION = `export class RegisterForSession {\n  async run(): Promise<void> {}\n}\n`;

/** A small house in good order; each test spoils one thing. */
const HOUSE: Sources = {
  'main.ts': `import { AppModule } from './app.module.js';`,
  'app.module.ts': `import { LiveModule } from './live/live.module.js';`,
  'config/config.ts': `export const port = process.env.PORT;`,
  'platform/clock.ts': `import { port } from '../config/config.js';`,
  'platform/queue/job.ts': '',
  'ui/layout.tsx': `import { clock } from '../platform/clock.js';`,
  'ui/staff-layout.tsx': '',
  'accounts/person.entity.ts': `import { Entity } from 'typeorm';`,
  'registrations/registration.entity.ts': `import { Person } from '../accounts/person.entity.js';`,
  'registrations/registration.rules.ts': `import { Registration } from './registration.entity.js';`,
  'registrations/register-for-session.ts': `import { places } from './registration.rules.js';\n${ACTION}`,
  'registrations/registrations.queries.ts': `import { Registration } from './registration.entity.js';`,
  'registrations/registrations.web.tsx': `import { RegisterForSession } from './register-for-session.js';\nimport { RegisterPage } from './pages/register.js';`,
  'registrations/registrations.api.ts': `import { RegisterForSession } from './register-for-session.js';`,
  'registrations/registrations.staff.tsx': '',
  'registrations/registrations.jobs.ts': `import { RegisterForSession } from './register-for-session.js';`,
  'registrations/registrations.module.ts': `import { RegistrationsController } from './registrations.web.js';`,
  'registrations/pages/register.tsx': `import type { Seat } from '../registrations.queries.js';\nimport { Layout } from '../../ui/layout.js';`,
  'registrations/emails/confirmed.email.tsx': `import { type Seat } from '../registrations.queries.js';`,
  'live/live.module.ts': `import { RegistrationsModule } from '../registrations/registrations.module.js';`,
  'live/join-room.ts': `import { RegisterForSession } from '../registrations/register-for-session.js';\n${ACTION}`,
};

function breachesWith(file: string, text: string): string[] {
  return findBreaches({ ...HOUSE, [file]: text });
}

describe('the house', () => {
  it('is in order', () => {
    const sources = readSources(fileURLToPath(new URL('../src', import.meta.url)));
    expect(Object.keys(sources).length).toBeGreaterThan(10);
    expect(findBreaches(sources)).toEqual([]);
  });
});

describe('the test of the house', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(findBreaches(HOUSE)).toEqual([]);
  });

  it.each([
    [
      'the platform knows a feature',
      'platform/clock.ts',
      `import { Person } from '../accounts/person.entity.js';`,
      /accounts comes after platform/,
    ],
    [
      'settings know the platform',
      'config/config.ts',
      `import { clock } from '../platform/clock.js';`,
      /platform comes after config/,
    ],
    [
      'a component knows a feature',
      'ui/layout.tsx',
      `import type { Person } from '../accounts/person.entity.js';`,
      /accounts comes after ui/,
    ],
    [
      'a feature knows a later one',
      'accounts/sign-up.ts',
      `import { R } from '../registrations/registration.entity.js';`,
      /registrations comes after accounts/,
    ],
    [
      'a feature knows a later one lazily',
      'accounts/sign-up.ts',
      `await import('../live/join-room.js');`,
      /live comes after accounts/,
    ],
    [
      'a feature passes a later one on',
      'accounts/sign-up.ts',
      `export * from '../live/join-room.js';`,
      /live comes after accounts/,
    ],
    [
      'a feature knows the whole',
      'live/join-room.ts',
      `import { AppModule } from '../app.module.js';`,
      /nothing imports what composes it/,
    ],
    [
      'a page controller of another feature',
      'live/join-room.ts',
      `import { C } from '../registrations/registrations.web.js';`,
      /controller is its own feature's/,
    ],
    [
      'a JSON controller of another feature',
      'live/join-room.ts',
      `import { C } from '../registrations/registrations.api.js';`,
      /controller is its own feature's/,
    ],
    [
      'a staff controller of another feature',
      'staff/home.ts',
      `import { C } from '../registrations/registrations.staff.js';`,
      /controller is its own feature's/,
    ],
    [
      'the jobs of another feature',
      'live/live.module.ts',
      `import { J } from '../registrations/registrations.jobs.js';`,
      /jobs is its own feature's/,
    ],
    [
      'a page of another feature',
      'live/pages/room.tsx',
      `import { P } from '../../registrations/pages/register.js';`,
      /page is its own feature's/,
    ],
    [
      'an e-mail of another feature',
      'live/join-room.ts',
      `import { E } from '../registrations/emails/confirmed.email.js';`,
      /e-mail is its own feature's/,
    ],
    [
      'a module outside a module',
      'live/join-room.ts',
      `import { M } from '../registrations/registrations.module.js';`,
      /imported by modules only/,
    ],
    [
      'a module outside its own module',
      'registrations/registrations.api.ts',
      `import { M } from './registrations.module.js';`,
      /imported by modules only/,
    ],
    [
      'rules that act',
      'registrations/registration.rules.ts',
      `import { R } from './register-for-session.js';`,
      /rules depend on no action/,
    ],
    [
      'rules that ask',
      'registrations/registration.rules.ts',
      `import { Q } from './registrations.queries.js';`,
      /rules depend on no queries/,
    ],
    [
      'an entity that acts',
      'registrations/registration.entity.ts',
      `import { R } from './register-for-session.js';`,
      /entities depend on no action/,
    ],
    [
      'an entity that answers',
      'registrations/registration.entity.ts',
      `import { C } from './registrations.api.js';`,
      /entities depend on no controller/,
    ],
    [
      'an action that answers',
      'registrations/register-for-session.ts',
      `import { C } from './registrations.web.js';\n${ACTION}`,
      /action know no controller/,
    ],
    [
      'an action that draws',
      'registrations/register-for-session.ts',
      `import { P } from './pages/register.js';\n${ACTION}`,
      /action know no page/,
    ],
    [
      'queries that know jobs',
      'registrations/registrations.queries.ts',
      `import { J } from './registrations.jobs.js';`,
      /queries know no jobs/,
    ],
    [
      'a page that asks',
      'registrations/pages/register.tsx',
      `import { seats } from '../registrations.queries.js';`,
      /page takes views, never a queries/,
    ],
    [
      'a page that acts',
      'registrations/pages/register.tsx',
      `import { type A, B } from '../register-for-session.js';`,
      /page takes views, never a action/,
    ],
    [
      'an e-mail that asks',
      'registrations/emails/confirmed.email.tsx',
      `import { seats } from '../registrations.queries.js';`,
      /e-mail takes views/,
    ],
    ['the environment read', 'live/join-room.ts', `const port = process.env.PORT;`, /reads process\.env/],
    ['the environment read by name', 'live/join-room.ts', `const port = process['env']['PORT'];`, /reads process\.env/],
    ['the environment taken apart', 'live/join-room.ts', `const { env } = process;`, /reads process\.env/],
    ['the environment imported', 'live/join-room.ts', `import { env } from 'node:process';`, /reads process\.env/],
    ['a folder without an owner', 'live/utils/time.ts', '', /folder named utils/],
    ['another folder without an owner', 'platform/http/helpers/time.ts', '', /folder named helpers/],
    ['a part that the order does not know', 'payments/pay.ts', '', /payments has no place/],
    ['a file too long', 'live/join-room.ts', '//\n'.repeat(401), /has 401 lines/],
  ])('finds %s', (_name, file, text, sentence) => {
    const found = breachesWith(file, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(sentence);
    expect(found[0]).toContain(file.split('/')[0]);
  });

  it('lets types of queries and actions into pages', () => {
    expect(breachesWith('registrations/pages/x.tsx', `import type { A } from '../register-for-session.js';`)).toEqual(
      [],
    );
  });

  it('counts a file of exactly 400 lines as short enough', () => {
    expect(breachesWith('live/x.ts', '//\n'.repeat(400))).toEqual([]);
  });
});
