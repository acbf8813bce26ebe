package import Diagnostics
package import Documents
import Markup

/// How a job stands that makes files of a publication.
package struct BuildProgress: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// How many jobs come before it.
    case waiting(before: Int)
    case running
    /// What was made; the publication is the one whose export was replaced, nil for files made for oneself.
    case done(Manifest, publication: String?)
    case failed(Failure)
  }

  package enum Failure: Hashable, Sendable { case tookTooLong, stopped, fault }

  /// By which the job is asked for.
  package let key: String
  /// Of the publication.
  package let title: String
  package let state: State

  package init(_ key: String, _ title: String, _ state: State) {
    self.key = key
    self.title = title
    self.state = state
  }

  var isUnderWay: Bool {
    switch state {
    case .waiting, .running: true
    case .done, .failed: false
    }
  }
}

extension Pages {
  /// What comes of a job: its place in the queue, then its files and what was left out.
  package func job(_ progress: BuildProgress) -> Page {
    let address = links.job(progress.key)
    var page = Page(
      progress.title, path: "/jobs/\(progress.key)", part: .publications,
      content: [
        breadcrumb(links.publications, text[.navPublications]),
        .tag("h1", [:], progress.title),
        .tag(
          "div",
          [
            "id": "job", "role": "status",
            "data-job": progress.isUnderWay ? "under-way" : "ended",
          ], state(progress, address)),
      ])
    page.layout = .document
    page.isListed = false
    return page
  }

  private func state(_ progress: BuildProgress, _ address: String) -> [Element] {
    switch progress.state {
    case .waiting(let before):
      underWay(text.counted(.jobWaiting, before), address)
    case .running: underWay(text[.jobRunning], address)
    case .done(let manifest, let publication): done(manifest, publication, progress.key)
    case .failed(let failure): [failed(failure)]
    }
  }

  private func underWay(_ sentence: String, _ address: String) -> [Element] {
    [
      .tag("p", ["class": "lead"], sentence), .tag("p", [:], text[.jobKeep]),
      .tag("p", ["class": "actions"]) {
        Element.tag("a", ["href": address], text[.jobLookAgain])
      },
    ]
  }

  private func failed(_ failure: BuildProgress.Failure) -> Element {
    let sentence: InterfaceText =
      switch failure {
      case .tookTooLong: .jobTookTooLong
      case .stopped: .jobStopped
      case .fault: .jobFault
      }
    return .tag("p", ["class": "note signal"], text[sentence])
  }

  private func done(_ manifest: Manifest, _ publication: String?, _ key: String) -> [Element] {
    let files = manifest.files.map { file in
      ShownFile(
        path: file.path, size: file.bytes, pages: file.pages,
        address: publication.map { links.file(file.path, of: $0) } ?? links.built(file.path, key))
    }
    return [
      .tag("p", ["class": "lead"], text.counted(.jobDone, manifest.files.count)),
      fileList(files),
      leftOut(manifest),
      publication.map { id in
        .tag("p", ["class": "actions"]) {
          Element.tag("a", ["href": links.publication(id)], text[.toPublication])
          if site.isLocal {
            Element.tag("a", ["href": links.problems]) {
              text.counted(.problemCount, site.problemsToMend.diagnostics.count)
            }
          }
        }
      },
    ].compactMap(\.self)
  }

  /// What could not be made or may not be published; why a format failed is for those who keep the site.
  private func leftOut(_ manifest: Manifest) -> Element? {
    guard !manifest.withheld.isEmpty else { return nil }
    return .tag("section", ["aria-labelledby": "left-out"]) {
      Element.tag("h2", ["id": "left-out"], text[.leftOut])
      Element.tag(
        "ul", [:],
        manifest.withheld.map { item in
          let isFormat = allFormats.contains { $0.name == item.what }
          let tells = site.isLocal || !isFormat
          return .tag("li") {
            isFormat ? text(.notMade, ["format": item.what.uppercased()]) : item.what
            if tells {
              Element.tag("span", ["lang": language == "en" ? nil : "en"], ": \(item.why)")
            }
          }
        })
    }
  }

  /// Why a publication is not made, and where to mend it.
  package func notBuilt(_ publication: Publication, _ problems: Report) -> Page {
    let title = publication.title.text(in: language)?.text ?? publication.id
    var page = Page(
      title, path: "/publications/\(publication.id)", part: .publications,
      content: [
        breadcrumb(links.publication(publication.id), title),
        .tag("h1", [:], text[.notBuiltTitle]),
        .tag("p", ["class": "lead"], text[.notBuiltLead]), list(of: problems.sorted),
      ])
    page.isListed = false
    return page
  }
}
