import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of private notes and highlights. */
export const NOTE_MESSAGES = defineMessages({
  title: { en: 'My notes', nl: 'Mijn notities', fr: 'Mes notes' },
  private: {
    en: 'Only you can read these. Nobody at the school sees them.',
    nl: 'Alleen jij kunt ze lezen. Niemand van de school ziet ze.',
    fr: 'Vous seule ou vous seul pouvez les lire. Personne à l’école ne les voit.',
  },
  notesOn: { en: 'Notes on “{lesson}”', nl: 'Notities bij ‘{lesson}’', fr: 'Notes sur « {lesson} »' },
  none: { en: 'No notes yet', nl: 'Nog geen notities', fr: 'Pas encore de notes' },
  noneText: {
    en: 'Select words in a lesson to mark them, or write a note below a lesson.',
    nl: 'Selecteer woorden in een les om ze te markeren, of schrijf een notitie onder een les.',
    fr: 'Sélectionnez des mots dans une leçon pour les surligner, ou écrivez une note sous une leçon.',
  },
  noneFound: {
    en: 'None of your notes says that',
    nl: 'Geen van je notities zegt dat',
    fr: 'Aucune de vos notes ne dit cela',
  },
  search: { en: 'Search your notes', nl: 'Zoek in je notities', fr: 'Chercher dans vos notes' },
  find: { en: 'Search', nl: 'Zoek', fr: 'Chercher' },
  all: { en: 'Show all notes', nl: 'Toon alle notities', fr: 'Afficher toutes les notes' },
  export: { en: 'Take them out as Markdown', nl: 'Bewaar ze als Markdown', fr: 'Les exporter en Markdown' },
  changedTitle: {
    en: 'The text these belonged to has changed',
    nl: 'De tekst waar deze bij hoorden, is veranderd',
    fr: 'Le texte auquel elles se rapportaient a changé',
  },
  inLanguage: {
    en: 'language of the text: {language}',
    nl: 'taal van de tekst: {language}',
    fr: 'langue du texte : {language}',
  },
  lessonGone: {
    en: 'This lesson is no longer there.',
    nl: 'Deze les is er niet meer.',
    fr: 'Cette leçon n’existe plus.',
  },
  toPlace: { en: 'Show in the text', nl: 'Toon in de tekst', fr: 'Voir dans le texte' },
  edit: { en: 'Change', nl: 'Wijzig', fr: 'Modifier' },
  addWords: { en: 'Add a note', nl: 'Voeg een notitie toe', fr: 'Ajouter une note' },
  remove: { en: 'Delete', nl: 'Verwijder', fr: 'Supprimer' },
  write: { en: 'Your note on this lesson', nl: 'Je notitie bij deze les', fr: 'Votre note sur cette leçon' },
  writeLink: {
    en: 'Write a note on this lesson',
    nl: 'Schrijf een notitie bij deze les',
    fr: 'Écrire une note sur cette leçon',
  },
  body: { en: 'Your note', nl: 'Je notitie', fr: 'Votre note' },
  save: { en: 'Keep this note', nl: 'Bewaar deze notitie', fr: 'Garder cette note' },
  cancel: { en: 'Back', nl: 'Terug', fr: 'Retour' },
  backToLesson: { en: 'Back to the lesson', nl: 'Terug naar de les', fr: 'Retour à la leçon' },
  highlight: { en: 'Highlight', nl: 'Markeer', fr: 'Surligner' },
  highlightNote: { en: 'Highlight with a note', nl: 'Markeer met notitie', fr: 'Surligner avec une note' },
  marked: { en: 'The marked words', nl: 'De gemarkeerde woorden', fr: 'Les mots surlignés' },
  tools: { en: 'What you selected', nl: 'Wat je selecteerde', fr: 'Votre sélection' },
  notSaved: {
    en: 'This could not be kept: there is no connection, or something went wrong. What you wrote is still here; try again.',
    nl: 'Dit kon niet worden bewaard: er is geen verbinding, of er ging iets mis. Wat je schreef, staat er nog; probeer opnieuw.',
    fr: 'Impossible de garder cela : pas de connexion, ou une erreur. Votre texte est toujours là ; réessayez.',
  },
  tooLongQuote: {
    en: 'That is too much to mark at once: select at most {most} characters.',
    nl: 'Dat is te veel om in één keer te markeren: selecteer hoogstens {most} tekens.',
    fr: 'C’est trop à surligner en une fois : sélectionnez au plus {most} caractères.',
  },
  kept: { en: 'Your note is kept.', nl: 'Je notitie is bewaard.', fr: 'Votre note est gardée.' },
  removed: { en: 'The note is deleted.', nl: 'De notitie is verwijderd.', fr: 'La note est supprimée.' },
  empty: {
    en: 'Write something, or mark words in the text.',
    nl: 'Schrijf iets, of markeer woorden in de tekst.',
    fr: 'Écrivez quelque chose ou surlignez des mots.',
  },
  changedMeanwhile: {
    en: 'You changed this note elsewhere meanwhile. There it says: “{other}”. What you typed here is still below; keep it to put it in place of the other.',
    nl: 'Je hebt deze notitie intussen elders gewijzigd. Daar staat: ‘{other}’. Wat je hier typte, staat nog hieronder; bewaar het om het in de plaats te zetten.',
    fr: 'Vous avez modifié cette note ailleurs entre-temps. On y lit : « {other} ». Votre saisie est toujours ci-dessous ; gardez-la pour la mettre à la place.',
  },
  tooMany: {
    en: 'You have {most} notes on this lesson, which is the most that we keep. Delete one first.',
    nl: 'Je hebt {most} notities bij deze les; meer bewaren we niet. Verwijder er eerst een.',
    fr: 'Vous avez {most} notes sur cette leçon, le maximum que nous gardons. Supprimez-en une d’abord.',
  },
});
