/// What is printed around the results of surveys and the assessments of practices.
let englishSurveyPhrases: [Phrase: String] = [
  .survey: "Survey",
  .surveyMethod:
    "Survey “{name}”, open until {date}. Answered: {groups}. Counts below {threshold} are hidden, and with "
    + "them as many others as it takes that no total gives them away. Nobody who answered “not applicable”, "
    + "or did not answer, is in a middle answer.",
  .surveyFewer: "fewer than {n}",
  .surveyMixed: "Some answered another version of these questionnaires: {groups}.",
  .surveyCore: "What all groups were asked",
  .surveyHidden: "hidden",
  .surveyHiddenCells: "Hidden: small counts",
  .surveyNotApplicable: "Not applicable",
  .surveyNoAnswer: "No answer",
  .surveyAnswered: "Answered",
  .surveyAnswer: "Answer",
  .surveyRespondents: "All who answered the questionnaire",
  .surveyMedian: "Middle answer",
  .surveyMedianOf: "Middle answer of {group}: {answer}.",
  .surveyBetween: "between “{a}” and “{b}”",
  .surveyNothingShown: "Too few people answered for a count to be shown.",
  .surveyOwnWords: "In their own words; what they wrote is not printed.",
  .surveySource: "Survey “{name}”; shares of all who answered the questionnaire of their group.",
  .surveyChoices: "People could choose several answers.",
  .assessed: "Assessment",
  .assessmentLine:
    "{label} ({score} of {best}; spread {low}–{high}; {n} assessors; rubric {version})",
  .assessmentWaiting:
    "1 assessment under rubric {version}; a result is printed from two independent ones on|{n} assessments "
    + "under rubric {version}, not enough of them independent; a result is printed from two on",
  .assessmentCaption: "How it was assessed under rubric {version}",
  .criterion: "Criterion", .assessmentScore: "Middle score", .assessmentSpread: "Spread",
  .assessmentCount: "Assessed by", .notAssessed: "not assessed",
  .assessmentEvidence:
    "The score says how good it seems to those who assessed it; how well its results are known is another "
    + "matter: {evidence}.",
]

let italianSurveyPhrases: [Phrase: String] = [
  .survey: "Indagine",
  .surveyMethod:
    "Indagine «{name}», aperta fino al {date}. Hanno risposto: {groups}. I numeri sotto {threshold} sono "
    + "nascosti, e con loro quanti altri servono perché nessun totale li riveli. Chi ha risposto «non "
    + "applicabile» o non ha risposto non conta nella risposta centrale.",
  .surveyFewer: "meno di {n}",
  .surveyMixed: "Alcuni hanno risposto a un’altra versione di questi questionari: {groups}.",
  .surveyCore: "Le domande a tutti i gruppi",
  .surveyHidden: "nascosto",
  .surveyHiddenCells: "Nascosti: numeri piccoli",
  .surveyNotApplicable: "Non applicabile",
  .surveyNoAnswer: "Nessuna risposta",
  .surveyAnswered: "Hanno risposto",
  .surveyAnswer: "Risposta",
  .surveyRespondents: "Tutti coloro che hanno risposto al questionario",
  .surveyMedian: "Risposta centrale",
  .surveyMedianOf: "Risposta centrale di {group}: {answer}.",
  .surveyBetween: "tra «{a}» e «{b}»",
  .surveyNothingShown: "Ha risposto troppa poca gente perché si possa mostrare un numero.",
  .surveyOwnWords: "Con parole proprie; quello che hanno scritto non è stampato.",
  .surveySource:
    "Indagine «{name}»; quote su tutti coloro che hanno risposto al questionario del loro gruppo.",
  .surveyChoices: "Si potevano scegliere più risposte.",
  .assessed: "Valutazione",
  .assessmentLine:
    "{label} ({score} su {best}; dispersione {low}–{high}; {n} valutatori; griglia {version})",
  .assessmentWaiting:
    "1 valutazione con la griglia {version}; un risultato si stampa da due indipendenti in su|{n} valutazioni "
    + "con la griglia {version}, non abbastanza indipendenti; un risultato si stampa da due in su",
  .assessmentCaption: "Come è stata valutata con la griglia {version}",
  .criterion: "Criterio", .assessmentScore: "Punteggio centrale",
  .assessmentSpread: "Dispersione", .assessmentCount: "Valutata da",
  .notAssessed: "non valutato",
  .assessmentEvidence:
    "Il punteggio dice quanto sembra buona a chi l’ha valutata; quanto bene se ne conoscono i risultati è "
    + "un’altra cosa: {evidence}.",
]
