import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../platform/i18n/locales.js';
import type { GradeLevel } from '../ui/components/evidence.js';

/** How sure somebody was of a claim on a day. Never changed: a new grade stands beside the old one. */
@Entity('grade')
export class Grade {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'claim_id' })
  claimId!: string;

  @Column('text')
  level!: GradeLevel;

  @Column('jsonb')
  rationale!: Localized;

  @Column('text')
  grader!: string;

  /** Who confirmed it, and the proposal it came from; null for the grades that the school opened with. */
  @Column('text', { nullable: true })
  confirmer!: string | null;

  @Column('uuid', { name: 'proposal_id', nullable: true })
  proposalId!: string | null;

  /** A day without a zone: '2026-11-02'. */
  @Column('date', { name: 'graded_on' })
  gradedOn!: string;

  @Column('date', { name: 'review_due' })
  reviewDue!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
