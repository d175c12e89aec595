import { defineMessages } from '../../../platform/i18n/messages.js';

/** Why a question of a QTI package cannot come in. */
export const QTI_REFUSAL_WORDS = defineMessages({
  badZip: {
    en: 'The package is not opened ({fault}: {file}).',
    nl: 'Het pakket wordt niet geopend ({fault}: {file}).',
    fr: 'Le paquet n’est pas ouvert ({fault} : {file}).',
  },
  missingFile: {
    en: 'The manifest names {file}, which is not in the package.',
    nl: 'Het manifest noemt {file}, dat niet in het pakket zit.',
    fr: 'Le manifeste cite {file}, absent du paquet.',
  },
  notItem: {
    en: 'This is no item of QTI: it begins with “{value}”.',
    nl: 'Dit is geen QTI-item: het begint met “{value}”.',
    fr: 'Ce n’est pas un item QTI : il commence par « {value} ».',
  },
  qtiNoBody: {
    en: 'The item has no body.',
    nl: 'Het item heeft geen inhoud (itemBody).',
    fr: 'L’item n’a pas de corps (itemBody).',
  },
  qtiUnknown: {
    en: '“{value}” has no counterpart here.',
    nl: '“{value}” heeft hier geen tegenhanger.',
    fr: '« {value} » n’a pas d’équivalent ici.',
  },
  qtiSeveral: {
    en: 'It asks {count} things at once; here each is a question of its own.',
    nl: 'Het vraagt {count} dingen tegelijk; hier is elk een eigen vraag.',
    fr: 'Il pose {count} questions à la fois ; ici chacune est une question à part.',
  },
  qtiUndeclared: {
    en: '“{value}” is used but declared nowhere, or not in a way we can read.',
    nl: '“{value}” wordt gebruikt maar nergens aangegeven, of niet zoals we het kunnen lezen.',
    fr: '« {value} » est utilisé mais n’est déclaré nulle part, ou pas de façon lisible.',
  },
  qtiTemplate: {
    en: 'The template “{value}” of its response processing is not one that is read: match_correct, map_response and map_response_point are.',
    nl: 'Het sjabloon “{value}” van de verwerking lezen we niet: match_correct, map_response en map_response_point wel.',
    fr: 'Le modèle de traitement « {value} » n’est pas lu : match_correct, map_response et map_response_point le sont.',
  },
  qtiRule: {
    en: 'Its response processing has “{value}” where we cannot tell what it does.',
    nl: 'De verwerking bevat “{value}” waar we niet kunnen zeggen wat het doet.',
    fr: 'Son traitement des réponses contient « {value} » dont nous ne pouvons pas dire l’effet.',
  },
  qtiNoProcessing: {
    en: 'Nothing says how this answer is marked in a way that is read.',
    nl: 'Niets zegt op een leesbare manier hoe dit antwoord verbeterd wordt.',
    fr: 'Rien ne dit de façon lisible comment cette réponse est notée.',
  },
  qtiNoKey: {
    en: 'There is no right answer to compare with.',
    nl: 'Er is geen juist antwoord om mee te vergelijken.',
    fr: 'Il n’y a pas de bonne réponse à laquelle comparer.',
  },
  qtiLowerBound: {
    en: 'Answers that are not right would earn something as well.',
    nl: 'Ook antwoorden die niet juist zijn, zouden iets opleveren.',
    fr: 'Des réponses qui ne sont pas justes rapporteraient aussi des points.',
  },
  qtiPartOfOrder: {
    en: 'The right order does not hold each of the things once.',
    nl: 'De juiste volgorde bevat niet alles precies één keer.',
    fr: 'L’ordre juste ne contient pas chaque élément exactement une fois.',
  },
  qtiManyPairs: {
    en: 'Something has several right partners, or none.',
    nl: 'Iets heeft meerdere juiste partners, of geen.',
    fr: 'Un élément a plusieurs partenaires justes, ou aucun.',
  },
  qtiSlider: {
    en: 'Its scale has fewer than 2 or more than {most} places.',
    nl: 'De schaal heeft minder dan 2 of meer dan {most} plaatsen.',
    fr: 'L’échelle a moins de 2 ou plus de {most} positions.',
  },
});
