import Documents
import Feedback
package import Foundation
import Publishing

extension LiveSite {
  /// Tells editors by mail of what came in, now and then until the task is cancelled; nothing where the workspace
  /// names nobody.
  ///
  /// It asks the records and is asked by nobody, so that no failure of mail reaches a submission.
  ///
  /// - Parameter interval: at most one message is sent in it.
  package func sendNotices(every interval: Duration, onError: @Sendable (any Error) -> Void) async {
    var last = Date.now
    while !Task.isCancelled {
      try? await Task.sleep(for: interval)
      do { last = try await sendNotice(after: last) } catch { onError(error) }
    }
  }

  /// Tells editors of what came in after a moment.
  ///
  /// - Returns: the moment of the last of it.
  package func sendNotice(after moment: Date) async throws -> Date {
    guard let mail = site.configuration.mail, records.problem == nil else { return moment }
    var selection = SubmissionSelection()
    selection.states = [.received]
    selection.receivedAfter = moment
    selection.limit = 1000
    let new = try await records.submissions(selection, at: .now)
    guard let latest = new.map(\.received).max() else { return moment }
    let pages = Pages(site, language: site.plainLanguage, assets: assets.names)
    let program = Sendmail(URL(filePath: mail.sendmail), tools: tools)
    for message in pages.deskMail(Array(new.prefix(20)), count: new.count, mail) {
      try await program.send(message)
    }
    return latest
  }
}
