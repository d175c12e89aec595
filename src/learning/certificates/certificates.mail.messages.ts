import { defineMailMessages } from '../../platform/mail/mail-messages.js';

/** The words of the mails about certificates. */
export const CERTIFICATE_MAIL_MESSAGES = defineMailMessages('certificates', {
  hello: { en: 'Hello {name},', nl: 'Dag {name},', fr: 'Bonjour {name},' },
  readySubject: {
    en: 'Your certificate is ready: {course}',
    nl: 'Je certificaat is klaar: {course}',
    fr: 'Votre certificat est prêt : {course}',
  },
  readyPreheader: {
    en: 'To keep, to print, to show.',
    nl: 'Om te bewaren, af te drukken, te tonen.',
    fr: 'À garder, à imprimer, à montrer.',
  },
  readyHeading: { en: 'Your certificate is ready', nl: 'Je certificaat is klaar', fr: 'Votre certificat est prêt' },
  readyBody: {
    en: 'You finished “{course}” on {date}. Congratulations. Your certificate has a page of its own, where anyone you show it to can see that it is real. There you find it as a PDF and as a badge, and decide who may see it.',
    nl: 'Je hebt “{course}” afgerond op {date}. Proficiat. Je certificaat heeft een eigen pagina, waar iedereen aan wie je het toont kan zien dat het echt is. Daar vind je het als pdf en als badge, en beslis je wie het mag zien.',
    fr: 'Vous avez terminé « {course} » le {date}. Félicitations. Votre certificat a sa propre page, où toute personne à qui vous le montrez peut voir qu’il est authentique. Vous l’y trouvez en PDF et sous forme de badge, et vous décidez qui peut le voir.',
  },
  open: { en: 'Open your certificate', nl: 'Open je certificaat', fr: 'Ouvrir votre certificat' },
  wrongName: {
    en: 'It is made out to {name}. Not quite right? You can correct the name once on that page.',
    nl: 'Het staat op naam van {name}. Klopt dat niet helemaal? Op die pagina kun je de naam één keer verbeteren.',
    fr: 'Il est établi au nom de {name}. Ce n’est pas tout à fait juste ? Vous pouvez corriger le nom une fois sur cette page.',
  },
  reissuedSubject: {
    en: 'Your certificate was issued again: {course}',
    nl: 'Je certificaat werd opnieuw uitgereikt: {course}',
    fr: 'Votre certificat a été délivré à nouveau : {course}',
  },
  reissuedPreheader: {
    en: 'With the corrected name.',
    nl: 'Met de verbeterde naam.',
    fr: 'Avec le nom corrigé.',
  },
  reissuedHeading: {
    en: 'Your new certificate',
    nl: 'Je nieuwe certificaat',
    fr: 'Votre nouveau certificat',
  },
  reissuedBody: {
    en: 'We corrected the name on your certificate of “{course}”. The old one no longer counts; its page leads to the new one. If you added the badge somewhere, add the new one.',
    nl: 'We hebben de naam op je certificaat van “{course}” verbeterd. Het oude telt niet meer; de pagina ervan leidt naar het nieuwe. Heb je de badge ergens toegevoegd? Voeg dan de nieuwe toe.',
    fr: 'Nous avons corrigé le nom sur votre certificat de « {course} ». L’ancien ne compte plus ; sa page mène au nouveau. Si vous aviez ajouté le badge quelque part, ajoutez le nouveau.',
  },
  revokedSubject: {
    en: 'Your certificate was revoked: {course}',
    nl: 'Je certificaat werd ingetrokken: {course}',
    fr: 'Votre certificat a été révoqué : {course}',
  },
  revokedPreheader: { en: 'It no longer counts.', nl: 'Het telt niet meer.', fr: 'Il ne compte plus.' },
  revokedHeading: {
    en: 'Your certificate was revoked',
    nl: 'Je certificaat werd ingetrokken',
    fr: 'Votre certificat a été révoqué',
  },
  revokedBody: {
    en: 'We took back your certificate of “{course}”: {reason}. Its page says so, and its badge no longer verifies. The course itself stays open to you.',
    nl: 'We hebben je certificaat van “{course}” ingetrokken: {reason}. Dat staat ook op de pagina ervan, en de badge is niet meer geldig. De cursus zelf blijft voor je open.',
    fr: 'Nous avons révoqué votre certificat de « {course} » : {reason}. Sa page l’indique, et son badge n’est plus valable. Le cours lui-même vous reste ouvert.',
  },
  seePage: { en: 'See its page', nl: 'Bekijk de pagina', fr: 'Voir sa page' },
  disagree: {
    en: 'You think this is a mistake? Answer this mail.',
    nl: 'Denk je dat dit niet klopt? Beantwoord deze mail.',
    fr: 'Vous pensez que c’est une erreur ? Répondez à ce courriel.',
  },
  course: { en: 'Course', nl: 'Cursus', fr: 'Cours' },
  issuedTo: { en: 'Issued to', nl: 'Uitgereikt aan', fr: 'Délivré à' },
  number: { en: 'Number', nl: 'Nummer', fr: 'Numéro' },
  why: {
    en: 'You get this mail because you finished a course of Skin School.',
    nl: 'Je krijgt deze mail omdat je een cursus van Skin School hebt afgerond.',
    fr: 'Vous recevez ce courriel parce que vous avez terminé un cours de Skin School.',
  },
});
