import Documents
import Feedback
import Markup

/// The words that a programme asks for, in one language: what stands beside the emblem, and what is
/// disclaimed.
struct FundingText {
  let programme: Funding.Programme
  /// BCP 47.
  let language: String
  /// A word by which the granting authority is known whom the text names; nil for a text with a place
  /// for it.
  let authority: String?
  let funded: String
  let cofunded: String
  /// `{authority}` stands for the granting authority.
  let disclaimer: String
}

extension Funding.Award {
  /// What is printed in a language, and whether it is the wording of that language.
  ///
  /// The award's own text goes first, as a national agency gives its own. Without one in that language,
  /// it is English.
  func text(in language: String) -> (text: String, language: String)? {
    let main = String(language.prefix { $0 != "-" })
    if let own = texts.texts[language] ?? texts.texts[main] { return (own, language) }
    let fitting = allFundingTexts.filter { row in
      row.programme == programme
        && row.authority.map { authority?.contains($0) ?? false } ?? true
    }
    guard
      let row = fitting.first(where: { $0.language == main })
        ?? fitting.first(where: { $0.language == "en" })
    else { return nil }
    let statement = wording == .funded ? row.funded : row.cofunded
    let disclaimer = row.disclaimer.replacing(
      "{authority}", with: authority ?? "the granting authority")
    // The disclaimer of those who are funded whole begins with the statement.
    let isSaid = disclaimer.hasPrefix(statement)
    return ((isSaid ? "" : "\(statement). ") + disclaimer, row.language)
  }

  /// What is printed in each language, each text once.
  func texts(in languages: [String]) -> [(text: String, language: String)] {
    var seen: Set<String> = []
    return languages.compactMap(text).filter { seen.insert($0.text).inserted }
  }
}

/// The wordings of the programmes as these and their agencies publish them; a programme asks for them
/// word for word. The texts of 2021–2027 with a name are those for grants of the executive agency
/// (model grant agreement, article 17).
let allFundingTexts: [FundingText] = [
  FundingText(
    programme: .erasmusPlus2014, language: "en", authority: nil,
    funded: "Funded by the Erasmus+ Programme of the European Union",
    cofunded: "Co-funded by the Erasmus+ Programme of the European Union",
    disclaimer: """
      The European Commission support for the production of this publication does not constitute an \
      endorsement of the contents which reflects the views only of the authors, and the Commission \
      cannot be held responsible for any use which may be made of the information contained therein.
      """),
  FundingText(
    programme: .erasmusPlus2021, language: "en", authority: "EACEA",
    funded: "Funded by the European Union", cofunded: "Co-funded by the European Union",
    disclaimer: """
      Funded by the European Union. Views and opinions expressed are however those of the author(s) \
      only and do not necessarily reflect those of the European Union or the European Education and \
      Culture Executive Agency (EACEA). Neither the European Union nor EACEA can be held responsible \
      for them.
      """),
  FundingText(
    programme: .erasmusPlus2021, language: "de", authority: "EACEA",
    funded: "Von der Europäischen Union finanziert",
    cofunded: "Kofinanziert von der Europäischen Union",
    disclaimer: """
      Von der Europäischen Union finanziert. Die geäußerten Ansichten und Meinungen entsprechen jedoch \
      ausschließlich denen des Autors bzw. der Autoren und spiegeln nicht zwingend die der Europäischen \
      Union oder der Europäischen Exekutivagentur für Bildung und Kultur (EACEA) wider. Weder die \
      Europäische Union noch die EACEA können dafür verantwortlich gemacht werden.
      """),
  FundingText(
    programme: .erasmusPlus2021, language: "es", authority: "EACEA",
    funded: "Financiado por la Unión Europea", cofunded: "Cofinanciado por la Unión Europea",
    disclaimer: """
      Financiado por la Unión Europea. Las opiniones y puntos de vista expresados solo comprometen a \
      su(s) autor(es) y no reflejan necesariamente los de la Unión Europea o los de la Agencia \
      Ejecutiva Europea de Educación y Cultura (EACEA). Ni la Unión Europea ni la EACEA pueden ser \
      considerados responsables de ellos.
      """),
  FundingText(
    programme: .erasmusPlus2021, language: "fr", authority: "EACEA",
    funded: "Financé par l’Union européenne", cofunded: "Cofinancé par l’Union européenne",
    disclaimer: """
      Financé par l’Union européenne. Les points de vue et avis exprimés n’engagent toutefois que \
      leur(s) auteur(s) et ne reflètent pas nécessairement ceux de l’Union européenne ou de l’Agence \
      exécutive européenne pour l’éducation et la culture (EACEA). Ni l’Union européenne ni l’EACEA ne \
      sauraient en être tenues pour responsables.
      """),
  FundingText(
    programme: .erasmusPlus2021, language: "it", authority: "EACEA",
    funded: "Finanziato dall’Unione europea", cofunded: "Cofinanziato dall’Unione europea",
    disclaimer: """
      Finanziato dall’Unione europea. Le opinioni espresse appartengono, tuttavia, al solo o ai soli \
      autori e non riflettono necessariamente le opinioni dell’Unione europea o dell’Agenzia esecutiva \
      europea per l’istruzione e la cultura (EACEA). Né l’Unione europea né l’EACEA possono esserne \
      ritenute responsabili.
      """),
  FundingText(
    programme: .erasmusPlus2021, language: "en", authority: nil,
    funded: "Funded by the European Union", cofunded: "Co-funded by the European Union",
    disclaimer: """
      Funded by the European Union. Views and opinions expressed are however those of the author(s) \
      only and do not necessarily reflect those of the European Union or {authority}. Neither the \
      European Union nor the granting authority can be held responsible for them.
      """),
]
