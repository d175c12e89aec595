import type { ComponentChildren } from 'preact';
import { LOCALE_NAMES } from '../../../platform/i18n/locales.js';
import { Button } from '../../../ui/components/button.js';
import { figures, isFigureName } from '../../../ui/figures/index.js';
import { usePage } from '../../../ui/page-context.js';
import { CATALOGUE_MESSAGES as words } from '../catalogue.messages.js';
import type { CatalogueFilter, Facet, Facets } from '../catalogue.rules.js';

/** The catalogue's filters, which land in the address. What would change nothing is not offered. */
export function CatalogueFilters({ filter, facets }: { filter: CatalogueFilter; facets: Facets }) {
  const { t, link } = usePage();
  const { level, language, length, topic, isNew } = facets;
  const topicName = (name: string) => (isFigureName(name) ? figures[name].name(t) : name);
  return (
    <form class="catalogue-filters" method="get" action={link('/courses')} role="search" aria-label={t(words.filters)}>
      <label>
        <span>{t(words.text)}</span>
        <input
          class="input"
          type="search"
          name="q"
          value={filter.text ?? ''}
          maxLength={100}
          placeholder={t(words.textHint)}
        />
      </label>
      <Choice name="level" facet={level} chosen={filter.level} say={(value) => t(words[value])}>
        {t(words.level)}
      </Choice>
      <Choice name="language" facet={language} chosen={filter.language} say={(value) => LOCALE_NAMES[value]}>
        {t(words.language)}
      </Choice>
      <Choice name="length" facet={length} chosen={filter.length} say={(value) => t(words[value])}>
        {t(words.length)}
      </Choice>
      <Choice name="topic" facet={topic} chosen={filter.topic} say={topicName}>
        {t(words.topic)}
      </Choice>
      {isNew.useful && (
        <label class="choice">
          <input type="checkbox" name="new" value="1" checked={filter.isNew ?? false} />
          <span>{t(words.onlyNew, { count: isNew.choices[0]?.count ?? 0 })}</span>
        </label>
      )}
      <Button kind="quiet">{t(words.show)}</Button>
    </form>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  facet: Facet<T>;
  chosen: T | undefined;
  say: (value: T) => string;
  children: ComponentChildren;
}

/** One list to choose from, with how many courses each choice leaves. */
function Choice<T extends string>({ name, facet, chosen, say, children }: ChoiceProps<T>) {
  const { t } = usePage();
  if (!facet.useful) return null;
  return (
    <label>
      <span>{children}</span>
      <select class="input" name={name}>
        <option value="">{t(words.all)}</option>
        {facet.choices.map(({ value, count }) => (
          <option key={value} value={value} selected={value === chosen}>
            {say(value)} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}
