import { defineMessages } from '../platform/i18n/messages.js';

/** Why something about a masterclass or a session cannot be. */
export const MASTERCLASS_ERRORS = defineMessages({
  slugTaken: {
    en: 'There is a masterclass at this address already. Choose another one.',
    nl: 'Er staat al een masterclass op dit adres. Kies een ander.',
    fr: 'Une masterclass se trouve déjà à cette adresse. Choisissez-en une autre.',
  },
  notSlug: {
    en: 'Use small letters and digits, with single hyphens between words: skin-and-dna.',
    nl: 'Gebruik kleine letters en cijfers, met een koppelteken tussen de woorden: huid-en-dna.',
    fr: 'Utilisez des minuscules et des chiffres, avec un trait d’union entre les mots : peau-et-adn.',
  },
  changedMeanwhile: {
    en: 'Somebody saved this masterclass after you opened it. Your text is still here: open the masterclass in a second window, compare, and save again.',
    nl: 'Iemand bewaarde deze masterclass nadat je ze had geopend. Je tekst staat er nog: open de masterclass in een tweede venster, vergelijk, en bewaar opnieuw.',
    fr: 'Quelqu’un a enregistré cette masterclass après que vous l’avez ouverte. Votre texte est conservé : ouvrez la masterclass dans une autre fenêtre, comparez, puis enregistrez de nouveau.',
  },
  textNeeded: {
    en: 'Please fill this in, in one language at least.',
    nl: 'Vul dit in, in minstens één taal.',
    fr: 'Veuillez remplir ce champ, dans une langue au moins.',
  },
  notProgramme: {
    en: 'Line {line} does not begin with a number of minutes from 1 to 720, such as “15 Your questions”.',
    nl: 'Regel {line} begint niet met een aantal minuten van 1 tot 720, zoals ‘15 Jouw vragen’.',
    fr: 'La ligne {line} ne commence pas par un nombre de minutes de 1 à 720, comme « 15 Vos questions ».',
  },
  notFigure: {
    en: 'There is no drawing of this name.',
    nl: 'Er is geen tekening met deze naam.',
    fr: 'Aucun dessin ne porte ce nom.',
  },
  startsInPast: {
    en: 'This moment is in the past. A session starts later than now.',
    nl: 'Dit moment is voorbij. Een sessie begint later dan nu.',
    fr: 'Ce moment est passé. Une séance commence plus tard que maintenant.',
  },
  startsTooLate: {
    en: 'This is more than three years away. Is the year right?',
    nl: 'Dit is over meer dan drie jaar. Klopt het jaartal?',
    fr: 'C’est dans plus de trois ans. L’année est-elle correcte ?',
  },
  notInstant: {
    en: 'Give a date and time with its offset, such as 2026-12-03T19:30:00+01:00.',
    nl: 'Geef datum en tijd met de afwijking van UTC, zoals 2026-12-03T19:30:00+01:00.',
    fr: 'Donnez la date et l’heure avec le décalage, par exemple 2026-12-03T19:30:00+01:00.',
  },
  notDay: { en: 'This is not a date.', nl: 'Dit is geen datum.', fr: 'Ce n’est pas une date.' },
  notTime: {
    en: 'This is not a time of day, such as 19:30.',
    nl: 'Dit is geen tijdstip, zoals 19:30.',
    fr: 'Ce n’est pas une heure, comme 19:30.',
  },
  skippedTime: {
    en: 'On that day the clock there jumps over this time. The nearest ones are {before} and {after}.',
    nl: 'Die dag slaat de klok daar dit uur over. Het dichtst liggen {before} en {after}.',
    fr: 'Ce jour-là, l’horloge de ce fuseau saute cette heure. Les plus proches sont {before} et {after}.',
  },
  timeTwice: {
    en: 'On that day the clock there shows this time twice. Choose which one you mean.',
    nl: 'Die dag toont de klok daar dit uur twee keer. Kies welk je bedoelt.',
    fr: 'Ce jour-là, l’horloge de ce fuseau affiche cette heure deux fois. Choisissez laquelle.',
  },
  capacityBelowTaken: {
    en: '{taken, plural, one {# place is} other {# places are}} taken already, so there cannot be fewer.',
    nl: 'Er {taken, plural, one {is al # plaats} other {zijn al # plaatsen}} bezet; minder kan niet.',
    fr: '{taken, plural, one {# place est déjà prise} other {# places sont déjà prises}} ; il ne peut pas y en avoir moins.',
  },
  draftWithPeople: {
    en: '{people, plural, one {# person has} other {# people have}} registered, so the session cannot become a draft again. You can cancel it.',
    nl: 'Er {people, plural, one {is # persoon} other {zijn # mensen}} ingeschreven; de sessie kan geen concept meer worden. Je kunt ze wel afgelasten.',
    fr: '{people, plural, one {# personne est inscrite} other {# personnes sont inscrites}} ; la séance ne peut pas redevenir un brouillon. Vous pouvez l’annuler.',
  },
  sessionCancelled: {
    en: 'This session was cancelled, so it no longer changes. Add a new one in its place.',
    nl: 'Deze sessie is afgelast en verandert niet meer. Voeg een nieuwe toe in de plaats.',
    fr: 'Cette séance a été annulée et ne change plus. Ajoutez-en une nouvelle à la place.',
  },
  sessionChangedMeanwhile: {
    en: 'Somebody saved this session after you opened it. What you filled in is still here: open the session in a second window, compare, and save again.',
    nl: 'Iemand bewaarde deze sessie nadat je ze had geopend. Wat je invulde staat er nog: open de sessie in een tweede venster, vergelijk, en bewaar opnieuw.',
    fr: 'Quelqu’un a enregistré cette séance après que vous l’avez ouverte. Ce que vous avez saisi est conservé : ouvrez la séance dans une autre fenêtre, comparez, puis enregistrez de nouveau.',
  },
  notLocalTime: {
    en: 'This is not a date and an hour, such as 2026-12-01T09:00.',
    nl: 'Dit is geen datum met een uur, zoals 2026-12-01T09:00.',
    fr: 'Ce n’est pas une date avec une heure, comme 2026-12-01T09:00.',
  },
  notHttps: {
    en: 'Give the whole address of the meeting, beginning with https://.',
    nl: 'Geef het volledige adres van de bijeenkomst, te beginnen met https://.',
    fr: 'Donnez l’adresse complète de la réunion, en commençant par https://.',
  },
  opensTooLate: {
    en: 'Registration must open before the session begins.',
    nl: 'De inschrijving moet openen vóór de sessie begint.',
    fr: 'Les inscriptions doivent ouvrir avant le début de la séance.',
  },
  closesTooLate: {
    en: 'Registration must close before the session begins, or as it begins.',
    nl: 'De inschrijving moet sluiten vóór de sessie begint, of op dat moment.',
    fr: 'Les inscriptions doivent fermer avant le début de la séance, ou à cet instant.',
  },
  closesBeforeOpens: {
    en: 'Registration must close after it opens.',
    nl: 'De inschrijving moet later sluiten dan ze opent.',
    fr: 'Les inscriptions doivent fermer après leur ouverture.',
  },
  notBegun: {
    en: 'This session has not begun yet, so it cannot be finished.',
    nl: 'Deze sessie is nog niet begonnen en kan dus niet worden afgerond.',
    fr: 'Cette séance n’a pas encore commencé ; elle ne peut donc pas être terminée.',
  },
  sessionOver: {
    en: 'This session has begun or is over, so its plan no longer changes.',
    nl: 'Deze sessie is begonnen of voorbij; de planning verandert niet meer.',
    fr: 'Cette séance a commencé ou est terminée ; son planning ne change plus.',
  },
});

/** The words of the public pages. */
export const MASTERCLASS_WORDS = defineMessages({
  aMasterclass: { en: 'Masterclass', nl: 'Masterclass', fr: 'Masterclass' },
  title: { en: 'Masterclasses', nl: 'Masterclasses', fr: 'Masterclasses' },
  lede: {
    en: 'Live and online, in a group small enough for your questions. A place costs nothing; please give it back when you cannot come.',
    nl: 'Live en online, in een groep die klein genoeg is voor je vragen. Een plaats kost niets; geef ze vrij als je niet kunt komen.',
    fr: 'En direct et en ligne, en groupe assez restreint pour vos questions. La place est gratuite ; libérez-la si vous ne pouvez pas venir.',
  },
  description: {
    en: 'Live online classes about skin, genes and care, with the dates to come and the places left.',
    nl: 'Live onlinelessen over huid, genen en verzorging, met de komende data en de vrije plaatsen.',
    fr: 'Des cours en ligne et en direct sur la peau, les gènes et les soins, avec les prochaines dates et les places libres.',
  },
  noneTitle: {
    en: 'No masterclass is planned yet',
    nl: 'Er is nog geen masterclass gepland',
    fr: 'Aucune masterclass n’est encore prévue',
  },
  noneText: {
    en: 'New dates appear here first. Meanwhile the courses are open.',
    nl: 'Nieuwe data staan hier het eerst. Intussen zijn de cursussen open.',
    fr: 'Les nouvelles dates paraissent d’abord ici. En attendant, les cours sont ouverts.',
  },
  toCourses: { en: 'See the courses', nl: 'Bekijk de cursussen', fr: 'Voir les cours' },
  place: { en: 'Where', nl: 'Waar', fr: 'Où' },
  online: { en: 'Live and online', nl: 'Live en online', fr: 'En direct et en ligne' },
  with: { en: 'with {host}', nl: 'met {host}', fr: 'avec {host}' },
  host: { en: 'Given by', nl: 'Gegeven door', fr: 'Donnée par' },
  length: { en: 'Length', nl: 'Duur', fr: 'Durée' },
  minutes: { en: '{minutes} minutes', nl: '{minutes} minuten', fr: '{minutes} minutes' },
  price: { en: 'Price', nl: 'Prijs', fr: 'Prix' },
  free: { en: 'Free of charge', nl: 'Gratis', fr: 'Gratuit' },
  bring: { en: 'What to bring', nl: 'Wat je nodig hebt', fr: 'À prévoir' },
  about: { en: 'About this class', nl: 'Over deze les', fr: 'À propos de ce cours' },
  programme: { en: 'Programme', nl: 'Programma', fr: 'Programme' },
  programmeIntro: {
    en: '{minutes} minutes in all',
    nl: '{minutes} minuten in totaal',
    fr: '{minutes} minutes au total',
  },
  sessions: { en: 'Dates', nl: 'Data', fr: 'Dates' },
  sessionsIntro: {
    en: 'Times are shown in your zone and in that of the session.',
    nl: 'De uren staan in jouw tijdzone en in die van de sessie.',
    fr: 'Les heures sont indiquées dans votre fuseau et dans celui de la séance.',
  },
  calendar: {
    en: 'All dates in your calendar, new ones too:',
    nl: 'Alle data in je agenda, ook nieuwe:',
    fr: 'Toutes les dates dans votre agenda, aussi les nouvelles\u00a0:',
  },
  calendarSubscribe: { en: 'subscribe', nl: 'abonneer je', fr: 's’abonner' },
  calendarAddress: { en: 'address of the calendar', nl: 'adres van de agenda', fr: 'adresse de l’agenda' },
  noSessions: {
    en: 'No date is planned at the moment. New ones appear here.',
    nl: 'Er is nu geen datum gepland. Nieuwe data verschijnen hier.',
    fr: 'Aucune date n’est prévue pour le moment. Les nouvelles paraîtront ici.',
  },
  chooseDate: { en: 'Choose a date', nl: 'Kies een datum', fr: 'Choisir une date' },
  allAbout: {
    en: 'The programme and all dates',
    nl: 'Het programma en alle data',
    fr: 'Le programme et toutes les dates',
  },
  earlier: { en: 'Already given', nl: 'Al gegeven', fr: 'Déjà données' },
  inLanguage: {
    en: '{language, select, en {in English} nl {in Dutch} other {in French}}',
    nl: '{language, select, en {in het Engels} nl {in het Nederlands} other {in het Frans}}',
    fr: '{language, select, en {en anglais} nl {en néerlandais} other {en français}}',
  },
  register: { en: 'Take a place', nl: 'Neem een plaats', fr: 'Prendre une place' },
  queue: { en: 'Join the waiting list', nl: 'Ga op de wachtlijst staan', fr: 'Rejoindre la liste d’attente' },
  full: { en: 'Full', nl: 'Volzet', fr: 'Complet' },
  notYet: { en: 'Registration opens on', nl: 'Inschrijven kan vanaf', fr: 'Inscriptions à partir du' },
  closed: { en: 'Registration closed', nl: 'Inschrijving gesloten', fr: 'Inscriptions closes' },
  past: { en: 'Past', nl: 'Voorbij', fr: 'Passée' },
  cancelled: { en: 'Cancelled', nl: 'Afgelast', fr: 'Annulée' },
  draft: { en: 'Draft', nl: 'Concept', fr: 'Brouillon' },
  preview: {
    en: 'This masterclass is a draft. Only the team sees this page, as readers will once it is published.',
    nl: 'Deze masterclass is een concept. Alleen het team ziet deze pagina, zoals lezers ze zien zodra ze gepubliceerd is.',
    fr: 'Cette masterclass est un brouillon. Seule l’équipe voit cette page, telle qu’elle paraîtra une fois publiée.',
  },
});
