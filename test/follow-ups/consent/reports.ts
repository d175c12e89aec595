/** Reports as receiving servers write them, after RFC 3464 and RFC 5965; nobody in them exists. */

interface Returned {
  to?: string;
  status?: string;
  messageId?: string;
}

const lines = (...all: (string | readonly string[])[]) => `${all.flat().join('\r\n')}\r\n`;

const original = (messageId: string) => [
  'From: Skin School <hello@skin-school.example>',
  'To: gone@example.org',
  'Subject: =?utf-8?q?Pr=C3=AAt=3F?=',
  `Message-ID:`,
  ` <${messageId}>`,
];

/** As Postfix writes it. */
export function postfixReport({
  to = 'bounce@b.example',
  status = '5.1.1',
  messageId = 'one@x',
}: Returned = {}): string {
  return lines(
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.example.org (Mail Delivery System)',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="9B7.1/mx.example.org"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--9B7.1/mx.example.org',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.example.org.',
    `<gone@example.org>: host mx.example.org[192.0.2.1] said: 550 ${status} User unknown`,
    '',
    '--9B7.1/mx.example.org',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    'Arrival-Date: Sat, 28 Nov 2026 10:00:00 +0000 (UTC)',
    '',
    'Final-Recipient: rfc822; gone@example.org',
    'Original-Recipient: rfc822;gone@example.org',
    'Action: failed',
    `Status: ${status}`,
    'Remote-MTA: dns; mx.example.org',
    `Diagnostic-Code: smtp; 550 ${status} <gone@example.org>:`,
    '    Recipient address rejected',
    '',
    '--9B7.1/mx.example.org',
    'Content-Description: Undelivered Message Headers',
    'Content-Type: text/rfc822-headers',
    '',
    original(messageId),
    '',
    '--9B7.1/mx.example.org--',
  );
}

/** As Exim writes it: words, with what failed in a header, and a report only where it was asked for one. */
export function eximReport({ messageId = 'two@x' }: Returned = {}): string {
  return lines(
    'X-Failed-Recipients: gone@example.org',
    'Auto-Submitted: auto-replied',
    'From: Mail Delivery System <Mailer-Daemon@mx.example.org>',
    'Subject: Mail delivery failed: returning message to sender',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'This message was created automatically by mail delivery software.',
    '',
    '  gone@example.org',
    '    host mx.example.org [192.0.2.25]',
    '    SMTP error from remote mail server after RCPT TO:<gone@example.org>:',
    '    550 Unrouteable address',
    '',
    '------ This is a copy of the message, including all the headers. ------',
    '',
    'From: Skin School <hello@skin-school.example>',
    `Message-ID: <${messageId}>`,
    '',
    'Hello',
  );
}

/** As Exchange writes it: html in another alphabet, a status without detail, the message whole and in base64. */
export function exchangeReport({ messageId = 'three@x' }: Returned = {}): string {
  return lines(
    'From: <postmaster@example.org>',
    'Subject: =?utf-16?B?bm90aGluZw==?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=outer',
    'X-MS-Exchange-Message-Is-Ndr:',
    '',
    '--outer',
    'Content-Type: multipart/alternative; boundary=inner',
    '',
    '--inner',
    'Content-Type: text/plain; charset="no-such-alphabet"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Your message to gone@example.org couldn=92t be delivered.',
    '--inner',
    'Content-Type: text/html; charset="windows-1252"',
    '',
    '<b>couldn\x92t be delivered</b>',
    '--inner--',
    '--outer',
    'Content-Type: message/delivery-status',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(
      [
        'Reporting-MTA: dns;EX01.example.org',
        '',
        'Final-Recipient: RFC822; gone@example.org',
        'Action: Failed',
        'Status: 5.0.0',
        'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found',
        'X-Display-Name: G\xE9rard',
      ].join('\r\n'),
      'latin1',
    ).toString('base64'),
    '--outer',
    'Content-Type: message/rfc822',
    '',
    original(messageId),
    'Content-Type: text/html; charset=iso-8859-1',
    '',
    '<p>Hello</p>',
    '--outer--',
  );
}

/** A report about a report: what it brings back is a report itself, whose own mail is not the one that matters. */
export function nestedReport({ messageId = 'four@x' }: Returned = {}): string {
  const inner = postfixReport({ messageId: 'not-this@x' });
  return lines(
    'From: <>',
    'Content-Type: multipart/mixed; boundary=wrap',
    '',
    '--wrap',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=mid',
    '',
    '--mid',
    'Content-Type: text/plain',
    '',
    'failed',
    '--mid',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; list.example.org',
    '',
    'Final-Recipient: rfc822; a@example.org',
    'Action: delivered',
    'Status: 2.0.0',
    '',
    'Final-Recipient: rfc822; gone@example.org',
    'Action: failed',
    'Status: 5.1.2 (bad domain)',
    '--mid',
    'Content-Type: message/rfc822',
    '',
    original(messageId),
    '',
    inner,
    '--mid--',
    '--wrap--',
  );
}

/** A mail that is late. */
export function delayedReport(returned: Returned = {}): string {
  return postfixReport({ status: '4.4.1', ...returned })
    .replace('Action: failed', 'Action: delayed')
    .replace('Undelivered Mail Returned to Sender', 'Delayed Mail (still being retried)');
}

/** A complaint, as providers send it. */
export function complaint({ messageId = 'five@x' }: Returned = {}, type = 'abuse'): string {
  return lines(
    'From: <complaints@provider.example>',
    'Content-Type: multipart/report; report-type=feedback-report; boundary=arf',
    '',
    '--arf',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is an email abuse report.',
    '--arf',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${type}`,
    'User-Agent: Provider/1.0',
    'Version: 1',
    'Original-Rcpt-To: <redacted@example.org>',
    '--arf',
    'Content-Type: message/rfc822',
    '',
    original(messageId),
    '',
    'Hello',
    '--arf--',
  );
}

/** Somebody is away. */
export const away = lines(
  'From: Gone <gone@example.org>',
  'Subject: Out of office: Ready?',
  'Auto-Submitted: auto-replied (vacation)',
  'Precedence: bulk',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'I am away until 5.1.2027. In urgent cases call 550 5501.',
);
