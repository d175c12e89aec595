import type { Locale } from '../../../platform/i18n/locales.js';
import { Prose } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { EDITOR as m } from '../editor.messages.js';
import type { Fault } from '../text-faults.rules.js';

/** The text as its readers will see it, and what to look at in it. */
export function Preview(props: { html: string; faults: readonly Fault[]; body: string; locale: Locale }) {
  const { t } = usePage();
  const { html, faults, body, locale } = props;
  return (
    <div class="writing-preview">
      <h2 id="preview-title">{t(m.previewOf)}</h2>
      <div data-faults>
        <FaultList faults={faults} body={body} />
      </div>
      {/* A region of its own scrolls by keyboard, too. */}
      <div class="preview-frame" tabIndex={0} role="region" aria-labelledby="preview-title" data-preview-frame>
        {html === '' && <p class="muted">{t(m.previewEmpty)}</p>}
        <Prose html={html} lang={locale} />
      </div>
    </div>
  );
}

/** Every place to look at, with its line. */
export function FaultList({ faults, body }: { faults: readonly Fault[]; body: string }) {
  const { t } = usePage();
  if (faults.length === 0) return null;
  return (
    <details class="faults">
      <summary>{t(m.faults, { count: faults.length })}</summary>
      <ol>
        {faults.map(({ from, say, values }, index) => (
          <li key={index}>
            <strong>{t(m.line, { line: body.slice(0, from).split('\n').length })}</strong> {t(say, values)}
          </li>
        ))}
      </ol>
    </details>
  );
}
