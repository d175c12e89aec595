import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';

/** What the checklist asks of a picture or a film. */
export interface MediaDescription {
  kind: 'image' | 'video';
  alt: Partial<Record<Locale, string>>;
}

/** Knows the pictures and films that a text may name, with their words for those who cannot see them. */
@Injectable()
export class MediaDescriptions {
  /** Of these names, each that exists. */
  async of(names: readonly string[], on: Queryable): Promise<Map<string, MediaDescription>> {
    if (names.length === 0) return new Map();
    const [table] = await on.query<{ there: boolean }>(`SELECT to_regclass('media') IS NOT NULL AS there`);
    if (!table!.there) return new Map();
    // Each picture or film of these names with its words in every language.
    const rows = await on.query<MediaDescription & { slug: string }>(
      'SELECT slug, kind, alt FROM media WHERE slug = ANY ($1)',
      [names],
    );
    return new Map(rows.map(({ slug, kind, alt }) => [slug, { kind, alt: alt ?? {} }]));
  }
}
