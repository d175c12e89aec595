import type { TestApp, TestMail } from '../support/app.js';
import type { Visitor } from '../support/visitor.js';

/** A password that every person of these tests has. */
export const PASSWORD = 'three calm words';

let people = 0;

/** An address that nobody has yet. */
export const newAddress = (): string => `person${++people}@example.org`;

/** Signs somebody up in a browser of her own. */
export async function signUp(
  test: TestApp,
  email = newAddress(),
  fields: Record<string, string> = {},
): Promise<{ visitor: Visitor; email: string }> {
  const visitor = test.visitor();
  const answer = await visitor.post('/sign-up', {
    name: 'Anna Peeters',
    email,
    password: PASSWORD,
    locale: 'en',
    timeZone: 'Europe/Brussels',
    ...fields,
  });
  if (answer.status !== 303) throw new Error(`sign-up answered ${answer.status}: ${answer.text.slice(0, 500)}`);
  return { visitor, email };
}

/** Signs somebody in elsewhere. */
export async function signIn(test: TestApp, email: string): Promise<Visitor> {
  const visitor = test.visitor();
  const answer = await visitor.post('/sign-in', { email, password: PASSWORD });
  if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`);
  return visitor;
}

/** The path of the link in a mail. */
export function linkIn(mail: TestMail): string {
  return new URL(/https?:\/\/\S+\/sign-in\/link\/\S+/.exec(mail.message!.text)![0]).pathname;
}

/** Asks for a link and opens the mail that comes. */
export async function mailedLink(test: TestApp, email: string, to = '/me'): Promise<string> {
  await test.visitor().post('/sign-in/link', { email, to });
  return linkIn(await test.mail(email, 'sign-in-link'));
}
