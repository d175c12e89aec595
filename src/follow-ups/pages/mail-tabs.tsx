import { Tabs } from '../../ui/components/navigation.js';
import { usePage } from '../../ui/page-context.js';
import { MAIL_CONSOLE_WORDS as words } from '../mail-console.messages.js';

/** Where each of the console's pages about mail is, below /staff/mail. */
const TABS = [
  { tab: 'ledger', path: '' },
  { tab: 'sequences', path: '/sequences' },
  { tab: 'why', path: '/why' },
  { tab: 'delivery', path: '/delivery' },
  { tab: 'failed', path: '/failed' },
  { tab: 'texts', path: '/texts' },
  { tab: 'addresses', path: '/addresses' },
  { tab: 'settings', path: '/settings' },
] as const;

/** One of those pages. */
export type MailTab = (typeof TABS)[number]['tab'];

/** The way between the console's pages about mail. */
export function MailTabs({ active }: { active: MailTab }) {
  const { t, link } = usePage();
  return (
    <Tabs
      label={t(words.pages)}
      tabs={TABS.map(({ tab, path }) => ({
        href: link(`/staff/mail${path}`),
        label: t(words[tab]),
        current: tab === active,
      }))}
    />
  );
}
