// Long files first, so that no worker is left alone with one at the end. Before any run has been timed, Jest goes by the
// size of a file; what really takes long are the processes that it starts.
const { readFileSync } = require('node:fs');
const Sequencer = require('@jest/test-sequencer').default;

const STARTS_PROCESSES = /startProcess|inTwoProcesses|spawn\(|fork\(/;

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const long = new Set(sorted.filter(({ path }) => STARTS_PROCESSES.test(readFileSync(path, 'utf8'))));
    return [...long, ...sorted.filter((test) => !long.has(test))];
  }
};
