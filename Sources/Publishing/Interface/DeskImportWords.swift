/// What is said where editors import a table at the desk.
let englishDeskImport: [InterfaceText: String] = [
  .deskImport: "Import practices",
  .deskImportLead: """
  A table as spreadsheets save it (CSV), a row for each practice. First you see what would become of each row; \
  nothing is written before you say so.
  """,
  .deskImportTemplate: "The empty table", .deskImportValues: "What each column may hold",
  .deskImportChoose: "Choose a file from this device",
  .deskImportTooLarge: """
  The file has more than 256 KB: import it in parts, or with “rostrum import practices”.
  """,
  .deskImportName: "Name of the table", .deskImportText: "The table",
  .deskImportTextHint: "With its first row, which names the columns; at most 256 KB.",
  .deskImportDates: "How 3/4/2027 is meant",
  .deskImportDatesUnsaid: "not said: such days are refused",
  .deskImportDayFirst: "3 April", .deskImportMonthFirst: "4 March",
  .deskImportValidRows: "Take the rows without a problem, also where others have some",
  .deskImportOverwrite: """
  Where a person changed a field in the file and the row says something else, take the row
  """,
  .deskImportLook: "Look what would change",
  .deskImportWrite: "Write {n} file|Write {n} files",
  .deskImportMeanwhile: """
  The table or the files are not as you saw them: nothing was written. This is what would become of it now.
  """,
  .deskImportNothing: "There is nothing to write.",
  .deskImportFiles: "What would be written", .deskImportMoreFiles: "and {n} more|and {n} more",
  .deskImportUnreadable: "The table cannot be read: line {line}, column {column}: {problem}.",
  .deskImportNoWorkspace: "The files of this site cannot be read now: nothing was written.",
  .deskImportNoRecord: """
  Practices/imports.json is damaged: bring an earlier state of it back. Nothing was written.
  """,
  .deskDidImport: "imported a table, with so many files:",
]

let italianDeskImport: [InterfaceText: String] = [
  .deskImport: "Importa pratiche",
  .deskImportLead: """
  Una tabella come la salvano i fogli di calcolo (CSV), una riga per pratica. Prima vedi che cosa accadrebbe di ogni \
  riga; nulla è scritto finché non lo dici.
  """,
  .deskImportTemplate: "La tabella vuota",
  .deskImportValues: "Che cosa può contenere ogni colonna",
  .deskImportChoose: "Scegli un file da questo dispositivo",
  .deskImportTooLarge: """
  Il file supera 256 KB: importalo in più parti, o con “rostrum import practices”.
  """,
  .deskImportName: "Nome della tabella", .deskImportText: "La tabella",
  .deskImportTextHint: "Con la prima riga, che dà i nomi alle colonne; al massimo 256 KB.",
  .deskImportDates: "Come va inteso 3/4/2027",
  .deskImportDatesUnsaid: "non detto: date così sono respinte",
  .deskImportDayFirst: "3 aprile", .deskImportMonthFirst: "4 marzo",
  .deskImportValidRows: "Prendi le righe senza problemi, anche se altre ne hanno",
  .deskImportOverwrite: """
  Dove una persona ha cambiato un campo nel file e la riga dice altro, prendi la riga
  """,
  .deskImportLook: "Guarda che cosa cambierebbe",
  .deskImportWrite: "Scrivi {n} file|Scrivi {n} file",
  .deskImportMeanwhile: """
  La tabella o i file non sono come li hai visti: nulla è stato scritto. Ecco che cosa accadrebbe ora.
  """,
  .deskImportNothing: "Non c’è nulla da scrivere.",
  .deskImportFiles: "Che cosa sarebbe scritto", .deskImportMoreFiles: "e {n} altro|e altri {n}",
  .deskImportUnreadable: "La tabella non si può leggere: riga {line}, colonna {column}: {problem}.",
  .deskImportNoWorkspace:
    "I file di questo sito ora non si possono leggere: nulla è stato scritto.",
  .deskImportNoRecord: """
  Practices/imports.json è danneggiato: ripristina uno stato precedente. Nulla è stato scritto.
  """,
  .deskDidImport: "importata una tabella, con tanti file:",
]
