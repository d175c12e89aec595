import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of the console's pages on which lessons and courses are published. */
export const PUBLISHING_WORDS = defineMessages({
  languages: { en: 'Languages', nl: 'Talen', fr: 'Langues' },
  language: { en: 'Language', nl: 'Taal', fr: 'Langue' },
  readersHave: { en: 'Readers have', nl: 'Lezers zien', fr: 'Les lecteurs voient' },
  editorsHave: { en: 'Not yet published', nl: 'Nog niet gepubliceerd', fr: 'Pas encore publié' },
  source: { en: 'written first', nl: 'eerst geschreven', fr: 'langue d’origine' },
  revision: { en: 'revision {revision}', nl: 'revisie {revision}', fr: 'révision {revision}' },
  nothing: { en: 'nothing', nl: 'niets', fr: 'rien' },
  draftOf: { en: 'a draft', nl: 'een concept', fr: 'un brouillon' },
  older: { en: 'older than its source', nl: 'ouder dan de bron', fr: 'plus ancien que la source' },
  edit: { en: 'Write', nl: 'Schrijven', fr: 'Écrire' },
  editIn: {
    en: 'Write in {language, select, en {English} nl {Dutch} other {French}}',
    nl: 'Schrijven in het {language, select, en {Engels} nl {Nederlands} other {Frans}}',
    fr: 'Écrire en {language, select, en {anglais} nl {néerlandais} other {français}}',
  },
  checklist: { en: 'Checklist', nl: 'Controlelijst', fr: 'Liste de contrôle' },
  allGood: {
    en: 'Nothing stands in the way.',
    nl: 'Er staat niets in de weg.',
    fr: 'Rien ne s’y oppose.',
  },
  inTheWay: {
    en: '{count, plural, one {One thing is in the way} other {# things are in the way}}',
    nl: '{count, plural, one {Er staat nog één ding in de weg} other {Er staan nog # dingen in de weg}}',
    fr: '{count, plural, one {Un point bloque} other {# points bloquent}}',
  },
  goodToKnow: { en: 'Good to know', nl: 'Goed om te weten', fr: 'Bon à savoir' },
  lineIn: { en: 'line {line}', nl: 'regel {line}', fr: 'ligne {line}' },
  publish: { en: 'Publish', nl: 'Publiceren', fr: 'Publier' },
  publishChanges: { en: 'Publish the changes', nl: 'De wijzigingen publiceren', fr: 'Publier les modifications' },
  nothingNew: {
    en: 'Readers have everything that was written.',
    nl: 'Lezers zien al alles wat er geschreven is.',
    fr: 'Les lecteurs voient déjà tout ce qui est écrit.',
  },
  whichLanguages: { en: 'Which drafts', nl: 'Welke concepten', fr: 'Quels brouillons' },
  when: { en: 'When', nl: 'Wanneer', fr: 'Quand' },
  now: { en: 'Now', nl: 'Nu', fr: 'Maintenant' },
  later: { en: 'At a moment', nl: 'Op een later moment', fr: 'Plus tard' },
  at: { en: 'Day and hour', nl: 'Dag en uur', fr: 'Jour et heure' },
  atHint: {
    en: 'Only for later. Drafts may be written on until then; the checklist is asked again at that moment.',
    nl: 'Alleen voor later. Tot dan mag er nog aan de concepten geschreven worden; op dat moment wordt de controlelijst opnieuw overlopen.',
    fr: 'Seulement pour plus tard. D’ici là, on peut encore écrire ; la liste de contrôle sera revue à ce moment-là.',
  },
  timeZone: { en: 'On the clock of', nl: 'Volgens de klok van', fr: 'À l’heure de' },
  openlyHint: {
    en: 'Readers see “not yet graded” beside each of them.',
    nl: 'Lezers zien er telkens ‘nog niet beoordeeld’ naast.',
    fr: 'Les lecteurs voient « pas encore évaluées » à côté de chacune.',
  },
  alsoRequired: {
    en: 'Also required for {people, plural, one {the one person} other {the # people}} already enrolled and not finished',
    nl: 'Ook verplicht voor {people, plural, one {de ene persoon} other {de # mensen}} die al ingeschreven en nog niet klaar {people, plural, one {is} other {zijn}}',
    fr: 'Obligatoire aussi pour {people, plural, one {la personne déjà inscrite qui n’a pas} other {les # personnes déjà inscrites qui n’ont pas}} terminé',
  },
  alsoRequiredHint: {
    en: 'Unticked it is new and optional for them. Whoever has finished the course stays finished.',
    nl: 'Zonder vinkje is ze voor hen nieuw en niet verplicht. Een cursus die al afgerond is, blijft afgerond.',
    fr: 'Sans coche, elle leur est proposée comme nouvelle et facultative. Un cours déjà terminé le reste.',
  },
  planned: { en: 'Planned', nl: 'Gepland', fr: 'Prévue' },
  plannedText: { en: 'Planned by {name} for', nl: 'Gepland door {name} voor', fr: 'Prévue par {name} pour le' },
  blockedTitle: {
    en: 'The planned publication was not carried out',
    nl: 'De geplande publicatie is niet uitgevoerd',
    fr: 'La publication prévue n’a pas eu lieu',
  },
  blockedText: {
    en: 'At that moment the checklist said no. Mend what it names, then publish or plan again.',
    nl: 'Op dat moment was niet alles op de controlelijst in orde. Verbeter wat er staat en publiceer of plan dan opnieuw.',
    fr: 'À ce moment-là, tout n’était pas en ordre sur la liste de contrôle. Corrigez ce qu’elle indique, puis publiez ou planifiez à nouveau.',
  },
  blockedEmpty: {
    en: 'At that moment there was nothing left to publish.',
    nl: 'Op dat moment viel er niets meer te publiceren.',
    fr: 'À ce moment-là, il n’y avait plus rien à publier.',
  },
  cancelPlan: { en: 'Cancel the plan', nl: 'Plan annuleren', fr: 'Annuler la publication prévue' },
  putAway: { en: 'Put this away', nl: 'Melding sluiten', fr: 'Masquer ce message' },
  courseState: { en: 'The course', nl: 'De cursus', fr: 'Le cours' },
  coursePublished: {
    en: 'The course is published. Of its lessons readers find those that are published too.',
    nl: 'De cursus is gepubliceerd. Lezers vinden er de lessen die zelf ook gepubliceerd zijn.',
    fr: 'Le cours est publié. Les lecteurs y trouvent les leçons qui le sont aussi.',
  },
  courseDraft: {
    en: 'The course is a draft: only staff see it.',
    nl: 'De cursus is een concept: alleen het team ziet ze.',
    fr: 'Le cours est un brouillon : seule l’équipe le voit.',
  },
  publishCourse: { en: 'Publish the course', nl: 'De cursus publiceren', fr: 'Publier le cours' },
  withdrawCourse: { en: 'Take the course back', nl: 'De cursus intrekken', fr: 'Retirer le cours' },
  withdrawCourseHint: {
    en: 'It leaves the catalogue and its pages close, also for those who are enrolled. What they did stays.',
    nl: 'Ze verdwijnt uit de catalogus en haar pagina’s sluiten, ook voor wie ingeschreven is. Wat zij deden, blijft.',
    fr: 'Il quitte le catalogue et ses pages se ferment, y compris pour les inscrits. Ce qu’ils ont fait reste.',
  },
  planCourse: { en: 'Plan the publication', nl: 'Publicatie plannen', fr: 'Prévoir la publication' },
  courseNoLessons: {
    en: 'No lesson is published yet.',
    nl: 'Er is nog geen les gepubliceerd.',
    fr: 'Aucune leçon n’est encore publiée.',
  },
  courseMissing: { en: 'A text is missing:', nl: 'Er ontbreekt een tekst:', fr: 'Il manque un texte :' },
  toSettings: { en: 'To the settings', nl: 'Naar de instellingen', fr: 'Vers les réglages' },
  publishedNotice: {
    en: 'Published. Readers find it now.',
    nl: 'Gepubliceerd. Lezers vinden het nu.',
    fr: 'Publié. Les lecteurs le trouvent maintenant.',
  },
  publishedAskedNotice: {
    en: 'Published, and required of {people, plural, one {one person more} other {# people more}}.',
    nl: 'Gepubliceerd, en verplicht voor nog {people, plural, one {één persoon} other {# mensen}}.',
    fr: 'Publiée, et obligatoire pour {people, plural, one {une personne de plus} other {# personnes de plus}}.',
  },
  plannedNotice: {
    en: 'The publication is planned.',
    nl: 'De publicatie is gepland.',
    fr: 'La publication est prévue.',
  },
  cancelledNotice: {
    en: 'The plan is cancelled.',
    nl: 'Het plan is geannuleerd.',
    fr: 'La publication prévue est annulée.',
  },
  withdrawnNotice: {
    en: 'Withdrawn. Readers no longer find it.',
    nl: 'Ingetrokken. Lezers vinden het niet meer.',
    fr: 'Retiré. Les lecteurs ne le trouvent plus.',
  },
});

const OF_LESSON = defineMessages({
  publishDo: { en: 'Publish the lesson', nl: 'De les publiceren', fr: 'Publier la leçon' },
  openly: {
    en: 'The lesson says openly that {count, plural, one {this claim is} other {these # claims are}} not yet graded: {claims}',
    nl: 'De les zegt openlijk dat {count, plural, one {deze uitspraak} other {deze # uitspraken}} nog niet beoordeeld {count, plural, one {is} other {zijn}}: {claims}',
    fr: 'La leçon dit ouvertement que {count, plural, one {cette affirmation n’est} other {ces # affirmations ne sont}} pas encore évaluée{count, plural, one {} other {s}} : {claims}',
  },
  withdraw: { en: 'Withdraw the lesson', nl: 'De les intrekken', fr: 'Retirer la leçon' },
  withdrawHint: {
    en: 'Readers no longer find it; its texts, and what people did in it, stay. For whom it was the last one, the course is finished.',
    nl: 'Lezers vinden ze niet meer; de teksten, en wat mensen erin deden, blijven. Voor wie het de laatste was, is de cursus af.',
    fr: 'Les lecteurs ne la trouvent plus ; ses textes et ce que chacun y a fait restent. Pour qui c’était la dernière, le cours est terminé.',
  },
});

const OF_ARTICLE = defineMessages({
  publishDo: { en: 'Publish the article', nl: 'Het artikel publiceren', fr: 'Publier l’article' },
  openly: {
    en: 'The article says openly that {count, plural, one {this claim is} other {these # claims are}} not yet graded: {claims}',
    nl: 'Het artikel zegt openlijk dat {count, plural, one {deze uitspraak} other {deze # uitspraken}} nog niet beoordeeld {count, plural, one {is} other {zijn}}: {claims}',
    fr: 'L’article dit ouvertement que {count, plural, one {cette affirmation n’est} other {ces # affirmations ne sont}} pas encore évaluée{count, plural, one {} other {s}} : {claims}',
  },
  withdraw: { en: 'Withdraw the article', nl: 'Het artikel intrekken', fr: 'Retirer l’article' },
  withdrawHint: {
    en: 'Readers no longer find it, and its address answers that there is nothing. Its texts and its date stay.',
    nl: 'Lezers vinden het niet meer en op het adres staat dan niets. De teksten en de datum blijven.',
    fr: 'Les lecteurs ne le trouvent plus, et son adresse répond qu’il n’y a rien. Ses textes et sa date restent.',
  },
});

/** The words that are other ones for a lesson than for an article. */
export const PUBLISHING_WORDS_OF = { lesson: OF_LESSON, article: OF_ARTICLE };
