let italianDesk: [InterfaceText: String] = [
  .desk: "Redazione", .deskLog: "Registro delle decisioni", .deskAccounts: "Account",
  .deskAccount: "Il tuo account", .deskLogin: "Accedi", .deskLogout: "Esci",
  .deskLoginLead: "La redazione è per chi risponde a ciò che le persone mandano.",
  .deskLoginWrong: "Nome e password non vanno insieme.",
  .deskLoginTooMany: "Troppi tentativi in poco tempo. Aspetta un minuto e riprova.",
  .deskLoginEnded: """
  Non hai più l’accesso, e non è stato fatto nulla. Accedi in un’altra finestra; poi torna qui e invia di nuovo: \
  quello che hai scritto è ancora lì.
  """,
  .deskName: "Nome", .deskPassword: "Password", .deskNewPassword: "Nuova password",
  .deskChangePassword: "Cambia la password",
  .deskChangePasswordText: """
  Almeno 12 caratteri; vanno bene alcune parole che non stanno insieme. Da ogni altro luogo esci.
  """,
  .deskPasswordChanged: "La password è cambiata.",
  .deskPasswordWrong: "Non è la tua password: nulla è cambiato.",
  .deskPasswordUnfit: "Scegli una nuova password di almeno 12 caratteri: nulla è cambiato.",
  .deskFeed: "Feed di ciò che aspetta",
  .deskFeedText: """
  Per un lettore di feed: numeri e tipi, e nulla di ciò che qualcuno ha scritto. Chi ha l’indirizzo può leggerlo; \
  cambia con la tua password.
  """,
  .deskRoleReader: "legge la coda", .deskRoleEditor: "redazione",
  .deskRoleAdministrator: "amministrazione", .deskRoleOf: "Ruolo di {name}",
  .deskSetRole: "Imposta il ruolo", .deskRemoveAccount: "Togli {name}",
  .deskAccountsLead: """
  Cambiare il ruolo, dare una nuova password o togliere l’account fa uscire la persona ovunque. Chi è disattivato non \
  può accedere finché non ha un altro ruolo. L’ultimo account di amministrazione resta tale.
  """,
  .deskRoleDisabled: "disattivato", .deskRole: "Ruolo", .deskAddAccount: "Aggiungi un account",
  .deskAccountNameHint:
    "Da 2 a 40 lettere minuscole, cifre, “.” e “-”; compare nel registro delle decisioni.",
  .deskResetPassword: "Nuova password per {name}",
  .deskPasswordOnce: """
  È mostrata solo adesso e non è conservata in questa forma: consegnala per una via sicura. Chi la riceve può \
  cambiarla in “Il tuo account”.
  """,
  .deskAccountAdded: "L’account {name} è stato aggiunto. La sua password è:",
  .deskAccountReset: "{name} è uscito ovunque e ha una nuova password:",
  .deskAccountBadName: "Non può essere il nome di un account: nulla è stato aggiunto.",
  .deskAccountTaken: "C’è già un account con quel nome: nulla è stato aggiunto.",
  .deskAccountLast:
    "È l’ultimo account di amministrazione: prima creane un altro. Nulla è stato cambiato.",
  .deskNoAccounts: "Non c’è ancora alcun account.",
  .deskAtTheMachine: "Sei al computer che serve questo sito: non ti occorre un account.",
  .deskForbidden: "Il tuo ruolo non lo permette",
  .deskForbiddenText: "Chiedi a chi tiene gli account di dartene un altro.",
  .deskState: "Stato", .deskStateOpen: "tutto ciò che aspetta", .deskKind: "Tipo",
  .deskKindAll: "tutti", .deskShow: "Mostra", .deskEmpty: "Qui non aspetta nulla.",
  .deskNumber: "Numero", .deskAbout: "Riguarda", .deskReceived: "Ricevuto",
  .deskSuspicious: "sembra spam", .deskCatalogue: "il catalogo", .deskReason: "Motivo",
  .deskMergedInto: "Prosegue come", .deskReplied: "Risposta",
  .deskQuick: "È stato inviato più in fretta di quanto una persona scriva.",
  .deskHiddenField: "È stato compilato un campo che nessuno vede.",
  .deskManyLinks: "Ha 1 indirizzo.|Ha {n} indirizzi.",
  .deskRepeats: "Ripete {number}.", .deskResembles: "Somiglia a “{title}”.",
  .deskSameTarget: "Sulla stessa cosa: {kind} {number}", .deskHints: "Che cosa guardare",
  .deskSent: "Che cosa è stato inviato", .deskContact: "Recapito:",
  .deskMinor: "Lo racconta un minore; decide chi ne ha la tutela.",
  .deskConsents: "A che cosa ha acconsentito chi l’ha inviato",
  .deskNoConsents: "Non ha acconsentito a nulla.",
  .deskConsentWithdrawn: "revocato il {date}",
  .deskRewritten: "Da allora la pratica è stata riscritta",
  .deskRewrittenText:
    "Chi l’ha inviato ha letto un testo precedente. Ecco che cosa è cambiato da quello al testo attuale.",
  .deskFile: "Il file che diventa", .deskFilePreview: "Il file che diventerebbe",
  .deskByHand: """
  Questa modifica può farla solo una persona: accettala, poi scrivila nel testo del file.
  """,
  .deskEditFile: "Modifica il file", .deskFileText: "Testo del file",
  .deskSaveFile: "Salva il file", .deskDecide: "Decidere", .deskPublish: "Pubblica",
  .deskAssign: "Prendi in carico", .deskReopen: "Esamina di nuovo", .deskAccept: "Accetta",
  .deskAskBack: "Chiedi", .deskReply: "Rispondi soltanto", .deskReject: "Rifiuta",
  .deskMerge: "Unisci", .deskAnswer: "Risposta a chi l’ha inviato",
  .deskAnswerHint: "Testo semplice; si vede sulla pagina del suo stato.",
  .deskReasonHint: "Lo legge chi l’ha inviato.", .deskMergeInto: "Numero dell’altro",
  .deskMergeHint: "Nove cifre; l’altro prosegue per entrambi.",
  .deskDecisions: "Che cosa è stato deciso", .deskWhen: "Quando", .deskWho: "Chi",
  .deskWhat: "Che cosa",
  .deskLogWhole: """
  1 voce, così come è stata scritta: ognuna contiene l’impronta della precedente.|{n} voci, così come sono state \
  scritte: ognuna contiene l’impronta della precedente.
  """,
  .deskLogDamaged: "Il registro non è come è stato scritto",
  .deskLogHead: "Impronta dell’ultima voce:",
  .deskStale: "Nel frattempo ha deciso qualcun altro: non è stato fatto nulla",
  .deskUnseen: "Non è detto quale stato hai visto: non è stato fatto nulla",
  .deskRefused: "In questo stato non si può decidere così: non è stato fatto nulla",
  .deskNeedsReply: "Scrivi una risposta: non è stato ancora fatto nulla",
  .deskNeedsReason: "Scrivi il motivo: non è stato ancora fatto nulla",
  .deskNeedsNumber: "Scrivi il numero di un altro invio valido: non è stato ancora fatto nulla",
  .deskTargetChanged:
    "La pratica è stata riscritta da quando l’hai vista: non è stato fatto nulla",
  .deskOvertaken:
    "Il file è cambiato da quando ne è nato questo: non è stato pubblicato nulla",
  .deskFaulty: "Il file ha errori: non è stato pubblicato nulla",
  .deskWithoutConsent: "Chi l’ha inviato non ha acconsentito alla pubblicazione.",
  .deskUneditable: "Il file della pratica non si può modificare da solo: non è stato fatto nulla",
  .deskDone: "Fatto.", .deskFileNow: "Che cosa è cambiato nel file",
  .deskFileYours: "Che cosa cambierebbe questo", .deskTheirs: "Come sta adesso",
  .deskYours: "Che cosa volevi", .deskYoursNoText: "Non avevi scritto nulla.",
  .deskYoursBelow: "È nel modulo qui sotto: guarda entrambi e decidi di nuovo.",
  .deskDidAssign: "preso in carico", .deskDidAccept: "accettato", .deskDidReject: "rifiutato",
  .deskDidReply: "risposto", .deskDidMerge: "unito", .deskDidWrite: "scritto il file",
  .deskDidPublish: "pubblicato", .deskDidAskBack: "chiesto",
  .deskDidTakeDown: "ha tolto ciò che era pubblicato",
  .deskDidTakeDownEdited:
    "ha tolto ciò che era pubblicato, anche se il file era stato modificato nel frattempo",
  .deskTakeDown: "Togli ciò che è pubblicato",
  .deskAnswerIsPublic: "Tutti possono leggere questa risposta, sotto “Avete detto, abbiamo fatto”",
  .deskMailSubject:
    "{n} invio aspetta alla redazione|{n} invii aspettano alla redazione",
  .deskDidAddAccount: "aggiunto l’account", .deskDidRemoveAccount: "tolto l’account",
  .deskDidChangeRole: "cambiato il ruolo", .deskDidChangePassword: "cambiata la password",
]
