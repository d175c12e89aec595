import { defineMessages, type Message } from '../../platform/i18n/messages.js';
import type { Group } from './group-message.rules.js';

/** The groups that can be written to. */
export const GROUP_WORDS: Record<Group, Message> = defineMessages({
  confirmed: {
    en: 'Everybody with a place',
    nl: 'Iedereen met een plaats',
    fr: 'Toutes les personnes qui ont une place',
  },
  offered: {
    en: 'Those offered a place',
    nl: 'Wie een plaats aangeboden kreeg',
    fr: 'Celles à qui une place est proposée',
  },
  waiting: { en: 'The waiting list', nl: 'De wachtlijst', fr: 'La liste d’attente' },
  cancelled: { en: 'Those who cancelled', nl: 'Wie annuleerde', fr: 'Celles qui ont annulé' },
  attended: { en: 'Those who attended', nl: 'Wie aanwezig was', fr: 'Celles qui étaient présentes' },
  'no-show': { en: 'Those marked no-show', nl: 'Wie afwezig was', fr: 'Celles qui étaient absentes' },
  unchecked: {
    en: 'Those with a place, not yet checked in',
    nl: 'Wie een plaats heeft en nog niet aangevinkt is',
    fr: 'Celles qui ont une place, pas encore pointées',
  },
});

/** The words around a message to a group. */
export const GROUP_MESSAGE_WORDS = defineMessages({
  tab: { en: 'Message', nl: 'Bericht', fr: 'Message' },
  newTitle: { en: 'Write to a group', nl: 'Schrijf naar een groep', fr: 'Écrire à un groupe' },
  intro: {
    en: 'For what concerns this session: where to go in, what to bring, what changed. Nothing is sent before you have seen it.',
    nl: 'Voor wat deze sessie aangaat: waar je binnengaat, wat je meebrengt, wat er veranderde. Er vertrekt niets voor je het gezien hebt.',
    fr: 'Pour ce qui touche à cette séance : par où entrer, quoi apporter, ce qui a changé. Rien ne part avant que vous ne l’ayez vu.',
  },
  groups: { en: 'Who gets it', nl: 'Wie krijgt het', fr: 'Destinataires' },
  languages: { en: 'In which language they read', nl: 'In welke taal ze lezen', fr: 'Leur langue de lecture' },
  languagesHint: {
    en: 'The language that somebody chose for our mails.',
    nl: 'De taal die iemand voor onze mails koos.',
    fr: 'La langue choisie pour nos courriels.',
  },
  subject: { en: 'Subject', nl: 'Onderwerp', fr: 'Objet' },
  text: { en: 'Text', nl: 'Tekst', fr: 'Texte' },
  textHint: {
    en: 'Blank lines make paragraphs; **bold**, lists and links are Markdown. These words in braces are filled in for each reader:',
    nl: 'Witregels maken alinea’s; **vet**, lijsten en links in Markdown. Deze woorden tussen accolades worden voor elke lezer ingevuld:',
    fr: 'Les lignes vides font des paragraphes ; **gras**, listes et liens en Markdown. Ces mots entre accolades sont remplis pour chaque personne :',
  },
  holderName: { en: 'the name', nl: 'de naam', fr: 'le nom' },
  holderTitle: { en: 'the session', nl: 'de sessie', fr: 'la séance' },
  holderHour: {
    en: 'its hour, in the reader’s zone',
    nl: 'het uur, in de zone van de lezer',
    fr: 'l’heure, dans son fuseau',
  },
  holderJoin: {
    en: 'the personal link to go in',
    nl: 'de persoonlijke link om binnen te gaan',
    fr: 'le lien personnel pour entrer',
  },
  fallback: {
    en: 'Where a language is left empty, they read',
    nl: 'Waar een taal leeg blijft, lezen ze',
    fr: 'Si une langue reste vide, on lit',
  },
  look: { en: 'See it before it goes', nl: 'Bekijk het voor het vertrekt', fr: 'Voir avant l’envoi' },
  previewTitle: { en: 'Before it goes', nl: 'Voor het vertrekt', fr: 'Avant l’envoi' },
  reach: {
    en: '{count, plural, =0 {Nobody would get this mail} one {# person gets this mail} other {# people get this mail}}',
    nl: '{count, plural, =0 {Niemand zou deze mail krijgen} one {# persoon krijgt deze mail} other {# mensen krijgen deze mail}}',
    fr: '{count, plural, =0 {Personne ne recevrait ce courriel} one {# personne recevra ce courriel} other {# personnes recevront ce courriel}}',
  },
  leftOut: {
    en: '{count, plural, one {# address is left out: our mail to it is refused.} other {# addresses are left out: our mail to them is refused.}}',
    nl: '{count, plural, one {# adres valt af: onze mail wordt er geweigerd.} other {# adressen vallen af: onze mail wordt er geweigerd.}}',
    fr: '{count, plural, one {# adresse est écartée : elle refuse nos courriels.} other {# adresses sont écartées : elles refusent nos courriels.}}',
  },
  readers: {
    en: '{count, plural, =0 {no readers} one {# reader} other {# readers}}',
    nl: '{count, plural, =0 {geen lezers} one {# lezer} other {# lezers}}',
    fr: '{count, plural, =0 {aucune personne} one {# personne} other {# personnes}}',
  },
  standsIn: {
    en: 'There is no text in this language: they read the one in {language}.',
    nl: 'Er is geen tekst in deze taal: ze lezen die in het {language}.',
    fr: 'Il n’y a pas de texte dans cette langue : ces personnes liront celui en {language}.',
  },
  asYou: {
    en: 'As it would reach you; every reader gets their own name, hour and link.',
    nl: 'Zoals jij het zou krijgen; elke lezer krijgt een eigen naam, uur en link.',
    fr: 'Tel que vous le recevriez ; chaque personne a son nom, son heure et son lien.',
  },
  plainText: { en: 'The same as plain text', nl: 'Hetzelfde als platte tekst', fr: 'La version en texte brut' },
  send: {
    en: '{count, plural, one {Send to # person} other {Send to # people}}',
    nl: '{count, plural, one {Verstuur naar # persoon} other {Verstuur naar # mensen}}',
    fr: '{count, plural, one {Envoyer à # personne} other {Envoyer à # personnes}}',
  },
  edit: { en: 'Change it', nl: 'Wijzig het', fr: 'Modifier' },
  discard: { en: 'Throw it away', nl: 'Gooi het weg', fr: 'Abandonner' },
  save: { en: 'Keep and see it', nl: 'Bewaar en bekijk', fr: 'Enregistrer et voir' },
  sentTitle: { en: 'Messages', nl: 'Berichten', fr: 'Messages' },
  draft: { en: 'Draft', nl: 'Concept', fr: 'Brouillon' },
  sent: { en: 'Sent', nl: 'Verstuurd', fr: 'Envoyé' },
  who: { en: 'To', nl: 'Aan', fr: 'À' },
  when: { en: 'When', nl: 'Wanneer', fr: 'Quand' },
  by: { en: 'By', nl: 'Door', fr: 'Par' },
  outcome: { en: 'What became of it', nl: 'Wat ervan werd', fr: 'Résultat' },
  progress: { en: '{done} of {total} dealt with', nl: '{done} van {total} verwerkt', fr: '{done} sur {total} traités' },
  accepted: { en: 'accepted', nl: 'aanvaard', fr: 'acceptés' },
  failed: { en: 'failed', nl: 'mislukt', fr: 'échoués' },
  skipped: { en: 'not sent after all', nl: 'toch niet verstuurd', fr: 'finalement non envoyés' },
  ledger: {
    en: 'Each mail, with what decided',
    nl: 'Elke mail, met wat besliste',
    fr: 'Chaque courriel, avec ce qui a décidé',
  },
  back: { en: 'All messages', nl: 'Alle berichten', fr: 'Tous les messages' },
  chooseOne: { en: 'Choose at least one.', nl: 'Kies er minstens één.', fr: 'Choisissez-en au moins un.' },
  oneLine: {
    en: 'A subject is one line, without line breaks.',
    nl: 'Een onderwerp is één regel, zonder regeleinden.',
    fr: 'Un objet tient sur une ligne, sans retour à la ligne.',
  },
  strangeCharacter: {
    en: 'There is an invisible control character in this text. Type the place anew.',
    nl: 'Er zit een onzichtbaar stuurteken in deze tekst. Typ die plaats opnieuw.',
    fr: 'Ce texte contient un caractère de contrôle invisible. Retapez cet endroit.',
  },
  fallbackNeeded: {
    en: 'Please write this: it is the language that stands in for the others.',
    nl: 'Schrijf dit: het is de taal die de andere vervangt.',
    fr: 'Veuillez l’écrire : cette langue remplace les autres.',
  },
  bothNeeded: {
    en: 'A language needs both a subject and a text, or neither.',
    nl: 'Een taal heeft een onderwerp én een tekst nodig, of geen van beide.',
    fr: 'Une langue demande un objet et un texte, ou aucun des deux.',
  },
  unknownPlaceholder: {
    en: 'Nothing is filled in for “{word}”. Use name, title, hour or join between the braces.',
    nl: 'Voor ‘{word}’ wordt niets ingevuld. Gebruik name, title, hour of join tussen de accolades.',
    fr: 'Rien ne remplace « {word} ». Utilisez name, title, hour ou join entre les accolades.',
  },
  groupChanged: {
    en: 'The group has changed since you looked: it was {before}, now it is {now}. Nothing was sent; look once more and send.',
    nl: 'De groep is veranderd sinds je keek: het waren er {before}, nu zijn het er {now}. Er is niets verstuurd; kijk nog eens en verstuur dan.',
    fr: 'Le groupe a changé depuis : il comptait {before}, il compte maintenant {now}. Rien n’a été envoyé ; vérifiez et envoyez.',
  },
  nobody: {
    en: 'There is nobody in these groups, so there is nothing to send.',
    nl: 'Er zit niemand in deze groepen; er valt dus niets te versturen.',
    fr: 'Il n’y a personne dans ces groupes ; il n’y a donc rien à envoyer.',
  },
  alreadySent: {
    en: 'This message was sent; it cannot be changed any more.',
    nl: 'Dit bericht is verstuurd; het kan niet meer veranderen.',
    fr: 'Ce message est parti ; il ne peut plus être modifié.',
  },
  noticeSent: {
    en: '{people, plural, one {The message is on its way to # person.} other {The message is on its way to # people.}}',
    nl: '{people, plural, one {Het bericht is onderweg naar # persoon.} other {Het bericht is onderweg naar # mensen.}}',
    fr: '{people, plural, one {Le message est en route vers # personne.} other {Le message est en route vers # personnes.}}',
  },
  noticeDiscarded: { en: 'The draft is gone.', nl: 'Het concept is weg.', fr: 'Le brouillon est supprimé.' },
});
