import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../platform/i18n/locales.js';

/** What a study says about a claim. */
export type Direction = 'supports' | 'contradicts' | 'mixed';

/** A published study. */
@Entity('study')
export class Study {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  authors!: string;

  @Column('integer', { nullable: true })
  year!: number | null;

  @Column('jsonb')
  title!: Localized;

  @Column('text', { nullable: true })
  journal!: string | null;

  @Column('text', { nullable: true })
  citation!: string | null;

  @Column('text', { nullable: true })
  doi!: string | null;

  @Column('jsonb', { nullable: true })
  design!: Localized | null;

  @Column('jsonb', { nullable: true })
  size!: Localized | null;

  @Column('jsonb', { nullable: true })
  funder!: Localized | null;

  @Column('jsonb', { nullable: true })
  conflict!: Localized | null;

  @Column('text', { name: 'checked_by', nullable: true })
  checkedBy!: string | null;

  @Column('timestamptz', { name: 'checked_at', nullable: true })
  checkedAt!: Date | null;

  /** True once a reviewer has compared our summary with the paper. */
  isChecked(): boolean {
    return this.checkedBy !== null;
  }
}

/** A study's place behind a claim. */
@Entity('claim_study')
export class ClaimStudy {
  @PrimaryColumn('uuid', { name: 'claim_id' })
  claimId!: string;

  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  @Column('text')
  direction!: Direction;

  @Column('jsonb', { nullable: true })
  note!: Localized | null;
}
