/// What is said of translations.
let englishLanguagePhrases: [Phrase: String] = [
  .translated: "Translated from {source}; nobody has reviewed the translation yet.",
  .machineTranslated: "Translated from {source} by a machine; not yet reviewed by a person.",
  .translationReviewed: "Translated from {source}; the translation was reviewed by {who}.",
  .translationStale:
    "{n} of {all} passages changed since or is not translated.|{n} of {all} passages changed since "
    + "or are not translated.",
  .translationUntied: "Whether it still follows the original is not recorded.",
  .notTranslated: "Not yet translated into {language}; printed in {source}.",
]

let italianLanguagePhrases: [Phrase: String] = [
  .translated: "Traduzione dall’originale ({source}); nessuno l’ha ancora rivista.",
  .machineTranslated:
    "Traduzione automatica dall’originale ({source}); non ancora rivista da una persona.",
  .translationReviewed: "Traduzione dall’originale ({source}), rivista da {who}.",
  .translationStale:
    "{n} passaggio su {all} è cambiato da allora o non è tradotto.|{n} passaggi su {all} sono "
    + "cambiati da allora o non sono tradotti.",
  .translationUntied: "Non è registrato se segua ancora l’originale.",
  .notTranslated: "Non ancora disponibile in {language}: il testo è stampato in {source}.",
]
