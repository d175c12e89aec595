declare const fetch: { tries: number };
export = fetch;
