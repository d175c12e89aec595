import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../platform/database/database.js';
import type { Question } from '../questions/question.js';

const MOST_REMEMBERED = 2_000;

/** What questions said in each of their versions. A version never changes, so it is read once and kept in memory. */
@Injectable()
export class QuestionVersions {
  readonly #known = new Map<string, Question>();

  constructor(private readonly database: Database) {}

  /** The questions of these versions, by the version's id. @throws Error when one is not there */
  async of(versionIds: readonly string[], on: Queryable = this.database): Promise<ReadonlyMap<string, Question>> {
    const wanted = new Map<string, Question>();
    const missing = new Set<string>();
    for (const id of versionIds) {
      const known = this.#known.get(id);
      if (known) wanted.set(id, known);
      else missing.add(id);
    }
    if (missing.size > 0)
      for (const [id, question] of await this.#read([...missing], on)) {
        wanted.set(id, question);
        this.#remember(id, question);
      }
    for (const id of versionIds) if (!wanted.has(id)) throw new Error(`the version ${id} of a question is missing`);
    return wanted;
  }

  /** The question of one version. */
  async one(versionId: string, on?: Queryable): Promise<Question> {
    return this.#known.get(versionId) ?? (await this.of([versionId], on)).get(versionId)!;
  }

  async #read(ids: string[], on: Queryable): Promise<[string, Question][]> {
    // What these versions say.
    const rows = await on.prepared<{ id: string; content: Question }>(
      'question-versions',
      'SELECT id, content FROM question_version WHERE id = ANY ($1::uuid[])',
      [ids],
    );
    return rows.map(({ id, content }) => [id, content]);
  }

  #remember(id: string, question: Question): void {
    this.#known.set(id, question);
    if (this.#known.size > MOST_REMEMBERED) this.#known.delete(this.#known.keys().next().value!);
  }
}
