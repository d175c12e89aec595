import type { ComponentChildren } from 'preact';
import type { Locale } from '../platform/i18n/locales.js';

// Mail programs know neither custom properties nor outside style sheets: the tokens stand here once more, as plain values.
const PAPER = '#f6f3ec';
const INK = '#1c1a22';
const SOFT = '#514e58';
const LINE = '#d6cfc0';
const ACCENT = '#ae1650';
const SERIF = "Newsreader, Georgia, 'Times New Roman', serif";
const SANS = "'Instrument Sans', 'Helvetica Neue', Arial, sans-serif";

/** Programs that do know a style element follow the reader's dark theme. */
const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme: dark){.m-page{background:#17161b!important}.m-ink{color:#ebe6dc!important}.m-soft{color:#b9b3b3!important}.m-line{border-color:#37343d!important}.m-accent{color:#ff94b2!important}}
@media (max-width:480px){.m-term{display:block!important;width:auto!important;padding-bottom:0!important;border-bottom:0!important}.m-value{display:block!important}}`;

interface EmailLayoutProps {
  locale: Locale;
  subject: string;
  preheader: string;
  footer: readonly { text: string; href?: string }[];
  children: ComponentChildren;
}

/** The frame of every e-mail: tables and inline styles, because that is what mail programs agree on. */
export function EmailLayout({ locale, subject, preheader, footer, children }: EmailLayoutProps) {
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
        <style dangerouslySetInnerHTML={{ __html: DARK }} />
      </head>
      <body class="m-page" style={`margin:0;padding:0;background:${PAPER}`}>
        <div style="display:none;max-height:0;overflow:hidden;opacity:0">{preheader}</div>
        <table
          role="presentation"
          width="100%"
          cellPadding="0"
          cellSpacing="0"
          class="m-page"
          style={`background:${PAPER}`}
        >
          <tbody>
            <tr>
              <td align="center" style="padding:32px 20px 48px">
                <table
                  role="presentation"
                  width="100%"
                  cellPadding="0"
                  cellSpacing="0"
                  style="max-width:560px;text-align:left"
                >
                  <tbody>
                    <tr>
                      <td
                        class="m-ink m-line"
                        style={`padding:0 0 14px;border-bottom:1px solid ${LINE};font:20px/1.2 ${SERIF};letter-spacing:-0.3px;color:${INK}`}
                      >
                        Skin School
                      </td>
                    </tr>
                    <tr>
                      <td style="padding:28px 0 12px">{children}</td>
                    </tr>
                    <tr>
                      <td
                        class="m-soft m-line"
                        style={`padding:16px 0 0;border-top:1px solid ${LINE};font:13px/1.6 ${SANS};color:${SOFT}`}
                      >
                        {footer.map(({ text, href }) => (
                          <div key={text}>
                            {href ? (
                              <a href={href} class="m-soft" style={`color:${SOFT}`}>
                                {text}
                              </a>
                            ) : (
                              text
                            )}
                          </div>
                        ))}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

/** What the e-mail is about. */
export function EmailHeading({ children }: { children: ComponentChildren }) {
  return (
    <h1 class="m-ink" style={`margin:0 0 18px;font:normal 30px/1.15 ${SERIF};letter-spacing:-0.5px;color:${INK}`}>
      {children}
    </h1>
  );
}

/** A paragraph of running text. */
export function EmailParagraph({ children }: { children: ComponentChildren }) {
  return (
    <p class="m-ink" style={`margin:0 0 18px;font:16px/1.6 ${SANS};color:${INK};white-space:pre-line`}>
      {children}
    </p>
  );
}

/** Running text of several paragraphs, whose HTML is safe already. */
export function EmailProse({ html, lang }: { html: string; lang: Locale }) {
  return (
    <div
      lang={lang}
      class="m-ink"
      style={`margin:0 0 18px;font:16px/1.6 ${SANS};color:${INK}`}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** A small remark. */
export function EmailSmall({ children }: { children: ComponentChildren }) {
  return (
    <p class="m-soft" style={`margin:0 0 18px;font:14px/1.55 ${SANS};color:${SOFT}`}>
      {children}
    </p>
  );
}

/** The one thing to do, drawn as a table cell so that every program shows it. */
export function EmailButton({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" style="margin:6px 0 24px">
      <tbody>
        <tr>
          <td style={`background:${ACCENT};border-radius:2px`}>
            <a
              href={href}
              style={`display:inline-block;padding:13px 24px;font:600 16px/1.25 ${SANS};color:#ffffff;text-decoration:none`}
            >
              {children}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** What can be done instead, quieter than the button. */
export function EmailLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <p style={`margin:0 0 24px;font:16px/1.6 ${SANS}`}>
      <a href={href} class="m-ink" style={`color:${INK}`}>
        {children}
      </a>
    </p>
  );
}

/** Names and values between hairlines, such as when and where. */
export function EmailFacts({ rows }: { rows: readonly (readonly [term: string, value: string])[] }) {
  const cell = `padding:10px 14px 10px 0;border-bottom:1px solid ${LINE};vertical-align:top`;
  return (
    <table
      width="100%"
      cellPadding="0"
      cellSpacing="0"
      class="m-line"
      style={`margin:0 0 24px;border-top:1px solid ${LINE}`}
    >
      <tbody>
        {rows.map(([term, value]) => (
          <tr key={term}>
            <th
              scope="row"
              align="left"
              class="m-term m-soft m-line"
              style={`${cell};width:120px;font:14px/1.6 ${SANS};color:${SOFT}`}
            >
              {term}
            </th>
            <td class="m-value m-ink m-line" style={`${cell};font:16px/1.5 ${SANS};color:${INK};white-space:pre-line`}>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
