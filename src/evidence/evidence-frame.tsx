import type { ComponentChildren } from 'preact';
import { Tabs } from '../ui/components/navigation.js';
import { usePage } from '../ui/page-context.js';
import { StaffLayout } from '../ui/staff-layout.js';
import { CLAIM_STAFF as say } from './claims/claims.messages.js';

/** A part of the evidence in the console. */
export type EvidencePart = 'claims' | 'studies' | 'references';

/** The frame of every page about evidence in the console. */
export function EvidenceFrame(props: {
  title: string;
  part: EvidencePart;
  actions?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { t, link } = usePage();
  const part = (name: EvidencePart, path: string, label: string) => ({
    href: link(path),
    label,
    current: name === props.part,
  });
  return (
    <StaffLayout title={props.title} active="evidence" {...(props.actions && { actions: props.actions })}>
      <div class="stack">
        <Tabs
          label={t(say.parts)}
          tabs={[
            part('claims', '/staff/evidence', t(say.claims)),
            part('studies', '/staff/evidence/studies', t(say.studies)),
            part('references', '/staff/evidence/references', t(say.references)),
          ]}
        />
        {props.children}
      </div>
    </StaffLayout>
  );
}
