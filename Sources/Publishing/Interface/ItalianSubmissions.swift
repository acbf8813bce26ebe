/// The same in Italian.
let italianSubmissions: [String: String] = [
  "kind.feedback": "Riscontro | Che cosa ti è servito, che cosa no, e che cosa dovrebbe cambiare.",
  "kind.proposal": "Proposta | Una modifica che proponi, e perché. Riceverai una risposta.",
  "kind.story":
    "Storia d’uso | Che cosa hai fatto con una pratica e che cosa è cambiato. Può aiutare altri a provare.",
  "kind.correction": "Correzione | Qui c’è qualcosa di sbagliato, o che non è più vero.",
  "kind.practice": "Nuova pratica | Una buona pratica che non è ancora nel catalogo.",
  "feedback.text": "Il tuo riscontro",
  "useful_for": "A che cosa ti è servito?",
  "useful_for=choosing": "a scegliere che cosa fare", "useful_for=adapting": "ad adattarlo",
  "useful_for=checking": "a verificare il mio lavoro", "useful_for=other": "ad altro",
  "used_in": "Dove l’hai usato?",
  "used_in=training": "in una formazione", "used_in=campaign": "in una campagna",
  "used_in=policy-meeting": "in un incontro sulle politiche",
  "used_in=adaptation": "in un adattamento",
  "used_in=teaching": "nell’insegnamento", "used_in=other": "altrove",
  "access":
    "Qualcosa ti ha impedito di leggerlo o di usarlo? | Per esempio la lingua, lo schermo o il file.",
  "section": "Di quale parte si tratta? | Un titolo, una frase o un numero.",
  "change": "Che cosa dovrebbe cambiare?", "reason": "Perché?",
  "story.title": "Un titolo per la tua storia",
  "country": "In quale paese? | Un nome o due lettere, per esempio Italia o NO.",
  "when": "Quando? | Un anno, o un mese come 2026-05.",
  "context": "Dove eri, e perché? | Città, organizzazione, che cosa viveva la gente.",
  "what": "Che cosa hai fatto? | Quale parte della pratica hai usato, come e per quanto tempo.",
  "with_whom":
    "Con chi? | E quale parte hanno avuto i migranti. Non nominare chi non è d’accordo.",
  "changed": "Che cosa è cambiato? | Anche che cosa non è cambiato.",
  "evidence": "Come lo sai? | Per esempio conteggi, registri, o le parole di chi ha partecipato.",
  "quote": "Una frase che potremmo citare | Parole tue.",
  "field": "Che cosa è sbagliato? | La parte della pratica.",
  "field=title": "il titolo", "field=summary": "il riassunto", "field=countries": "i paesi",
  "field=places": "i luoghi", "field=organisations": "le organizzazioni",
  "field=period": "gli anni", "field=status": "se continua", "field=themes": "i temi",
  "field=audiences": "a chi giova", "field=facts": "un fatto", "field=results": "un risultato",
  "field=evidence_level": "il livello di evidenza", "field=sources": "una fonte",
  "field=quotes": "una citazione", "field=links": "un collegamento", "field=body": "il testo",
  "item": "Quale? | Per esempio f2 per un fatto; altrimenti lascia vuoto.",
  "proposed": "Che cosa dovrebbe dire?",
  "source": "Dove si può vedere? | Un indirizzo sul web, o una pubblicazione con la pagina.",
  "practice.title": "Come si chiama? | Al massimo 15 parole.",
  "summary": "Che cos’è, in 40-100 parole? | Dove, di chi, per chi.",
  "countries": "Paesi | Nomi o due lettere, separati da virgole, per esempio Italia, NO.",
  "places": "Città o regioni | Una per riga.",
  "organisations": "Chi la realizza? | Un’organizzazione per riga.",
  "start": "Da quando? | Un anno, o un giorno come 2026-05-01.",
  "end": "Fino a quando? | Un anno o un giorno; scrivi ongoing se continua.",
  "status": "A che punto è?", "status=planned": "prevista", "status=running": "in corso",
  "status=ended": "conclusa",
  "themes": "Temi", "audiences": "A chi giova?",
  "challenge": "Qual era la difficoltà?",
  "what_it_does": "Che cosa fa?", "how_it_works": "Come funziona?",
  "lessons": "Che cosa si è imparato?",
  "practice.sources":
    "Fonti | Titolo e indirizzo, una per riga: dove si legge tutto quello che dici.",
  "facts":
    "Fatti | Uno per riga, con il numero della fonte alla fine, per esempio: Le lezioni sono gratuite. [1]",
  "results": "Risultati | Uno per riga, con chi lo afferma e il numero della fonte.",
  "evidence_level": "Come si conoscono i risultati?",
  "why_it_worked": "Perché ha funzionato? | Una ragione per riga.",
  "potential_risks": "Che cosa può andare storto? | Un rischio per riga.",
  "transfer": "Che cosa deve sapere chi la copia? | Un punto per riga.",
  "your_name": "Il tuo nome", "your_role": "Il tuo ruolo | Per esempio insegnante o volontaria.",
  "your_organisation": "La tua organizzazione", "your_place": "Città e paese",
  "contact":
    "Come possiamo raggiungerti? | Un indirizzo e-mail o un numero di telefono. Si conserva solo se qui sotto accetti che ti scriviamo.",
  "language": "Lingua in cui scrivi",
  "agree": "A che cosa acconsenti? | Ogni uso è chiesto da solo; puoi rifiutarli tutti.",
  "minor": "Chi racconta ha meno di 18 anni",
  "guardian":
    "Decido io per questa persona minorenne, e acconsento a ciò che è segnato | Un genitore o tutore.",
  "consent.contact":
    "Potete conservare il mio recapito e scrivermi su quello che mando qui. Se lo revoco, il recapito viene cancellato.",
  "consent.publish-story-web": "La mia storia può essere pubblicata sulle pagine di questo sito.",
  "consent.publish-story-print":
    "La mia storia può essere stampata su carta, e nel PDF fatto per questo.",
  "consent.publish-story-ebook": "La mia storia può essere pubblicata in libri elettronici.",
  "consent.publish-story-journal-issue":
    "La mia storia può comparire in un numero di una rivista, in tutte le sue forme, e negli archivi e indici che la conservano per sempre.",
  "consent.publish-story-social-media":
    "La mia storia può essere pubblicata sui mezzi di comunicazione sociale.",
  "consent.publish-words-web":
    "Quello che scrivo qui può essere pubblicato sulle pagine di questo sito e nei suoi dati aperti.",
  "consent.publish-words-print":
    "Quello che scrivo qui può essere stampato su carta, e nel PDF fatto per questo.",
  "consent.publish-words-ebook":
    "Quello che scrivo qui può essere pubblicato in libri elettronici.",
  "consent.publish-words-journal-issue":
    "Quello che scrivo qui può comparire in un numero di una rivista, in tutte le sue forme, e negli archivi e indici che la conservano per sempre.",
  "consent.show-name":
    "Il mio nome, ruolo, organizzazione e luogo possono stare accanto a ciò che viene pubblicato. Senza questo consenso li conosce solo la redazione.",
  "state.received": "Ricevuto | Nessuno l’ha ancora letto. Puoi modificarlo o ritirarlo.",
  "state.in-review": "In esame | La redazione lo sta leggendo.",
  "state.asked-back":
    "Abbiamo una domanda | Leggi la risposta qui sotto e modifica quello che hai mandato; poi verrà riletto.",
  "state.accepted":
    "Accettato | La redazione l’ha accettato. Si pubblica solo ciò a cui hai acconsentito.",
  "state.published": "Pubblicato | È pubblicato, per quanto hai acconsentito.",
  "state.rejected": "Non accettato | La redazione non l’ha accettato.",
  "state.withdrawn": "Ritirato | L’hai ritirato. Nessuno se ne occupa più.",
  "state.merged":
    "Unito a un altro | Qualcun altro ha mandato lo stesso; la redazione continua con uno per entrambi.",
]
