import { requireNumber } from '../numbers.rules.js';
import { Refused } from '../reading.js';
import { child, named, wordsIn, type XmlElement } from '../xml/xml-tree.js';

/** What a mapping gives for a value. */
export interface Mapping {
  usual: number;
  least: number | null;
  most: number | null;
  entries: { key: string; value: number; matchCase: boolean }[];
}

/** A part of a picture and what it gives. */
export interface AreaEntry {
  shape: string;
  coords: string;
  value: number;
}

/** What an item declares about one answer. */
export interface ResponseDeclaration {
  id: string;
  cardinality: string;
  baseType: string;
  key: string[];
  mapping: Mapping | null;
  areas: (Omit<Mapping, 'entries'> & { entries: AreaEntry[] }) | null;
}

/** Reads the declarations of an item, by their names. @throws Refused */
export function readResponses(item: XmlElement): Map<string, ResponseDeclaration> {
  return new Map(
    named(item, 'responseDeclaration').map((declaration) => {
      const { identifier: id = '', cardinality = 'single', baseType = '' } = declaration.attributes;
      const correct = child(declaration, 'correctResponse');
      const mapping = child(declaration, 'mapping');
      const areas = child(declaration, 'areaMapping');
      if (cardinality === 'record') throw new Refused('qtiUnknown', { value: 'record' }, declaration.line);
      return [
        id,
        {
          ...{ id, cardinality, baseType },
          key: correct ? named(correct, 'value').map((value) => wordsIn(value).trim().replace(/\s+/g, ' ')) : [],
          mapping: mapping ? { ...bounds(mapping), entries: named(mapping, 'mapEntry').map(entry) } : null,
          areas: areas ? { ...bounds(areas), entries: named(areas, 'areaMapEntry').map(area) } : null,
        },
      ] as const;
    }),
  );
}

function bounds({ attributes: { defaultValue, lowerBound, upperBound } }: XmlElement) {
  const optional = (text: string | undefined) => (text === undefined || text === '' ? null : requireNumber(text));
  return { usual: optional(defaultValue) ?? 0, least: optional(lowerBound), most: optional(upperBound) };
}

function entry({ attributes }: XmlElement): Mapping['entries'][number] {
  const { mapKey = '', mappedValue = '', caseSensitive = 'true' } = attributes;
  return { key: mapKey.trim(), value: requireNumber(mappedValue), matchCase: caseSensitive !== 'false' };
}

function area({ attributes: { shape = '', coords = '', mappedValue = '' } }: XmlElement): AreaEntry {
  return { shape, coords, value: requireNumber(mappedValue) };
}
