import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Locale } from '../platform/i18n/locales.js';

/** An article of the journal; what it says stands in its texts. */
@Entity('article')
export class Article {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text', { nullable: true })
  figure!: string | null;

  /** Slugs of courses that go further. */
  @Column('text', { array: true })
  related!: string[];

  /** A day without a zone, or null for a draft. */
  @Column('date', { name: 'published_on', nullable: true })
  publishedOn!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** What an article says in one language. */
@Entity('article_text')
export class ArticleText {
  @PrimaryColumn('uuid', { name: 'article_id' })
  articleId!: string;

  @PrimaryColumn('text')
  locale!: Locale;

  @Column('text')
  title!: string;

  @Column('text')
  summary!: string;

  @Column('text')
  author!: string;

  @Column('text')
  body!: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
