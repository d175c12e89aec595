import pg from 'pg';

/**
 * A connection that may be lost while it is in use without taking the process with it. Whoever waits for a query on it
 * is told by that query's error; the pool drops it. Without a listener the same loss would end the process.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
