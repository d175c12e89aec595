import { LinkButton } from '../../ui/components/button.js';
import { FigureFrame } from '../../ui/components/figure-frame.js';
import { DefinitionList, Programme } from '../../ui/components/list.js';
import { Breadcrumbs, breadcrumbsJsonLd } from '../../ui/components/navigation.js';
import { Notice } from '../../ui/components/notice.js';
import { PageHead, Prose, Section } from '../../ui/components/page-head.js';
import { figures, isFigureName } from '../../ui/figures/index.js';
import { Layout } from '../../ui/layout.js';
import { ui, words } from '../../ui/messages.js';
import { usePage } from '../../ui/page-context.js';
import { picturePath } from '../../ui/pictures/share-picture.js';
import { masterclassPicture } from '../masterclass.pictures.js';
import { proseHtml } from '../../ui/prose.js';
import { eventsJsonLd } from '../masterclass.json-ld.js';
import { MASTERCLASS_WORDS as say } from '../masterclasses.messages.js';
import type { MasterclassView } from '../masterclasses.views.js';
import { availability } from '../session.rules.js';
import { SessionRows } from './session-rows.js';

/** One masterclass: its dates with their places, what it is about, the programme. */
export function MasterclassPage({ masterclass }: { masterclass: MasterclassView }) {
  const { t, locale, link, now, publicUrl } = usePage();
  const { title, subtitle, summary, host, slug, status, textLocale } = masterclass;
  const address = link(`/masterclasses/${slug}`);
  const crumbs = [{ label: t(say.title), href: link('/masterclasses') }, { label: title }];
  const events = eventsJsonLd(
    masterclass,
    {
      masterclass: publicUrl + address,
      register: (id) => publicUrl + link(`/sessions/${id}/register`),
      site: publicUrl + link('/'),
      siteName: t(ui.siteName),
    },
    now,
  );
  const foreign = textLocale === locale ? undefined : textLocale;
  return (
    <Layout
      title={title}
      description={summary}
      active="masterclasses"
      ogImage={link(picturePath(`/masterclasses/${slug}`, masterclassPicture(masterclass, t)))}
      jsonLd={[...events, breadcrumbsJsonLd(publicUrl, crumbs)]}
    >
      <div class="page">
        <Breadcrumbs crumbs={crumbs} />
        <PageHead
          title={title}
          lede={subtitle && <span lang={foreign}>{subtitle}</span>}
          actions={<LinkButton href="#dates">{t(say.chooseDate)}</LinkButton>}
          aside={<Facts masterclass={masterclass} />}
        />
        {status === 'draft' && <Notice>{t(say.preview)}</Notice>}
        {foreign && <Notice>{t(words.inOtherLanguage)}</Notice>}
        <Dates masterclass={masterclass} />
        <Section id="about" title={t(say.about)} intro={t(say.with, { host })}>
          <div class="stack" lang={foreign}>
            <p class="lede">{summary}</p>
            {masterclass.body && <Prose html={proseHtml(masterclass.body, { under: 2 })} />}
            <Drawing name={masterclass.figure} />
          </div>
        </Section>
        <ProgrammeSection masterclass={masterclass} lang={foreign} />
        {masterclass.whatToBring && (
          <Section id="bring" title={t(say.bring)}>
            <Prose lang={foreign}>
              <p>{masterclass.whatToBring}</p>
            </Prose>
          </Section>
        )}
      </div>
    </Layout>
  );
}

function Facts({ masterclass: { host, sessions } }: { masterclass: MasterclassView }) {
  const { t } = usePage();
  const lengths = [...new Set(sessions.map((session) => session.durationMinutes))];
  return (
    <DefinitionList
      items={[
        { term: t(say.host), value: host },
        ...(lengths.length === 1 ? [{ term: t(say.length), value: t(say.minutes, { minutes: lengths[0]! }) }] : []),
        { term: t(say.place), value: t(say.online) },
        { term: t(say.price), value: t(say.free) },
      ]}
    />
  );
}

function Dates({ masterclass: { sessions, slug } }: { masterclass: MasterclassView }) {
  const { t, now } = usePage();
  const over = sessions.filter((session) => availability(session, now) === 'past');
  const ahead = sessions.filter((session) => !over.includes(session));
  return (
    <Section id="dates" title={t(say.sessions)} intro={t(say.sessionsIntro)}>
      <div class="stack">
        {ahead.length > 0 ? <SessionRows sessions={ahead} /> : <p class="muted">{t(say.noSessions)}</p>}
        <CalendarLinks slug={slug} />
        {over.length > 0 && (
          <details>
            <summary>{t(say.earlier)}</summary>
            <SessionRows sessions={over} />
          </details>
        )}
      </div>
    </Section>
  );
}

/** The dates as a calendar to subscribe to, for programs that know how and for those that want an address. */
function CalendarLinks({ slug }: { slug: string }) {
  const { t, link, publicUrl } = usePage();
  const feed = link(`/calendar/masterclass-${slug}.ics`);
  return (
    <p class="fine">
      {t(say.calendar)} <a href={`${publicUrl.replace(/^https?:/, 'webcal:')}${feed}`}>{t(say.calendarSubscribe)}</a> ·{' '}
      <a href={feed}>{t(say.calendarAddress)}</a>
    </p>
  );
}

function ProgrammeSection({ masterclass: { programme }, lang }: { masterclass: MasterclassView; lang?: string }) {
  const { t } = usePage();
  if (programme.length === 0) return null;
  const total = programme.reduce((sum, part) => sum + part.minutes, 0);
  return (
    <Section id="programme" title={t(say.programme)} intro={t(say.programmeIntro, { minutes: total })}>
      <div lang={lang}>
        <Programme
          parts={programme.map(({ minutes, text }) => ({ time: t(words.minutes, { minutes }), title: text }))}
        />
      </div>
    </Section>
  );
}

function Drawing({ name }: { name: string | null }) {
  const { t } = usePage();
  if (!name || !isFigureName(name)) return null;
  const { component: Figure, name: caption, description } = figures[name];
  return (
    <Prose>
      <FigureFrame caption={caption(t)} words={description(t)}>
        <Figure />
      </FigureFrame>
    </Prose>
  );
}
