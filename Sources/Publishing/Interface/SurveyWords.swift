/// What is said around questionnaires and the results of surveys.
let englishSurveys: [InterfaceText: String] = [
  .surveyStanding: """
  {n} questions; you may leave out any of them. Until {date} you can change your answers. No account, no name; \
  a count of fewer than {threshold} people is never shown.
  """,
  .surveyClosed: "This survey is closed: nobody can answer any more.",
  .surveyClosedKept:
    "This survey is closed. You can still read what you answered, and have it erased.",
  .surveyClosedMeanwhile: "The survey was closed meanwhile; what you typed stands below.",
  .answersNotSent: "Your answers were not sent yet",
  .answersEmpty: "Answer one question at least",
  .answersFlood:
    "Wait a minute and send them again: much came at once. Your answers are still here",
  .answersSaved: "Your answers are saved", .yourAnswers: "Your answers",
  .answersKeepLink: """
  With this link you can read, change and erase them. It is shown only here, and nobody can send it to you again:
  """,
  .answersAreSeen: """
  Editors read what you write in your own words; it is never published. Leave out names, and what could harm \
  somebody.
  """,
  .sendAnswers: "Send the answers", .changeAnswers: "Save the changes",
  .answerNotApplicable: "Does not apply to me", .answerNone: "No answer",
  .answerMost: "Choose {n} at most.",
  .answerUnknown: "Choose one of the answers that stand here",
  .answerContradiction: "Answer, or tick that it does not apply: not both",
  .answerTooMany: "Choose {n} answers at most",
  .answerNoNumber: "Write a whole number in figures, {least} or more",
  .answerTooLong: "Shorten the text: it has {n} bytes, and {limit} fit",
  .eraseAnswers: "Erase my answers",
  .eraseAnswersSure: "Erase all of my answers for good. Nobody can bring them back.",
  .answersErased: "Your answers are erased",
  .answersErasedText: "They are gone from this site, and the link opens nothing any more.",
  .surveyResultsOf: "Results of the survey “{name}”",
  .surveyResultsLater:
    "One can answer until {date}. The results stand here from the next day on; until then nobody sees them.",
]

let italianSurveys: [InterfaceText: String] = [
  .surveyStanding: """
  {n} domande; puoi saltarne qualsiasi. Fino al {date} puoi cambiare le risposte. Nessun account, nessun nome; \
  un numero sotto {threshold} persone non si mostra mai.
  """,
  .surveyClosed: "Questa indagine è chiusa: nessuno può più rispondere.",
  .surveyClosedKept:
    "Questa indagine è chiusa. Puoi ancora leggere le tue risposte e farle cancellare.",
  .surveyClosedMeanwhile:
    "Nel frattempo l’indagine è stata chiusa; quello che hai scritto è qui sotto.",
  .answersNotSent: "Le tue risposte non sono ancora inviate",
  .answersEmpty: "Rispondi ad almeno una domanda",
  .answersFlood:
    "Aspetta un minuto e inviale di nuovo: è arrivato molto insieme. Le tue risposte sono ancora qui",
  .answersSaved: "Le tue risposte sono salvate", .yourAnswers: "Le tue risposte",
  .answersKeepLink: """
  Con questo link puoi leggerle, cambiarle e cancellarle. Si vede solo qui, e nessuno può rimandartelo:
  """,
  .answersAreSeen: """
  Chi cura l’indagine legge quello che scrivi con parole tue; non si pubblica mai. Lascia fuori i nomi e ciò \
  che potrebbe danneggiare qualcuno.
  """,
  .sendAnswers: "Invia le risposte", .changeAnswers: "Salva le modifiche",
  .answerNotApplicable: "Non mi riguarda", .answerNone: "Nessuna risposta",
  .answerMost: "Scegline al massimo {n}.",
  .answerUnknown: "Scegli una delle risposte indicate qui",
  .answerContradiction: "Rispondi, oppure segna che non ti riguarda: non entrambe le cose",
  .answerTooMany: "Scegli al massimo {n} risposte",
  .answerNoNumber: "Scrivi un numero intero in cifre, {least} o più",
  .answerTooLong: "Accorcia il testo: ha {n} byte, e ce ne stanno {limit}",
  .eraseAnswers: "Cancella le mie risposte",
  .eraseAnswersSure: "Cancella per sempre tutte le mie risposte. Nessuno potrà recuperarle.",
  .answersErased: "Le tue risposte sono cancellate",
  .answersErasedText: "Non sono più su questo sito, e il link non apre più nulla.",
  .surveyResultsOf: "Risultati dell’indagine «{name}»",
  .surveyResultsLater:
    "Si può rispondere fino al {date}. I risultati saranno qui dal giorno dopo; fino ad allora non li vede nessuno.",
]
