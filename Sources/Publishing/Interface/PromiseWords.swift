/// What the site promises to who sends something, in the words of `SECURITY.md`, which names the test of each.
let englishPromises: [InterfaceText: String] = [
  .promises: "What we promise",
  .promisesLead:
    "What you send here is kept by these rules. Each of them is tested; the names of the tests stand in the file SECURITY.md of the program.",
  .promiseDurable:
    "What was answered is on disk: contents and the name of the file are forced to it before the answer.",
  .promiseCrash:
    "A crash, a kill or a power cut loses nothing that was answered and shows nothing half-written.",
  .promiseFull:
    "A full disk refuses what is new, with a message; reading goes on, and a reserve lets people and editors erase.",
  .promiseDamage:
    "Damage is noticed at the start and once a day; it is named, and never passed over in silence.",
  .promiseEdits:
    "Nobody overwrites what somebody else wrote meanwhile: a change names the text that it saw.",
  .promiseLog:
    "Every decision of an editor is in a log in which each entry holds a keyed hash of the one before; what is changed, left out or moved is named.",
  .promiseErased:
    "What is erased is gone from our files when that is answered, or within a minute after the last reader ends; a restored backup is erased again.",
  .promiseEqual: "The site, the command line and the downloads give the same practices and counts.",
  .promiseTaken:
    "Everything can be taken away as JSON Lines and Markdown by one command, and a second installation exports the same bytes.",
  .promiseConsent:
    "Nothing is published without consent for that use; refusing a use does not refuse what you send.",
  .promiseText: "What you type is shown as text and never runs, on any page, in any feed or file.",
]

let italianPromises: [InterfaceText: String] = [
  .promises: "Che cosa promettiamo",
  .promisesLead:
    "Ciò che si invia qui è conservato secondo queste regole. Ognuna è verificata da prove; i loro nomi sono nel file SECURITY.md del programma.",
  .promiseDurable:
    "Ciò a cui abbiamo risposto è su disco: il contenuto e il nome del file vi sono scritti prima della risposta.",
  .promiseCrash:
    "Un arresto, un’interruzione o un calo di corrente non perde nulla di ciò a cui abbiamo risposto e non mostra nulla di scritto a metà.",
  .promiseFull:
    "Un disco pieno rifiuta ciò che è nuovo, con un messaggio; la lettura continua, e una riserva permette alle persone e alla redazione di cancellare.",
  .promiseDamage:
    "I danni si notano all’avvio e una volta al giorno; sono indicati per nome e mai passati sotto silenzio.",
  .promiseEdits:
    "Nessuno sovrascrive ciò che altri hanno scritto nel frattempo: una modifica indica il testo che ha visto.",
  .promiseLog:
    "Ogni decisione della redazione è in un registro in cui ogni voce contiene un codice di quella precedente; ciò che è modificato, omesso o spostato viene indicato.",
  .promiseErased:
    "Ciò che si cancella non è più nei nostri file quando rispondiamo, o entro un minuto dalla fine dell’ultima lettura; una copia ripristinata viene cancellata di nuovo.",
  .promiseEqual:
    "Il sito, la riga di comando e i file da scaricare danno le stesse pratiche e gli stessi numeri.",
  .promiseTaken:
    "Tutto si può portare via come JSON Lines e Markdown con un comando, e una seconda installazione esporta gli stessi byte.",
  .promiseConsent:
    "Nulla è pubblicato senza il consenso per quell’uso; chi rifiuta un uso può inviare lo stesso.",
  .promiseText:
    "Ciò che si scrive è mostrato come testo e non viene mai eseguito, in nessuna pagina e in nessun file.",
]
