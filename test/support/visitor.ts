/** An answer with its body read. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Path and query of the Location header; null without one. */
  location: string | null;
  json: <T = Record<string, unknown>>() => T;
}

let visitors = 0;

/** A guest with a browser's manners: keeps cookies, tells where a request comes from, has an address of its own. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  /** Sent with every request. */
  readonly headers: Record<string, string> = {};

  constructor(readonly baseUrl: string) {
    // Each visitor comes from another address, so that limits for one address do not meet in a test that is about something else.
    const number = ++visitors;
    this.headers['x-forwarded-for'] = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  }

  /** Fetches a page. Redirects are not followed. */
  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, { accept: 'text/html', ...headers });
  }

  /** Posts a form as the page itself would. */
  post(
    path: string,
    fields: Record<string, string | string[]> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    return this.send('POST', path, body.toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      origin: new URL(this.baseUrl).origin,
      'sec-fetch-site': 'same-origin',
      ...headers,
    });
  }

  /** Calls the JSON API. */
  api(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(method, path, body === undefined ? undefined : JSON.stringify(body), {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    });
  }

  /** Goes where an answer points, until a page stands still. */
  async follow(answer: Answer): Promise<Answer> {
    for (let hops = 0; answer.location !== null && hops < 5; hops++) answer = await this.get(answer.location);
    return answer;
  }

  async send(method: string, path: string, body: string | undefined, headers: Record<string, string>): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.baseUrl + path, {
      method,
      redirect: 'manual',
      body,
      headers: { ...this.headers, ...(cookie ? { cookie } : {}), ...headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      location: response.headers.get('location'),
      json: <T>() => JSON.parse(text) as T,
    };
  }
}
