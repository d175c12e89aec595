import { isFigureName } from '../../../ui/figures/index.js';
import type { HotspotArea, Question } from '../../questions/question.js';
import { requireNumber } from '../numbers.rules.js';
import { Refused } from '../reading.js';
import { named, type XmlElement } from '../xml/xml-tree.js';
import type { Item } from './read-item.js';
import { sharesBy, sharesOf } from './qti-kinds.js';
import { find } from './qti-tree.js';

/** Places on a picture: only the school's own figures can be pointed at. */
export function hotspot(item: Item, interaction: XmlElement): Question {
  const picture = find(interaction, 'img') ?? find(interaction, 'object') ?? find(interaction, 'picture');
  const path = picture?.attributes.src ?? picture?.attributes.data ?? '';
  const figure = path.replace(/^.*\//, '').replace(/\.[a-z]+$/, '');
  if (!isFigureName(figure)) throw new Refused('foreignFigure', { value: path.slice(0, 80) }, interaction.line);
  const several = item.response(interaction).cardinality === 'multiple';
  const made =
    interaction.name === 'hotspotInteraction' ? spots(item, interaction, several) : points(item, interaction, several);
  return { kind: 'hotspot', ...item.base, figure, several, ...made };
}

interface Areas {
  mark: number;
  areas: HotspotArea[];
}

function spots(item: Item, interaction: XmlElement, several: boolean): Areas {
  const choices = named(interaction, 'hotspotChoice');
  const ids = choices.map(({ attributes }) => attributes.identifier ?? '');
  const { mark, share, whole } = sharesBy(item, interaction, ids, several);
  if (whole && several && item.response(interaction).key.length > 1) item.draft.loses('wholeToShares');
  return {
    mark,
    areas: choices.map(({ attributes, line }, n) => ({
      id: '',
      label: item.draft.words((attributes.hotspotLabel || ids[n]!).slice(0, 200)),
      shape: shapeOf(attributes.shape ?? '', attributes.coords ?? '', line),
      fraction: share(ids[n]!),
      feedback: item.draft.feedback(item.said.get(ids[n]!) ?? ''),
    })),
  };
}

/** Points on a picture, marked by the area that they are in. */
function points(item: Item, interaction: XmlElement, several: boolean): Areas {
  const { areas } = item.response(interaction);
  if (item.rule(interaction)?.by !== 'point' || !areas) throw new Refused('qtiNoProcessing', {}, interaction.line);
  if (areas.usual !== 0) throw new Refused('qtiLowerBound', {}, interaction.line);
  const entries = areas.entries.map(({ value }, n) => ({ key: String(n + 1), value, matchCase: true }));
  const ids = entries.map(({ key }) => key);
  const { mark, share } = sharesOf({ ...areas, entries }, ids, several, item.draft);
  item.draft.loses('areasWithoutNames');
  return {
    mark,
    areas: areas.entries.map(({ shape, coords }, n) => ({
      id: '',
      label: item.draft.words(ids[n]!),
      shape: shapeOf(shape, coords, interaction.line),
      fraction: share(ids[n]!),
      feedback: null,
    })),
  };
}

function shapeOf(shape: string, coords: string, line: number): HotspotArea['shape'] {
  const numbers = coords.split(',').map((one) => requireNumber(one));
  if (shape === 'rect' && numbers.length === 4) {
    const [x1, y1, x2, y2] = numbers as [number, number, number, number];
    const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)];
    return { kind: 'rect', x, y, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  }
  if (shape === 'circle' && numbers.length === 3) {
    const [x, y, radius] = numbers as [number, number, number];
    return { kind: 'circle', x, y, radius };
  }
  throw new Refused('badShape', { value: shape }, line);
}
