import Diagnostics
import Feedback
import Foundation
import HTTPTypes
import Markup
import Publishing

extension Visit {
  /// Takes in what a form sends, and leads to its receipt.
  func sendSubmission() async throws -> Reply {
    let stated = target { form[$0] }
    var filled = try sentForm(kind, about: pages.known(stated) ?? stated)
    if pages.known(stated) == nil {
      filled.problems.append(.field(SubmissionProblem("target", .unknownTarget)))
    }
    if form[SubmissionForm.Name.then] == "save" { return saved(filled.entry) }
    let content: SubmissionContent
    do {
      content = try filled.entry.content(in: site.catalogue)
    } catch {
      filled.problems += error.problems.map { .field($0) }
      return try again(filled)
    }
    guard filled.problems.isEmpty else { return try again(filled) }
    if !filled.hasSeenLikenesses {
      filled.likenesses = content.likenesses(in: site.catalogue)
      guard filled.likenesses.isEmpty else { return try again(filled) }
    }
    guard isAdmitted else { return try flooded(filled) }
    return try await keep(filled, content)
  }

  /// Writes a submission anew.
  func editSubmission() async throws -> Reply {
    let submission = try await submission
    var filled = sentForm(submission.content.kind, about: submission.content.target)
    if form[SubmissionForm.Name.then] == "save" { return saved(filled.entry) }
    guard let revision = form[SubmissionForm.Name.revision].flatMap({ Int($0) }) else {
      throw Refused(.badRequest)
    }
    filled.change = SubmissionForm.Change(key: captures[0], revision: revision)
    let content: SubmissionContent
    do {
      content = try filled.entry.content(in: site.catalogue)
    } catch {
      filled.problems += error.problems.map { .field($0) }
      return try again(filled)
    }
    guard filled.problems.isEmpty else { return try again(filled) }
    guard isAdmitted else { return try flooded(filled) }
    let given = SubmissionWords(pages.language).given(filled.entry, at: .now)
    return try await changeSubmission(
      .edit(content, given), isContactLost: isContactLost(filled, content))
  }

  /// Shows the form with what a file says.
  func openFile() throws -> Reply {
    let pasted = form["file"] ?? ""
    var report = Report()
    guard pasted.utf8.count <= Self.fileBytes else { throw Refused(.tooLarge) }
    let file = SourceFile(path: "file.md", text: pasted)
    guard let read = readSubmission(file, &report), !report.hasErrors else {
      return try formPage(status: .unprocessableContent) {
        $0.submissionFile(pasted: pasted, problems: report)
      }
    }
    var filled = SubmissionForm(read.entry, token: randomToken())
    if let target = pages.known(read.entry.target) {
      filled.entry.target = target
    } else {
      filled.problems.append(.field(SubmissionProblem("target", .unknownTarget)))
    }
    tick(&filled, read.entry.ticks, wordsIn: read.wordsIn)
    do {
      _ = try filled.entry.content(in: site.catalogue)
    } catch {
      filled.problems += error.problems.map { .field($0) }
    }
    return try formPage { $0.submissionForm(filled) }
  }

  /// How many bytes a file may have that is opened.
  private static let fileBytes = 256 << 10

  private func sentForm(
    _ kind: SubmissionKind, about target: SubmissionTarget
  ) -> SubmissionForm {
    let name = SubmissionForm.Name.self
    var entry = SubmissionEntry(kind, about: target, language: form[name.language] ?? "")
    for field in kind.fields {
      entry.texts[field.id] = form.values(field.id).filter { !$0.isEmpty }.joined(separator: ", ")
    }
    entry.contact = form[name.contact] ?? ""
    entry.isMinor = form[name.minor] != nil
    entry.isGuardian = form[name.guardian] != nil
    var filled = SubmissionForm(
      entry, token: String((form[name.token] ?? randomToken()).prefix(64)),
      begun: String((form[name.begun] ?? "").prefix(100)))
    filled.hasSeenLikenesses = form[name.seen] != nil
    tick(&filled, Set(form.values(name.agree)), wordsIn: pages.language)
    return filled
  }

  /// Ticks the uses whose words were agreed to; words that changed since have to be read again.
  private func tick(_ filled: inout SubmissionForm, _ ids: Set<String>, wordsIn language: String) {
    if language == pages.language,
      let requests = SubmissionWords(language).requests(ids, of: filled.entry.kind)
    {
      filled.entry.ticks = requests
    } else {
      filled.entry.ticks = []
      if !ids.isEmpty { filled.problems.append(.field(SubmissionProblem("agree", .unknownText))) }
    }
  }

  private func again(
    _ filled: SubmissionForm, status: HTTPResponse.Status = .unprocessableContent
  ) throws -> Reply {
    try formPage(status: status) { $0.submissionForm(filled) }.confidential
  }

  /// Whether there is room for one more, from everywhere and from the network that sends it.
  private var isAdmitted: Bool {
    let own = network.map { [FloodGate.Sort.submissionFrom($0)] } ?? []
    return live.floods.admits([.submission] + own, at: .now)
  }

  private func flooded(_ filled: SubmissionForm) throws -> Reply {
    var filled = filled
    filled.problems = [.flood]
    return try again(filled, status: .tooManyRequests)
  }

  /// Whether an address was told that may not be kept.
  private func isContactLost(_ filled: SubmissionForm, _ content: SubmissionContent) -> Bool {
    content.contact == nil && !filled.entry.contact.isEmpty
  }

  private func saved(_ entry: SubmissionEntry) -> Reply {
    Reply(pages.file(entry), mediaType: "text/markdown; charset=utf-8").confidential
      .saved(as: "\(entry.kind.rawValue).md")
  }

  /// Puts a submission on the disk; only then its receipt is shown.
  private func keep(_ filled: SubmissionForm, _ content: SubmissionContent) async throws -> Reply {
    let records = live.records
    let now = Date(timeIntervalSince1970: Date.now.timeIntervalSince1970.rounded(.down))
    let key = key(of: filled)
    var suspicions = suspicions(of: filled)
    if let number = try await records.submission(repeating: content, at: now) {
      suspicions.append(.repeated(number))
    }
    let given = SubmissionWords(pages.language).given(filled.entry, at: now)
    var random = SystemRandomNumberGenerator()
    while true {
      let submission = Submission(
        number: SubmissionNumber(using: &random), key: key.hash, content: content,
        consents: given, suspicions: suspicions, received: now)
      switch try await records.addSubmission(submission) {
      case .numberTaken: continue
      case .added, .there:
        return receipt(key.text, isContactLost: isContactLost(filled, content))
      }
    }
  }

  /// The key of what a form makes: the same for the same form in the same browser, so that one that is sent twice
  /// makes one submission, and nobody can choose it.
  private func key(of filled: SubmissionForm) -> RecordKey {
    let words = "submission \(request.visitor ?? "") \(filled.token)"
    let code = authenticationCode(of: words, key: live.records.secret)
    return RecordKey(String(code.prefix(32))) ?? RecordKey()
  }

  /// Why it looks as if a program had sent it; it goes to the editors all the same.
  private func suspicions(of filled: SubmissionForm) -> [Suspicion] {
    var found: [Suspicion] = []
    let visitor = request.bearer(request.visitor ?? "")
    let begun = live.seal.age(of: filled.begun, from: visitor, at: .now)
    let age = begun ?? live.seal.age(of: form[Pages.sealField] ?? "", from: visitor, at: .now)
    if age ?? 0 < Self.fastest { found.append(.quick) }
    if form[SubmissionForm.Name.hidden]?.isEmpty == false { found.append(.hiddenField) }
    // Sources of a practice are addresses.
    let many = filled.entry.kind == .practice ? 40 : 3
    if filled.entry.linkCount > many { found.append(.links(filled.entry.linkCount)) }
    return found
  }

  /// In how many seconds nobody fills in a form.
  private static let fastest = 3
}
