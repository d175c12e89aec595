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
   * What stands in the way is a fault at its file and line. Claims without a grade are only told: whoever says yes to the
   * report has read of them, and readers see that they are not yet graded.
   */
  async run(tx: Transaction, from: Package, published: readonly PublishedTexts[], how: TakingIn): Promise<void> {
    const coming = { links: comingWith(from), media: how.media };
    for (const { kind, source, texts, standing } of published) {
      const checked = new Map(texts.map((text) => [text.locale, text]));
      const toCheck = [
        ...texts.map((text) => this.#toCheck(text, true)),
        ...standing.filter(({ locale }) => !checked.has(locale)).map((text) => this.#toCheck(text, false)),
      ];
      const first = await this.checklist.look(toCheck, source, [], tx, coming);
      const { findings } = await this.checklist.look(toCheck, source, first.ungraded, tx, coming);
      for (const { problem, locale, line, about, blocks } of findings) {
        const text = checked.get(locale);
        // A lesson's unknown claims were told already, also where they do not come to readers.
        if (!blocks || !text || (kind === 'lesson' && problem === 'claim-unknown')) continue;
        const at = line === null ? 1 : text.bodyLine + line - 1;
        how.faults.add(text.file, at, FINDING_WORDS[problem], { about });
      }
      const files = texts.map(({ file }) => file);
      for (const slug of first.ungraded)
        how.lines.push({
          ...{ file: files[0]!, line: null, outcome: 'note' as const },
          ...{ say: words.ungraded, values: { claim: slug } },
        });
    }
  }

  #toCheck(text: { locale: Locale; title: string; summary: string; body: string }, checked: boolean): TextToCheck {
    const { locale, title, summary, body } = text;
    const read = readText(body, this.config.publicUrl);
    return { locale, title, summary, body, read, checked, older: false, behind: false };
  }
}

/** What a package brings stands at its address once all of it is there. */
function comingWith({ courses, articles }: Package): Map<string, LinkTarget> {
  const open: LinkTarget = { state: 'open', anchors: null };
  const paths = [
    ...courses.flatMap(({ slug, lessons }) => [
      `/courses/${slug}`,
      ...lessons.map((lesson) => `/courses/${slug}/${lesson.slug}`),
    ]),
    ...articles.map(({ slug }) => `/articles/${slug}`),
  ];
  return new Map(paths.map((path) => [path, open]));
}
