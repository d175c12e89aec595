import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Group } from './group-message.rules.js';
import type { GroupMessageView, Reach } from './group-messages.views.js';
import { findRecipients } from './recipients.js';

const LISTED = 50;
const VIEW = `g.id, g.session_id AS "sessionId", g.groups, g.locales, g.fallback, g.texts, g.created_at AS "createdAt", g.sent_at AS "sentAt",
  coalesce(p.name, t.name) AS author, g.recipients, g.left_out AS "leftOut", done.*`;
const FROM = `group_message g LEFT JOIN person p ON p.id = g.author_id LEFT JOIN api_token t ON t.id = g.author_id
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE m.state = 'accepted')::int AS accepted, count(*) FILTER (WHERE m.state = 'failed')::int AS failed,
      count(*) FILTER (WHERE m.state = 'skipped')::int AS skipped
    FROM group_message_mail l JOIN mail m ON m.id = l.mail_id WHERE l.message_id = g.id) done`;

/** Reads what staff wrote to groups. */
@Injectable()
export class GroupMessageQueries {
  constructor(private readonly database: Database) {}

  /** The messages of a session, newest first. */
  async ofSession(sessionId: string): Promise<GroupMessageView[]> {
    // What was written to this session's people, and what became of it?
    return this.database.query<GroupMessageView & Record<string, unknown>>(
      `SELECT ${VIEW} FROM ${FROM} WHERE g.session_id = $1 ORDER BY g.created_at DESC, g.id LIMIT ${LISTED}`,
      [sessionId],
    );
  }

  /** One of them; null when the session has no such message. */
  async one(sessionId: string, id: string): Promise<GroupMessageView | null> {
    // What is this message, and what became of it?
    const [row] = await this.database.query<GroupMessageView & Record<string, unknown>>(
      `SELECT ${VIEW} FROM ${FROM} WHERE g.session_id = $1 AND g.id = $2`,
      [sessionId, id],
    );
    return row ?? null;
  }

  /** One of them, as a mail knows it. */
  async byId(id: string): Promise<Pick<GroupMessageView, 'groups' | 'fallback' | 'texts'> | null> {
    // What does this message say, and to whom?
    const [row] = await this.database.query<Pick<GroupMessageView, 'groups' | 'fallback' | 'texts'>>(
      'SELECT groups, fallback, texts FROM group_message WHERE id = $1 AND sent_at IS NOT NULL',
      [id],
    );
    return row ?? null;
  }

  /** Whom a message would reach now. */
  async reach(sessionId: string, audience: { groups: Group[]; locales: Locale[] }): Promise<Reach> {
    const found = await findRecipients(this.database, sessionId, audience);
    const reached = found.filter(({ refused }) => !refused);
    const byLocale = { en: 0, nl: 0, fr: 0 };
    for (const { locale } of reached) byLocale[locale]++;
    return { count: reached.length, leftOut: found.length - reached.length, byLocale };
  }
}
