import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { Database, type Queryable } from '../../platform/database/database.js';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { checkTexts, ungradedClaims, type Known, type LinkTarget, type TextToCheck } from './checklist.rules.js';
import { LinkTargets } from './link-targets.js';
import { MediaDescriptions, type MediaDescription } from './media-descriptions.js';
import { draftsToPublish, textsAfter } from './publication.rules.js';
import type { Checklist, TextState } from './publishing.views.js';

/** What comes to readers together with the texts that are checked. */
export interface Coming {
  /** Pages that they may lead to, by their paths. */
  links: ReadonlyMap<string, LinkTarget>;
  /** Images and videos that they may show, by their names. */
  media: ReadonlyMap<string, MediaDescription>;
}

const NOTHING: Coming = { links: new Map(), media: new Map() };

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
   * @param coming what will be there together with them
   */
  async look(
    texts: readonly TextToCheck[],
    source: Locale,
    saidOpenly: readonly string[],
    on: Queryable = this.database,
    coming: Coming = NOTHING,
  ): Promise<Checklist> {
    const { publicUrl } = this.config;
    const checked = texts.filter((text) => text.checked).map((text) => text.read);
    const claims = await this.#claims(
      checked.flatMap((read) => read.claims.flatMap(({ slug }) => slug ?? [])),
      on,
    );
    const paths = checked.flatMap((read) => read.links.flatMap((link) => (link.kind === 'internal' ? link.path : [])));
    const media = checked.flatMap((read) => read.media.map(({ name }) => name));
    const known: Known = {
      claims,
      media: new Map([...(await this.media.of(media, on)), ...coming.media]),
      links: joined(await this.links.of(paths.filter(Boolean), on, publicUrl), coming.links),
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

/** What comes stands before what is there; of a text that comes as it is, the places to jump to are known from there. */
function joined(here: ReadonlyMap<string, LinkTarget>, coming: Coming['links']): Map<string, LinkTarget> {
  const all = new Map(here);
  for (const [path, { state, anchors }] of coming)
    all.set(path, { state, anchors: anchors ?? here.get(path)?.anchors ?? null });
  return all;
}
