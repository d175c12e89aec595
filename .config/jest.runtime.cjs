// Loads the application's modules once for a worker instead of once for each test file, which took longer than the tests.
// Each file still has its test modules, application and database to itself.
const Runtime = require('jest-runtime').default;
const SharedEnvironment = require('./jest.environment.cjs');

/** What a test starts, and all that it imports. */
const APPLICATION = require.resolve('../src/compose-app.ts');

/** The runtime that has loaded the application; it lives as long as the worker. */
let loaded;

module.exports = class SharedRuntime extends Runtime {
  #load;
  #shares = false;

  constructor(...args) {
    super(...args);
    const [config, environment, resolver, transformer, , coverage, , globalConfig] = args;
    if (!(environment instanceof SharedEnvironment)) return;
    this.#load = () =>
      environment.settle(async () => {
        const runtime = new Runtime(
          config,
          environment,
          resolver,
          transformer,
          new Map(),
          coverage,
          APPLICATION,
          globalConfig,
        );
        await runtime.unstable_importModule(APPLICATION);
        return runtime;
      });
  }

  async unstable_importModule(from, moduleName) {
    if (this.#load && !this.#shares) {
      this.#shares = true;
      loaded ??= this.#load();
      this.#share(await loaded);
    }
    return super.unstable_importModule(from, moduleName);
  }

  #share(runtime) {
    const [own, theirs] = [this.registries, runtime.registries];
    for (const [key, module] of theirs.getActiveEsmRegistry()) own.getActiveEsmRegistry().set(key, module);
    for (const [file, module] of theirs.getActiveCjsRegistry()) own.getActiveCjsRegistry().set(file, module);
    // For the lines of a failure.
    for (const [file, map] of runtime.getSourceMaps()) this.getSourceMaps().set(file, map);
  }
};
