import { DefinitionList } from '../../ui/components/list.js';
import { Section } from '../../ui/components/page-head.js';

const PROBLEM = `HTTP/1.1 422 Unprocessable Entity
Content-Type: application/problem+json

{
  "type": "about:blank",
  "status": 422,
  "code": "invalid-input",
  "title": "invalid",
  "detail": "Some of it is not right yet.",
  "errors": [{ "field": "email", "detail": "This is not an e-mail address." }]
}`;

const KINDS = [
  ['401', 'signed-out, bad-token', 'No token, or one that is not known (any more).'],
  ['403', 'forbidden', 'The token’s role is not enough.'],
  ['404', 'not-found', 'Nothing is there, or nothing that is yours.'],
  ['409', 'session-full, still-running', 'The state of things does not allow it; the code says why.'],
  ['410', 'gone', 'It was there and is over, such as a used link.'],
  ['413', 'too-large', 'The body is larger than 256 KB.'],
  ['422', 'invalid-input, reused-key', 'Something in the request is wrong; `errors` names each field.'],
  ['429', 'too-many', 'Too many requests; Retry-After says when to come back.'],
  ['503', 'try-again', 'The database is away or busy; the same request may succeed later.'],
] as const;

/** What holds for every operation: addresses, tokens, errors, pages of lists, repeated requests, limits and times. */
export function ApiManners() {
  return (
    <>
      <Section id="tokens" title="Tokens">
        <div class="prose">
          <p>
            Published content is open to all. Everything else asks for a bearer token, made on the command line and
            shown once:
          </p>
          <pre tabIndex={0}>{`npm run -s admin -- create-token --role manager --name "Website"`}</pre>
          <p>
            Send it with each request: <code>Authorization: Bearer …</code>. A token has one role: <code>learner</code>,{' '}
            <code>editor</code>, <code>host</code>, <code>manager</code> or <code>admin</code>, who may do everything.
            Cookies of a browser work too, for calls from our own pages.
          </p>
        </div>
      </Section>
      <Section id="errors" title="Errors">
        <div class="stack">
          <p>
            Every error is <code>application/problem+json</code> (RFC 9457). Programs look at <code>status</code> and{' '}
            <code>code</code>, which never change; <code>detail</code> is for people, in the language of the address (
            <code>/nl/api/v1/…</code>, <code>/fr/api/v1/…</code>).
          </p>
          <pre tabIndex={0}>{PROBLEM}</pre>
          <DefinitionList
            items={KINDS.map(([status, codes, says]) => ({
              term: (
                <>
                  {status} <code>{codes}</code>
                </>
              ),
              value: says,
            }))}
          />
        </div>
      </Section>
      <Section id="lists" title="Lists">
        <div class="prose">
          <p>
            A list answers <code>{'{ "items": […], "next": "…" }'}</code>. Give <code>next</code> back as{' '}
            <code>?after=…</code> for the following page; it is null on the last one. <code>limit</code> says how many
            items you would like (up to 200). A cursor is opaque: keep it as it is.
          </p>
        </div>
      </Section>
      <Section id="repeating" title="Repeating a request">
        <div class="prose">
          <p>
            A POST that carries an <code>Idempotency-Key</code> (any text of up to 200 characters, best a new UUID) may
            be sent again after a lost connection: within a day it is answered with the first answer, marked{' '}
            <code>Idempotent-Replayed: true</code>, and nothing happens twice. The same key with another body is refused
            as <code>reused-key</code>.
          </p>
        </div>
      </Section>
      <Section id="times" title="Times and limits">
        <div class="prose">
          <p>
            Times are RFC 3339, such as <code>2027-03-04T19:30:00+01:00</code>; a scheduled thing has its IANA zone
            beside it (<code>"timeZone": "Europe/Brussels"</code>). Answers are in UTC.
          </p>
          <p>
            Operations that send mail or try passwords are limited for each caller; <code>RateLimit</code> and{' '}
            <code>RateLimit-Policy</code> headers say what is left.
          </p>
        </div>
      </Section>
    </>
  );
}
