import Diagnostics
import Markup

/// The catalogue as a table finds it.
struct ImportShelf {
  let catalogue: Catalogue
  let setting: ImportSetting
  private let record: ImportRecord
  private let texts: [String: String]
  private let byKey: [String: Practice]
  /// The ids that files have, read or not.
  private let taken: Set<String>

  init(
    _ catalogue: Catalogue, _ tree: SourceTree, _ record: ImportRecord, _ setting: ImportSetting
  ) {
    self.catalogue = catalogue
    self.record = record
    self.setting = setting
    let files = tree.files(in: "Practices")
    texts = Dictionary(files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    byKey = Dictionary(
      catalogue.practices.compactMap { practice in practice.key.map { ($0, practice) } },
      uniquingKeysWith: { first, _ in first })
    taken = Set(
      files.filter { $0.path.hasSuffix(".md") }.map { practiceIdentity(ofPath: $0.path).id })
  }

  /// What each row is to make of its practice; rows that belong to none are reported.
  func drafts(_ rows: [ImportRow], _ report: inout Report) -> ImportDrafts {
    var owners: [String: Int] = [:]
    return ImportDrafts(
      all: rows.map { row in
        guard let (id, practice) = target(of: row, &report) else {
          return ImportDraft(row: row, id: row.id?.value ?? row.key?.value ?? "", isNew: true)
        }
        if let other = owners.updateValue(row.number, forKey: id) {
          report.add(
            .importRow, at: row.location, "row \(other) is about the practice '\(id)' too",
            hint: "put the two rows together")
          owners[id] = other
        }
        return draft(row, id, practice, &report)
      })
  }

  /// The practice of a row, by its key, else by its id; another name, with the reason, when there is no telling, so
  /// that the rest of the row is looked at; nil, with the reason, when there is nothing to put it together with.
  private func target(
    of row: ImportRow, _ report: inout Report
  ) -> (id: Practice.ID, practice: Practice?)? {
    if let key = row.key, let practice = byKey[key.value] {
      guard let id = row.id, id.value != practice.id else { return (practice.id, practice) }
      report.add(
        .importRow, at: id.location,
        "the record '\(key.value)' is the practice '\(practice.id)', not '\(id.value)'",
        hint: "write '\(practice.id)', since an id never changes, or another key")
      return (practice.id, practice)
    }
    guard let id = row.id else {
      let title = row.fields[nil]?.first { $0.name == "title" }?.node.words
      report.add(
        .importRow, at: row.key?.location ?? row.location,
        "this row does not say which practice it is",
        hint: title.map { "write an id, such as '\(slug($0))'" } ?? "write an id")
      return ("unnamed-row-\(row.number)", nil)
    }
    guard isFileID(id.value) else {
      report.add(
        .badID, at: id.location, "'\(id.value.prefix(120))' cannot be an id",
        hint: "use at most 100 small letters, digits and hyphens, and begin with a letter")
      return ("unnamed-row-\(row.number)", nil)
    }
    let practice = catalogue.practice(id.value)
    if let other = practice?.key, let key = row.key, other != key.value {
      report.add(
        .importRow, at: key.location,
        "the practice '\(id.value)' is the record '\(other)', not '\(key.value)'",
        hint: "write '\(other)', or another id")
      return (id.value, practice)
    }
    guard practice != nil || !taken.contains(id.value) else {
      report.add(
        .importRow, at: id.location, "the file of '\(id.value)' cannot be read",
        hint: "mend that file, or choose another id")
      return nil
    }
    return (id.value, practice)
  }

  private func draft(
    _ row: ImportRow, _ id: Practice.ID, _ practice: Practice?, _ report: inout Report
  ) -> ImportDraft {
    var draft = ImportDraft(row: row, id: id, isNew: practice == nil)
    for (language, given) in row.fields.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) {
      let version = language.flatMap { tag in
        catalogue.translations[id]?.first { $0.key == tag }?.value
      }
      let known = language == nil ? practice : version
      let folder = practice?.location.file.split(separator: "/").dropLast().joined(separator: "/")
      let path =
        known?.location.file
        ?? "\(folder ?? "Practices")/\(id)\(language.map { "." + $0 } ?? "").md"
      guard known != nil || texts[path] == nil else {
        report.add(
          .importRow, at: row.location, "\(path) is there and cannot be read",
          hint: "mend that file")
        continue
      }
      let stated = (known?.language ?? setting.language).lowercased()
      let fields = given.filter { $0.name != "language" || $0.node.words.lowercased() != stated }
      take(fields, at: path, in: language, &draft, &report)
    }
    return draft
  }

  /// Puts the fields of one version together with its file, and adds the file as it would be.
  private func take(
    _ fields: [ImportField], at path: String, in language: String?, _ draft: inout ImportDraft,
    _ report: inout Report
  ) {
    let old = texts[path]
    // A file that is to be has a title, which every practice gives.
    let text = old ?? "---\ntitle: new\n---\n"
    var unread = Report()
    let matter = FrontMatter(SourceFile(path: path, text: text), &unread)
    let place = SourceLocation(file: path)
    let node = old == nil ? nil : matter.fields
    var merge = ImportMerge(
      node ?? YAMLNode(content: .mapping([]), location: place), body: String(matter.body))
    merge.take(
      fields, fingerprints: record.fingerprints(of: draft.id, in: language),
      overwrites: setting.overwrites, &report)
    func named(_ fields: [String]) -> [String] {
      fields.map { field in language.map { "\(field) (\($0))" } ?? field }
    }
    draft.kept += named(merge.kept)
    guard !merge.changed.isEmpty else { return }
    draft.changed += named(merge.changed)
    let body = merge.body.map {
      Markdown($0.value, file: setting.file, firstLine: $0.location.line, &report)
    }
    var found = Report()
    let practice = readPractice(
      merge.node,
      body: body ?? Markdown(matter.body, file: path, firstLine: matter.bodyLine, &unread),
      at: place, language: setting.language, &found)
    report.add(found.atRow(of: draft.row, path: path, isNew: old == nil))
    guard let practice else { return }
    draft.versions.append(ImportDraft.Version(practice: practice, isTranslation: language != nil))
    do {
      let new = try merge.text(of: text, path: path)
      draft.files.append(PracticeImport.File(path: path, old: old, new: new))
    } catch {
      report.add(.importRow, at: draft.row.location, "\(path) was not changed: \(error.message)")
    }
  }
}
