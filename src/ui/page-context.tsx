import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Viewer } from '../platform/http/viewer.js';
import type { Locale } from '../platform/i18n/locales.js';
import type { Translate } from '../platform/i18n/messages.js';

/** A short message at the top of the next page, after an action. */
export interface Notice {
  tone: 'done' | 'info' | 'problem';
  text: string;
}

/** What every component may ask of the page it stands on. */
export interface PageContext {
  locale: Locale;
  t: Translate;
  /** Path and query without the language prefix. */
  path: string;
  viewer: Viewer | null;
  /** The zone in which times are shown first. */
  timeZone: string;
  /** True when that zone is a guess, for a guest: her browser then shows the times in her own. */
  zoneGuessed?: boolean;
  notice: Notice | null;
  /** Absolute address of the site without a trailing slash. */
  publicUrl: string;
  /** Puts the language prefix before a path. */
  link: (path: string) => string;
  /** The address, with content hash, of a built file such as `site.css`. */
  asset: (name: string) => string;
  now: Date;
}

const Context = createContext<PageContext | null>(null);

/** Makes the page's context known to everything inside. */
export function PageProvider({ value, children }: { value: PageContext; children: ComponentChildren }) {
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** The context of the page being drawn. Throws outside a page. */
export function usePage(): PageContext {
  const page = useContext(Context);
  if (!page) throw new Error('usePage() needs a PageProvider around it');
  return page;
}
