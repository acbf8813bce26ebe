import Campaigns
import Diagnostics
import Documents
import Markup

/// A plan on its way into terms of reference: articles in the order that guides to memoranda give, each
/// from what the plan says; what it does not say is an open point.
struct TermsContent {
  let dossier: DossierContent

  init(_ dossier: DossierContent) { self.dossier = dossier }

  var plan: Plan { dossier.plan }
  var phrases: Phrases { dossier.phrases }

  /// One article: its title and what it says, or what is open in it.
  struct Article {
    let title: String
    var blocks: [Block] = []
    /// What the plan would have to say, in one clause each.
    var open: [String] = []
  }

  /// Everything that is to be agreed, in printed order.
  var all: [Article] {
    [parties, background, purpose, objectives, activities, outputs] + terms
      + [budget, duration, evaluation, participation]
  }

  /// The plan's title, its dates, and what is open before anybody can sign.
  var summary: Section {
    let open = all.enumerated().flatMap { index, article in
      article.open.map { (index + 1, $0) }
    }
    let items = open.map { number, text -> [Block] in
      [
        .paragraph([
          .reference(
            to: "article-\(number)", [.text(phrases(.articleNumber, ["n": String(number)]))]),
          .text(": \(text)"),
        ])
      ]
    }
    let proposals = plan.partnership?.terms.count(where: \.isProposal) ?? 0
    let status =
      isSigned ? phrases[.signedByAll] : phrases.counted(.openBeforeSigning, open.count)
    return Section(
      id: "terms-summary", role: .overview, title: [.text(phrases[.termsOfReference])],
      subtitle: [.text(plan.title.value)],
      blocks: [
        .lead([.text(plan.partnership?.purpose ?? plan.goal?.text.value ?? plan.title.value)]),
        .paragraph([
          .text(proposals > 0 ? "\(phrases.counted(.proposalCount, proposals)) \(status)" : status)
        ]),
      ]
        + (items.isEmpty ? [] : [.list(ordered: false, items: items)])
        + [.paragraph([.text(phrases[.termsMethod])])])
  }

  /// Whether everybody who is to sign has signed.
  private var isSigned: Bool {
    let signatures = plan.partnership?.agreement?.signatures ?? []
    return !signatures.isEmpty && signatures.allSatisfy { $0.date != nil }
  }

  var articles: Section {
    let sections = all.enumerated().map { index, article in
      Section(
        id: "article-\(index + 1)", role: .section,
        title: [.text("\(index + 1). \(article.title)")],
        blocks: article.blocks
          + article.open.map { text in
            .paragraph([.strong([.text(phrases[.openWord])]), .text(" \(text)")])
          })
    }
    return Section(
      id: "terms-articles", role: .chapter, title: [.text(phrases[.articles])], sections: sections)
  }

  /// The meetings with their programmes; nil when the plan has none.
  var programmes: Section? { dossier.events }

  /// A line for each party that signs.
  var signatures: Section {
    let signatures = plan.partnership?.agreement?.signatures ?? []
    let rows = signatures.map { signature -> [[Inline]] in
      [
        [.text(dossier.name(signature.party.value))], [.text(signature.post ?? "")],
        [.text("\u{A0}"), .lineBreak, .text("\u{A0}"), .lineBreak, .text("\u{A0}")],
        [.text(signature.date.map { phrases.date($0) } ?? "\u{A0}")],
      ]
    }
    let table = Table(
      caption: [.text(phrases[.signatures])],
      columns: [
        Table.Column(phrases[.party], width: 0.34), Table.Column(phrases[.post], width: 0.22),
        Table.Column(phrases[.nameAndSignature], width: 0.28),
        Table.Column(phrases[.date], width: 0.16),
      ], rows: rows)
    let blocks: [Block] =
      rows.isEmpty
      ? [.paragraph([.strong([.text(phrases[.openWord])]), .text(" \(phrases[.nobodySigns])")])]
      : [.paragraph([.text(phrases[.signaturesIntro])]), .table(table)]
    return Section(
      id: "terms-signatures", role: .chapter, title: [.text(phrases[.signatures])], blocks: blocks)
  }
}
