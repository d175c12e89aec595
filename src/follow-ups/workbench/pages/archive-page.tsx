import { Actions, LinkButton, PostButton } from '../../../ui/components/button.js';
import { usePage } from '../../../ui/page-context.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { SequenceView } from '../../sequence.views.js';
import type { BulkPause } from '../../settings/settings.views.js';
import { WORKBENCH_WORDS as words } from '../workbench.messages.js';

/** Asks before a sequence ends for good. */
export function ArchivePage({
  sequence,
  due,
  paused,
}: {
  sequence: SequenceView;
  due: number;
  paused: BulkPause | null;
}) {
  const { t, link } = usePage();
  const here = link(`/staff/mail/sequences/${sequence.id}`);
  return (
    <MailFrame title={t(words.archiveTitle, { name: sequence.name })} active="sequences" paused={paused}>
      <p class="measure">{t(words.archiveText, { due })}</p>
      <Actions>
        <PostButton kind="danger" action={`${here}/archive`}>
          {t(words.archive)}
        </PostButton>
        <LinkButton kind="plain" href={here}>
          {t(words.back)}
        </LinkButton>
      </Actions>
    </MailFrame>
  );
}
