/// What a practice's page says of links that need a look.
let englishLinks: [InterfaceText: String] = [
  .linksTitle: "Links that did not answer",
  .linksLead: "Links were last checked on {date}.",
  .linkSilent: "did not answer",
  .linkGone: "is not there any more",
  .linkElsewhere: "leads to another site now",
  .linkRefused: "leads to no public site",
  .linkArchive: "Look for an archived copy",
]

let italianLinks: [InterfaceText: String] = [
  .linksTitle: "Collegamenti che non hanno risposto",
  .linksLead: "I collegamenti sono stati verificati l’ultima volta il {date}.",
  .linkSilent: "non ha risposto",
  .linkGone: "non c’è più",
  .linkElsewhere: "ora porta a un altro sito",
  .linkRefused: "non porta a un sito pubblico",
  .linkArchive: "Cerca una copia archiviata",
]
