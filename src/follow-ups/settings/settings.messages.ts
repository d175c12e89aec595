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
    en: 'Links then pass by this school. Nobody else is counted, and no picture ever watches whether a mail is opened.',
    nl: 'Links lopen dan via deze school. Niemand anders wordt geteld, en nooit kijkt een beeldje of een mail geopend wordt.',
    fr: 'Les liens passent alors par cette école. Personne d’autre n’est compté, et aucune image n’observe l’ouverture d’un courriel.',
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
