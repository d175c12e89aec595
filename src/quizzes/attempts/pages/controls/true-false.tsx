import { usePage } from '../../../../ui/page-context.js';
import { ATTEMPT_PAGE_MESSAGES as m } from '../../attempt-pages.messages.js';
import type { ControlProps } from './control-props.js';
import { Options } from './options.js';

/** True, or false. */
export function TrueFalse(props: ControlProps) {
  const { t } = usePage();
  const option = (id: string, text: string) => ({ id, text, html: text, picture: null });
  return <Options {...props} options={[option('true', t(m.true)), option('false', t(m.false))]} />;
}
