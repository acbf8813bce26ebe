import Catalogue
import Diagnostics
import Documents
import Markup

extension Pages {
  /// What a sheet in print has no room for: who has a say, what was learnt, words as published,
  /// recordings and links.
  func lessons(_ practice: Practice) -> [Section] {
    let words = Interface(practice.language)
    let lessons = practice.lessons
    let lists: [(InterfaceText, [Block])] = [
      (.takingPart, practice.participation.map { [.paragraph([.text($0)])] } ?? []),
      (.whyItWorked, list(lessons.whyItWorked)), (.whyItFailed, list(lessons.whyItFailed)),
      (.potentialRisks, list(lessons.potentialRisks)), (.transfer, list(lessons.transfer)),
      (.quotes, practice.quotes.map(quote)),
      (.media, linkList(practice.media.map { ($0.url.value, $0.title, $0.transcript?.value) })),
      (.furtherLinks, linkList(practice.links.map { ($0.url.value, $0.title, nil) })),
    ]
    return lists.filter { !$0.1.isEmpty }.map { title, blocks in
      Section(id: "\(title.rawValue)", title: [.text(words[title])], blocks: blocks)
    }
  }

  private func list(_ texts: [String]) -> [Block] {
    texts.isEmpty ? [] : [.list(ordered: false, items: texts.map { [.paragraph([.text($0)])] })]
  }

  private func quote(_ quote: Practice.Quote) -> Block {
    let who = [quote.speaker, quote.role].compactMap(\.self).joined(separator: ", ")
    return .quote([.paragraph([.text(quote.text)])], attribution: who.isEmpty ? [] : [.text(who)])
  }

  private func linkList(_ links: [(url: String, title: String, transcript: String?)]) -> [Block] {
    guard !links.isEmpty else { return [] }
    return [
      .list(
        ordered: false,
        items: links.map { link in
          let words: [Inline] = [.link(url: link.url, [.text(link.title)])]
          let transcript: [Inline] =
            link.transcript.map { [.text(" ("), .link(url: $0, [.text(text[.transcript])]), ")"] }
            ?? []
          return [.paragraph(words + transcript)]
        })
    ]
  }
}
