import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import type { Transaction } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { LinkTarget, TextToCheck } from '../publishing/checklist.rules.js';
import { FINDING_WORDS } from '../publishing/findings.messages.js';
import { TextChecklist } from '../publishing/text-checklist.js';
import { readText } from '../publishing/text-reading.rules.js';
import { FAULT_WORDS as words } from './faults.messages.js';
import type { Package } from './read-package.js';
import type { PublishedTexts, TakingIn } from './take-in-course.js';

/** Asks the checklist of publishing about the texts that an import would give to readers. */
@Injectable()
export class CheckTexts {
  constructor(
    private readonly checklist: TextChecklist,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /**
   * What stands in the way is a fault at its file and line. A claim without a grade stands in the way too, unless the head
   * of a text says openly that it has none; then it is only told of.
   */
  async run(tx: Transaction, from: Package, published: readonly PublishedTexts[], how: TakingIn): Promise<void> {
    const coming = { links: this.#linksWith(from, published), media: how.media };
    for (const { kind, source, texts, standing } of published) {
      const checked = new Map(texts.map((text) => [text.locale, text]));
      const toCheck = [
        ...texts.map((text) => this.#toCheck(text, true)),
        ...standing.filter(({ locale }) => !checked.has(locale)).map((text) => this.#toCheck(text, false)),
      ];
      const saidOpenly = texts.flatMap(({ notYetGraded }) => notYetGraded);
      const { findings, ungraded } = await this.checklist.look(toCheck, source, saidOpenly, tx, coming);
      for (const { problem, locale, line, about, blocks } of findings) {
        const text = checked.get(locale);
        // A lesson's unknown claims were told already, also where they do not come to readers.
        if (!blocks || !text || (kind === 'lesson' && problem === 'claim-unknown')) continue;
        const at = line === null ? 1 : text.bodyLine + line - 1;
        const say = problem === 'claim-ungraded' ? words.notSaidOpenly : FINDING_WORDS[problem];
        how.faults.add(text.file, at, say, { about });
      }
      const { file } = texts[0]!;
      for (const claim of ungraded.filter((slug) => saidOpenly.includes(slug)))
        how.lines.push({ file, line: null, outcome: 'note', say: words.ungraded, values: { claim } });
    }
  }

  #toCheck(text: { locale: Locale; title: string; summary: string; body: string }, checked: boolean): TextToCheck {
    const { locale, title, summary, body } = text;
    const read = readText(body, this.config.publicUrl);
    return { locale, title, summary, body, read, checked, older: false, behind: false };
  }

  /** What a package brings stands at its address once all of it is there, with the places in it that its texts jump to. */
  #linksWith({ courses, articles }: Package, published: readonly PublishedTexts[]): Map<string, LinkTarget> {
    const links = new Map<string, LinkTarget>();
    for (const { slug, status, lessons } of courses) {
      links.set(`/courses/${slug}`, target(status));
      for (const lesson of lessons)
        links.set(`/courses/${slug}/${lesson.slug}`, target(status === 'published' ? lesson.status : status));
    }
    for (const { slug } of articles) links.set(`/articles/${slug}`, target('published'));
    const jumps = jumpsIn(published);
    for (const { path, texts, standing } of published) {
      if (!jumps.has(path)) continue;
      const others = standing.filter(({ locale }) => texts.every((text) => text.locale !== locale));
      const anchors = [...texts, ...others].flatMap(({ body }) => [...readText(body, this.config.publicUrl).anchors]);
      links.set(path, { ...links.get(path)!, anchors: new Set(anchors) });
    }
    return links;
  }
}

/** Without places to jump to: where none are named here, those of the text that stands there already count. */
const target = (status: 'draft' | 'published'): LinkTarget => ({
  state: status === 'published' ? 'open' : 'unpublished',
  anchors: null,
});

/** The paths with a place in them that these texts lead to; most texts lead to none, and then none is read for it. */
function jumpsIn(published: readonly PublishedTexts[]): Set<string> {
  const paths = /(\/courses\/[a-z0-9-]+\/[a-z0-9-]+|\/articles\/[a-z0-9-]+)\/?(?:\?[^\s#)]*)?#/g;
  return new Set(
    published.flatMap(({ texts }) => texts.flatMap(({ body }) => [...body.matchAll(paths)].map(([, path]) => path!))),
  );
}
