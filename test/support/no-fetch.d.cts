declare const fetch: { tries: number };
export default fetch;
