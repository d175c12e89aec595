import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { GroupMessageDraft } from './group-message.input.js';
import { messageSent } from './group-messages.errors.js';

/** Keeps what staff wrote to a group, to be looked at before it goes. */
@Injectable()
export class SaveGroupMessage {
  constructor(private readonly database: Database) {}

  /**
   * @param id the draft that it replaces; a new one without
   * @returns the id of the draft
   * @throws DomainError `not-found`, `message-sent`
   */
  async run(
    actor: Viewer,
    sessionId: string,
    { groups, locales, fallback, texts }: GroupMessageDraft,
    now: Date,
    id?: string,
  ): Promise<string> {
    const values = [groups, locales, fallback, JSON.stringify(texts), now];
    return this.database.transaction(async (tx) => {
      if (id === undefined) {
        const [made] = await tx.query<{ id: string }>(
          `INSERT INTO group_message (groups, locales, fallback, texts, created_at, updated_at, session_id, author_id)
           VALUES ($1, $2, $3, $4, $5, $5, $6, $7) RETURNING id`,
          [...values, sessionId, actor.id],
        );
        return made!.id;
      }
      // Is this draft still one?
      const [draft] = await tx.query<{ sent: boolean }>(
        'SELECT sent_at IS NOT NULL AS sent FROM group_message WHERE id = $1 AND session_id = $2 FOR UPDATE',
        [id, sessionId],
      );
      if (!draft) throw notFound();
      if (draft.sent) throw messageSent();
      await tx.query(
        'UPDATE group_message SET groups = $1, locales = $2, fallback = $3, texts = $4, updated_at = $5 WHERE id = $6',
        [...values, id],
      );
      return id;
    });
  }
}
