import { defineMessages } from '../../platform/i18n/messages.js';

/** The words in and about the section through the skin. */
export const skinLayers = defineMessages({
  name: { en: 'The layers of the skin', nl: 'De lagen van de huid', fr: 'Les couches de la peau' },
  description: {
    en: 'A section through the skin in three layers. The epidermis on top: the horny layer, keratinocytes below it, and pigment cells at its foot. The dermis in the middle, with small blood vessels, fibroblasts, and bundles of collagen between elastic fibres. Below lies the subcutis, made of fat cells. The layers are not drawn to scale.',
    nl: 'Een doorsnede van de huid in drie lagen. Bovenaan de opperhuid: de hoornlaag, daaronder keratinocyten en onderaan pigmentcellen. In het midden de lederhuid met kleine bloedvaten, fibroblasten en bundels collageen tussen elastische vezels. Daaronder het onderhuidse weefsel, met vetcellen. De lagen zijn niet op schaal getekend.',
    fr: 'Une coupe de la peau en trois couches. En haut, l’épiderme : la couche cornée, les kératinocytes en dessous et les cellules pigmentaires à sa base. Au milieu, le derme avec de petits vaisseaux sanguins, des fibroblastes et des faisceaux de collagène entre des fibres élastiques. En dessous, l’hypoderme, fait de cellules graisseuses. Les couches ne sont pas dessinées à l’échelle.',
  },
  epidermis: { en: 'Epidermis', nl: 'Opperhuid', fr: 'Épiderme' },
  dermis: { en: 'Dermis', nl: 'Lederhuid', fr: 'Derme' },
  subcutis: { en: 'Subcutis', nl: 'Onderhuid', fr: 'Hypoderme' },
  horny: { en: 'horny layer', nl: 'hoornlaag', fr: 'couche cornée' },
  keratinocytes: { en: 'keratinocytes', nl: 'keratinocyten', fr: 'kératinocytes' },
  pigment: { en: 'pigment cell', nl: 'pigmentcel', fr: 'cellule pigmentaire' },
  vessels: { en: 'blood vessel', nl: 'bloedvat', fr: 'vaisseau sanguin' },
  fibroblast: { en: 'fibroblast', nl: 'fibroblast', fr: 'fibroblaste' },
  collagen: { en: 'collagen', nl: 'collageen', fr: 'collagène' },
  elastic: { en: 'elastic fibre', nl: 'elastische vezel', fr: 'fibre élastique' },
  fat: { en: 'fat cells', nl: 'vetcellen', fr: 'cellules graisseuses' },
});

/** The words in and about the lymph paths of the face. */
export const lymphPaths = defineMessages({
  name: {
    en: 'The lymph paths of the face',
    nl: 'De lymfebanen van het gezicht',
    fr: 'Les voies lymphatiques du visage',
  },
  description: {
    en: 'A face from the front. Lines show where lymph flows: from the forehead, temples and cheeks to the nodes in front of the ears; from the nose, cheeks and mouth to the nodes under the jaw; from the chin to the nodes below it. All of them drain along the neck towards the collarbone.',
    nl: 'Een gezicht van voren. Lijnen tonen waar lymfe heen stroomt: van voorhoofd, slapen en wangen naar de klieren vóór de oren; van neus, wangen en mond naar de klieren onder de kaak; van de kin naar de klieren daaronder. Alles vloeit langs de hals naar het sleutelbeen.',
    fr: 'Un visage de face. Des lignes montrent où s’écoule la lymphe : du front, des tempes et des joues vers les ganglions devant les oreilles ; du nez, des joues et de la bouche vers les ganglions sous la mâchoire ; du menton vers les ganglions situés dessous. Le tout descend le long du cou vers la clavicule.',
  },
  ear: { en: 'nodes in front of the ear', nl: 'klieren vóór het oor', fr: 'ganglions devant l’oreille' },
  jaw: { en: 'nodes under the jaw', nl: 'klieren onder de kaak', fr: 'ganglions sous la mâchoire' },
  chin: { en: 'nodes under the chin', nl: 'klieren onder de kin', fr: 'ganglions sous le menton' },
  neck: { en: 'nodes along the neck', nl: 'klieren langs de hals', fr: 'ganglions du cou' },
  collarbone: {
    en: 'to the veins behind the collarbone',
    nl: 'naar de aders achter het sleutelbeen',
    fr: 'vers les veines derrière la clavicule',
  },
});

/** The words in and about the wheel of factors. */
export const factorWheel = defineMessages({
  name: {
    en: 'What ages skin, from inside and from outside',
    nl: 'Wat de huid doet verouderen, van binnen en van buiten',
    fr: 'Ce qui fait vieillir la peau, de l’intérieur et de l’extérieur',
  },
  description: {
    en: 'A wheel in two rings with the skin between them. Inside: genes, years, hormones and metabolism. Outside: sun, air pollution, tobacco, food, stress, lack of sleep, temperature and cosmetics. The size of a field says nothing about its weight: the wheel is a list, not a score.',
    nl: 'Een wiel van twee ringen met de huid ertussen. Binnen: genen, jaren, hormonen en stofwisseling. Buiten: zon, luchtvervuiling, tabak, voeding, stress, slaaptekort, temperatuur en cosmetica. Hoe groot een vak is, zegt niets over het gewicht: het wiel is een lijst, geen score.',
    fr: 'Une roue à deux anneaux, avec la peau entre eux. À l’intérieur : gènes, années, hormones et métabolisme. À l’extérieur : soleil, pollution de l’air, tabac, alimentation, stress, manque de sommeil, température et cosmétiques. La taille d’un secteur ne dit rien de son poids : la roue est une liste, pas un score.',
  },
  inside: { en: 'inside', nl: 'binnen', fr: 'dedans' },
  outside: { en: 'outside', nl: 'buiten', fr: 'dehors' },
  genes: { en: 'genes', nl: 'genen', fr: 'gènes' },
  years: { en: 'years', nl: 'jaren', fr: 'années' },
  hormones: { en: 'hormones', nl: 'hormonen', fr: 'hormones' },
  metabolism: { en: 'metabolism', nl: 'stofwisseling', fr: 'métabolisme' },
  sun: { en: 'sun', nl: 'zon', fr: 'soleil' },
  pollution: { en: 'air pollution', nl: 'lucht- vervuiling', fr: 'pollution de l’air' },
  tobacco: { en: 'tobacco', nl: 'tabak', fr: 'tabac' },
  food: { en: 'food', nl: 'voeding', fr: 'alimentation' },
  stress: { en: 'stress', nl: 'stress', fr: 'stress' },
  sleep: { en: 'lack of sleep', nl: 'slaaptekort', fr: 'manque de sommeil' },
  temperature: { en: 'temperature', nl: 'temperatuur', fr: 'température' },
  cosmetics: { en: 'cosmetics', nl: 'cosmetica', fr: 'cosmétiques' },
});

/** The words in and about the scale of evidence. */
export const evidenceScale = defineMessages({
  name: { en: 'The scale of evidence', nl: 'De schaal van het bewijs', fr: 'L’échelle des preuves' },
  description: {
    en: 'Four rows, one for each grade. A row shows a best estimate and the range in which the truth may lie. Weak: a very wide range that holds harm, nothing and benefit. Limited: still wide, no effect remains possible. Moderate: narrower and on one side. Strong: narrow, and far from no effect. The drawing is a model, not the result of a study.',
    nl: 'Vier rijen, één voor elke graad. Een rij toont een beste schatting en het gebied waarin de waarheid kan liggen. Zwak: een heel breed gebied, van nadeel over niets tot voordeel. Beperkt: nog breed, geen effect blijft mogelijk. Redelijk: smaller en aan één kant. Sterk: smal en ver van geen effect. De tekening is een model, geen resultaat van een studie.',
    fr: 'Quatre lignes, une par niveau. Chaque ligne montre la meilleure estimation et l’intervalle où peut se trouver la vérité. Faible : un intervalle très large, du préjudice au bénéfice en passant par rien. Limité : encore large, l’absence d’effet reste possible. Modéré : plus étroit et d’un seul côté. Solide : étroit et loin de l’absence d’effet. Le dessin est un modèle, pas le résultat d’une étude.',
  },
  noEffect: { en: 'no effect', nl: 'geen effect', fr: 'aucun effet' },
  effect: { en: 'effect', nl: 'effect', fr: 'effet' },
  strong: { en: 'Strong', nl: 'Sterk', fr: 'Solides' },
  moderate: { en: 'Moderate', nl: 'Redelijk', fr: 'Modérées' },
  limited: { en: 'Limited', nl: 'Beperkt', fr: 'Limitées' },
  weak: { en: 'Weak', nl: 'Zwak', fr: 'Faibles' },
  strongWhy: { en: 'large studies agree', nl: 'grote studies eensgezind', fr: 'grandes études concordantes' },
  moderateWhy: { en: 'good studies, not many', nl: 'goede studies, niet veel', fr: 'bonnes, mais peu nombreuses' },
  limitedWhy: { en: 'small or few studies', nl: 'kleine of weinig studies', fr: 'études petites ou rares' },
  weakWhy: { en: 'hints, laboratory work', nl: 'aanwijzingen, laboratorium', fr: 'indices, laboratoire' },
});

/** The words in and about the depth of light. */
export const uvDepth = defineMessages({
  name: {
    en: 'How deep light reaches into the skin',
    nl: 'Hoe diep licht in de huid dringt',
    fr: 'Jusqu’où la lumière pénètre dans la peau',
  },
  description: {
    en: 'A section through the skin with four bundles of rays. UVB, 280 to 315 nanometres, stays mostly in the epidermis. UVA, 315 to 400, reaches the dermis. Visible light, 400 to 780, reaches deeper into the dermis. Near infrared, above 780, reaches the subcutis. In each bundle fewer rays go deeper. Depths are not to scale.',
    nl: 'Een doorsnede van de huid met vier bundels stralen. UVB, 280 tot 315 nanometer, blijft vooral in de opperhuid. UVA, 315 tot 400, bereikt de lederhuid. Zichtbaar licht, 400 tot 780, komt dieper in de lederhuid. Nabij infrarood, boven 780, bereikt de onderhuid. In elke bundel gaan minder stralen dieper. De diepte is niet op schaal.',
    fr: 'Une coupe de la peau avec quatre faisceaux de rayons. Les UVB, de 280 à 315 nanomètres, restent surtout dans l’épiderme. Les UVA, de 315 à 400, atteignent le derme. La lumière visible, de 400 à 780, va plus loin dans le derme. Le proche infrarouge, au-delà de 780, atteint l’hypoderme. Dans chaque faisceau, moins de rayons vont plus loin. Les profondeurs ne sont pas à l’échelle.',
  },
  uvb: { en: 'UVB', nl: 'UVB', fr: 'UVB' },
  uva: { en: 'UVA', nl: 'UVA', fr: 'UVA' },
  visible: { en: 'visible', nl: 'zichtbaar', fr: 'visible' },
  infrared: { en: 'infrared', nl: 'infrarood', fr: 'infrarouge' },
});
