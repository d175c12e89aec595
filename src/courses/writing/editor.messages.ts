import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of the page on which a lesson or an article is written. */
export const EDITOR = defineMessages({
  title: { en: 'Write: {title}', nl: 'Schrijven: {title}', fr: 'Écrire : {title}' },
  courses: { en: 'Courses', nl: 'Cursussen', fr: 'Cours' },
  articles: { en: 'Articles', nl: 'Artikelen', fr: 'Articles' },
  write: { en: 'Write', nl: 'Schrijven', fr: 'Écrire' },
  languages: { en: 'Language of the text', nl: 'Taal van de tekst', fr: 'Langue du texte' },
  source: { en: 'source', nl: 'bron', fr: 'source' },
  lessonPage: { en: 'Check and publish', nl: 'Nakijken en publiceren', fr: 'Vérifier et publier' },
  revisions: { en: 'Revisions', nl: 'Revisies', fr: 'Révisions' },
  discard: { en: 'Throw this draft away', nl: 'Dit concept weggooien', fr: 'Jeter ce brouillon' },

  nothingYet: {
    en: 'Nothing is written in this language yet.',
    nl: 'In deze taal is nog niets geschreven.',
    fr: 'Rien n’est encore écrit dans cette langue.',
  },
  asPublished: {
    en: 'This is what readers see (revision {revision}). What you change becomes a draft.',
    nl: 'Dit is wat lezers zien (revisie {revision}). Wat je wijzigt, wordt een concept.',
    fr: 'Voici ce que voient les lecteurs (révision {revision}). Vos modifications deviennent un brouillon.',
  },
  draftBy: {
    en: 'Draft, last saved by {name}. No reader sees it before it is published.',
    nl: 'Concept, laatst opgeslagen door {name}. Geen lezer ziet het voor het gepubliceerd is.',
    fr: 'Brouillon, enregistré la dernière fois par {name}. Aucun lecteur ne le voit avant sa publication.',
  },
  somebody: { en: 'somebody', nl: 'iemand', fr: 'quelqu’un' },

  titleField: { en: 'Title', nl: 'Titel', fr: 'Titre' },
  summaryField: { en: 'Summary', nl: 'Samenvatting', fr: 'Résumé' },
  bodyField: { en: 'Text', nl: 'Tekst', fr: 'Texte' },
  bodyHint: {
    en: 'Ctrl-S saves. Tab indents; to leave the text by keyboard press Escape, then Tab.',
    nl: 'Ctrl-S slaat op. Tab springt in; om de tekst met het toetsenbord te verlaten druk je op Escape en dan op Tab.',
    fr: 'Ctrl-S enregistre. Tab met en retrait ; pour quitter le texte au clavier, appuyez sur Échap puis sur Tab.',
  },
  bodyHintPlain: { en: 'Markdown.', nl: 'Markdown.', fr: 'Markdown.' },
  save: { en: 'Save the draft', nl: 'Concept opslaan', fr: 'Enregistrer le brouillon' },
  preview: { en: 'Preview', nl: 'Voorbeeld', fr: 'Aperçu' },
  previewOf: {
    en: 'As readers will see it',
    nl: 'Zoals lezers het zullen zien',
    fr: 'Tel que les lecteurs le verront',
  },
  previewEmpty: {
    en: 'Here the text appears as readers will see it.',
    nl: 'Hier verschijnt de tekst zoals lezers hem zullen zien.',
    fr: 'Ici le texte apparaît tel que les lecteurs le verront.',
  },
  faults: {
    en: '{count, plural, =0 {Nothing to look at} one {One place to look at} other {# places to look at}}',
    nl: '{count, plural, =0 {Niets om na te kijken} one {Eén plaats om na te kijken} other {# plaatsen om na te kijken}}',
    fr: '{count, plural, =0 {Rien à revoir} one {Un endroit à revoir} other {# endroits à revoir}}',
  },
  line: { en: 'Line {line}', nl: 'Regel {line}', fr: 'Ligne {line}' },

  insert: { en: 'Insert', nl: 'Invoegen', fr: 'Insérer' },
  claim: { en: 'Claim', nl: 'Uitspraak', fr: 'Affirmation' },
  figure: { en: 'Drawing', nl: 'Tekening', fr: 'Dessin' },
  tool: { en: 'Tool', nl: 'Hulpmiddel', fr: 'Outil' },
  image: { en: 'Image', nl: 'Afbeelding', fr: 'Image' },
  video: { en: 'Video', nl: 'Video', fr: 'Vidéo' },
  quiz: { en: 'Quiz', nl: 'Quiz', fr: 'Quiz' },
  insertClaim: { en: 'Insert a claim', nl: 'Een uitspraak invoegen', fr: 'Insérer une affirmation' },
  insertFigure: { en: 'Insert a drawing', nl: 'Een tekening invoegen', fr: 'Insérer un dessin' },
  insertTool: { en: 'Insert a tool', nl: 'Een hulpmiddel invoegen', fr: 'Insérer un outil' },
  insertImage: { en: 'Insert an image', nl: 'Een afbeelding invoegen', fr: 'Insérer une image' },
  insertVideo: { en: 'Insert a video', nl: 'Een video invoegen', fr: 'Insérer une vidéo' },
  insertQuiz: { en: 'Insert a quiz', nl: 'Een quiz invoegen', fr: 'Insérer un quiz' },
  noQuizzes: {
    en: 'No quiz is published yet.',
    nl: 'Er is nog geen quiz gepubliceerd.',
    fr: 'Aucun quiz n’est encore publié.',
  },
  search: { en: 'Search', nl: 'Zoeken', fr: 'Chercher' },
  searchHint: {
    en: 'The arrows go through the list, Enter inserts.',
    nl: 'Met de pijltjes ga je door de lijst, Enter voegt in.',
    fr: 'Les flèches parcourent la liste, Entrée insère.',
  },
  noneFound: { en: 'Nothing found.', nl: 'Niets gevonden.', fr: 'Rien trouvé.' },
  close: { en: 'Close', nl: 'Sluiten', fr: 'Fermer' },
  toolName: { en: 'Name of the tool', nl: 'Naam van het hulpmiddel', fr: 'Nom de l’outil' },
  toolPrice: { en: 'Price', nl: 'Prijs', fr: 'Prix' },
  toolCurrency: { en: 'Currency', nl: 'Munt', fr: 'Devise' },
  toolAsOf: {
    en: 'Month in which the price was seen',
    nl: 'Maand waarin je de prijs zag',
    fr: 'Mois où le prix a été relevé',
  },
  toolText: { en: 'What it is, in a sentence', nl: 'Wat het is, in één zin', fr: 'Ce que c’est, en une phrase' },
  toolNote: {
    en: 'Its page adds that this is an example and not an advertisement.',
    nl: 'De pagina voegt eraan toe dat dit een voorbeeld is en geen reclame.',
    fr: 'La page ajoute qu’il s’agit d’un exemple, et non d’une publicité.',
  },
  toolInsert: { en: 'Insert this tool', nl: 'Dit hulpmiddel invoegen', fr: 'Insérer cet outil' },
  pickList: {
    en: 'What can stand in the text, ready to copy',
    nl: 'Wat in de tekst kan staan, klaar om te kopiëren',
    fr: 'Ce qui peut figurer dans le texte, prêt à copier',
  },
  howTo: {
    en: 'How to write claims, drawings, tools, images and videos',
    nl: 'Hoe je uitspraken, tekeningen, hulpmiddelen, afbeeldingen en video’s schrijft',
    fr: 'Comment écrire affirmations, dessins, outils, images et vidéos',
  },
  back: { en: 'Back to the text', nl: 'Terug naar de tekst', fr: 'Retour au texte' },
});

/** What the editor says about saving; the script shows these. */
export const SAVING = defineMessages({
  saved: { en: 'Saved {time}', nl: 'Opgeslagen {time}', fr: 'Enregistré {time}' },
  unsaved: { en: 'Not saved yet', nl: 'Nog niet opgeslagen', fr: 'Pas encore enregistré' },
  saving: { en: 'Saving', nl: 'Wordt opgeslagen', fr: 'Enregistrement' },
  offline: {
    en: 'Not saved: offline, kept in this browser',
    nl: 'Niet opgeslagen: offline, bewaard in deze browser',
    fr: 'Non enregistré : hors ligne, conservé dans ce navigateur',
  },
  refused: {
    en: 'Not saved: {reason} Kept in this browser.',
    nl: 'Niet opgeslagen: {reason} Bewaard in deze browser.',
    fr: 'Non enregistré : {reason} Conservé dans ce navigateur.',
  },
  signedOut: {
    en: 'you are signed out. Sign in in another tab, then save here.',
    nl: 'je bent afgemeld. Meld je aan in een ander tabblad en sla hier dan op.',
    fr: 'vous êtes déconnecté. Connectez-vous dans un autre onglet, puis enregistrez ici.',
  },
  failed: {
    en: 'something went wrong. We try again in a moment.',
    nl: 'er ging iets mis. We proberen het zo dadelijk opnieuw.',
    fr: 'un problème est survenu. Nouvel essai dans un instant.',
  },
  merged: {
    en: 'Saved {time}, together with what {name} wrote meanwhile',
    nl: 'Opgeslagen {time}, samen met wat {name} intussen schreef',
    fr: 'Enregistré {time}, avec ce que {name} a écrit entre-temps',
  },
  clash: {
    en: 'Not saved: {name} changed the same lines. Kept in this browser.',
    nl: 'Niet opgeslagen: {name} wijzigde dezelfde regels. Bewaard in deze browser.',
    fr: 'Non enregistré : {name} a modifié les mêmes lignes. Conservé dans ce navigateur.',
  },
  notKept: {
    en: 'Not saved, and this browser keeps nothing. Do not close the page: copy your text, or wait until it is saved.',
    nl: 'Niet opgeslagen, en deze browser bewaart niets. Sluit de pagina niet: kopieer je tekst, of wacht tot hij opgeslagen is.',
    fr: 'Non enregistré, et ce navigateur ne conserve rien. Ne fermez pas la page : copiez votre texte, ou attendez qu’il soit enregistré.',
  },
  compare: { en: 'Compare and choose', nl: 'Vergelijken en kiezen', fr: 'Comparer et choisir' },
  keptTitle: {
    en: 'This browser kept text that was not saved',
    nl: 'Deze browser bewaarde tekst die niet opgeslagen was',
    fr: 'Ce navigateur a conservé un texte non enregistré',
  },
  keptText: {
    en: 'It was written at {time}. Taking it up merges it with what was saved since.',
    nl: 'Hij is geschreven om {time}. Als je hem overneemt, wordt hij samengevoegd met wat sindsdien is opgeslagen.',
    fr: 'Il a été écrit à {time}. Le reprendre le fusionne avec ce qui a été enregistré depuis.',
  },
  keptUse: { en: 'Take it up', nl: 'Overnemen', fr: 'Le reprendre' },
  keptDrop: { en: 'Throw it away', nl: 'Weggooien', fr: 'Le jeter' },
});

/** Where two people changed the same lines. */
export const CLASHES = defineMessages({
  title: { en: 'Two texts for “{title}”', nl: 'Twee teksten voor ‘{title}’', fr: 'Deux textes pour « {title} »' },
  intro: {
    en: '{name} saved while you were writing. {count, plural, one {One place differs} other {# places differ}} in a way that only you can settle; everything else is merged already. Nothing of yours is lost, and nothing is saved before you choose.',
    nl: '{name} sloeg op terwijl je aan het schrijven was. {count, plural, one {Eén plaats verschilt} other {# plaatsen verschillen}} en alleen jij kunt daarover beslissen; de rest is al samengevoegd. Van jouw tekst gaat niets verloren en er wordt niets opgeslagen voor je kiest.',
    fr: '{name} a enregistré pendant que vous écriviez. {count, plural, one {Un endroit diffère} other {# endroits diffèrent}} et c’est à vous de trancher ; tout le reste est déjà fusionné. Rien de votre texte n’est perdu, et rien n’est enregistré avant votre choix.',
  },
  place: { en: 'Place {number}: {field}', nl: 'Plaats {number}: {field}', fr: 'Endroit {number} : {field}' },
  mine: { en: 'What you wrote', nl: 'Wat jij schreef', fr: 'Ce que vous avez écrit' },
  theirs: { en: 'What {name} wrote', nl: 'Wat {name} schreef', fr: 'Ce que {name} a écrit' },
  takeMine: { en: 'Take yours', nl: 'Jouw tekst nemen', fr: 'Prendre le vôtre' },
  takeTheirs: { en: 'Take theirs', nl: 'De andere tekst nemen', fr: 'Prendre l’autre' },
  takeBoth: {
    en: 'Keep both, one below the other',
    nl: 'Beide houden, onder elkaar',
    fr: 'Garder les deux, l’un sous l’autre',
  },
  removedHere: {
    en: 'Nothing: these lines were removed.',
    nl: 'Niets: deze regels zijn geschrapt.',
    fr: 'Rien : ces lignes ont été supprimées.',
  },
  keep: { en: 'Save what I chose', nl: 'Opslaan wat ik koos', fr: 'Enregistrer mon choix' },
  whole: { en: 'Your whole text, to copy', nl: 'Je hele tekst, om te kopiëren', fr: 'Votre texte entier, à copier' },
});

/** A translation and its source. */
export const TRANSLATION = defineMessages({
  source: { en: 'The source, in {language}', nl: 'De bron, in het {language}', fr: 'La source, en {language}' },
  en: { en: 'English', nl: 'Engels', fr: 'anglais' },
  nl: { en: 'Dutch', nl: 'Nederlands', fr: 'néerlandais' },
  fr: { en: 'French', nl: 'Frans', fr: 'français' },
  sourceDraft: {
    en: 'This is a draft of the source; readers do not see it yet.',
    nl: 'Dit is een concept van de bron; lezers zien het nog niet.',
    fr: 'Ceci est un brouillon de la source ; les lecteurs ne le voient pas encore.',
  },
  olderTitle: { en: 'Older than its source', nl: 'Ouder dan de bron', fr: 'Plus ancienne que sa source' },
  older: {
    en: 'This translation renders revision {from} of the source; revision {to} is published. This is what changed since:',
    nl: 'Deze vertaling hoort bij revisie {from} van de bron; intussen is revisie {to} gepubliceerd. Dit is er sindsdien veranderd:',
    fr: 'Cette traduction correspond à la révision {from} de la source ; la révision {to} est publiée depuis. Voici ce qui a changé :',
  },
  accept: { en: 'This translation is up to date', nl: 'Deze vertaling is actueel', fr: 'Cette traduction est à jour' },
  accepted: {
    en: 'Noted: the translation renders its source as it is published now.',
    nl: 'Genoteerd: de vertaling klopt met de bron zoals die nu gepubliceerd is.',
    fr: 'C’est noté : la traduction correspond à la source telle qu’elle est publiée.',
  },
});
