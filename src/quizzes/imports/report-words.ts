import type { Translate } from '../../platform/i18n/messages.js';
import { REMARK_WORDS } from '../formats/remarks.messages.js';
import type { StoredRemark } from './imports.views.js';

/** A remark in words. */
export function remarkSays(t: Translate, remark: StoredRemark): string {
  if ('says' in remark) return t(REMARK_WORDS[remark.says], remark.values ?? {});
  return t(REMARK_WORDS.notAccepted, { field: remark.field, say: t(remark.say, remark.values) });
}

/** The stable name of a remark, for programs. */
export const remarkCode = (remark: StoredRemark): string => ('says' in remark ? remark.says : 'notAccepted');
