import { randomUUID } from 'node:crypto';
import { IssueCertificate } from '../../../src/learning/certificates/issue-certificate.js';
import { RevokeCertificate } from '../../../src/learning/certificates/revoke-certificate.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeViewer, signedIn, signInAs } from '../../support/people.js';
import type { Visitor } from '../../support/visitor.js';
import { certified, finish, jobsAreDone } from './certificates.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function browserOf(personId: string): Promise<Visitor> {
  const visitor = app.visitor();
  await signInAs(app, visitor, personId);
  return visitor;
}

/** A certificate, its owner's browser and a guest's. */
async function shown(wish: Parameters<typeof certified>[1] = {}) {
  const made = await certified(app, wish);
  return {
    ...made,
    owner: await browserOf(made.person.id),
    guest: app.visitor(),
    path: `/certificates/${made.certificateId}`,
  };
}

describe('the page of a certificate', () => {
  it('tells anybody who has its address what it certifies, and nothing more', async () => {
    const { person, guest, path } = await shown({ name: 'Anna Peeters' });
    const page = await guest.get(path);
    expect(page.status).toBe(200);
    for (const words of ['Anna Peeters', 'A course', 'Lesson one', 'This certificate is valid'])
      expect(page.text).toContain(words);
    expect(page.text).not.toContain(person.email);
    expect(page.text).not.toContain('Your certificate');
    expect(page.text).toContain('<meta name="robots" content="noindex"');
    expect((await guest.get(`/nl${path}`)).text).toContain('Dit certificaat is geldig');
    expect((await guest.get(`/fr${path}`)).text).toContain('Ce certificat est valable');
  });

  it('does not exist under a number that was made up', async () => {
    const guest = app.visitor();
    for (const id of [randomUUID(), 'x', "1' OR '1'='1", '..%2f..', 'a'.repeat(250), '%00']) {
      for (const part of ['', '/certificate.pdf', '/badge.jwt', '/badge.json', '/picture/0.png']) {
        const { status } = await guest.get(`/certificates/${id}${part}`);
        expect([id, part, [400, 404].includes(status)]).toEqual([id, part, true]);
      }
      expect([400, 404]).toContain((await guest.api('GET', `/api/v1/certificates/${id}`)).status);
    }
  });

  it('keeps its files for its owner, a manager, and everybody once she makes it public', async () => {
    const { owner, guest, path } = await shown();
    const stranger = await signedIn(app);
    const manager = await signedIn(app, 'manager');
    const status = async (visitor: Visitor) =>
      Promise.all(
        ['certificate.pdf', 'badge.jwt', 'badge.json'].map(
          async (file) => (await visitor.get(`${path}/${file}`)).status,
        ),
      );
    expect(await status(guest)).toEqual([404, 404, 404]);
    expect(await status(stranger)).toEqual([404, 404, 404]);
    expect(await status(owner)).toEqual([200, 200, 200]);
    expect(await status(manager)).toEqual([200, 200, 200]);
    const refused = await stranger.post(`${path}/sharing`, { public: 'on' });
    expect(refused.status).toBe(404);
    expect((await owner.post(`${path}/sharing`, { public: 'on' })).status).toBe(303);
    expect(await status(guest)).toEqual([200, 200, 200]);
    const page = await guest.get(path);
    expect(page.text).not.toContain('name="robots"');
    expect(page.text).toContain(`${path}/badge.jwt`);
    await owner.post(`${path}/sharing`, {});
    expect(await status(guest)).toEqual([404, 404, 404]);
  });

  it('shows a name with markup, in 120 letters, with pictures or from right to left as it is', async () => {
    const names = [
      '<script>alert(1)</script>',
      `${'Wilhelmina '.repeat(10)}Maximil`.slice(0, 120),
      'Anna 🌸 Peeters',
      'فاطمة الزهراء',
    ];
    for (const name of names) {
      const { owner, guest, path } = await shown({ name });
      const page = await guest.get(path);
      expect(page.text).not.toContain('<script>alert');
      expect(page.text).toContain(`<bdi>${name.replaceAll('<', '&lt;').trim()}`);
      const pdf = await owner.get(`${path}/certificate.pdf`);
      expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    }
  });

  it('has a picture for link previews whose address changes with what it shows', async () => {
    const { guest, path, certificateId } = await shown({ name: 'فاطمة <b>' });
    const address = async () =>
      /og:image" content="http:\/\/localhost:3000([^"]+)"/.exec((await guest.get(path)).text)![1]!;
    const before = await address();
    const picture = await fetch(app.url + before);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(picture.headers.get('cache-control')).toContain('immutable');
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    const staff = await makeViewer(app, ['manager']);
    await app.get(RevokeCertificate).run(staff, certificateId, { reason: 'rules-broken', note: 'A test.' }, new Date());
    expect(await address()).not.toBe(before);
    expect((await guest.get(before)).status).toBe(404);
  });
});

describe('her own certificate', () => {
  it('stands in my school and on the pages of the course, which lead her to it', async () => {
    const { owner, path, course } = await shown();
    const school = await owner.get('/me');
    expect(school.text).toContain(`href="${path}"`);
    for (const page of [`/courses/${course.slug}`, `/courses/${course.slug}/one`])
      expect((await owner.get(page)).text).toContain(`href="/me/certificates/${course.slug}"`);
    expect((await owner.get(`/me/certificates/${course.slug}`)).location).toBe(path);
    const api = (await owner.api('GET', '/api/v1/me')).json<{ certificates: { id: string }[] }>();
    expect(api.certificates).toMatchObject([{ url: `http://localhost:3000${path}`, status: 'valid' }]);
    const other = await signedIn(app);
    expect((await other.get(`/me/certificates/${course.slug}`)).location).toBe('/me#certificates');
    expect((await app.visitor().get(`/me/certificates/${course.slug}`)).status).not.toBe(200);
  });

  it('is put right once: the old page says that it was replaced and leads to the new one', async () => {
    const { owner, guest, path } = await shown({ name: 'Ana Peters' });
    const wrong = await owner.post(`${path}/name`, { name: 'Bart Claes' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('somebody else');
    expect(wrong.text).toContain('value="Bart Claes"');
    expect((await owner.post(`${path}/name`, { name: '' })).status).toBe(422);
    expect((await owner.post(`${path}/name`, { name: 'Anna '.repeat(30) })).status).toBe(422);
    expect((await guest.post(`${path}/name`, { name: 'Anna Peeters' })).status).not.toBe(303);
    const answer = await owner.post(`${path}/name`, { name: 'Anna Peeters' });
    const next = answer.location!;
    expect(next).toMatch(/^\/certificates\/[0-9a-f-]{36}$/);
    const old = await guest.get(path);
    expect(old.text).toContain('This certificate was replaced');
    expect(old.text).toContain(`href="${next}"`);
    expect((await guest.get(next)).text).toContain('This certificate is valid');
    expect((await owner.get(next)).text).not.toContain('Is your name not right?');
    const facts = (await guest.api('GET', `/api/v1${path}`)).json<Record<string, unknown>>();
    expect(facts).toMatchObject({ status: 'replaced', reason: 'name-corrected', replacedBy: next.split('/')[2] });
  });
});

describe('the console', () => {
  it('is for managers', async () => {
    const { certificateId } = await shown();
    const pages = [
      '/staff/certificates',
      '/staff/certificates.csv',
      '/staff/certificates/courses',
      `/staff/certificates/${certificateId}`,
    ];
    const [editor, manager] = [await signedIn(app, 'editor'), await signedIn(app, 'manager')];
    for (const page of pages) {
      expect([page, (await editor.get(page)).status]).toEqual([page, 403]);
      expect([page, (await manager.get(page)).status]).toEqual([page, 200]);
    }
    expect(
      (await editor.post(`/staff/certificates/${certificateId}/revoke`, { reason: 'rules-broken', note: 'No.' }))
        .status,
    ).toBe(403);
  });

  it('finds a certificate by name, address, number, status and course, and takes them out as a file', async () => {
    const manager = await signedIn(app, 'manager');
    const { person, course, certificateId } = await shown({ name: '=Zoë Quaadvlieg' });
    const found = async (query: string) =>
      (await manager.get(`/staff/certificates?${query}`)).text.includes(certificateId);
    for (const query of [
      'search=quaad',
      `search=${person.email}`,
      `search=${certificateId}`,
      `course=${course.id}`,
      'status=valid&search=Zo%C3%AB',
    ])
      expect([query, await found(query)]).toEqual([query, true]);
    for (const query of ['search=nobody-at-all', 'status=revoked&search=quaad', `course=${randomUUID()}`])
      expect([query, await found(query)]).toEqual([query, false]);
    expect(await found('status=nonsense&course=x&page=-1&search=quaad')).toBe(true);
    const csv = await manager.get('/staff/certificates.csv?search=quaad');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    // A cell that a spreadsheet would run as a formula is made plain.
    expect(csv.text).toContain(`'=Zoë Quaadvlieg,${person.email}`);
    const audit = await app.database.query(
      `SELECT 1 FROM audit_entry WHERE action = 'certificate.export' AND actor_id = $1`,
      [manager.personId],
    );
    expect(audit).toHaveLength(1);
  });

  it('revokes with a reason, which its page tells, and issues again with a name', async () => {
    const manager = await signedIn(app, 'manager');
    const { guest, path, certificateId } = await shown({ name: 'Anna' });
    const here = `/staff${path}`;
    const missing = await manager.post(`${here}/revoke`, { reason: 'because', note: '' });
    expect(missing.status).toBe(422);
    const again = await manager.post(`${here}/reissue`, { name: 'Someone Else', why: 'She wrote to us.' });
    const next = again.location!;
    expect(next).not.toBe(here);
    expect((await manager.get(here)).text).toContain('She wrote to us.');
    expect(
      (await manager.post(`${next}/revoke`, { reason: 'rules-broken', note: 'Handed in by another.' })).location,
    ).toBe(next);
    const page = await guest.get(next.replace('/staff', ''));
    expect(page.text).toContain('the rules of the school were not kept');
    expect(page.text).not.toContain('Handed in by another.');
    const twice = await manager.post(`${next}/revoke`, { reason: 'rules-broken', note: 'Again.' });
    expect(twice.status).toBe(409);
    expect(certificateId).not.toBe(next);
  });

  it('turns certificates of a course off and on, and issues those that are missing', async () => {
    const manager = await signedIn(app, 'manager');
    const { course } = await shown();
    const setting = `/staff/certificates/courses/${course.id}`;
    await manager.post(setting, {});
    const { enrolmentId } = await finish(app, { course });
    expect(await app.get(IssueCertificate).run(enrolmentId, new Date())).toEqual({ skip: 'no-certificates' });
    await jobsAreDone(app);
    await manager.post(setting, { certificates: 'on' });
    const page = await manager.get('/staff/certificates/courses');
    expect(page.text).toContain('Issue 1 certificate');
    const done = await manager.follow(await manager.post(`${setting}/issue`));
    expect(done.text).toContain('One certificate is being issued.');
    expect((await manager.post(`/staff/certificates/courses/${randomUUID()}`, {})).status).toBe(404);
  });
});
