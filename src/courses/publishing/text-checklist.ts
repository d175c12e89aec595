import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { Database, type Queryable } from '../../platform/database/database.js';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { checkTexts, ungradedClaims, type Known, type LinkTarget, type TextToCheck } from './checklist.rules.js';
import { LinkTargets } from './link-targets.js';
import { MediaDescriptions } from './media-descriptions.js';
import { draftsToPublish, textsAfter } from './publication.rules.js';
import type { Checklist, TextState } from './publishing.views.js';

/** Looks up what the texts of a lesson or an article refer to, and says what is wrong with them. The same look now and at a planned moment. */
@Injectable()
export class TextChecklist {
  constructor(
    private readonly database: Database,
    private readonly links: LinkTargets,
    private readonly media: MediaDescriptions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What would be wrong if these languages (all that have drafts, when none is named) were published. */
  async of(
    state: TextState,
    { locales, saidOpenly }: { locales: readonly Locale[]; saidOpenly: readonly string[] },
    on: Queryable = this.database,
  ): Promise<Checklist> {
    const texts = textsAfter(state, draftsToPublish(state, locales), this.config.publicUrl);
    return this.look(texts, state.sourceLocale, saidOpenly, on);
  }

  /**
   * What is wrong with these texts of one lesson or article.
   * @param coming what will be there together with them: pages that they may lead to, by their paths
   */
  async look(
    texts: readonly TextToCheck[],
    source: Locale,
    saidOpenly: readonly string[],
    on: Queryable = this.database,
    coming: ReadonlyMap<string, LinkTarget> = new Map(),
  ): Promise<Checklist> {
    const { publicUrl } = this.config;
    const checked = texts.filter((text) => text.checked).map((text) => text.read);
    const claims = await this.#claims(
      checked.flatMap((read) => read.claims.flatMap(({ slug }) => slug ?? [])),
      on,
    );
    const paths = checked.flatMap((read) => read.links.flatMap((link) => (link.kind === 'internal' ? link.path : [])));
    const known: Known = {
      claims,
      media: await this.media.of(
        checked.flatMap((read) => read.media.map(({ name }) => name)),
        on,
      ),
      links: new Map([...(await this.links.of(paths.filter(Boolean), on, publicUrl)), ...coming]),
      saidOpenly: new Set(saidOpenly),
    };
    return {
      findings: checkTexts(texts, source, LOCALES, known),
      ungraded: ungradedClaims(texts, known),
    };
  }

  async #claims(slugs: readonly string[], on: Queryable): Promise<Map<string, { graded: boolean }>> {
    if (slugs.length === 0) return new Map();
    // Which of these claims exist, and is the grade in force one that says how sure we are?
    const rows = await on.query<{ slug: string; graded: boolean }>(
      `SELECT c.slug, coalesce((SELECT g.level FROM grade g WHERE g.claim_id = c.id ORDER BY g.created_at DESC LIMIT 1), 'ungraded') <> 'ungraded' AS graded
       FROM claim c WHERE c.slug = ANY ($1)`,
      [[...new Set(slugs)]],
    );
    return new Map(rows.map(({ slug, graded }) => [slug, { graded }]));
  }
}
