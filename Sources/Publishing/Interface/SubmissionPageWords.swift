/// What is said around submissions: their forms, receipts and pages of status.
let englishSubmissionPages: [InterfaceText: String] = [
  .subHubTitle: "Tell us", .subTellUs: "Tell us about it",
  .subTellUsText: "Did you use it? Is something wrong or missing? No account is needed.",
  .subHubLead: """
  No account is needed, and you need not say who you are. Editors read everything; nothing is published that \
  you did not agree to.
  """,
  .subPickPractice: """
  Stories and corrections are about a practice: choose it in the list of practices, and follow “Tell us about \
  it” on its page.
  """,
  .subAbout: "About: {title}", .subOptional: "(optional)", .subNotSent: "Not sent yet",
  .subSend: "Send", .subDownload: "Save what is typed as a file",
  .subTemplate: "A file to fill in without a browser",
  .subTemplateText: """
  Where there is no good connection: fill in a file, and continue from it here, or send it to {contact}.
  """,
  .subFromFile: "Continue from a file",
  .subFromFileText: """
  Choose a file that was saved here or filled in elsewhere, or paste its text. You see it in the form before \
  anything is sent.
  """,
  .subFromFileChoose: "File", .subFromFilePaste: "Text of the file", .subFromFileOpen: "Open it",
  .subFromFileBad: "This file cannot be read yet", .subAboutYou: "About you",
  .subAboutYouText: "Only editors see this, unless you agree below that it is shown.",
  .subConsents: "What you agree to",
  .subConsentsText: """
  Tick what you agree to; each can be refused by itself. With no tick at all it is read all the same, and \
  nothing of it is published. You can take each back later.
  """,
  .subHidden: "Leave this empty", .subNoChoice: "no answer",
  .subLikely: "Is it one of these?",
  .subLikelyText: """
  These practices in the catalogue resemble it. If it is one of them, tell us there what is missing; else send \
  it.
  """,
  .subLikelySource: "has the same source", .subLikelyTitle: "has a similar title",
  .subLikelyOrganisation: "is by the same organisation, in the same country, on the same theme",
  .subSendAnyway: "It is another one: send it", .subMissing: "{label}: this is needed",
  .subTooLong: "{label}: it has {n} bytes, and {limit} fit",
  .subUnknownWord: "{label}: “{word}” is not in the list",
  .subDidYouMean: "{label}: “{word}” is not in the list; did you mean “{meant}”?",
  .subTooMany: "{label}: choose {n} at most",
  .subNoDate: "{label}: “{word}” is no date; write 2026, 2026-05 or 2026-05-01",
  .subUnknownSource: "{label}: there is no source number {n}",
  .subUnknownLanguage: "{label}: choose one from the list",
  .subUnknownTarget: "What it is about is not known here (any more): begin from its page",
  .subGuardianMissing: "{label}: tick it, or tick nothing that is to be published",
  .subConsentOutdated: "{label}: the words have changed; please read them and tick again",
  .subFlood: "Wait a minute and send it again: a lot came at once. What you typed is still here",
  .subReceiptTitle: "It has arrived. Thank you", .subReceiptNumber: "Receipt number",
  .subReceiptText: """
  It is stored safely. This page is your private link: keep its address, and give it to nobody. With it you \
  see what becomes of it, change it, take it back or erase it. It is shown only here, and nobody can find it \
  again for you. The site sends you no mail.
  """,
  .subLink: "Your private link", .subStatusTitle: "What you sent", .subStatus: "Where it stands",
  .subMergedInto: "The other one has the number {number}.", .subReason: "Why", .subReply: "Answer",
  .subExpires: "It is erased on {date}, unless something changes before.",
  .subKeptWhile: "It is kept until it is decided, and while it is published.",
  .subYourWords: "Your words", .subSentOn: "Sent on {date}", .subAgreed: "You agreed to",
  .subAgreedOn: "on {date}", .subTakenBackOn: "taken back on {date}",
  .subTakeConsentBack: "Take this back",
  .subAgreedToNothing: "nothing: it is read, and not published",
  .subContactNotKept: "Your address was not kept: you did not tick that we may write to you.",
  .subContactKept: "We may write to:", .subEdit: "Change it", .subWithdraw: "Take it back",
  .subErase: "Erase it", .subTakeAway: "Take it with you",
  .subAsJSON: "All of it, for programs (JSON)",
  .subAsMarkdown: "All of it, to read and to send again (Markdown)",
  .subWithdrawText: """
  Nobody goes on with it. It is erased 30 days later; until then you see it here.
  """,
  .subEraseText: """
  What you sent is erased here for good, with all that you told about yourself: nobody can bring it back. What \
  was published of it here goes at once; facts that you corrected in a practice stay. What was printed already or copied by others cannot be called back; copies kept for safety are overwritten in time, \
  and what was erased is erased from them again before they are used.
  """,
  .subKeepIt: "Leave it as it is", .subErased: "It is erased",
  .subErasedText: "What you sent is gone from this site. The link opens nothing any more.",
  .subStale:
    "It was changed meanwhile: this is how it stands. Nothing of what you did just now was kept.",
  .subClosed: "That cannot be done any more: this is how it stands.",
  .subFileLead: """
  Fill in what you can; a star marks what must be there. Write short answers after the colon, long ones below \
  their headings. Then continue from this file at {address}, or send it to {contact}.
  """,
  .subVocabulary: "Words: {words}", .subSaveChanges: "Save the changes",
  .subReplyIsPublic: "Everybody may read this answer.",
  .navFeedback: "Feedback", .answersTitle: "You said, we did",
  .answersLead: """
  What was sent, and what became of it. Words and names are shown only where their authors agreed to that.
  """,
  .answersCounts: "How much was sent, and what became of it", .answersReceived: "Received",
  .answersAccepted: "Accepted", .answersPublished: "Published",
  .answersNone: "Nothing was accepted yet.", .answersThanks: "Thanks to",
  .answersFeed: "Feed of these answers",
]

let italianSubmissionPages: [InterfaceText: String] = [
  .subHubTitle: "Raccontaci", .subTellUs: "Raccontaci",
  .subTellUsText: "L’hai usato? C’è qualcosa di sbagliato, o manca qualcosa? Non serve un account.",
  .subHubLead: """
  Non serve un account, e non devi dire chi sei. La redazione legge tutto; non si pubblica nulla a cui non hai \
  acconsentito.
  """,
  .subPickPractice: """
  Storie e correzioni riguardano una pratica: sceglila nell’elenco delle pratiche e segui “Raccontaci” sulla sua \
  pagina.
  """,
  .subAbout: "Riguarda: {title}", .subOptional: "(facoltativo)", .subNotSent: "Non ancora inviato",
  .subSend: "Invia", .subDownload: "Salva in un file quello che hai scritto",
  .subTemplate: "Un file da compilare senza browser",
  .subTemplateText: """
  Dove la connessione non è buona: compila un file e continua da lì, oppure mandalo a {contact}.
  """,
  .subFromFile: "Continua da un file",
  .subFromFileText: """
  Scegli un file salvato qui o compilato altrove, oppure incolla il suo testo. Lo vedi nel modulo prima che \
  qualcosa sia inviato.
  """,
  .subFromFileChoose: "File", .subFromFilePaste: "Testo del file", .subFromFileOpen: "Aprilo",
  .subFromFileBad: "Questo file non si può ancora leggere", .subAboutYou: "Su di te",
  .subAboutYouText: "Lo vede solo la redazione, a meno che qui sotto tu acconsenta a mostrarlo.",
  .subConsents: "A che cosa acconsenti",
  .subConsentsText: """
  Segna ciò a cui acconsenti; ogni voce si può rifiutare da sola. Anche senza alcun segno viene letto, e non se \
  ne pubblica nulla. Puoi revocare ogni consenso in seguito.
  """,
  .subHidden: "Lascia vuoto questo campo", .subNoChoice: "nessuna risposta",
  .subLikely: "È una di queste?",
  .subLikelyText: """
  Queste pratiche del catalogo le somigliano. Se è una di loro, dicci lì che cosa manca; altrimenti inviala.
  """,
  .subLikelySource: "ha la stessa fonte", .subLikelyTitle: "ha un titolo simile",
  .subLikelyOrganisation: "è della stessa organizzazione, nello stesso paese, sullo stesso tema",
  .subSendAnyway: "È un’altra: inviala", .subMissing: "{label}: serve una risposta",
  .subTooLong: "{label}: ha {n} byte, e ce ne stanno {limit}",
  .subUnknownWord: "{label}: “{word}” non è nell’elenco",
  .subDidYouMean: "{label}: “{word}” non è nell’elenco; intendevi “{meant}”?",
  .subTooMany: "{label}: scegline al massimo {n}",
  .subNoDate: "{label}: “{word}” non è una data; scrivi 2026, 2026-05 o 2026-05-01",
  .subUnknownSource: "{label}: non c’è una fonte numero {n}",
  .subUnknownLanguage: "{label}: scegline una dall’elenco",
  .subUnknownTarget: "Ciò di cui si tratta qui non è (più) noto: comincia dalla sua pagina",
  .subGuardianMissing: "{label}: segnalo, oppure non segnare nulla che vada pubblicato",
  .subConsentOutdated: "{label}: le parole sono cambiate; leggile e segnale di nuovo",
  .subFlood:
    "Aspetta un minuto e invia di nuovo: è arrivato molto insieme. Quello che hai scritto è ancora qui",
  .subReceiptTitle: "È arrivato. Grazie", .subReceiptNumber: "Numero della ricevuta",
  .subReceiptText: """
  È conservato al sicuro. Questa pagina è il tuo collegamento privato: conserva il suo indirizzo e non darlo a \
  nessuno. Con esso vedi che cosa ne è, lo modifichi, lo ritiri o lo cancelli. Si mostra solo qui, e nessuno può \
  ritrovarlo per te. Il sito non ti manda posta.
  """,
  .subLink: "Il tuo collegamento privato", .subStatusTitle: "Quello che hai mandato",
  .subStatus: "A che punto è", .subMergedInto: "L’altro ha il numero {number}.",
  .subReason: "Perché", .subReply: "Risposta",
  .subExpires: "Viene cancellato il {date}, se prima non cambia nulla.",
  .subKeptWhile: "Si conserva finché non è deciso, e finché è pubblicato.",
  .subYourWords: "Le tue parole", .subSentOn: "Inviato il {date}", .subAgreed: "Hai acconsentito a",
  .subAgreedOn: "il {date}", .subTakenBackOn: "revocato il {date}",
  .subTakeConsentBack: "Revoca", .subAgreedToNothing: "nulla: viene letto, e non pubblicato",
  .subContactNotKept: "Il tuo recapito non è stato conservato: non hai accettato che ti scriviamo.",
  .subContactKept: "Possiamo scrivere a:", .subEdit: "Modifica", .subWithdraw: "Ritira",
  .subErase: "Cancella", .subTakeAway: "Portalo con te",
  .subAsJSON: "Tutto, per programmi (JSON)",
  .subAsMarkdown: "Tutto, da leggere e da rimandare (Markdown)",
  .subWithdrawText: """
  Nessuno se ne occupa più. Viene cancellato dopo 30 giorni; fino ad allora lo vedi qui.
  """,
  .subEraseText: """
  Quello che hai mandato viene cancellato qui per sempre, con tutto ciò che hai detto di te: nessuno può \
  riportarlo indietro. Ciò che ne era pubblicato qui sparisce subito; i fatti che hai corretto in una pratica \
  restano. Ciò che è già stampato o copiato da altri non si può richiamare; le copie di sicurezza \
  vengono sovrascritte col tempo, e ciò che è cancellato ne viene cancellato di nuovo prima che siano usate.
  """,
  .subKeepIt: "Lascia com’è", .subErased: "È cancellato",
  .subErasedText:
    "Quello che hai mandato non è più su questo sito. Il collegamento non apre più nulla.",
  .subStale:
    "Nel frattempo è stato cambiato: ora sta così. Nulla di quello che hai appena fatto è stato tenuto.",
  .subClosed: "Questo non si può più fare: ora sta così.",
  .subFileLead: """
  Compila quello che puoi; un asterisco segna ciò che ci vuole. Scrivi le risposte brevi dopo i due punti, quelle \
  lunghe sotto i loro titoli. Poi continua da questo file su {address}, oppure mandalo a {contact}.
  """,
  .subVocabulary: "Parole: {words}", .subSaveChanges: "Salva le modifiche",
  .subReplyIsPublic: "Tutti possono leggere questa risposta.",
  .navFeedback: "Riscontri", .answersTitle: "Avete detto, abbiamo fatto",
  .answersLead: """
  Quello che è stato mandato, e che cosa ne è stato. Parole e nomi si mostrano solo dove chi li ha scritti ha \
  acconsentito.
  """,
  .answersCounts: "Quanto è stato mandato, e che cosa ne è stato", .answersReceived: "Ricevuti",
  .answersAccepted: "Accettati", .answersPublished: "Pubblicati",
  .answersNone: "Non è ancora stato accettato nulla.", .answersThanks: "Grazie a",
  .answersFeed: "Flusso di queste risposte",
]
