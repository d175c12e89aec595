// The world in which test files run: one for a worker, so that the application's modules, once loaded into it, serve all
// of the worker's files. A file leaves it as it found it.
const { TestEnvironment } = require('jest-environment-node');

let shared;

module.exports = class SharedEnvironment extends TestEnvironment {
  #globals;
  #exit;
  #env;

  constructor(config, context) {
    if (shared) return shared;
    super(config, context);
    shared = this;
    this.#globals = Object.getOwnPropertyDescriptors(this.global);
    this.#exit = this.global.process.exit;
    this.#env = { ...this.global.process.env };
  }

  /** Does work whose traces in the world are no file's own. */
  async settle(work) {
    const before = new Set(Reflect.ownKeys(this.global));
    const result = await work();
    for (const key of Reflect.ownKeys(this.global)) {
      if (!before.has(key)) this.#globals[key] = Object.getOwnPropertyDescriptor(this.global, key);
    }
    return result;
  }

  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    for (const key of Reflect.ownKeys(this.global)) {
      const kept = this.#globals[key];
      if (!kept) Reflect.deleteProperty(this.global, key);
      else if ('value' in kept && this.global[key] !== kept.value) Reflect.defineProperty(this.global, key, kept);
    }
    const { process } = this.global;
    process.exit = this.#exit;
    for (const name of Object.keys(process.env)) if (!(name in this.#env)) delete process.env[name];
    Object.assign(process.env, this.#env);
    // What it would take apart in the end: here the end is that of the process.
    this._globalProxy.leftovers = [];
  }
};
