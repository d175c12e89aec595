import type { Locale } from '../../../platform/i18n/locales.js';
import type { ComposedMail } from '../../../platform/mail/mail.js';
import { PostButton } from '../../../ui/components/button.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { usePage } from '../../../ui/page-context.js';
import { kindName } from '../../ledger/mail-kinds.messages.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { Looked } from '../../preview/looked.js';
import { PreviewSection } from '../../preview/pages/preview-section.js';
import { PREVIEW_WORDS } from '../../preview/preview.messages.js';
import type { BulkPause } from '../../settings/settings.views.js';
import { TEMPLATE_WORDS } from '../../templates/templates.messages.js';
import { catalogueName } from './catalogue-name.js';

/** A built-in mail as it is worded now, about something made up. */
export function BuiltInMailPage(props: {
  catalogue: string;
  kind: string;
  locale: Locale;
  mail: ComposedMail;
  looked: Looked;
  paused: BulkPause | null;
}) {
  const { t, link } = usePage();
  const { catalogue, kind, locale, mail, looked, paused } = props;
  const all = link(`/staff/mail/texts/built-in/${catalogue}/${locale}`);
  const named = kindName(kind);
  const title = named ? t(named) : kind;
  return (
    <MailFrame title={title} active="texts" paused={paused}>
      <Breadcrumbs
        crumbs={[
          { label: t(TEMPLATE_WORDS.title), href: link('/staff/mail/texts') },
          { label: catalogueName(t, catalogue), href: all },
          { label: title },
        ]}
      />
      <PreviewSection
        here={all}
        frame={`${all}/mail/${kind}?theme=${looked.theme}`}
        locale={locale}
        looked={looked}
        kind={kind}
        subjects={null}
        subject={mail.subject}
        text={mail.text}
      />
      <PostButton kind="quiet" action={`${all}/mail/${kind}/test`}>
        {t(PREVIEW_WORDS.test)}
      </PostButton>
    </MailFrame>
  );
}
