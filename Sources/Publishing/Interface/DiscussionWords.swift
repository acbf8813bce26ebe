/// What is said around discussions, and where records cannot be kept.
let englishDiscussion: [InterfaceText: String] = [
  .discussion: "Discussion",
  .discussText: """
  Open a discussion among those to whom you send its link. No account is needed, and it is listed nowhere.
  """,
  .discussDraftText: """
  Those who have the link of this draft can discuss it. The discussion is erased with the draft.
  """,
  .discussPlan: "Discuss this plan", .discussBlock: "Discuss this block",
  .toDiscussion: "Go to the discussion", .draftNamed: "Draft “{id}”",
  .openDiscussionTitle: "Open a discussion",
  .openDiscussionText: """
  Write the first message. You then get two links: one to send to those who are to take part, and one for \
  yourself, with which you can remove messages, and close or erase the discussion.
  """,
  .openDiscussion: "Open the discussion",
  .messageCount: "1 message|{n} messages",
  .seenByLink: "Only those who have the link see this page.",
  .erasedOn:
    "It is erased on {date}, unless somebody writes before: a year after the last message.",
  .erasedWithDraft: "It is erased with the draft, and at the latest a year after the last message.",
  .twoLinks: "Two links", .linkForOthers: "For those who are to take part",
  .linkForYourself: "For yourself, to moderate: keep it, and give it to nobody",
  .messages: "Messages", .messageNumber: "Message {n}", .unnamed: "Without a name",
  .takenBack: "This message was taken back by who wrote it.",
  .removedByOwner: "This message was removed by who opened the discussion.",
  .writeMessage: "Write a message", .messageText: "Your message",
  .messageHint: """
  Plain text, about 600 words at most. An empty line begins a new paragraph; addresses with https:// become \
  links.
  """,
  .messageName: "Your name (optional)", .messageNameHint: "As others are to see it.",
  .messageLanguage: "Language of your message",
  .messageIsSeen: """
  All who have the link can read what you write. Leave out what could harm somebody, and what others told \
  you in confidence.
  """,
  .sendMessage: "Send the message", .notSentYet: "The message was not sent yet",
  .messageEmpty: "Write your message",
  .messageTooLong: "Shorten the message: it has {n} bytes, and {limit} fit",
  .messageNameTooLong: "Shorten the name: 80 characters fit",
  .messageLanguageUnknown: "Choose a language from the list",
  .messageFlood:
    "Wait a minute and send it again: many messages came at once. Your text is still here",
  .discussionIsClosed: "This discussion is closed: nobody can write any more.",
  .discussionIsFull: "This discussion has as many messages as may be. Open a new one.",
  .moderate: "Moderate", .removeMessage: "Remove message {n}",
  .closeDiscussion: "Close the discussion", .reopenDiscussion: "Open it for writing again",
  .eraseDiscussion: "Erase the discussion",
  .eraseSure: "Erase all messages for good. Nobody can bring them back.",
  .discussionErased: "The discussion is erased",
  .discussionErasedText:
    "Its messages are gone from this site, and its links open nothing any more.",
  .messageIsThere: "Your message is there", .messageIsGone: "This message is gone",
  .messageIsThereText: """
  On this page you can take it back as long as the discussion lasts. Keep the address of the page if you \
  might want to: it is shown only now.
  """,
  .takeBack: "Take the message back", .backToDiscussion: "To the discussion",
  .discussionFeed: "Feed of this discussion",
  .recordsFullTitle: "Nothing can be kept at the moment",
  .recordsFullText: """
  There is no room left, or the place where messages and drafts are kept cannot be written. Nothing was \
  saved: go back and copy what you typed.
  """,
  .floodTitle: "Too much at once",
  .floodText:
    "Many people sent something at the same time. Go back, wait a minute, and send it again.",
]

let italianDiscussion: [InterfaceText: String] = [
  .discussion: "Discussione",
  .discussText: """
  Apri una discussione tra le persone a cui mandi il link. Non serve un account, e non compare in nessun \
  elenco.
  """,
  .discussDraftText: """
  Chi ha il link di questa bozza può discuterne. La discussione si cancella insieme alla bozza.
  """,
  .discussPlan: "Discuti questo piano", .discussBlock: "Discuti questo blocco",
  .toDiscussion: "Vai alla discussione", .draftNamed: "Bozza «{id}»",
  .openDiscussionTitle: "Apri una discussione",
  .openDiscussionText: """
  Scrivi il primo messaggio. Poi ricevi due link: uno da mandare a chi partecipa e uno per te, con cui puoi \
  togliere messaggi e chiudere o cancellare la discussione.
  """,
  .openDiscussion: "Apri la discussione",
  .messageCount: "1 messaggio|{n} messaggi",
  .seenByLink: "Questa pagina la vede solo chi ha il link.",
  .erasedOn: "Si cancella il {date}, se nessuno scrive prima: un anno dopo l’ultimo messaggio.",
  .erasedWithDraft:
    "Si cancella insieme alla bozza, e al più tardi un anno dopo l’ultimo messaggio.",
  .twoLinks: "Due link", .linkForOthers: "Per chi partecipa",
  .linkForYourself: "Per te, per moderare: conservalo e non darlo a nessuno",
  .messages: "Messaggi", .messageNumber: "Messaggio {n}", .unnamed: "Senza nome",
  .takenBack: "Chi ha scritto questo messaggio lo ha ritirato.",
  .removedByOwner: "Chi ha aperto la discussione ha tolto questo messaggio.",
  .writeMessage: "Scrivi un messaggio", .messageText: "Il tuo messaggio",
  .messageHint: """
  Testo semplice, al massimo circa 600 parole. Una riga vuota comincia un nuovo paragrafo; gli indirizzi con \
  https:// diventano link.
  """,
  .messageName: "Il tuo nome (facoltativo)", .messageNameHint: "Come gli altri devono vederlo.",
  .messageLanguage: "Lingua del messaggio",
  .messageIsSeen: """
  Chiunque abbia il link può leggere quello che scrivi. Lascia fuori ciò che potrebbe danneggiare qualcuno e \
  ciò che altri ti hanno detto in confidenza.
  """,
  .sendMessage: "Invia il messaggio", .notSentYet: "Il messaggio non è ancora inviato",
  .messageEmpty: "Scrivi il tuo messaggio",
  .messageTooLong: "Accorcia il messaggio: ha {n} byte, e ce ne stanno {limit}",
  .messageNameTooLong: "Accorcia il nome: ci stanno 80 caratteri",
  .messageLanguageUnknown: "Scegli una lingua dall’elenco",
  .messageFlood:
    "Aspetta un minuto e invialo di nuovo: sono arrivati molti messaggi insieme. Il testo è ancora qui",
  .discussionIsClosed: "Questa discussione è chiusa: nessuno può più scrivere.",
  .discussionIsFull: "Questa discussione ha tutti i messaggi che può avere. Aprine un’altra.",
  .moderate: "Moderare", .removeMessage: "Togli il messaggio {n}",
  .closeDiscussion: "Chiudi la discussione", .reopenDiscussion: "Riapri la discussione",
  .eraseDiscussion: "Cancella la discussione",
  .eraseSure: "Cancella tutti i messaggi per sempre. Nessuno potrà recuperarli.",
  .discussionErased: "La discussione è cancellata",
  .discussionErasedText: "I messaggi non sono più su questo sito, e i link non aprono più nulla.",
  .messageIsThere: "Il tuo messaggio c’è", .messageIsGone: "Questo messaggio non c’è più",
  .messageIsThereText: """
  Da questa pagina puoi ritirarlo finché dura la discussione. Conserva l’indirizzo della pagina se pensi di \
  volerlo fare: si vede solo adesso.
  """,
  .takeBack: "Ritira il messaggio", .backToDiscussion: "Alla discussione",
  .discussionFeed: "Feed di questa discussione",
  .recordsFullTitle: "In questo momento non si può conservare nulla",
  .recordsFullText: """
  Non c’è più spazio, oppure non si può scrivere dove si conservano messaggi e bozze. Nulla è stato salvato: \
  torna indietro e copia quello che hai scritto.
  """,
  .floodTitle: "Troppo in una volta",
  .floodText:
    "Molte persone hanno inviato qualcosa nello stesso momento. Torna indietro, aspetta un minuto e riprova.",
]
