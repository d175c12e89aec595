import { formatDate } from '../../../platform/i18n/dates.js';
import { Button } from '../../../ui/components/button.js';
import { Confirm } from '../../../ui/components/notice.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { PROFILE as say } from '../profiles.messages.js';
import type { ResultSummary } from '../profiles.views.js';
import { PROFILE_PATH } from './profile-page.js';

/** Asks once more before a result goes for good. */
export function DeleteResultPage({ result }: { result: ResultSummary }) {
  const { t, locale, timeZone } = usePage();
  const day = formatDate(locale, result.finishedAt, timeZone);
  const here = `${PROFILE_PATH}/results/${result.attemptId}`;
  return (
    <Asked
      title={t(say.deleteTitle, { day })}
      text={t(say.deleteText)}
      action={`${here}/delete`}
      yes={t(say.delete)}
      back={here}
    />
  );
}

/** Asks once more before everything goes and the consent with it. */
export function WithdrawPage() {
  const { t } = usePage();
  return (
    <Asked
      title={t(say.withdrawTitle)}
      text={t(say.withdrawText)}
      action={`${PROFILE_PATH}/withdraw`}
      yes={t(say.withdraw)}
      back={PROFILE_PATH}
    />
  );
}

function Asked(props: { title: string; text: string; action: string; yes: string; back: string }) {
  const { t, link } = usePage();
  return (
    <Layout title={props.title} noIndex>
      <Confirm
        title={props.title}
        form={
          <form method="post" action={link(props.action)} class="inline">
            <Button kind="danger">{props.yes}</Button>
          </form>
        }
        back={<a href={link(props.back)}>{t(say.keep)}</a>}
      >
        <p class="lede">{props.text}</p>
      </Confirm>
    </Layout>
  );
}
