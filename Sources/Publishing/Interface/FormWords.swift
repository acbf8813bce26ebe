/// What is said around every form that changes something.
let englishForms: [InterfaceText: String] = [
  .tooLargeTitle: "That is too long",
  .tooLargeText: "A form may hold a million bytes. Go back: what you typed is still there.",
  .forgedTitle: "This form cannot be accepted as it is",
  .forgedText: """
  It was open for more than a week, came from another site, or your browser does not keep the cookie that \
  protects forms. Go back, copy what you typed, load the page again and send it.
  """,
]

let italianForms: [InterfaceText: String] = [
  .tooLargeTitle: "È troppo lungo",
  .tooLargeText:
    "Un modulo può contenere un milione di byte. Torna indietro: quello che hai scritto è ancora lì.",
  .forgedTitle: "Questo modulo non può essere accettato così",
  .forgedText: """
  È rimasto aperto più di una settimana, viene da un altro sito, oppure il browser non conserva il cookie \
  che protegge i moduli. Torna indietro, copia quello che hai scritto, ricarica la pagina e invialo.
  """,
]
