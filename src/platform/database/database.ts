import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Injectable } from '@nestjs/common';
import { DATABASE_MESSAGES } from './database.messages.js';
import { DomainError } from '../errors.js';

/** SQLSTATEs after which the same work, done again from the start, may succeed. */
const RETRYABLE = new Set(['40001', '40P01']);
const TRIES = 3;

/** Runs SQL: inside a transaction or on its own. */
export interface Queryable {
  query<T extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<T[]>;

  /** A statement that Postgres parses and plans once a connection, under a name of its own. */
  prepared<T extends QueryResultRow>(name: string, sql: string, values: readonly unknown[]): Promise<T[]>;
}

/** One open transaction, handed from the action to whatever it calls. */
export class Transaction implements Queryable {
  readonly #afterCommit: (() => void | Promise<void>)[] = [];

  constructor(
    readonly manager: EntityManager,
    private readonly client: PoolClient,
  ) {}

  async query<T extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.client.query<T>(sql, values as unknown[])).rows;
  }

  async prepared<T extends QueryResultRow>(name: string, sql: string, values: readonly unknown[]): Promise<T[]> {
    return (await this.client.query<T>({ name, text: sql, values: values as unknown[] })).rows;
  }

  /** Mails about this subject that are written in this transaction go at this moment at the earliest. */
  heldMail: { subjectId: string; until: Date } | null = null;

  /** Runs once the work is committed, and not at all when it is rolled back. For hints only: it may be lost in a crash. */
  afterCommit(task: () => void | Promise<void>): void {
    this.#afterCommit.push(task);
  }

  /** @internal */
  get tasks(): readonly (() => void | Promise<void>)[] {
    return this.#afterCommit;
  }
}

/** The way to Postgres: single statements from the pool, and transactions. */
@Injectable()
export class Database implements Queryable {
  constructor(private readonly source: DataSource) {}

  get pool(): Pool {
    return (this.source.driver as PostgresDriver).master as Pool;
  }

  async query<T extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.pool.query<T>(sql, values as unknown[])).rows;
  }

  async prepared<T extends QueryResultRow>(name: string, sql: string, values: readonly unknown[]): Promise<T[]> {
    return (await this.pool.query<T>({ name, text: sql, values: values as unknown[] })).rows;
  }

  /**
   * Does the work in one transaction, again from the start (three times at most) when Postgres ended it for a deadlock
   * or a serialisation failure. What was given to afterCommit runs once the commit is in.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#once(work);
      } catch (error) {
        const state = sqlState(error);
        if (state === null || !RETRYABLE.has(state)) throw error;
        if (attempt === TRIES) throw new DomainError('unavailable', 'try-again', DATABASE_MESSAGES.tryAgain);
      }
    }
  }

  async #once<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    let tx: Transaction;
    let result: T;
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      tx = new Transaction(runner.manager, client);
      result = await work(tx);
      await runner.commitTransaction();
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
    for (const task of tx.tasks) await task();
    return result;
  }
}

/** The SQLSTATE of an error from Postgres, whether the driver or TypeORM threw it; null for any other error. */
export function sqlState(error: unknown): string | null {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return driverError?.code ?? code ?? null;
}

/** The constraint that a statement broke; null when it was none. */
export function brokenConstraint(error: unknown): string | null {
  const { constraint, driverError } = error as { constraint?: string; driverError?: { constraint?: string } };
  return driverError?.constraint ?? constraint ?? null;
}
