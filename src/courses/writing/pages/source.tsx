import type { Locale } from '../../../platform/i18n/locales.js';
import { PostButton } from '../../../ui/components/button.js';
import { Notice } from '../../../ui/components/notice.js';
import { usePage } from '../../../ui/page-context.js';
import { differenceOf } from '../../../ui/difference.rules.js';
import { TRANSLATION as m } from '../editor.messages.js';
import type { TextToWrite, SourceText } from '../drafts.views.js';
import { TextDifference } from './difference.js';

/** The text that is translated, beside its translation; it cannot be changed here. */
export function Source({ source }: { source: SourceText }) {
  const { t } = usePage();
  return (
    <div class="writing-source">
      <h2 id="source-title">{t(m.source, { language: t(m[source.locale]) })}</h2>
      {source.draft && <p class="muted">{t(m.sourceDraft)}</p>}
      <div class="source-text" lang={source.locale} tabIndex={0} role="region" aria-labelledby="source-title">
        <p class="source-title">{source.text.title}</p>
        <p>{source.text.summary}</p>
        <hr />
        <p class="as-written">{source.text.body}</p>
      </div>
    </div>
  );
}

/** Says that the source has changed since, shows how, and lets the translator say that she has caught up. */
export function Older(props: { text: TextToWrite; locale: Locale; source: SourceText }) {
  const { t, link } = usePage();
  const { text, locale, source } = props;
  if (!source.since) return null;
  const { revision, before, now } = source.since;
  return (
    <Notice title={t(m.olderTitle)}>
      <p>{t(m.older, { from: revision, to: source.revision })}</p>
      <div class="since" lang={source.locale} tabIndex={0} role="region" aria-label={t(m.olderTitle)}>
        <TextDifference
          title={differenceOf(before.title, now.title)}
          summary={differenceOf(before.summary, now.summary)}
          body={differenceOf(before.body, now.body)}
        />
      </div>
      <PostButton
        kind="quiet"
        small
        action={link(`${text.path}/up-to-date?language=${locale}`)}
        fields={{ sourceRevision: String(source.revision) }}
      >
        {t(m.accept)}
      </PostButton>
    </Notice>
  );
}
