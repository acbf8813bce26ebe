/// The words of what a site without a server does otherwise.
let englishStaticSite: [InterfaceText: String] = [
  .searchNeedsScript: """
  Searching by words needs JavaScript here. Without it, choose a country, a theme or whom a practice is for.
  """,
  .searchFailed: "The search index could not be read. Load the page again.",
  .packReadme: """
  # {title}: everything to take away

  - `Exports/site/index.html` opens in any browser, from this folder, a USB stick or any web space, without a server.
  - `Practices/` holds the practices, the organisations and the vocabularies as plain text; `Campaigns/` the plans that \
  everybody may read whole; `Exports/` what is published from them, and `Exports/build/` the files made from it.
  - `Exports/site/data/` holds the same as tables (CSV, JSON, SQLite) and as linked data.
  - `manifest.json` lists every file with its size and its SHA-256.

  This folder is a workspace of Rostrum: go into it and run `rostrum check`, `rostrum serve` or `rostrum pack`. What \
  people told the editors alone is not in it.

  Licence: {licence}, where a file does not say otherwise.

  """,
]

let italianStaticSite: [InterfaceText: String] = [
  .searchNeedsScript: """
  Qui la ricerca per parole richiede JavaScript. Senza, si può scegliere un Paese, un tema o a chi una pratica è \
  rivolta.
  """,
  .searchFailed: "L’indice della ricerca non si è potuto leggere. Ricaricare la pagina.",
  .packReadme: """
  # {title}: tutto da portare via

  - `Exports/site/index.html` si apre in qualsiasi browser, da questa cartella, da una chiavetta USB o da qualsiasi \
  spazio web, senza server.
  - `Practices/` contiene le pratiche, le organizzazioni e i vocabolari come testo semplice; `Campaigns/` i piani che \
  tutti possono leggere per intero; `Exports/` ciò che se ne pubblica, e `Exports/build/` i file che ne sono fatti.
  - `Exports/site/data/` contiene le stesse cose in tabelle (CSV, JSON, SQLite) e come dati collegati.
  - `manifest.json` elenca ogni file con la sua dimensione e il suo SHA-256.

  Questa cartella è uno spazio di lavoro di Rostrum: entrarci ed eseguire `rostrum check`, `rostrum serve` o `rostrum \
  pack`. Ciò che è stato detto alla sola redazione non c’è.

  Licenza: {licence}, dove un file non dice altro.

  """,
]
