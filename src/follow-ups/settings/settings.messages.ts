import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of the page of settings of all follow-ups. */
export const SETTINGS_WORDS = defineMessages({
  title: { en: 'Settings of mail', nl: 'Instellingen van mail', fr: 'Réglages des courriels' },
  pause: { en: 'Everything', nl: 'Alles', fr: 'L’ensemble' },
  running: {
    en: 'Follow-ups go out. Pausing holds all of them back, of every sequence; confirmations and answers still go.',
    nl: 'Opvolgmails vertrekken. Pauzeren houdt ze allemaal tegen, van elke reeks; bevestigingen en antwoorden vertrekken nog.',
    fr: 'Les courriels de suivi partent. La pause les retient tous, de chaque séquence ; confirmations et réponses partent toujours.',
  },
  resumeText: {
    en: 'Resuming lets go at once what still makes sense; what has expired meanwhile is not sent.',
    nl: 'Hervatten laat meteen vertrekken wat nog zin heeft; wat intussen verviel, wordt niet verzonden.',
    fr: 'La reprise laisse partir aussitôt ce qui a encore un sens ; ce qui a expiré entre-temps n’est pas envoyé.',
  },
  pauseAll: { en: 'Pause all follow-ups', nl: 'Alle opvolgmails pauzeren', fr: 'Mettre tous les suivis en pause' },
  resumeAll: { en: 'Let follow-ups go out', nl: 'Opvolgmails laten vertrekken', fr: 'Laisser partir les suivis' },
  measure: { en: 'How much', nl: 'Hoeveel', fr: 'Quantité' },
  weeklyCap: {
    en: 'Most mails an address gets in seven days',
    nl: 'Hoogstens zoveel mails per adres in zeven dagen',
    fr: 'Nombre maximal de courriels par adresse en sept jours',
  },
  weeklyCapHint: {
    en: 'Counts what follows a session, lessons, evidence and news; never reminders or answers. What is above it waits, or expires.',
    nl: 'Telt wat na een sessie komt, lessen, bewijs en nieuws; nooit herinneringen of antwoorden. Wat erboven komt, wacht of vervalt.',
    fr: 'Compte l’après-séance, les leçons, les preuves et les nouvelles ; jamais les rappels ni les réponses. Le surplus attend, ou expire.',
  },
  countsClicks: {
    en: 'Count clicks for those who agreed to it',
    nl: 'Klikken tellen voor wie daarmee instemde',
    fr: 'Compter les clics pour qui l’a accepté',
  },
  countsClicksHint: {
    en: 'A sign in the links tells a page of ours that it was opened from a mail: how often, not which link and not when. Nobody else’s links carry it.',
    nl: 'Een teken in de links vertelt een pagina van ons dat ze vanuit een mail geopend is: hoe vaak, niet welke link en niet wanneer. De links van anderen dragen het niet.',
    fr: 'Un signe dans les liens dit à une page de l’école qu’elle a été ouverte depuis un courriel : combien de fois, ni quel lien ni quand. Les liens des autres ne le portent pas.',
  },
  countsOpens: {
    en: 'Count opens for those who agreed to it',
    nl: 'Geopende mails tellen voor wie daarmee instemde',
    fr: 'Compter les ouvertures pour qui l’a accepté',
  },
  countsOpensHint: {
    en: 'Puts an invisible picture into reminders, lessons and news to people who ticked this themselves among their mail choices, and into no other mail. It is a weak measure: many programs load no pictures, and Apple’s load all of them by themselves. What is loaded within ten seconds, or by a program known for that, counts as “perhaps a machine”. To learn what helps, count clicks.',
    nl: 'Zet een onzichtbare afbeelding in herinneringen, lessen en nieuws voor wie dit zelf aanvinkte bij de mailkeuzes, en in geen enkele andere mail. Het is een zwakke maat: veel programma’s laden geen afbeeldingen, en die van Apple laden ze allemaal vanzelf. Wat binnen tien seconden geladen wordt, of door een programma dat daarom bekendstaat, telt als ‘misschien een machine’. Wil je weten wat helpt, tel dan klikken.',
    fr: 'Place une image invisible dans les rappels, leçons et nouvelles de qui l’a coché dans ses choix de courriels, et dans aucun autre. La mesure est faible : bien des logiciels ne chargent pas d’images, et ceux d’Apple les chargent toutes d’eux-mêmes. Ce qui est chargé dans les dix secondes, ou par un programme connu pour cela, compte comme « peut-être une machine ». Pour savoir ce qui est utile, comptez les clics.',
  },
  save: { en: 'Save', nl: 'Bewaren', fr: 'Enregistrer' },
  domains: { en: 'Receiving domains', nl: 'Ontvangende domeinen', fr: 'Domaines destinataires' },
  domainsIntro: {
    en: 'How fast mail may go to each. A domain that asks to slow down rests by itself.',
    nl: 'Hoe snel mail naar elk mag. Een domein dat vraagt om te vertragen, rust vanzelf.',
    fr: 'À quel rythme les courriels vont à chacun. Un domaine qui demande de ralentir se repose de lui-même.',
  },
  domain: { en: 'Domain', nl: 'Domein', fr: 'Domaine' },
  perMinute: { en: 'Mails a minute', nl: 'Mails per minuut', fr: 'Courriels par minute' },
  noLimit: { en: 'no limit', nl: 'geen grens', fr: 'sans limite' },
  resting: { en: 'Rests until', nl: 'Rust tot', fr: 'Se repose jusqu’à' },
  due: { en: 'Waiting', nl: 'In afwachting', fr: 'En attente' },
  remove: { en: 'Take the limit away', nl: 'Grens weghalen', fr: 'Retirer la limite' },
  act: { en: 'Change', nl: 'Wijzigen', fr: 'Modifier' },
  noDomains: {
    en: 'No domain is slowed down.',
    nl: 'Geen domein wordt vertraagd.',
    fr: 'Aucun domaine n’est ralenti.',
  },
  setLimit: { en: 'Set the limit', nl: 'Grens instellen', fr: 'Fixer la limite' },
  newLimit: { en: 'Set a limit', nl: 'Een grens instellen', fr: 'Fixer une limite' },
  pausedNotice: {
    en: 'All follow-ups are paused.',
    nl: 'Alle opvolgmails staan op pauze.',
    fr: 'Tous les suivis sont en pause.',
  },
  resumedNotice: { en: 'Follow-ups go out again.', nl: 'Opvolgmails vertrekken weer.', fr: 'Les suivis repartent.' },
  savedNotice: {
    en: 'The settings are saved.',
    nl: 'De instellingen zijn bewaard.',
    fr: 'Les réglages sont enregistrés.',
  },
  limitNotice: { en: 'The limit is set.', nl: 'De grens is ingesteld.', fr: 'La limite est fixée.' },
  limitGoneNotice: { en: 'The limit is taken away.', nl: 'De grens is weggehaald.', fr: 'La limite est retirée.' },
});
