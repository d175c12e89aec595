import { defineMessages } from '../../platform/i18n/messages.js';

/** What can be wrong with a text of a mail; each names its line. */
export const TEXT_FAULTS = defineMessages({
  empty: { en: 'Please write something here.', nl: 'Schrijf hier iets.', fr: 'Veuillez écrire quelque chose ici.' },
  tooLong: {
    en: 'At most {most, number} characters fit here.',
    nl: 'Hier passen hoogstens {most, number} tekens.',
    fr: 'Au plus {most, number} caractères tiennent ici.',
  },
  oneLine: {
    en: 'This is one line, without line breaks.',
    nl: 'Dit is één regel, zonder regeleinden.',
    fr: 'Une seule ligne, sans retour à la ligne.',
  },
  strange: {
    en: 'Line {line}: there is an invisible control character. Type the place anew.',
    nl: 'Regel {line}: er zit een onzichtbaar stuurteken. Typ die plaats opnieuw.',
    fr: 'Ligne {line} : il y a un caractère de contrôle invisible. Retapez cet endroit.',
  },
  broken: {
    en: 'Line {line}: the braces near “{near}” do not close, or what stands in them cannot be read.',
    nl: 'Regel {line}: de accolades bij ‘{near}’ sluiten niet, of wat erin staat is niet te lezen.',
    fr: 'Ligne {line} : les accolades près de « {near} » ne se ferment pas, ou leur contenu est illisible.',
  },
  unknown: {
    en: 'Line {line}: nothing is filled in for “{name}”. This mail knows {known}.',
    nl: 'Regel {line}: voor ‘{name}’ wordt niets ingevuld. Deze mail kent {known}.',
    fr: 'Ligne {line} : rien ne remplace « {name} ». Ce courriel connaît {known}.',
  },
  noNumber: {
    en: 'Line {line}: “{name}” is no number, so it cannot decide between one and many.',
    nl: 'Regel {line}: ‘{name}’ is geen getal en kan dus niet kiezen tussen enkelvoud en meervoud.',
    fr: 'Ligne {line} : « {name} » n’est pas un nombre et ne peut donc pas choisir entre singulier et pluriel.',
  },
  format: {
    en: 'Line {line}: “{name}” can stand here by itself only, without a form or a choice.',
    nl: 'Regel {line}: ‘{name}’ kan hier alleen op zichzelf staan, zonder opmaak of keuze.',
    fr: 'Ligne {line} : « {name} » ne peut figurer que seul, sans format ni choix.',
  },
  html: {
    en: 'Line {line}: HTML is left out of mails. Use Markdown, or write < and > apart from words.',
    nl: 'Regel {line}: HTML komt niet in mails. Gebruik Markdown, of zet < en > los van woorden.',
    fr: 'Ligne {line} : le HTML n’entre pas dans les courriels. Utilisez Markdown, ou séparez < et > des mots.',
  },
  picture: {
    en: 'Line {line}: mails carry no pictures; they must be clear without any.',
    nl: 'Regel {line}: in mails staan geen afbeeldingen; ze moeten zonder duidelijk zijn.',
    fr: 'Ligne {line} : les courriels ne portent pas d’images ; ils doivent être clairs sans elles.',
  },
  heading: {
    en: 'Line {line}: the subject is the heading of the mail. Begin smaller ones with ##.',
    nl: 'Regel {line}: het onderwerp is de titel van de mail. Begin kleinere met ##.',
    fr: 'Ligne {line} : l’objet sert de titre au courriel. Commencez les plus petits par ##.',
  },
  link: {
    en: 'Line {line}: a link leads to https:// or mailto:, or to one of the variables; “{url}” does not.',
    nl: 'Regel {line}: een link leidt naar https:// of mailto:, of naar een van de variabelen; ‘{url}’ niet.',
    fr: 'Ligne {line} : un lien mène à https:// ou mailto:, ou à une des variables ; pas « {url} ».',
  },
  linkPart: {
    en: 'Line {line}: a variable cannot be a part of a link; it is the whole of it.',
    nl: 'Regel {line}: een variabele kan geen deel van een link zijn; ze is de hele link.',
    fr: 'Ligne {line} : une variable ne peut pas être une partie d’un lien ; elle est le lien entier.',
  },
  linkVariable: {
    en: 'Line {line}: “{name}” is no address, so a link cannot lead there.',
    nl: 'Regel {line}: ‘{name}’ is geen adres; een link kan er niet heen leiden.',
    fr: 'Ligne {line} : « {name} » n’est pas une adresse ; un lien ne peut pas y mener.',
  },
  buttonWords: {
    en: 'The button leads somewhere but has no words. Write them, or choose no address.',
    nl: 'De knop leidt ergens heen maar heeft geen woorden. Schrijf ze, of kies geen adres.',
    fr: 'Le bouton mène quelque part mais n’a pas de texte. Écrivez-le, ou ne choisissez pas d’adresse.',
  },
  buttonTarget: {
    en: 'Choose where the button leads.',
    nl: 'Kies waar de knop heen leidt.',
    fr: 'Choisissez où mène le bouton.',
  },
  notAddress: {
    en: '“{name}” is no address a button can lead to. Those are {known}.',
    nl: '‘{name}’ is geen adres waar een knop heen kan leiden. Dat zijn {known}.',
    fr: '« {name} » n’est pas une adresse vers laquelle un bouton peut mener. Ce sont {known}.',
  },
  missing: {
    en: 'There is no text in {language} yet.',
    nl: 'Er is nog geen tekst in het {language}.',
    fr: 'Il n’y a pas encore de texte en {language}.',
  },
});
