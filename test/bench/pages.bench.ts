import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare, median, report, serve, type Served } from './harness.js';
import { enrol, signedInAs } from './sign-in.js';

const COURSE = '/courses/facial-massage';
const LESSON = `${COURSE}/what-a-roller-does`;

const dataDir = await mkdtemp(join(tmpdir(), 'skin-school-bench-'));
const settings = { DATA_DIR: dataDir, DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '', LOG_LEVEL: 'info' };

/** Gives the control the very bytes that the page has. */
async function copyTo(
  control: Served,
  name: string,
  url: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const page = await fetch(url, { headers: { ...headers, 'accept-encoding': 'identity' } });
  if (page.status !== 200) throw new Error(`${url} answered ${page.status}`);
  const body = await page.text();
  await fetch(`${control.url}/pages/${name}`, { method: 'PUT', body, headers: { 'content-type': 'text/plain' } });
  return `${control.url}/pages/${name}`;
}

try {
  // The first start makes the database; what is measured is a start with one that is there.
  await (await serve('dist/main.js', settings)).stop();
  const starts: number[] = [];
  const bareStarts: number[] = [];
  for (let i = 0; i < 5; i++) {
    const school = await serve('dist/main.js', settings);
    starts.push(school.readyAfter);
    await school.stop();
    const bare = await serve('test/bench/bare-server.mjs', {});
    bareStarts.push(bare.readyAfter);
    await bare.stop();
  }
  report('start to first answer, embedded database', {
    subject: `${median(starts).toFixed(2)} s`,
    control: `${median(bareStarts).toFixed(2)} s`,
    ratio: median(starts) / median(bareStarts),
    spread: `${Math.min(...starts).toFixed(2)}–${Math.max(...starts).toFixed(2)} s`,
    target: '< 5 s',
    met: median(starts) < 5,
  });

  const school = await serve('dist/main.js', settings);
  const control = await serve('test/bench/bare-server.mjs', {});
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  const [resident, bareResident] = [await school.residentMegabytes(), await control.residentMegabytes()];
  report('resident memory, idle for ten seconds', {
    subject: `${resident.toFixed(0)} MB`,
    control: `${bareResident.toFixed(0)} MB`,
    ratio: resident / bareResident,
    spread: 'one reading',
    target: '< 250 MB',
    met: resident < 250,
  });

  const cookie = await signedInAs(dataDir, 'demo.learner@%');
  await enrol(school.url, COURSE, cookie);
  await compare(
    'public course page, guest',
    { url: school.url + COURSE },
    { url: await copyTo(control, 'course', school.url + COURSE) },
    0.5,
  );
  await compare(
    'lesson page, signed in and enrolled',
    { url: school.url + LESSON, headers: { cookie } },
    { url: await copyTo(control, 'lesson', school.url + LESSON, { cookie }) },
    0.3,
  );
  await control.stop();
  await school.stop();
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
