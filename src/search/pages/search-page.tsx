import { LOCALE_NAMES } from '../../platform/i18n/locales.js';
import { Button, LinkButton } from '../../ui/components/button.js';
import type { FieldErrors } from '../../ui/components/form.js';
import { FieldError } from '../../ui/components/form.js';
import { List, ListRow } from '../../ui/components/list.js';
import { Pager } from '../../ui/components/navigation.js';
import { EmptyState, Notice } from '../../ui/components/notice.js';
import { PageHead } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { ui } from '../../ui/messages.js';
import { usePage } from '../../ui/page-context.js';
import { MOST_LETTERS, MOST_PAGES, PAGE_SIZE, type SearchKind } from '../search.input.js';
import { SEARCH_MESSAGES as m } from '../search.messages.js';
import type { Marked } from '../search.rules.js';
import type { Found, FoundItem } from '../search.views.js';

const ONE: Record<SearchKind, keyof typeof m> = {
  lesson: 'oneLesson',
  course: 'oneCourse',
  path: 'onePath',
  article: 'oneArticle',
  claim: 'oneClaim',
  masterclass: 'oneMasterclass',
  transcript: 'oneTranscript',
};

interface SearchPageProps {
  /** What was typed, also when it could not be read. */
  typed: string;
  kind?: SearchKind | undefined;
  /** Null before anything was asked, and when it could not be read. */
  found: Found | null;
  errors?: FieldErrors;
}

/** The page of results; without a question it says what can be asked. */
export function SearchPage({ typed, kind, found, errors = {} }: SearchPageProps) {
  const { t } = usePage();
  const title = found ? t(m.titleFor, { query: typed }) : t(m.title);
  return (
    <Layout title={title} description={t(m.lede)} canonicalPath="/search" noIndex>
      <div class="page search-page">
        <PageHead title={t(m.title)} lede={found || errors.q ? undefined : t(m.lede)} />
        <Question typed={typed} kind={kind} errors={errors} />
        {found ? <Results found={found} kind={kind} /> : <Hints />}
      </div>
    </Layout>
  );
}

function Question({ typed, kind, errors }: Pick<SearchPageProps, 'typed' | 'kind' | 'errors'>) {
  const { t, link } = usePage();
  const wrong = errors?.q ?? errors?.kind ?? errors?.page ?? errors?.exact ?? errors?._form;
  return (
    <form method="get" action={link('/search')} class="search-question" role="search" aria-label={t(m.title)}>
      <div class="field">
        <label for="field-q">{t(m.label)}</label>
        {wrong && <FieldError id="field-q">{wrong}</FieldError>}
        <div class="search-line">
          <input
            class="input"
            type="search"
            id="field-q"
            name="q"
            value={typed}
            maxLength={MOST_LETTERS}
            autoComplete="off"
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={wrong ? 'field-q-error' : undefined}
            data-search
          />
          {kind && <input type="hidden" name="kind" value={kind} />}
          <Button>{t(m.button)}</Button>
        </div>
      </div>
    </form>
  );
}

/** The address of a page of results, without language prefix. */
function address(query: string, more: Record<string, string | number | undefined>): string {
  const parameters = new URLSearchParams({ q: query });
  for (const [name, value] of Object.entries(more)) if (value !== undefined) parameters.set(name, String(value));
  return `/search?${parameters.toString()}`;
}

function Results({ found, kind }: { found: Found; kind: SearchKind | undefined }) {
  const { t, link } = usePage();
  if (found.kinds.length === 0) return <Nothing found={found} />;
  const page = (number: number) => link(address(found.query, { kind, page: number > 1 ? number : undefined }));
  const from = (found.page - 1) * PAGE_SIZE + 1;
  const cut = found.total > MOST_PAGES * PAGE_SIZE;
  return (
    <section aria-labelledby="results">
      <Widening found={found} />
      <h2 id="results" class="search-count">
        {t(found.atLeast ? m.countAtLeast : m.count, { total: found.total, query: found.corrected ?? found.query })}
      </h2>
      <Kinds found={found} kind={kind} />
      {found.items.length === 0 && <Notice>{t(m.nothingOfKind)}</Notice>}
      <List ruled>
        {found.items.map((item) => (
          <Result key={`${item.path} ${item.kind} ${item.locale}`} item={item} />
        ))}
      </List>
      {cut && found.page === found.pages && <p class="fine">{t(m.firstOnly, { shown: MOST_PAGES * PAGE_SIZE })}</p>}
      {found.items.length > 0 && (
        <Pager
          previous={found.page > 1 ? page(found.page - 1) : null}
          next={found.page < found.pages ? page(found.page + 1) : null}
          shown={{ from, to: from + found.items.length - 1, total: found.total }}
        />
      )}
    </section>
  );
}

/** Says in the open that something else was searched than what was asked. */
function Widening({ found }: { found: Found }) {
  const { t, link } = usePage();
  const { widened, query, corrected } = found;
  if (widened === 'none') return null;
  if (widened === 'languages') return <Notice>{t(m.languages, { query })}</Notice>;
  if (widened === 'some-words') return <Notice>{t(m.someWords)}</Notice>;
  return (
    <Notice>
      <p>{t(m.spelling, { query, corrected: corrected ?? '' })}</p>
      <p>
        <a href={link(address(query, { exact: 'true' }))} rel="nofollow">
          {t(m.asWritten, { query })}
        </a>
      </p>
    </Notice>
  );
}

function Kinds({ found, kind }: { found: Found; kind: SearchKind | undefined }) {
  const { t, link } = usePage();
  const all = found.kinds.reduce((sum, { total }) => sum + total, 0);
  const choices = [
    { kind: undefined, label: t(m.all), total: all },
    ...found.kinds.map((one) => ({ kind: one.kind, label: t(m[one.kind]), total: one.total })),
  ];
  // A kind that was asked for stays in sight when nothing of it was found.
  if (kind && !found.kinds.some((one) => one.kind === kind)) choices.push({ kind, label: t(m[kind]), total: 0 });
  if (choices.length <= 2 && !kind) return null;
  return (
    <nav class="search-kinds" aria-label={t(m.kindNames)}>
      <ul>
        {choices.map((choice) => (
          <li key={choice.kind ?? 'all'}>
            <a
              href={link(address(found.query, { kind: choice.kind }))}
              aria-current={choice.kind === kind ? 'page' : undefined}
            >
              {t(found.atLeast ? m.countNumberAtLeast : m.countNumber, { label: choice.label, total: choice.total })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Result({ item }: { item: FoundItem }) {
  const { t, link, locale } = usePage();
  const lang = item.locale === locale ? undefined : item.locale;
  return (
    <ListRow
      level={3}
      lead={t(m[ONE[item.kind]])}
      title={
        <span lang={lang}>
          <Pieces of={item.title} />
        </span>
      }
      href={link(item.path)}
      text={
        <span lang={lang}>
          <Pieces of={item.snippet} />
        </span>
      }
      meta={[
        ...(item.partOf ? [<span lang={lang}>{item.partOf}</span>] : []),
        ...(lang ? [<span lang={lang}>{LOCALE_NAMES[lang]}</span>] : []),
      ]}
    />
  );
}

/** Text from a document: drawn as text, whatever stands in it. */
function Pieces({ of }: { of: Marked }) {
  return <>{of.map(({ text, match }, index) => (match ? <mark key={index}>{text}</mark> : text))}</>;
}

function Nothing({ found }: { found: Found }) {
  const { t } = usePage();
  return (
    <>
      <EmptyState level={2} title={t(m.nothing, { query: found.query })}>
        {found.onlyCommonWords ? t(m.common) : null}
      </EmptyState>
      <Hints />
    </>
  );
}

function Hints() {
  const { t, link } = usePage();
  return (
    <section class="search-hints" aria-labelledby="hints">
      <h2 id="hints">{t(m.hints)}</h2>
      <ul>
        <li>{t(m.hintFewer)}</li>
        <li>{t(m.hintPhrase)}</li>
      </ul>
      <p>{t(m.hintBrowse)}</p>
      <p class="actions">
        <LinkButton kind="quiet" href={link('/courses')}>
          {t(ui.courses)}
        </LinkButton>
        <LinkButton kind="quiet" href={link('/articles')}>
          {t(ui.journal)}
        </LinkButton>
        <LinkButton kind="quiet" href={link('/evidence')}>
          {t(ui.evidence)}
        </LinkButton>
      </p>
    </section>
  );
}
