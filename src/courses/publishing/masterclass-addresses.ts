import type { Queryable } from '../../platform/database/database.js';

/** Knows which masterclasses there are; that feature answers. */
export abstract class MasterclassAddresses {
  /** Of these slugs, each that exists, and whether the public sees it. */
  abstract of(slugs: readonly string[], on?: Queryable): Promise<Map<string, { published: boolean }>>;
}
