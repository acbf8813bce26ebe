/// The words of what a site without a server does otherwise.
let englishStaticSite: [InterfaceText: String] = [
  .searchNoPhrases: """
  Words in quotes, or joined by a hyphen, were looked for one by one: this site works without a server and does not \
  know which words stand side by side.
  """,
  .searchNeedsScript: """
  Searching by words needs JavaScript here. Without it, choose a country, a theme or whom a practice is for.
  """,
  .searchFailed: "The search index could not be read. Load the page again.",
]

let italianStaticSite: [InterfaceText: String] = [
  .searchNoPhrases: """
  Le parole tra virgolette, o unite da un trattino, sono state cercate una per una: questo sito funziona senza \
  server e non sa quali parole stanno l’una accanto all’altra.
  """,
  .searchNeedsScript: """
  Qui la ricerca per parole richiede JavaScript. Senza, si può scegliere un Paese, un tema o a chi una pratica è \
  rivolta.
  """,
  .searchFailed: "L’indice della ricerca non si è potuto leggere. Ricaricare la pagina.",
]
