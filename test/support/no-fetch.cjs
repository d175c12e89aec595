// Stands in for the packages by which a library that we only parse with would fetch: one of them is an ES module that
// Jest cannot require, and no test is to reach the network. Counts who tries.
const fetch = Object.assign(
  () => {
    fetch.tries += 1;
    throw new Error('a test tried to fetch something');
  },
  { tries: 0, Headers: class {} },
);
module.exports = Object.assign(fetch, { __esModule: true, default: fetch });
