import { LinkButton } from '../../ui/components/button.js';
import { List, ListRow } from '../../ui/components/list.js';
import { EmptyState } from '../../ui/components/notice.js';
import { PageHead } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { usePage } from '../../ui/page-context.js';
import { MASTERCLASS_WORDS as say } from '../masterclasses.messages.js';
import type { MasterclassSummary } from '../masterclasses.views.js';
import { SessionRows } from './session-rows.js';

/** How many dates of a masterclass the list shows; its own page has them all. */
const DATES_SHOWN = 3;

/** Every masterclass with its next dates. */
export function MasterclassListPage({ masterclasses }: { masterclasses: readonly MasterclassSummary[] }) {
  const { t, link } = usePage();
  return (
    <Layout title={t(say.title)} description={t(say.description)} active="masterclasses">
      <div class="page">
        <PageHead title={t(say.title)} lede={t(say.lede)} />
        {masterclasses.length === 0 && (
          <EmptyState
            title={t(say.noneTitle)}
            action={<LinkButton href={link('/courses')}>{t(say.toCourses)}</LinkButton>}
          >
            {t(say.noneText)}
          </EmptyState>
        )}
        <div class="stack stack-far">
          {masterclasses.map((masterclass) => (
            <MasterclassSection key={masterclass.id} masterclass={masterclass} />
          ))}
        </div>
      </div>
    </Layout>
  );
}

function MasterclassSection({ masterclass }: { masterclass: MasterclassSummary }) {
  const { t, link } = usePage();
  const { slug, title, summary, host, sessions } = masterclass;
  const address = link(`/masterclasses/${slug}`);
  return (
    <section class="stack" aria-labelledby={`masterclass-${slug}`}>
      <List ruled>
        <ListRow
          big
          level={2}
          lead={t(say.with, { host })}
          title={<span id={`masterclass-${slug}`}>{title}</span>}
          href={address}
          text={summary}
        />
      </List>
      {sessions.length > 0 ? (
        <SessionRows sessions={sessions.slice(0, DATES_SHOWN)} />
      ) : (
        <p class="muted">{t(say.noSessions)}</p>
      )}
      <p>
        <a href={address} aria-label={`${t(say.allAbout)}: ${title}`}>
          {t(say.allAbout)}
        </a>
      </p>
    </section>
  );
}
