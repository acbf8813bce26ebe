/// Italian for media, guides and reports.
let italianGuidePhrases: [Phrase: String] = [
  .media: "Da ascoltare e da vedere",
  .notLegalAdvice:
    "Questa guida dà informazioni. Non è una consulenza legale. Prima di agire, chiedi a un avvocato "
    + "o a una clinica legale.",
  .readFirst: "Attenzione",
  .forWhom: "Per chi",
  .whereItHolds: "Dove vale",
  .jurisdictionMissing: "ancora nessun paese",
  .validAsOf: "Le regole al",
  .validMissing: "ancora nessuna data",
  .checkAgain: "Da verificare di nuovo entro",
  .overdue: "Scaduta",
  .overdueText:
    "Questa pagina doveva essere verificata entro il {date}, e nessuno ha scritto di averlo fatto. Le "
    + "regole possono essere cambiate. Chiedi prima di farvi affidamento.",
  .legalReview: "Revisione legale",
  .noLegalReview: "non ancora rivista da un giurista",
  .reviewedBy: "rivista da {who}",
  .toBeWritten: "Da scrivere",
  .toBeWrittenText:
    "Le regole sono da scrivere a cura di: {who}. Fino ad allora questa pagina non enuncia alcuna "
    + "legge: mostra che cosa va detto, e che cosa il catalogo può già dirti.",
  .toBeWrittenCell: "da scrivere",
  .procedureUnwritten:
    "Da scrivere: dove andare, quali documenti portare, il costo, i tempi, ogni passo, e che cosa fare "
    + "se la risposta è no.",
  .papers: "Documenti",
  .cost: "Costo",
  .appeal: "Se la risposta è no",
  .steps: "Passo per passo",
  .whereToGetHelp: "Dove trovare aiuto",
  .helpNote:
    "Queste organizzazioni sono nel catalogo perché fonti pubbliche le nominano. Non hanno confermato "
    + "di poterti aiutare. Chiedi prima che cosa possono fare, e per chi.",
  .offersWord: "Offre: {what}.",
  .worksOn: "Si occupa di: {what}.",
  .finderTitle: "Trova la tua pagina",
  .finderCaption:
    "Le pagine di questa guida, per ciò che ti serve e per ciò che sei secondo la legge",
  .branch: "Che cosa ti serve",
  .place: "Dove andare",
  .findingsCaption: "I risultati e le pratiche su cui si basano",
  .finding: "Risultato",
  .practicesCitedInReport: "Che cosa è stato citato",
]
