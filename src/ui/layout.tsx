import { Document, type DocumentProps } from './document.js';
import { Notice } from './components/notice.js';
import { SiteFooter } from './site-footer.js';
import { SiteHeader, type SiteSection } from './site-header.js';
import { ui } from './messages.js';
import { usePage } from './page-context.js';

/** What a public page tells its frame. */
export interface LayoutProps extends Omit<DocumentProps, 'staff'> {
  /** Lets the content use the full width of large screens. */
  wide?: boolean;
  /** Which entry of the menu the page belongs to. */
  active?: SiteSection;
  /** Leaves out the wrapper around the content, for pages with bands of their own width. */
  bare?: boolean;
  /** Leaves the form for the newsletter out of the footer, where the page itself is about mail. */
  withoutNewsletter?: boolean;
}

/** The whole document of a public page: head, header, notice, content and footer. */
export function Layout({
  wide = false,
  bare = false,
  withoutNewsletter = false,
  active,
  children,
  ...head
}: LayoutProps) {
  const { t, notice } = usePage();
  const wrap = wide ? 'wrap wrap-wide' : 'wrap';
  return (
    <Document {...head}>
      <a class="skip" href="#main">
        {t(ui.skip)}
      </a>
      <p class="offline" data-offline role="status" hidden>
        {t(ui.offline)}
      </p>
      <SiteHeader active={active} />
      {notice && (
        <div class={`${wrap} notices`}>
          <Notice tone={notice.tone} live>
            {notice.text}
          </Notice>
        </div>
      )}
      <main id="main" tabIndex={-1} class={bare ? undefined : wrap}>
        {children}
      </main>
      <SiteFooter newsletter={!withoutNewsletter} />
    </Document>
  );
}
