import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../platform/i18n/locales.js';

/** What a study may say about a claim. */
export const DIRECTIONS = ['supports', 'contradicts', 'mixed'] as const;

/** One of these. */
export type Direction = (typeof DIRECTIONS)[number];

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

  /** Its number at PubMed. */
  @Column('text', { nullable: true })
  pmid!: string | null;

  /** Rises with every saving. */
  @Column('integer')
  version!: number;

  /** How it came into the list; only what the school opened with may lack an identifier. */
  @Column('text')
  origin!: 'starter' | 'editor' | 'import';

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
