import { LOCALE_NAMES, LOCALES, type Locale } from '../../../platform/i18n/locales.js';
import { Notice } from '../../../ui/components/notice.js';
import { usePage } from '../../../ui/page-context.js';
import type { Finding } from '../checklist.rules.js';
import { FINDING_WORDS } from '../findings.messages.js';
import { PUBLISHING_WORDS as say } from '../publishing.messages.js';

interface FindingsProps {
  findings: readonly Finding[];
  /** The address of the lesson's editor without its language. */
  editor: string;
}

/** What is in the way of publishing, and what is only good to know; each leads to its line. */
export function ChecklistFindings({ findings, editor }: FindingsProps) {
  const { t } = usePage();
  const blocking = findings.filter(({ blocks }) => blocks);
  const notes = findings.filter(({ blocks }) => !blocks);
  return (
    <div class="stack">
      {blocking.length === 0 ? (
        <Notice tone="done">{t(say.allGood)}</Notice>
      ) : (
        <div>
          <h3>{t(say.inTheWay, { count: blocking.length })}</h3>
          <FindingList findings={blocking} editor={editor} />
        </div>
      )}
      {notes.length > 0 && (
        <div>
          <h3>{t(say.goodToKnow)}</h3>
          <FindingList findings={notes} editor={editor} />
        </div>
      )}
    </div>
  );
}

/** Findings by language, in the order of their lines. */
export function FindingList({ findings, editor }: FindingsProps) {
  return (
    <div class="findings">
      {LOCALES.filter((locale) => findings.some((one) => one.locale === locale)).map((locale) => (
        <LanguageFindings
          key={locale}
          locale={locale}
          editor={editor}
          findings={findings.filter((one) => one.locale === locale)}
        />
      ))}
    </div>
  );
}

function LanguageFindings({ locale, findings, editor }: FindingsProps & { locale: Locale }) {
  const { t, link } = usePage();
  const address = (line: number | null) => link(`${editor}?language=${locale}${line === null ? '' : `#L${line}`}`);
  return (
    <section class="findings-language" aria-label={LOCALE_NAMES[locale]}>
      <p class="findings-name" lang={locale}>
        {LOCALE_NAMES[locale]}
      </p>
      <ul>
        {findings.map(({ problem, line, about }, index) => (
          <li key={index}>
            <a href={address(line)}>{line === null ? t(say.edit) : t(say.lineIn, { line })}</a>
            <span>{t(FINDING_WORDS[problem], { about })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
