/// Italian: all that `englishPhrases` has.
let italianPhrases: [Phrase: String] = [
  .and: "e",
  .colophon: "Colophon",
  .noticeWord: "Attenzione",
  .contents: "Indice",
  .publisher: "Editore",
  .date: "Data",
  .series: "Collana",
  .editors: "A cura di",
  .noNamedEditors: "Questa edizione non indica curatori.",
  .licence: "Licenza",
  .licenceText: "Testi e disegni: {licence}. Le citazioni appartengono a chi è citato.",
  .funding: "Finanziamento",
  .noFunding: "Per questa edizione non è dichiarato alcun finanziamento.",
  .erasmusPlus2014:
    "Cofinanziato dal programma Erasmus+ dell’Unione europea. Il sostegno della Commissione europea "
    + "alla produzione di questa pubblicazione non costituisce un’approvazione del contenuto, che "
    + "riflette esclusivamente il punto di vista degli autori, e la Commissione non può essere "
    + "ritenuta responsabile per l’uso che può essere fatto delle informazioni ivi contenute.",
  .euFunded:
    "Finanziato dall’Unione europea. Le opinioni espresse appartengono, tuttavia, al solo o ai soli "
    + "autori e non riflettono necessariamente le opinioni dell’Unione europea o di {authority}. Né "
    + "l’Unione europea né l’amministrazione erogatrice possono esserne ritenute responsabili.",
  .euCofunded:
    "Cofinanziato dall’Unione europea. Le opinioni espresse appartengono, tuttavia, al solo o ai soli "
    + "autori e non riflettono necessariamente le opinioni dell’Unione europea o di {authority}. Né "
    + "l’Unione europea né l’amministrazione erogatrice possono esserne ritenute responsabili.",
  .grantingAuthority: "chi eroga il finanziamento",
  .howToCite: "Come citare",
  .contact: "Contatto",
  .exampleAddress:
    "indirizzo riservato agli esempi: chi pubblica inserisce il proprio in rostrum.yaml",
  .numbers: "Numeri",
  .numbersText:
    "Ogni numero sul catalogo è stato contato al momento della composizione: {practices} da "
    + "{countries}, al {date}.",
  .reviewOfAll:
    "Scritto a partire da fonti pubbliche, che ogni testo indica. Le pratiche non sono state "
    + "verificate con le organizzazioni che le realizzano. Le cifre appartengono a chi è indicato "
    + "come loro autore.",
  .noISSN: "Nessun ISSN è assegnato.",
  .editorial: "Editoriale",
  .research: "Ricerche",
  .fieldExperience: "Esperienze sul campo",
  .abstract: "Abstract",
  .keywords: "Parole chiave",
  .conflicts: "Conflitti di interesse",
  .references: "Riferimenti bibliografici",
  .notReviewed: "Scritto a partire da fonti pubbliche e non ancora sottoposto a revisione.",
  .editorReviewed: "Rivisto dalla redazione.",
  .peerReviewed: "Sottoposto a revisione tra pari: {n} revisioni registrate.",
  .practice: "Pratica",
  .practices: "Pratiche",
  .practiceCount: "{n} pratica|{n} pratiche",
  .countryCount: "{n} paese|{n} paesi",
  .country: "Paese",
  .countries: "Paesi",
  .years: "Anni",
  .ongoing: "in corso",
  .since: "dal {year}",
  .theme: "Tema",
  .themes: "Temi",
  .audiences: "Per chi",
  .principles: "Principi",
  .organisations: "Organizzazioni",
  .evidence: "Prove",
  .verified: "Verifica",
  .notVerified: "non verificata con chi la realizza",
  .whatSourcesState: "Che cosa affermano le fonti",
  .whoClaimsWhat: "I risultati e chi li dichiara",
  .claimedBy: "{who}",
  .sources: "Fonti",
  .publishedOn: "pubblicato: {date}",
  .seenOn: "consultato: {date}",
  .practicesCited: "Pratiche citate",
  .practicesCitedNote:
    "Ognuna è nel catalogo con i suoi fatti, risultati e fonti; qui è indicata la prima fonte.",
  .index: "Indice analitico",
  .indexBy: "{what}",
  .mapTitle: "Pratiche per paese",
  .mapSummary: "Una mappa di quadrati, uno per paese; hanno pratiche {countries}.",
  .mapFinding:
    "{top} ha il maggior numero di pratiche ({n}); {empty} dei {all} paesi sulla mappa non ne hanno",
  .noPracticeFrom: "Ancora nessuna pratica da: {list}.",
  .barsFinding: "{top} è in testa, con {n} pratiche su {all}",
  .themesFinding:
    "{top} è il tema più frequente, con {n} pratiche su {all}|{top} sono i temi più frequenti, con {n} "
    + "pratiche ciascuno su {all}",
  .audiencesFinding: "I più nominati: {top}, in {n} pratiche su {all}",
  .countriesFinding:
    "{top} ha il maggior numero di pratiche, {n} su {all}|{top} hanno il maggior numero di pratiche, "
    + "{n} ciascuno su {all}",
  .levelFinding: "La maggior parte delle pratiche ({n} su {all}) è al livello «{top}»: {meaning}",
  .coverageTitle: "Pratiche per tema e paese",
  .coverageFinding: "{empty} coppie di tema e paese su {all} non hanno ancora una pratica",
  .yearsTitle: "Pratiche per anno di inizio",
  .yearsFinding:
    "Nel {top} sono iniziate più pratiche che in ogni altro anno ({n}); per {unknown} nessuna fonte "
    + "indica l’anno",
  .year: "Anno",
  .before: "prima del {year}",
  .figureSource: "Il catalogo, {practices} al {date}. {method}",
  .countedPerCountry: "Una pratica conta una volta per ogni paese che nomina.",
  .countedPerTag:
    "Una pratica conta una volta per ognuno dei suoi temi e una volta per ogni tema superiore.",
  .countedOnce: "Ogni pratica conta una volta.",
  .countedByStart: "Ogni pratica di cui è noto l’inizio conta una volta.",
  .overviewTitle: "Le pratiche di questa edizione",
  .organisationsTitle: "Organizzazioni dell’elenco, per tipo",
  .claimantsTitle: "I risultati e chi li dichiara",
  .number: "N.",
  .type: "Tipo",
  .total: "Totale",
  .counted: "Che cosa è stato contato",
  .practicesWithResult: "Pratiche con almeno un risultato",
  .practicesWithoutResult: "Pratiche senza risultati",
  .resultsWithClaimant: "Risultati che nominano chi li dichiara",
  .resultsWithDate: "Risultati con una data",
  .results: "Risultati",
  // Among the plans’ phrases in English, and printed in tables of the catalogue.
  .from: "Dal",
]
