import { defineMessages, type Message } from '../platform/i18n/messages.js';

/** Why a follow-up was not sent, or leaves somebody out: a sentence for each rule of sequences, by its code. */
const REASONS: Readonly<Record<string, Message>> = defineMessages({
  'session-cancelled': {
    en: 'The session it tells of was cancelled.',
    nl: 'De sessie waarover het gaat, is geannuleerd.',
    fr: 'La séance dont il parle a été annulée.',
  },
  'session-moved': {
    en: 'The session was moved; another mail goes by its new hour.',
    nl: 'De sessie is verplaatst; een andere mail volgt het nieuwe uur.',
    fr: 'La séance a été déplacée ; un autre courriel suit la nouvelle heure.',
  },
  'address-erased': {
    en: 'What was known of this address was erased, and its owner has not asked for mail since.',
    nl: 'Wat van dit adres bekend was, is gewist, en de eigenaar heeft sindsdien geen mail gevraagd.',
    fr: 'Ce que l’on savait de cette adresse a été effacé, et son propriétaire n’a pas demandé de courriels depuis.',
  },
  'session-over': { en: 'The session had begun.', nl: 'De sessie was al begonnen.', fr: 'La séance avait commencé.' },
  rescheduled: {
    en: 'The session or the place in it was moved to another hour; another mail goes by that one.',
    nl: 'De sessie of de plaats erin is naar een ander uur verzet; een andere mail volgt dat uur.',
    fr: 'La séance ou la place a été déplacée à une autre heure ; un autre courriel suit celle-ci.',
  },
  'place-gone': {
    en: 'There was no place at the session any more.',
    nl: 'Er was geen plaats meer in de sessie.',
    fr: 'Il n’y avait plus de place réservée à la séance.',
  },
  'no-longer-waiting': {
    en: 'The person no longer waited for a place.',
    nl: 'De persoon wachtte niet meer op een plaats.',
    fr: 'La personne n’attendait plus de place.',
  },
  'not-cancelled': {
    en: 'The registration was taken up again.',
    nl: 'De inschrijving is opnieuw opgenomen.',
    fr: 'L’inscription a été reprise.',
  },
  'sequence-paused': {
    en: 'Waits: its sequence is paused.',
    nl: 'Wacht: de reeks is gepauzeerd.',
    fr: 'En attente : sa séquence est en pause.',
  },
  'quiet-hours': {
    en: 'Waits for the end of the quiet hours where the recipient is.',
    nl: 'Wacht op het einde van de stille uren bij de ontvanger.',
    fr: 'Attend la fin des heures calmes chez le destinataire.',
  },
  'just-told': {
    en: 'Its moment came before the place was given; the confirmation had just said the same.',
    nl: 'Het moment viel voor de plaats gegeven werd; de bevestiging had net hetzelfde gezegd.',
    fr: 'Son moment précédait l’attribution de la place ; la confirmation venait de le dire.',
  },
  'not-consented': {
    en: 'Mail afterwards was not agreed to.',
    nl: 'Mail achteraf is niet toegestaan.',
    fr: 'Les courriels ultérieurs n’ont pas été acceptés.',
  },
  'condition-attended': {
    en: 'The step asks whether the session was attended, and the answer is another.',
    nl: 'De stap vraagt of de sessie is bijgewoond, en het antwoord is anders.',
    fr: 'L’étape demande si la séance a été suivie, et la réponse est autre.',
  },
  'condition-language': {
    en: 'The step is for readers of another language.',
    nl: 'De stap is voor lezers van een andere taal.',
    fr: 'L’étape s’adresse aux lecteurs d’une autre langue.',
  },
  'condition-has-certificate': {
    en: 'The step asks about a certificate, and the answer is another.',
    nl: 'De stap vraagt naar een certificaat, en het antwoord is anders.',
    fr: 'L’étape porte sur un certificat, et la réponse est autre.',
  },
  'condition-replay': {
    en: 'There was no replay left to watch: its last day had passed, or it had been watched.',
    nl: 'Er was geen opname meer om te bekijken: de laatste dag was voorbij, of ze was al bekeken.',
    fr: 'Il ne restait pas de rediffusion à regarder : son dernier jour était passé, ou elle avait été vue.',
  },
  'no-replay-yet': {
    en: 'Waits: there is no replay of the session yet.',
    nl: 'Wacht: er is nog geen opname van de sessie.',
    fr: 'En attente : la séance n’a pas encore de rediffusion.',
  },
  'missing-replay-url': {
    en: 'Its text leads to the replay, and there was none that could be watched.',
    nl: 'De tekst leidt naar de opname, en er was er geen die te bekijken was.',
    fr: 'Son texte mène à la rediffusion, et aucune ne pouvait être regardée.',
  },
  'condition-tag': {
    en: 'The step is for those who came by another way.',
    nl: 'De stap is voor wie langs een andere weg kwam.',
    fr: 'L’étape s’adresse à qui est venu par une autre voie.',
  },
  'condition-quiz-score': {
    en: 'The score was below what the step asks.',
    nl: 'De score was lager dan de stap vraagt.',
    fr: 'Le score était inférieur à ce que l’étape demande.',
  },
  'condition-quiz-score-below': {
    en: 'The score was not below what the step asks.',
    nl: 'De score was niet lager dan de stap vraagt.',
    fr: 'Le score n’était pas inférieur à ce que l’étape demande.',
  },
  'goal-reached': {
    en: 'The goal of the sequence was reached already.',
    nl: 'Het doel van de reeks was al bereikt.',
    fr: 'Le but de la séquence était déjà atteint.',
  },
  'exit-registered-again': {
    en: 'The sequence ends early for whoever registers again.',
    nl: 'De reeks stopt eerder voor wie zich opnieuw inschrijft.',
    fr: 'La séquence s’arrête plus tôt pour qui se réinscrit.',
  },
  'exit-enrolled': {
    en: 'The sequence ends early for whoever enrols in a course.',
    nl: 'De reeks stopt eerder voor wie aan een cursus begint.',
    fr: 'La séquence s’arrête plus tôt pour qui s’inscrit à un cours.',
  },
  'exit-course-finished': {
    en: 'The course is finished.',
    nl: 'De cursus is afgerond.',
    fr: 'Le cours est terminé.',
  },
  'exit-came-back': {
    en: 'The person came back to the course by herself.',
    nl: 'De persoon is vanzelf naar de cursus teruggekeerd.',
    fr: 'La personne est revenue d’elle-même dans le cours.',
  },
  'exit-cancelled': {
    en: 'The place was given back.',
    nl: 'De plaats is teruggegeven.',
    fr: 'La place a été rendue.',
  },
  'sequence-archived': {
    en: 'Its sequence was archived.',
    nl: 'De reeks is gearchiveerd.',
    fr: 'Sa séquence a été archivée.',
  },
  'step-removed': {
    en: 'Its step was taken out of the sequence.',
    nl: 'De stap is uit de reeks gehaald.',
    fr: 'Son étape a été retirée de la séquence.',
  },
  'narrowed-elsewhere': {
    en: 'The sequence was narrowed to something else meanwhile.',
    nl: 'De reeks is intussen tot iets anders beperkt.',
    fr: 'La séquence a été limitée à autre chose entre-temps.',
  },
  'enrolment-gone': {
    en: 'There is no enrolment in the course any more.',
    nl: 'Er is geen inschrijving voor de cursus meer.',
    fr: 'Il n’y a plus d’inscription au cours.',
  },
  'course-withdrawn': {
    en: 'The course was withdrawn.',
    nl: 'De cursus is ingetrokken.',
    fr: 'Le cours a été retiré.',
  },
  'recall-over': {
    en: 'The recall questions were answered, or their time had passed.',
    nl: 'De herhalingsvragen waren beantwoord, of hun tijd was voorbij.',
    fr: 'Les questions de rappel avaient reçu réponse, ou leur délai était passé.',
  },
  'recall-off': {
    en: 'Recall questions are switched off for this course.',
    nl: 'Herhalingsvragen staan uit voor deze cursus.',
    fr: 'Les questions de rappel sont désactivées pour ce cours.',
  },
  'grade-changed-again': {
    en: 'The grade was changed again before the mail went.',
    nl: 'De beoordeling veranderde opnieuw voor de mail vertrok.',
    fr: 'Le niveau de preuve a encore changé avant l’envoi.',
  },
  'attempt-gone': {
    en: 'The attempt is not kept any more.',
    nl: 'De poging wordt niet meer bewaard.',
    fr: 'La tentative n’est plus conservée.',
  },
  'quiz-withdrawn': { en: 'The quiz was withdrawn.', nl: 'De quiz is ingetrokken.', fr: 'Le quiz a été retiré.' },
  'passed-since': {
    en: 'The quiz was passed meanwhile.',
    nl: 'Ze is intussen wel geslaagd voor de quiz.',
    fr: 'Le quiz a été réussi entre-temps.',
  },
  'address-gone': {
    en: 'The address is not kept any more.',
    nl: 'Het adres wordt niet meer bewaard.',
    fr: 'L’adresse n’est plus conservée.',
  },
  'subject-gone': {
    en: 'What it was to tell of is not kept any more.',
    nl: 'Waarover het zou gaan, wordt niet meer bewaard.',
    fr: 'Ce dont il devait parler n’est plus conservé.',
  },
  'no-text': {
    en: 'Its text is in no language that could be sent.',
    nl: 'De tekst bestaat in geen taal die verstuurd kan worden.',
    fr: 'Son texte n’existe dans aucune langue qui puisse être envoyée.',
  },
  'link-used-or-expired': {
    en: 'Its link had been used, or had expired.',
    nl: 'De link was gebruikt of verlopen.',
    fr: 'Son lien avait servi ou avait expiré.',
  },
});

/** A text that names a next course is not sent to whom there is none to name. */
const MISSING = defineMessages({
  value: {
    en: 'Something that its text names does not exist here, such as a next course.',
    nl: 'Iets wat de tekst noemt, bestaat hier niet, zoals een volgende cursus.',
    fr: 'Une chose que son texte nomme n’existe pas ici, comme un cours suivant.',
  },
}).value;

/** The sentence of a rule of sequences; null for a rule that is not theirs. */
export function followUpReason(reason: string | null): Message | null {
  if (reason !== null && Object.hasOwn(REASONS, reason)) return REASONS[reason]!;
  return reason?.startsWith('missing-') ? MISSING : null;
}
