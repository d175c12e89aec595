import { ui } from '../messages.js';
import { usePage } from '../page-context.js';
import { Icon } from './icons.js';

/** The field that leads to the page of results. `data-search` lets the key '/' find it. */
export function SearchField({ id }: { id: string }) {
  const { t, link } = usePage();
  return (
    <form role="search" method="get" action={link('/search')} class="search-field">
      <label class="visually-hidden" for={id}>
        {t(ui.searchFor)}
      </label>
      <input
        class="input"
        type="search"
        id={id}
        name="q"
        maxLength={200}
        placeholder={t(ui.search)}
        autoComplete="off"
        data-search
      />
      <button type="submit" class="search-go">
        <Icon name="search" label={t(ui.search)} />
      </button>
    </form>
  );
}
