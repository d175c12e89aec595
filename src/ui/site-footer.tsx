import { LOCALE_NAMES, LOCALES } from '../platform/i18n/locales.js';
import { ui } from './messages.js';
import { NewsletterForm } from './newsletter-form.js';
import { usePage } from './page-context.js';
import { Wordmark } from './wordmark.js';

/** The languages as buttons of one form: choosing writes a preference, and a link must never write. */
export function LanguageSwitch() {
  const { locale, path } = usePage();
  return (
    <form method="post" action="/language" class="languages">
      <input type="hidden" name="to" value={path} />
      <ul>
        {LOCALES.map((other) => (
          <li key={other}>
            <button
              type="submit"
              name="locale"
              value={other}
              lang={other}
              aria-current={other === locale ? 'true' : undefined}
            >
              {LOCALE_NAMES[other]}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

/**
 * The zone in which a guest is shown the times. It is the browser's own until she chooses another, and never leaves
 * her browser: pages stay the same for every guest, so they can be kept. Without a script there is nothing to choose.
 */
function ZoneSwitch() {
  const { t, locale } = usePage();
  return (
    <div class="field zone-switch" data-zone-switch={ui.sessionZone[locale]} hidden>
      <label for="zone-switch">{t(ui.timesIn)}</label>
      <select id="zone-switch" class="input" autoComplete="off" />
    </div>
  );
}

function Links({ entries }: { entries: (readonly [path: string, label: string])[] }) {
  const { link } = usePage();
  return (
    <ul>
      {entries.map(([path, label]) => (
        <li key={path}>
          <a href={link(path)}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

/** What the house is, where else to go, and the language. */
export function SiteFooter({ newsletter = true }: { newsletter?: boolean }) {
  const { t, link, viewer, zoneGuessed } = usePage();
  return (
    <footer class="site-foot">
      <div class="wrap">
        <div class="site-foot-about">
          <Wordmark href={link('/')} name={t(ui.siteName)} />
          <p>{t(ui.siteAbout)}</p>
          {/* Whoever is signed in chooses it with one button on her own page. */}
          {newsletter && !viewer && (
            <section class="site-foot-newsletter" aria-labelledby="foot-newsletter">
              <h2 id="foot-newsletter">{t(ui.newsletter)}</h2>
              <NewsletterForm place="footer" />
            </section>
          )}
        </div>
        <nav aria-labelledby="foot-learn">
          <h2 id="foot-learn">{t(ui.learn)}</h2>
          <Links
            entries={[
              ['/courses', t(ui.courses)],
              ['/quizzes', t(ui.quizzes)],
              ['/masterclasses', t(ui.masterclasses)],
              ['/articles', t(ui.journal)],
              ['/evidence', t(ui.evidence)],
            ]}
          />
        </nav>
        <nav aria-labelledby="foot-account">
          <h2 id="foot-account">{t(ui.account)}</h2>
          {viewer ? (
            <>
              <Links
                entries={[
                  ['/me', t(ui.mySchool)],
                  ['/me/mail', t(ui.mailSettings)],
                ]}
              />
              <form method="post" action={link('/sign-out')} class="languages">
                <ul>
                  <li>
                    <button type="submit">{t(ui.signOut)}</button>
                  </li>
                </ul>
              </form>
            </>
          ) : (
            <Links
              entries={[
                ['/sign-in', t(ui.signIn)],
                ['/sign-up', t(ui.signUp)],
              ]}
            />
          )}
        </nav>
        <section aria-labelledby="foot-language">
          <h2 id="foot-language">{t(ui.language)}</h2>
          <LanguageSwitch />
          {zoneGuessed && <ZoneSwitch />}
        </section>
      </div>
    </footer>
  );
}
