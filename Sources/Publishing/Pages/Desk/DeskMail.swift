package import Documents
package import Feedback

extension Pages {
  /// What tells editors of what came in: numbers, kinds and the way to the desk, and no word that anybody sent.
  ///
  /// - Parameter count: how many came in; `items` may be fewer.
  package func deskMail(_ items: [Submission], count: Int, _ settings: MailSettings)
    -> [MailMessage]
  {
    let lines = items.map { item in
      "\(name(of: item.content.kind)) \(item.number.text)  \(absolute(links.deskItem(item.number)))"
    }
    let lead = text.counted(.deskMailSubject, count)
    let words = [lead, lines.joined(separator: "\n"), absolute(links.desk)].joined(
      separator: "\n\n")
    return settings.editors.map { editor in
      MailMessage(
        from: settings.from, to: editor, subject: "\(site.configuration.title): \(lead)",
        text: words)
    }
  }
}
