import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { LOCALES } from '../../../src/platform/i18n/locales.js';
import { catalogues, defineMessages, translator } from '../../../src/platform/i18n/messages.js';

const SOURCES = join(import.meta.dirname, '../../../src');

async function loadEveryCatalogue(): Promise<number> {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /messages?\.tsx?$/.test(file),
  );
  for (const file of files) await import(pathToFileURL(join(SOURCES, file)).href);
  return files.length;
}

function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [element.value, ...argumentsOf(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element.value, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
    return [element.value];
  });
}

describe('the messages', () => {
  beforeAll(async () => {
    expect(await loadEveryCatalogue()).toBeGreaterThan(3);
  });

  it('are said in every language, with nothing left empty', () => {
    const missing = catalogues.flatMap((catalogue) =>
      Object.entries(catalogue).flatMap(([key, message]) =>
        LOCALES.filter((locale) => !message[locale]?.trim()).map((locale) => `${key} in ${locale}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('are sound ICU messages that ask for the same values in every language', () => {
    const uneven = catalogues.flatMap((catalogue) =>
      Object.entries(catalogue).flatMap(([key, message]) => {
        const [first, ...others] = LOCALES.map((locale) =>
          [...new Set(argumentsOf(parse(message[locale])))].sort().join(),
        );
        return others.some((other) => other !== first) ? [key] : [];
      }),
    );
    expect(uneven).toEqual([]);
  });

  it('count in the way of each language', () => {
    const { seats } = defineMessages({
      seats: {
        en: '{n, plural, one {# seat} other {# seats}}',
        nl: '{n, plural, one {# plaats} other {# plaatsen}}',
        fr: '{n, plural, one {# place} other {# places}}',
      },
    });
    expect([
      translator('en')(seats, { n: 0 }),
      translator('nl')(seats, { n: 1 }),
      translator('fr')(seats, { n: 0 }),
    ]).toEqual(['0 seats', '1 plaats', '0 place']);
  });

  it('throw when a value is missing rather than show a hole', () => {
    const { hello } = defineMessages({ hello: { en: 'Hello {name}', nl: 'Dag {name}', fr: 'Bonjour {name}' } });
    expect(() => translator('en')(hello)).toThrow();
  });
});
