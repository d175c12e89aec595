import type { Locale } from '../../../platform/i18n/locales.js';
import { TextArea } from '../../../ui/components/fields.js';
import { usePage } from '../../../ui/page-context.js';
import { EDITOR as m } from '../editor.messages.js';

/** What can be put into a text, in the order of the buttons above it. */
export const INSERTS = ['claim', 'figure', 'tool', 'image', 'video', 'quiz'] as const;

const EXAMPLES = [
  ':claim[five minutes of rolling]{#roller-raises-blood-flow}',
  '::figure{name="skin-layers"}',
  ':::tool{name="Jade roller" price="35" currency="EUR" asOf="2026-11"}\n…\n:::',
  '::image{name="…" caption="…"}',
  '::video{name="…"}',
  '::quiz{name="skin-ageing"}',
];

/** The text itself: a field that works alone, which the script turns into an editor with the buttons above it. */
export function BodyField({ locale, insertHref }: { locale: Locale; insertHref: string }) {
  const { t } = usePage();
  return (
    <div class="writing-body">
      <div class="insert-bar" role="group" aria-label={t(m.insert)} data-insert-bar hidden>
        {INSERTS.map((kind) => (
          <button key={kind} type="button" class="btn btn-quiet btn-small" data-open-insert={kind}>
            {t(m[kind])}
          </button>
        ))}
      </div>
      <div lang={locale} data-body>
        <TextArea
          name="body"
          label={<span lang={t.locale}>{t(m.bodyField)}</span>}
          hint={
            <span lang={t.locale}>
              {t(m.bodyHintPlain)}
              <span class="keys-only" data-editor-hint hidden>
                {' '}
                {t(m.bodyHint)}
              </span>
            </span>
          }
          rows={24}
          spellcheck
        />
      </div>
      <details class="how-to">
        <summary>{t(m.howTo)}</summary>
        <pre tabIndex={0}>{EXAMPLES.join('\n\n')}</pre>
        <p>
          <a href={insertHref}>{t(m.pickList)}</a>
        </p>
      </details>
    </div>
  );
}
