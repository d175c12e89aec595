import { defineMessages } from '../platform/i18n/messages.js';

/** The words of the page that says how a grade comes about. */
export const HOW_WE_GRADE = defineMessages({
  title: { en: 'How we grade', nl: 'Hoe we beoordelen', fr: 'Comment nous évaluons' },
  description: {
    en: 'The scale, who gives a grade and who confirms it, when we look again, and what happens when we change our mind.',
    nl: 'De schaal, wie een graad geeft en wie hem bevestigt, wanneer we opnieuw kijken, en wat er gebeurt als we van gedachten veranderen.',
    fr: 'L’échelle, qui donne un niveau et qui le confirme, quand nous réexaminons, et ce qui se passe quand nous changeons d’avis.',
  },
  lede: {
    en: 'Two people stand behind every new grade, and every grade has a day on which it is looked at again. Here is how that goes.',
    nl: 'Achter elke nieuwe graad staan twee mensen, en elke graad heeft een dag waarop er opnieuw naar gekeken wordt. Zo gaat dat in zijn werk.',
    fr: 'Derrière chaque nouveau niveau se trouvent deux personnes, et chaque niveau a sa date de réexamen. Voici comment cela se passe.',
  },
  who: { en: 'Who grades', nl: 'Wie beoordeelt', fr: 'Qui évalue' },
  whoText: {
    en: 'An editor of the school reads the studies behind a statement: how they were set up, how many people took part, who paid, who had an interest, and whether others found the same. From that follows a grade, with its reason in plain words. A study does not count more because it agrees with us, and one that disagrees stands in the same list.',
    nl: 'Een redacteur van de school leest de studies achter een uitspraak: hoe ze zijn opgezet, hoeveel mensen meededen, wie betaalde, wie er belang bij had en of anderen hetzelfde vonden. Daaruit volgt een graad, met de reden in gewone woorden. Een studie telt niet zwaarder omdat ze ons gelijk geeft, en een die ons tegenspreekt staat in dezelfde lijst.',
    fr: 'Une personne de la rédaction lit les études qui appuient une affirmation : leur méthode, le nombre de participants, qui a payé, qui y avait un intérêt, et si d’autres ont trouvé la même chose. Il en découle un niveau, avec sa raison en mots simples. Une étude ne compte pas davantage parce qu’elle nous donne raison, et celle qui nous contredit figure dans la même liste.',
  },
  second: { en: 'The second reviewer', nl: 'De tweede beoordelaar', fr: 'La seconde personne' },
  secondText: {
    en: 'A grade that is proposed changes nothing yet. It takes effect once another person has looked at the same studies and confirms it; nobody can confirm their own proposal. The statement’s page names both people and the day. The grades with which the school opened, in the autumn of 2026, were given before this rule and name one grader; they get a second reviewer when they are next looked at.',
    nl: 'Een voorgestelde graad verandert nog niets. Hij geldt pas als iemand anders dezelfde studies heeft bekeken en hem bevestigt; niemand kan het eigen voorstel bevestigen. Bij de uitspraak staan beide namen en de dag. De graden waarmee de school in het najaar van 2026 opende, dateren van voor deze regel en noemen één beoordelaar; bij de volgende herbeoordeling krijgen ze een tweede.',
    fr: 'Un niveau proposé ne change encore rien. Il prend effet lorsqu’une autre personne a examiné les mêmes études et le confirme ; nul ne peut confirmer sa propre proposition. La page de l’affirmation nomme les deux personnes et indique le jour. Les niveaux avec lesquels l’école a ouvert, à l’automne 2026, datent d’avant cette règle et ne nomment qu’une personne ; une seconde s’y ajoutera au prochain réexamen.',
  },
  review: { en: 'When we look again', nl: 'Wanneer we opnieuw kijken', fr: 'Quand nous réexaminons' },
  reviewText: {
    en: 'Science moves, so no grade is for ever. Each one carries the day by which it is looked at again. In the month before, its page says “review due”. When that day has passed and nobody has looked, the page says how many days it is overdue, and we leave it at that: a late review is shown, not hidden.',
    nl: 'De wetenschap staat niet stil; geen graad is voor altijd. Elke graad draagt de dag waartegen hij opnieuw bekeken wordt. In de maand ervoor staat er “binnenkort opnieuw te bekijken”. Is die dag voorbij en heeft niemand gekeken, dan staat er hoeveel dagen we te laat zijn: wie te laat is, zegt het.',
    fr: 'La science avance ; aucun niveau n’est définitif. Chacun porte le jour avant lequel il est réexaminé. Le mois précédent, sa page indique « réexamen à faire ». Si ce jour est passé et que personne n’a regardé, la page dit de combien de jours nous sommes en retard : un retard se montre, il ne se cache pas.',
  },
  correction: { en: 'What a correction is', nl: 'Wat een rechtzetting is', fr: 'Ce qu’est une correction' },
  correctionText: {
    en: 'When a grade changes, every lesson that makes the statement carries a note: the day, the grade before, the grade now, and why. So somebody who took the lesson earlier can see what she learned with more, or less, certainty than we have today. The note leaves the lesson after a while; the change stays readable on the page of the statement, with every earlier grade.',
    nl: 'Als een graad verandert, krijgt elke les die de uitspraak doet een nota: de dag, de graad ervoor, de graad nu, en waarom. Wie de les eerder volgde, ziet zo wat ze toen met meer of minder zekerheid leerde dan we vandaag hebben. Na een tijd gaat de nota van de les; bij de uitspraak zelf blijft de verandering leesbaar, met elke eerdere graad.',
    fr: 'Quand un niveau change, chaque leçon qui énonce l’affirmation porte une note : le jour, le niveau d’avant, le niveau actuel, et pourquoi. Qui a suivi la leçon plus tôt voit ainsi ce qui lui a été appris avec plus, ou moins, de certitude que nous n’en avons aujourd’hui. Après un temps, la note quitte la leçon ; le changement reste lisible sur la page de l’affirmation, avec chaque niveau antérieur.',
  },
  studies: { en: 'The studies themselves', nl: 'De studies zelf', fr: 'Les études elles-mêmes' },
  toClaims: {
    en: 'All statements and their grades',
    nl: 'Alle uitspraken en hun graad',
    fr: 'Toutes les affirmations et leur niveau',
  },
});
