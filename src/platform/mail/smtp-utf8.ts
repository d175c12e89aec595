import SMTPConnection from 'nodemailer/lib/smtp-connection';

const REMEMBERED_MILLISECONDS = 60 * 60_000;

/** A question that is asked of the mail server at most once an hour: does it carry addresses outside ASCII (RFC 6531)? */
export function speaksUtf8(url: string | null): () => Promise<boolean> {
  let asked: { at: number; answer: Promise<boolean> } | null = null;
  return () => {
    if (!url) return Promise.resolve(true);
    if (asked && performance.now() - asked.at < REMEMBERED_MILLISECONDS) return asked.answer;
    const answer = ask(url);
    asked = { at: performance.now(), answer };
    // A server that is away has not answered: it is asked again.
    answer.catch(() => (asked = null));
    return answer;
  };
}

function ask(address: string): Promise<boolean> {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const connection = new SMTPConnection({
    host: url.hostname,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    connectionTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return new Promise<boolean>((resolve, reject) => {
    connection.once('error', reject);
    connection.connect((error) => {
      if (error) return reject(error);
      // The last that it said is its answer to EHLO.
      resolve(/^250[ -]SMTPUTF8\b/im.test(String(connection.lastServerResponse)));
      connection.quit();
    });
  });
}
