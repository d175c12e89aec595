import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../platform/i18n/locales.js';

/** Something that a lesson says is true. */
@Entity('claim')
export class Claim {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('jsonb')
  text!: Localized;

  /** What the claim covers, and what it does not. */
  @Column('jsonb')
  scope!: Localized;

  /** The people it was studied in. */
  @Column('jsonb')
  population!: Localized;

  /** Rises with every saving. */
  @Column('integer')
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
