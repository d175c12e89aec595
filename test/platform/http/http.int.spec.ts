import { connect } from 'node:net';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { RequiresRole, SignedIn } from '../../../src/platform/http/access.js';
import { Database } from '../../../src/platform/database/database.js';
import { Layout } from '../../../src/ui/layout.js';
import { ThisVisit, type Visit } from '../../../src/ui/web/visit.js';
import { h } from 'preact';
import { startTestApp, type TestApp } from '../../support/app.js';
import { Gate, until } from '../../support/until.js';

let drawn = 0;
const slowHasBegun = new Gate();
const slowMayEnd = new Gate();

@Controller('test')
class TestPages {
  constructor(private readonly database: Database) {}

  @Get('public')
  public(@ThisVisit() visit: Visit) {
    return visit.publicPage({ tags: ['courses'], seconds: 60 }, () => {
      drawn += 1;
      return h(Layout, { title: 'A page', children: h('h1', null, `Drawn ${drawn}`) });
    });
  }

  @Get('broken')
  broken(): never {
    throw new Error('ann@example.org is a secret');
  }

  @Get('slow')
  async slow() {
    slowHasBegun.open();
    await slowMayEnd.opened;
    return { done: true };
  }

  @Get('database')
  database_() {
    return this.database.query('SELECT 1');
  }

  @SignedIn()
  @Get('mine')
  mine() {
    return 'mine';
  }

  @RequiresRole('manager')
  @Get('theirs')
  theirs() {
    return 'theirs';
  }
}

@Controller('api/v1/test')
class TestApi {
  @Post('work')
  work() {
    return { done: true };
  }
}

@Module({ controllers: [TestPages, TestApi] })
class TestModule {}

describe('the web server', () => {
  let school: TestApp;
  beforeAll(async () => {
    school = await startTestApp({}, [TestModule]);
  });
  afterAll(() => school.close());

  describe('answers errors', () => {
    it.each([
      ['/nothing-here', 404, 'This page does not exist'],
      ['/nl/nothing-here', 404, 'Deze pagina bestaat niet'],
      ['/fr/nothing-here', 404, 'Cette page n’existe pas'],
      ['/%zz', 422, 'That did not work'],
      [`/${'x'.repeat(400)}`, 404, 'This page does not exist'],
      ['/assets/../../package.json', 404, 'This page does not exist'],
      ['/nl/test/broken', 500, 'Er ging iets mis'],
    ])('of %s with a page in the language of the address', async (path, status, words) => {
      const answer = await school.visitor().get(path);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toMatch('text/html');
      expect(answer.text).toContain(words);
    });

    it('without telling what went wrong inside', async () => {
      expect((await school.visitor().get('/test/broken')).text).not.toContain('secret');
    });

    it('of the API with a problem document in the language of the program', async () => {
      const answer = await school.visitor().api('GET', '/api/v1/nothing', undefined, { 'accept-language': 'fr' });
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toMatch('application/problem+json');
      expect(answer.json()).toMatchObject({
        type: 'about:blank',
        status: 404,
        code: 'not-found',
        detail: expect.stringContaining('Il n’y a rien'),
      });
    });

    it('of bodies that are too large, cut short or of another kind', async () => {
      const visitor = school.visitor();
      const send = (body: string, type = 'application/json') =>
        visitor.send('POST', '/api/v1/test/work', body, { 'content-type': type });
      expect((await send('x'.repeat(300_000))).json()).toMatchObject({ status: 413, code: 'too-large' });
      expect((await send('{"half":')).json()).toMatchObject({ status: 422, code: 'malformed' });
      expect((await send('<a/>', 'application/xml')).json()).toMatchObject({ status: 422, code: 'malformed' });
    });
  });

  describe('lets in', () => {
    it('nobody where a sign-in is needed: people are asked to, programs are told', async () => {
      const answer = await school.visitor().get('/nl/test/mine?x=1');
      expect([answer.status, answer.location]).toEqual([303, `/nl/sign-in?to=${encodeURIComponent('/test/mine?x=1')}`]);
      expect((await school.visitor().api('GET', '/api/v1/me')).status).toBeGreaterThanOrEqual(401);
    });

    it('no made-up token', async () => {
      const answer = await school
        .visitor()
        .api('GET', '/api/v1/test/none', undefined, { authorization: `Bearer ${'a'.repeat(43)}` });
      expect(answer.json()).toMatchObject({ status: 401, code: 'bad-token' });
    });

    it('no write that another site asked a browser for', async () => {
      const refused = [
        { origin: 'https://evil.example' },
        { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
        { origin: 'null' },
        { cookie: 'sign_in=x' },
        { 'sec-fetch-site': 'same-site' },
      ];
      for (const headers of refused) {
        const answer = await school.visitor().send('POST', '/language', 'locale=nl&to=/', {
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        } as unknown as Record<string, string>);
        expect([headers, answer.status]).toEqual([headers, 403]);
      }
      expect((await school.visitor().post('/language', { locale: 'nl', to: '/' })).status).toBe(303);
    });
  });

  describe('sends', () => {
    it('headers that keep a page to itself', async () => {
      const { headers } = await school.visitor().get('/test/public');
      const policy = headers.get('content-security-policy')!;
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    });

    it('guests a page that any cache may keep, without a cookie', async () => {
      const first = await school.visitor().get('/test/public');
      expect(first.headers.getSetCookie()).toEqual([]);
      expect(first.headers.get('cache-control')).toMatch(/^public, max-age=0, s-maxage=60/);
      expect(first.headers.get('vary')).toMatch(/cookie/);
      const again = await school.visitor().get('/test/public', { 'if-none-match': first.headers.get('etag')! });
      expect([again.status, again.text]).toEqual([304, '']);
    });

    it('the same page from memory, small where the browser can read it', async () => {
      const kept = await until('a page that was not drawn anew', async () => {
        const before = drawn;
        const answer = await school.visitor().get('/test/public?from=memory', { 'accept-encoding': 'br' });
        return drawn === before && answer;
      });
      expect(kept.headers.get('content-encoding')).toBe('br');
      expect(kept.text).toContain('Drawn');
    });

    it('a new page as soon as its content was changed, in whichever process', async () => {
      const first = await school.visitor().get('/test/public?about=change');
      await school.database.query("SELECT pg_notify('content_changed', 'courses')");
      const second = await until('another page', async () => {
        const answer = await school.visitor().get('/test/public?about=change');
        return answer.headers.get('etag') !== first.headers.get('etag') && answer;
      });
      expect(second.status).toBe(200);
    });

    it('files whose name holds their hash for ever, and compressed', async () => {
      const page = await school.visitor().get('/test/public');
      const css = /href="(\/assets\/site-[^"]+\.css)"/.exec(page.text)![1]!;
      const answer = await school.visitor().get(css, { 'accept-encoding': 'br' });
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('content-encoding')).toBe('br');
    });
  });

  describe('at the home address', () => {
    it.each([
      ['nl-BE,nl;q=0.9', undefined, '/nl/'],
      ['fr', undefined, '/fr/'],
      ['nl', 'language=fr', '/fr/'],
    ])('sends a reader of %s with the choice %s to %s', async (language, cookie, to) => {
      const answer = await school.visitor().get('/', { 'accept-language': language, ...(cookie ? { cookie } : {}) });
      expect([answer.status, answer.location, answer.headers.get('vary')]).toEqual([
        302,
        to,
        'accept-language, cookie',
      ]);
    });

    it('keeps a reader who chose English', async () => {
      expect((await school.visitor().get('/', { 'accept-language': 'nl', cookie: 'language=en' })).location).toBeNull();
    });
  });

  it('tells its health, and its figures to this machine only', async () => {
    const visitor = school.visitor();
    delete visitor.headers['x-forwarded-for'];
    expect((await visitor.api('GET', '/healthz')).json()).toEqual({ status: 'ok' });
    expect((await visitor.api('GET', '/readyz')).json()).toEqual({
      status: 'ready',
      checks: { database: true, queue: true },
    });
    expect((await visitor.api('GET', '/metrics')).text).toContain('http_request_seconds_bucket');
    expect((await school.visitor().api('GET', '/metrics')).status).toBe(404);
  });
});

describe('a server that is told to stop', () => {
  it('finishes what it has begun and takes nothing new', async () => {
    const school = await startTestApp({}, [TestModule]);
    const slow = school.visitor().get('/test/slow');
    await slowHasBegun.opened;
    const closed = school.close();
    const port = Number(new URL(school.url).port);
    const refuses = () =>
      new Promise<boolean>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => resolve(!socket.destroy())).on('error', () => resolve(true));
      });
    await until('an end of listening', refuses).finally(slowMayEnd.open);
    expect((await slow).text).toContain('done');
    await closed;
  });
});
