/// The steps of the plan builder: title | what it is about | a tip.
let englishSteps: [String: String] = [
  "basics": """
  The plan | What it is called, when it runs, and why it is you who do this. | \
  Two or three sentences on why you are the right ones are enough: whom you know, what you have seen, who asked you to act.
  """,
  "problem": """
  The problem | What is wrong, as people live it; what causes it, and what follows from it. | \
  Name the bad state and not the missing solution: "Adults are turned away", not "There is no open enrolment". \
  Ask "why?" until you reach a cause that somebody can change.
  """,
  "goal": """
  The goal | What is different in the end, for the people affected. | \
  The goal may take years and several campaigns. What you want to win now comes in the next step.
  """,
  "objectives": """
  Objectives | What somebody decides, by a day, that brings the goal nearer. | \
  Try this pattern: [who] [adopts, signs, funds, repeals] [what] by [date]. One decision each, and no more than three.
  """,
  "evidence": """
  Evidence | What each claim rests on: a practice that was tried somewhere, or a source. | \
  Say what the practice supports here, and what is different here: place, group, law. Where there is nothing, say so and why; \
  the plan then prints the claim as open.
  """,
  "change": """
  Path of change | What has to be different first, and what must hold for one step to bring about the next. | \
  Work backwards from each objective: "so that" should fit between two steps. Write the outcomes before the tactics.
  """,
  "stakeholders": """
  People and power | Who decides, who can move them, who is affected, who loses. | \
  Name specific people and posts. A target is a person, never an institution. Plan to move somebody one wedge at a time.
  """,
  "messages": """
  Messages | What each audience is asked to do, and who says it. | \
  One audience, one ask. The order that works in one minute: the problem, the evidence, an example, the ask.
  """,
  "opportunities": """
  Opportunities | The days that others set: sessions, reviews, elections, anniversaries. | \
  A good date given by others is worth more than one of your own. Each objective should have at least one.
  """,
  "activities": """
  Activities | Who does what until when. | \
  Each activity has exactly one who answers for it and somebody who does it. Where people are affected, say how they speak: \
  led by them, together with them, with their support, or on their behalf.
  """,
  "outputs": """
  Outputs | What is there afterwards that others can see or hold. | \
  If you cannot say how somebody else would see that it exists, it is an intention.
  """,
  "indicators": """
  Indicators | How you will see that something has changed. | \
  Measure what changes and not only what you do. Say where it stands today, or how you will find out.
  """,
  "budget": """
  Budget | What it costs, and who pays. | \
  Plan what lets people affected take part: travel, interpreters, childcare, a fee. Mark it as support for them.
  """,
  "risks": """
  Risks | What may go wrong, first of all for people. | \
  Put the safety of the people affected before the success of the campaign, and let them read the risks that concern them.
  """,
  "team": """
  Team | Who carries the plan. | \
  Somebody of the people affected belongs to the team. A post will do where a name would be dangerous.
  """,
  "participation": """
  Never for me, without me | What part the people affected have in each stage, and what they decide. | \
  "Inform" is not taking part. Taking part is meaningful when people are prepared, safe, asked for consent, supported with \
  money, and told what came of it.
  """,
  "partners": """
  Partners | Who works together, on what terms, and how a party can leave. | \
  Every party has a role, and every role a party. Agree how it ends before it begins.
  """,
  "meetings": """
  Meetings and commitments | What is on the programme, and what was promised. | \
  A commitment has one owner and a day, and a plan that takes it up.
  """,
  "reviews": """
  Reviews | When you look again, and what would make you change course or stop. | \
  Ask before you begin: is it the right time, are we the right group, can we win, can those we campaign with bear it?
  """,
  "argument": """
  The argument | The plan in your own words, for those who read it from beginning to end. | \
  Refer to an activity or a claim as [[a3]], and to a practice as [@its-id].
  """,
  "text": """
  As text | The whole file, with what no step has a field for. | \
  Everything here is plain text that any editor can open. Lines that begin with # are notes and count for nothing.
  """,
]

let italianSteps: [String: String] = [
  "basics": """
  Il piano | Come si chiama, quando si svolge e perché tocca a voi. | \
  Bastano due o tre frasi per dire perché siete le persone giuste: chi conoscete, che cosa avete visto, chi vi ha chiesto di agire.
  """,
  "problem": """
  Il problema | Che cosa non va, come lo vivono le persone; che cosa lo causa e che cosa ne segue. | \
  Nominate lo stato negativo e non la soluzione che manca: «Gli adulti vengono respinti», non «Non c'è iscrizione libera». \
  Chiedete «perché?» finché trovate una causa che qualcuno può cambiare.
  """,
  "goal": """
  La meta | Che cosa sarà diverso alla fine, per le persone interessate. | \
  La meta può richiedere anni e più campagne. Quello che volete ottenere ora viene nel passo seguente.
  """,
  "objectives": """
  Obiettivi | Che cosa qualcuno decide, entro un giorno, e che avvicina la meta. | \
  Provate questo schema: [chi] [adotta, firma, finanzia, abroga] [che cosa] entro [data]. Una decisione ciascuno, non più di tre.
  """,
  "evidence": """
  Prove | Su che cosa poggia ogni affermazione: una pratica già provata altrove, o una fonte. | \
  Dite che cosa la pratica sostiene qui e che cosa qui è diverso: luogo, gruppo, legge. Se non c'è nulla, ditelo e dite perché; \
  il piano stampa allora l'affermazione come aperta.
  """,
  "change": """
  Percorso di cambiamento | Che cosa deve cambiare prima, e che cosa deve valere perché un passo porti al seguente. | \
  Lavorate a ritroso da ogni obiettivo: tra due passi deve poter stare «affinché». Scrivete i risultati prima delle tattiche.
  """,
  "stakeholders": """
  Persone e potere | Chi decide, chi può convincerlo, chi è interessato, chi ci perde. | \
  Nominate persone e cariche precise. Un destinatario è una persona, mai un'istituzione. Spostate qualcuno di uno spicchio alla volta.
  """,
  "messages": """
  Messaggi | Che cosa si chiede a ciascun pubblico, e chi lo dice. | \
  Un pubblico, una richiesta. L'ordine che funziona in un minuto: il problema, la prova, un esempio, la richiesta.
  """,
  "opportunities": """
  Occasioni | I giorni fissati da altri: sedute, revisioni, elezioni, anniversari. | \
  Una buona data fissata da altri vale più di una vostra. Ogni obiettivo dovrebbe averne almeno una.
  """,
  "activities": """
  Attività | Chi fa che cosa entro quando. | \
  Ogni attività ha una sola persona che ne risponde e qualcuno che la svolge. Dove ci sono persone interessate, dite come parlano: \
  guidano loro, insieme a loro, con il loro sostegno o a nome loro.
  """,
  "outputs": """
  Prodotti | Che cosa resta dopo, che altri possono vedere o tenere in mano. | \
  Se non sapete dire come qualcun altro vedrebbe che esiste, è un'intenzione.
  """,
  "indicators": """
  Indicatori | Come vedrete che qualcosa è cambiato. | \
  Misurate che cosa cambia e non solo che cosa fate. Dite a che punto siete oggi, o come lo scoprirete.
  """,
  "budget": """
  Bilancio | Quanto costa e chi paga. | \
  Prevedete ciò che permette alle persone interessate di partecipare: viaggi, interpreti, cura dei bambini, un compenso. Segnatelo come sostegno a loro.
  """,
  "risks": """
  Rischi | Che cosa può andare storto, prima di tutto per le persone. | \
  Mettete la sicurezza delle persone interessate prima del successo della campagna, e fate leggere loro i rischi che le riguardano.
  """,
  "team": """
  Gruppo | Chi porta avanti il piano. | \
  Qualcuno delle persone interessate fa parte del gruppo. Basta una carica, dove un nome sarebbe pericoloso.
  """,
  "participation": """
  Mai per me senza di me | Che parte hanno le persone interessate in ogni fase, e che cosa decidono. | \
  «Informare» non è partecipare. La partecipazione conta quando le persone sono preparate, al sicuro, chiamate a dare il consenso, \
  sostenute con denaro, e vengono a sapere che cosa ne è stato.
  """,
  "partners": """
  Partner | Chi lavora insieme, a quali condizioni, e come una parte può uscirne. | \
  Ogni parte ha un ruolo e ogni ruolo una parte. Accordatevi su come finisce prima di cominciare.
  """,
  "meetings": """
  Incontri e impegni | Che cosa c'è in programma e che cosa è stato promesso. | \
  Un impegno ha un solo responsabile e una data, e un piano che lo riprende.
  """,
  "reviews": """
  Verifiche | Quando guardate di nuovo, e che cosa vi farebbe cambiare strada o smettere. | \
  Chiedetevi prima di cominciare: è il momento giusto, siamo il gruppo giusto, possiamo vincere, chi lotta con noi può reggerlo?
  """,
  "argument": """
  L'argomentazione | Il piano con parole vostre, per chi lo legge dall'inizio alla fine. | \
  Rimandate a un'attività o a un'affermazione con [[a3]], a una pratica con [@il-suo-id].
  """,
  "text": """
  Come testo | Il file intero, con ciò per cui nessun passo ha un campo. | \
  Qui tutto è testo semplice che ogni editor apre. Le righe che cominciano con # sono note e non contano.
  """,
]
