import fc from 'fast-check';
import { isHard } from '../../../src/follow-ups/consent/bounces/bounce.rules.js';
import { readReport, UnreadableReport } from '../../../src/follow-ups/consent/bounces/read-report.js';
import { away, complaint, delayedReport, eximReport, exchangeReport, nestedReport, postfixReport } from './reports.js';

const read = (text: string) => readReport(Buffer.from(text, 'latin1'));

describe('a report of what came back', () => {
  it('is read as Postfix, Exim and Exchange write it, and within others', async () => {
    expect(await read(postfixReport())).toEqual({ kind: 'bounced', status: '5.1.1', messageId: 'one@x' });
    expect(await read(eximReport())).toEqual({ kind: 'bounced', status: '5.0.0', messageId: 'two@x' });
    // The status without detail is made precise by the diagnosis.
    expect(await read(exchangeReport())).toEqual({ kind: 'bounced', status: '5.1.10', messageId: 'three@x' });
    expect(await read(nestedReport())).toEqual({ kind: 'bounced', status: '5.1.2', messageId: 'four@x' });
    expect(await read(postfixReport({ status: '4.2.2' }))).toMatchObject({ kind: 'bounced', status: '4.2.2' });
    // Bare line feeds, as a pipe may hand them over.
    expect(await read(postfixReport().replaceAll('\r', ''))).toMatchObject({ status: '5.1.1', messageId: 'one@x' });
  });

  it('is no bounce while the mail is only late, nor when a program of the reader answers', async () => {
    expect(await read(delayedReport())).toEqual({ kind: 'delayed', messageId: 'one@x' });
    expect(await read(away)).toEqual({ kind: 'answered' });
    expect(await read('From: a@example.org\r\nSubject: Thanks\r\n\r\n5.1.1 is a nice number')).toEqual({
      kind: 'other',
    });
    expect(await read(postfixReport().replace('Action: failed', 'Action: delivered'))).toEqual({ kind: 'other' });
  });

  it('is a complaint, but not when it takes one back', async () => {
    expect(await read(complaint())).toEqual({ kind: 'complained', messageId: 'five@x' });
    expect(await read(complaint({}, 'not-spam'))).toEqual({ kind: 'other' });
  });

  it('of eight megabytes is read, and one nested without end is refused', async () => {
    const long = postfixReport().replace(
      '--9B7.1/mx.example.org--',
      `--9B7.1/mx.example.org\r\nContent-Type: application/octet-stream\r\n\r\n${'A'.repeat(76)}\r\n`.replace(
        /A+\r\n/,
        (line) => line.repeat(8 * 13_500),
      ) + '--9B7.1/mx.example.org--',
    );
    expect(long.length).toBeGreaterThan(8 * 1024 * 1024);
    expect(await read(long)).toEqual({ kind: 'bounced', status: '5.1.1', messageId: 'one@x' });
    const deep = Array.from({ length: 200 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}`);
    await expect(read(`${deep.join('\r\n')}\r\n\r\nhello`)).rejects.toThrow(UnreadableReport);
  });

  it('is never more than unreadable, whatever is in it', async () => {
    const shapes = [postfixReport(), eximReport(), exchangeReport(), nestedReport(), complaint(), away];
    const spoilt = fc
      .tuple(
        fc.constantFrom(...shapes),
        fc.array(fc.tuple(fc.nat(), fc.nat(60), fc.string({ unit: 'binary' })), { maxLength: 6 }),
      )
      .map(([text, cuts]) =>
        cuts.reduce((now, [at, length, put]) => {
          const from = at % (now.length + 1);
          return now.slice(0, from) + put + now.slice(from + length);
        }, text),
      );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          spoilt.map((text) => Buffer.from(text)),
          fc.uint8Array({ maxLength: 2000 }),
        ),
        async (raw) => {
          const report = await readReport(raw).catch((error: unknown) => {
            if (error instanceof UnreadableReport) return { kind: 'unreadable' } as const;
            throw error;
          });
          if (report.kind === 'bounced') expect(report.status).toMatch(/^[45]\.\d{1,3}\.\d{1,3}$/);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('a full mailbox and a refusal of the sender are not the end of an address; an unknown user is', () => {
  expect(['5.1.1', '5.0.0', '5.1.10', '5.4.4'].map(isHard)).toEqual([true, true, true, true]);
  expect(['4.2.2', '5.2.2', '5.7.1', '5.7.26'].map(isHard)).toEqual([false, false, false, false]);
});
