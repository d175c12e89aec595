import { Controller, Module, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ForgetOldAnswers } from '../../../src/platform/http/forget-old-answers.js';
import { IdempotentAnswers } from '../../../src/platform/http/idempotency.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { Gate, until } from '../../support/until.js';

let worked = 0;
const workMayEnd = new Gate();

@Controller('api/v1/test')
class TestApi {
  constructor(private readonly answers: IdempotentAnswers) {}

  @Post('work')
  work(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.answers.once(request, reply, 201, async () => {
      worked += 1;
      const { fail, held } = request.body as { fail?: boolean; held?: boolean };
      if (held) await workMayEnd.opened;
      if (fail) throw new Error('no');
      return { worked };
    });
  }
}

@Module({ controllers: [TestApi] })
class TestModule {}

describe('an Idempotency-Key', () => {
  let school: TestApp;
  beforeAll(async () => {
    school = await startTestApp({}, [TestModule]);
  });
  afterAll(() => school.close());

  const work = (key: string, body: unknown = {}) =>
    school.visitor().api('POST', '/api/v1/test/work', body, { 'idempotency-key': key, 'x-forwarded-for': '10.9.9.9' });

  it('does the work once and repeats the answer', async () => {
    const [first, second] = [await work('one'), await work('one')];
    expect([first.status, second.status, second.text, second.headers.get('idempotent-replayed')]).toEqual([
      201,
      201,
      first.text,
      'true',
    ]);
  });

  it('does not start the same work twice at the same moment', async () => {
    const before = worked;
    let refused = 0;
    const ask = async () => {
      const answer = await work('two', { held: true });
      refused += Number(answer.status === 409);
      return answer;
    };
    const asked = [ask(), ask(), ask()];
    // Two are answered while the third is still at work; only then may that one end.
    await until('two refusals', () => refused === 2).finally(workMayEnd.open);
    const answers = await Promise.all(asked);
    expect(worked).toBe(before + 1);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('refuses the key for another request, and lets failed work be tried again', async () => {
    await work('three', { a: 1 });
    expect((await work('three', { a: 2 })).json()).toMatchObject({ code: 'reused-key' });
    expect((await work('four', { fail: true })).status).toBe(500);
    expect((await work('four', { fail: true })).status).toBe(500);
  });

  it('forgets answers of the API after a day, when nobody may be given them again', async () => {
    const rows = () =>
      school.database.query("SELECT key FROM idempotent_request WHERE caller = 'an old caller' ORDER BY 1");
    await school.database.query(
      `INSERT INTO idempotent_request (key, caller, method_path, body_hash, created_at)
       VALUES ('new', 'an old caller', '', '', now() - interval '23 hours'), ('old', 'an old caller', '', '', now() - interval '25 hours')`,
    );
    await school.get(ForgetOldAnswers).handle();
    expect(await rows()).toEqual([{ key: 'new' }]);
  });
});
