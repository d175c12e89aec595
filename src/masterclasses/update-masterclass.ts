import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import { Masterclass } from './masterclass.entity.js';
import type { MasterclassInput } from './masterclass.input.js';
import { fillTitle } from './masterclass.rules.js';
import { changedMeanwhile } from './masterclasses.errors.js';

/** Changes the texts of a masterclass; its address stays, since people have it. */
@Injectable()
export class UpdateMasterclass {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, or `changed-meanwhile` when `version` is not its present state */
  async run(
    actor: Viewer,
    id: string,
    input: Omit<MasterclassInput, 'slug'> & { version: string },
    now: Date,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const masterclass = await tx.manager.findOne(Masterclass, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!masterclass) throw notFound();
      if (masterclass.updatedAt.toISOString() !== input.version) throw changedMeanwhile();
      const { version: _, ...texts } = input;
      Object.assign(masterclass, texts, { title: fillTitle(input.title), updatedAt: now });
      await tx.manager.save(masterclass);
      await this.audit.write(tx, { actor, action: 'masterclass.update', subject: 'masterclass', subjectId: id });
    });
  }
}
