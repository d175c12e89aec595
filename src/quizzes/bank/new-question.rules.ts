import type { QuestionKind } from '../questions/question.js';
import type { Branch, Tree } from './question-tree.rules.js';

const feedback: Tree = { words: {}, claims: '' };
const option = { id: '', words: {}, picture: { media: '' }, fraction: '0', feedback };
const numericAnswer = { value: '', tolerance: '0', toleranceKind: 'nominal', fraction: '100', feedback };
const shortAnswer = { pattern: '', fraction: '100', feedback };

/** What a new one of each list looks like. */
export function blankItem(list: string, variant: string): Tree {
  switch (list) {
    case 'options':
      return option;
    case 'pairs':
      return { id: '', words: {}, answer: {} };
    case 'items':
    case 'points':
      return { id: '', words: {} };
    case 'units':
      return { name: '', multiplier: '1' };
    case 'hints':
      return {};
    case 'loads':
      return { factor: '', weight: '1', reversed: '' };
    case 'areas':
      return {
        id: '',
        label: {},
        fraction: '0',
        feedback,
        shape:
          variant === 'circle'
            ? { kind: 'circle', x: '', y: '', radius: '' }
            : { kind: 'rect', x: '', y: '', width: '', height: '' },
      };
    case 'blanks':
      return newBlank(variant);
    default:
      return variant === 'numeric' ? numericAnswer : shortAnswer;
  }
}

function newBlank(kind: string): Tree {
  const common = { id: '', weight: '1' };
  if (kind === 'choice') return { ...common, kind, shuffle: '', options: [option, option] };
  return kind === 'numeric'
    ? { ...common, kind, answers: [numericAnswer] }
    : { ...common, kind: 'short', matchCase: '', answers: [shortAnswer] };
}

/** The form of a new question of a kind. */
export function newTree(kind: QuestionKind): Branch {
  const common: Branch = {
    kind,
    stem: {},
    picture: { media: '' },
    mark: kind === 'scale' ? '0' : '1',
    penalty: '0',
    missing: 'skip',
    hints: [],
    loads: [],
  };
  switch (kind) {
    case 'choice':
      return { ...common, shuffle: 'on', options: [{ ...option, fraction: '100' }, option, option] };
    case 'matching':
      return { ...common, shuffle: 'on', pairs: repeat(3, blankItem('pairs', '')) };
    case 'ordering':
      return { ...common, mode: 'absolute', items: repeat(3, blankItem('items', '')) };
    case 'numeric':
      return { ...common, answers: [numericAnswer], units: [] };
    case 'short':
      return { ...common, answers: [shortAnswer] };
    case 'blanks':
      return { ...common, blanks: [{ ...(newBlank('short') as Branch), id: '1' }] };
    case 'hotspot':
      return { ...common, figure: 'skin-layers', areas: [blankItem('areas', 'rect')] };
    case 'scale':
      return { ...common, points: repeat(5, blankItem('points', '')) };
    case 'long':
      return { ...common, mostWords: '300', guide: {} };
    default:
      return common;
  }
}

const repeat = (count: number, one: Tree): Tree[] => Array.from({ length: count }, () => structuredClone(one));
