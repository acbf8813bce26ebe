/// The words of open data: downloads, and the interface for programs.
let englishData: [InterfaceText: String] = [
  .openData: "Open data",
  .openDataLead: """
  The whole catalogue to take away: for a spreadsheet, a database or a program. Practices with their facts, \
  results, sources and texts in every language, organisations, and vocabularies.
  """,
  .dataSetSummary: """
  {practices} {countries}: what was done, where and by whom, with the facts, the results and who claims them, \
  and the sources of each; with a directory of organisations and the vocabularies.
  """,
  .dataLicence: "You may use and share the data under {licence}.",
  .dataModified: "Last changed on {date}.",
  .dataFiles: "Files",
  .dataFile: "File",
  .dataContents: "What it is",
  .dataSize: "Size",
  .dataHash: "SHA-256",
  .dataTables: "All tables in one archive, with their description",
  .dataTable: "One table",
  .dataPackageFile: "Description of the tables (Frictionless Data Package)",
  .dataJSON: "Everything in one file",
  .dataSQLite: "A database with full-text search: opens in SQLite and Datasette",
  .dataSKOS: "All vocabularies in SKOS",
  .dataDCAT: "Description of the data set for data portals (DCAT-AP 3)",
  .citeData: "How to cite the data",
  .forPrograms: "For programs",
  .apiTitle: "Interface for programs",
  .apiLead: """
  Addresses that answer with JSON: the same practices, facets and counts as on the pages. Nothing can be \
  changed through them, no key is needed, and pages of other sites may ask them.
  """,
  .apiDescription: "Description in OpenAPI 3.1",
  .apiAddresses: "Addresses",
  .apiAddress: "Address",
  .apiGives: "What it gives",
  .apiParameters: "Parameters",
  .apiTry: "Try it",
  .apiTryText: "Facets may be repeated: any value within a facet, all facets together.",
  .apiProblems: """
  Where there is no answer, a problem is described as RFC 9457 asks, with the status of the answer. Answers \
  carry an ETag: send it back as If-None-Match and you are told when nothing has changed. Links in an answer \
  are relative to the address that was asked.
  """,
  .apiHarvest: "OAI-PMH 2.0 for libraries and search services",
  .apiFeeds: "Atom feeds of changes in practices and of publications",
  .newPublications: "New publications",
]

let italianData: [InterfaceText: String] = [
  .openData: "Dati aperti",
  .openDataLead: """
  L'intero catalogo da portare con sé: per un foglio di calcolo, una base di dati o un programma. Le pratiche \
  con i loro fatti, risultati, fonti e testi in ogni lingua, le organizzazioni e i vocabolari.
  """,
  .dataSetSummary: """
  {practices} {countries}: che cosa è stato fatto, dove e da chi, con i fatti, i risultati e chi li dichiara, \
  e le fonti di ciascuna; con un repertorio di organizzazioni e i vocabolari.
  """,
  .dataLicence: "I dati si possono usare e condividere secondo {licence}.",
  .dataModified: "Ultima modifica: {date}.",
  .dataFiles: "File",
  .dataFile: "File",
  .dataContents: "Che cos'è",
  .dataSize: "Dimensione",
  .dataHash: "SHA-256",
  .dataTables: "Tutte le tabelle in un archivio, con la loro descrizione",
  .dataTable: "Una tabella",
  .dataPackageFile: "Descrizione delle tabelle (Frictionless Data Package)",
  .dataJSON: "Tutto in un solo file",
  .dataSQLite: "Una base di dati con ricerca nel testo: si apre con SQLite e Datasette",
  .dataSKOS: "Tutti i vocabolari in SKOS",
  .dataDCAT: "Descrizione dei dati per i portali di dati (DCAT-AP 3)",
  .citeData: "Come citare i dati",
  .forPrograms: "Per i programmi",
  .apiTitle: "Interfaccia per i programmi",
  .apiLead: """
  Indirizzi che rispondono in JSON: le stesse pratiche, gli stessi filtri e gli stessi conteggi delle pagine. \
  Non permettono di cambiare nulla, non serve una chiave, e le pagine di altri siti possono interrogarli.
  """,
  .apiDescription: "Descrizione in OpenAPI 3.1",
  .apiAddresses: "Indirizzi",
  .apiAddress: "Indirizzo",
  .apiGives: "Che cosa dà",
  .apiParameters: "Parametri",
  .apiTry: "Per provare",
  .apiTryText:
    "I filtri si possono ripetere: uno qualsiasi dei valori di un filtro, tutti i filtri insieme.",
  .apiProblems: """
  Dove non c'è risposta, il problema è descritto come chiede RFC 9457, con lo stato della risposta. Le risposte \
  hanno un ETag: rimandalo come If-None-Match e saprai quando nulla è cambiato. I collegamenti in una risposta \
  sono relativi all'indirizzo richiesto.
  """,
  .apiHarvest: "OAI-PMH 2.0 per biblioteche e servizi di ricerca",
  .apiFeeds: "Feed Atom dei cambiamenti nelle pratiche e delle pubblicazioni",
  .newPublications: "Nuove pubblicazioni",
]
