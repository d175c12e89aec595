import type { Message } from '../../platform/i18n/messages.js';
import { EvidenceScale } from './evidence-scale.js';
import { FactorWheel } from './factor-wheel.js';
import type { Figure } from './figure.js';
import { LymphPaths } from './lymph-paths.js';
import { evidenceScale, factorWheel, lymphPaths, skinLayers, uvDepth } from './messages.js';
import { SkinLayers } from './skin-layers.js';
import { UvDepth } from './uv-depth.js';

const figure = (component: Figure['component'], messages: { name: Message; description: Message }): Figure => ({
  component,
  name: (t) => t(messages.name),
  description: (t) => t(messages.description),
});

/** Every drawing that lessons and articles can name, by that name. */
export const figures = {
  'skin-layers': figure(SkinLayers, skinLayers),
  'lymph-paths': figure(LymphPaths, lymphPaths),
  'factor-wheel': figure(FactorWheel, factorWheel),
  'evidence-scale': figure(EvidenceScale, evidenceScale),
  'uv-depth': figure(UvDepth, uvDepth),
} satisfies Record<string, Figure>;

/** The name of a drawing, as `::figure{name="..."}` writes it. */
export type FigureName = keyof typeof figures;

/** Tells whether a drawing of that name exists. */
export function isFigureName(name: string): name is FigureName {
  return Object.hasOwn(figures, name);
}
