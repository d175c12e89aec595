import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/i18n/locales.js';
import { SUBJECT_OF, type Trigger } from '../sequence.rules.js';
import { variablesFor } from '../template-variables.js';
import { compileText, type CompiledText } from './compile-text.js';
import type { TemplateText } from './template-text.js';

/** A text as the database holds it, with what says which it is. */
export interface StoredText extends TemplateText {
  templateId: string;
  locale: Locale;
  version: number;
}

const MOST = 300;

/** Keeps texts compiled, so that each version is read once a process and filling it takes microseconds. */
@Injectable()
export class TemplateMemory {
  readonly #compiled = new Map<string, CompiledText>();

  /** The text, ready to be filled. */
  of(trigger: Trigger, text: StoredText): CompiledText {
    const key = `${text.templateId} ${text.locale} ${text.version} ${trigger}`;
    const known = this.#compiled.get(key);
    if (known) return known;
    const made = compileText(text, text.locale, addressesOf(trigger));
    this.#compiled.set(key, made);
    if (this.#compiled.size > MOST) this.#compiled.delete(this.#compiled.keys().next().value!);
    return made;
  }
}

/** The variables of a trigger that hold an address. */
export function addressesOf(trigger: Trigger): ReadonlySet<string> {
  const variables = variablesFor(SUBJECT_OF[trigger]);
  return new Set(variables.filter(({ address }) => address).map(({ name }) => name));
}
