import { defineMessages } from '../../platform/i18n/messages.js';

/** What is said about studies that cannot be kept so. */
export const STUDY_ERRORS = defineMessages({
  identifierNeeded: {
    en: 'Give a DOI or a PMID. Without either, nobody can find the study again to check it.',
    nl: 'Geef een DOI of een PMID. Zonder een van beide vindt niemand de studie terug om ze na te kijken.',
    fr: 'Donnez un DOI ou un PMID. Sans l’un ni l’autre, personne ne peut retrouver l’étude pour la vérifier.',
  },
  notDoi: {
    en: 'This is not a DOI. A DOI begins with “10.” and has a slash, such as 10.1016/j.jdermsci.2016.09.015.',
    nl: 'Dit is geen DOI. Een DOI begint met “10.” en heeft een schuine streep, zoals 10.1016/j.jdermsci.2016.09.015.',
    fr: 'Ce n’est pas un DOI. Un DOI commence par « 10. » et contient une barre oblique, comme 10.1016/j.jdermsci.2016.09.015.',
  },
  notPmid: {
    en: 'This is not a PMID. A PMID is a number of up to nine figures.',
    nl: 'Dit is geen PMID. Een PMID is een getal van hoogstens negen cijfers.',
    fr: 'Ce n’est pas un PMID. Un PMID est un nombre de neuf chiffres au plus.',
  },
  doiKnown: {
    en: 'A study with this DOI is in the list already.',
    nl: 'Er staat al een studie met deze DOI in de lijst.',
    fr: 'Une étude avec ce DOI figure déjà dans la liste.',
  },
  pmidKnown: {
    en: 'A study with this PMID is in the list already.',
    nl: 'Er staat al een studie met deze PMID in de lijst.',
    fr: 'Une étude avec ce PMID figure déjà dans la liste.',
  },
});

/** The words of the console's pages about studies. */
export const STUDY_STAFF = defineMessages({
  studies: { en: 'Studies', nl: 'Studies', fr: 'Études' },
  newStudy: { en: 'New study', nl: 'Nieuwe studie', fr: 'Nouvelle étude' },
  study: { en: 'Study', nl: 'Studie', fr: 'Étude' },
  search: { en: 'Search', nl: 'Zoeken', fr: 'Chercher' },
  check: { en: 'Reviewer', nl: 'Beoordelaar', fr: 'Relecture' },
  anyCheck: { en: 'Checked or not', nl: 'Nagekeken of niet', fr: 'Vérifiée ou non' },
  checked: { en: 'checked', nl: 'nagekeken', fr: 'vérifiée' },
  unchecked: { en: 'to be checked', nl: 'nog na te kijken', fr: 'à vérifier' },
  lacks: { en: 'Lacks', nl: 'Ontbreekt', fr: 'Il manque' },
  lacksNothing: { en: 'Complete or not', nl: 'Volledig of niet', fr: 'Complète ou non' },
  lacksIdentifier: { en: 'DOI and PMID', nl: 'DOI en PMID', fr: 'DOI et PMID' },
  noIdentifier: { en: 'no DOI or PMID', nl: 'geen DOI of PMID', fr: 'ni DOI ni PMID' },
  lacksFunder: { en: 'who paid', nl: 'wie betaalde', fr: 'qui a payé' },
  lacksConflict: { en: 'interests', nl: 'belangen', fr: 'les intérêts' },
  claims: { en: 'Statements', nl: 'Uitspraken', fr: 'Affirmations' },
  noneFound: { en: 'No study fits', nl: 'Geen studie gevonden', fr: 'Aucune étude ne correspond' },
  noneFoundText: {
    en: 'Clear the filters to see them all, or add one by hand or from a list of references.',
    nl: 'Wis de filters om ze allemaal te zien, of voeg er een toe met de hand of uit een lijst referenties.',
    fr: 'Effacez les filtres pour les voir toutes, ou ajoutez-en une à la main ou depuis une liste de références.',
  },
  paper: { en: 'The paper', nl: 'Het artikel', fr: 'L’article' },
  authors: { en: 'Authors', nl: 'Auteurs', fr: 'Auteurs' },
  authorsHint: {
    en: 'Such as “Miyaji et al.”, which reads the same in every language.',
    nl: 'Zoals “Miyaji et al.”, wat in elke taal hetzelfde is.',
    fr: 'Par exemple « Miyaji et al. », qui se lit de même dans chaque langue.',
  },
  year: { en: 'Year', nl: 'Jaar', fr: 'Année' },
  title: { en: 'Title', nl: 'Titel', fr: 'Titre' },
  titleHint: {
    en: 'As it was published, in its own language.',
    nl: 'Zoals gepubliceerd, in de eigen taal.',
    fr: 'Tel que publié, dans sa langue.',
  },
  journal: { en: 'Journal', nl: 'Tijdschrift', fr: 'Revue' },
  citation: { en: 'Volume and pages', nl: 'Jaargang en bladzijden', fr: 'Volume et pages' },
  doi: { en: 'DOI', nl: 'DOI', fr: 'DOI' },
  pmid: { en: 'PMID', nl: 'PMID', fr: 'PMID' },
  identifierHint: {
    en: 'One of the two is needed.',
    nl: 'Een van de twee is nodig.',
    fr: 'L’un des deux est nécessaire.',
  },
  design: { en: 'Design', nl: 'Opzet', fr: 'Méthode' },
  size: { en: 'Size', nl: 'Omvang', fr: 'Taille' },
  funder: { en: 'Funding', nl: 'Financiering', fr: 'Financement' },
  conflict: { en: 'Interests', nl: 'Belangen', fr: 'Intérêts' },
  create: { en: 'Add the study', nl: 'Studie toevoegen', fr: 'Ajouter l’étude' },
  save: { en: 'Save the study', nl: 'Studie bewaren', fr: 'Enregistrer l’étude' },
  signOff: { en: 'Compared with the paper', nl: 'Vergeleken met het artikel', fr: 'Comparaison avec l’article' },
  signOffText: {
    en: 'Sign once you have read the paper itself and everything below agrees with it. Your name and the day stand on the public page. A later change to these details takes the signature away.',
    nl: 'Teken pas als je het artikel zelf gelezen hebt en alles hieronder ermee klopt. Je naam en de dag staan op de publieke pagina. Worden deze gegevens later gewijzigd, dan vervalt de handtekening.',
    fr: 'Signez une fois que vous avez lu l’article lui-même et que tout ce qui suit y correspond. Votre nom et le jour figurent sur la page publique. Toute modification ultérieure de ces données retire la signature.',
  },
  sign: {
    en: 'I have compared it with the paper',
    nl: 'Ik heb het met het artikel vergeleken',
    fr: 'Je l’ai comparée à l’article',
  },
  signedBy: {
    en: 'Checked by {name} on {date}.',
    nl: 'Nagekeken door {name} op {date}.',
    fr: 'Vérifiée par {name} le {date}.',
  },
  identifierFirst: {
    en: 'Add its DOI or PMID first: without it nobody can tell which paper was compared.',
    nl: 'Vul eerst de DOI of PMID in: anders weet niemand met welk artikel je vergeleek.',
    fr: 'Ajoutez d’abord son DOI ou PMID : sans lui, nul ne sait quel article a été comparé.',
  },
  usedIn: { en: 'Behind these statements', nl: 'Achter deze uitspraken', fr: 'À l’appui de ces affirmations' },
  usedNowhere: {
    en: 'Behind no statement yet.',
    nl: 'Nog achter geen enkele uitspraak.',
    fr: 'À l’appui d’aucune affirmation encore.',
  },
  createdNotice: {
    en: 'The study is in the list.',
    nl: 'De studie staat in de lijst.',
    fr: 'L’étude est dans la liste.',
  },
  savedNotice: { en: 'Saved.', nl: 'Bewaard.', fr: 'Enregistré.' },
  signedNotice: { en: 'Signed. Thank you.', nl: 'Getekend. Dank je.', fr: 'Signé. Merci.' },
});
