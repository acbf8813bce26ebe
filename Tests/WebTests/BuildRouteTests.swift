import Foundation
import HTTPTypes
import Publishing
import Testing
import Web

@Suite struct BuildRouteTests {
  /// The page of a job once it has ended.
  private func ended(_ address: String, _ site: TestSite) async throws -> TestSite.Answer {
    while true {
      let page = try await site.send(address)
      guard page.status == 200, page.text.contains("data-job=\"under-way\"") else { return page }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  @Test func aReaderMakesABookletOfChosenPractices() async throws {
    let site = try TestSite(isLocal: false)
    let form = try await site.send("/toolkit?id=penny-wirton-schools&id=no-such&id=duo-for-a-job")
    #expect(form.status == 200)
    #expect(form.text.contains("2 practices as a booklet"))
    #expect(!form.text.contains("no-such"))
    let sent = try await site.submit(
      "/toolkit",
      [
        "id": "penny-wirton-schools", "id": "duo-for-a-job", "title": "../<b>Mine</b>\r\nX: y",
        "paper": "a5", "language": "it",
      ])
    #expect(sent.status == 303)
    let address = try #require(sent.headers[.location])
    let page = try await ended(address, site)
    #expect(page.headers[.cacheControl] == "no-store")
    #expect(page.text.contains("../&lt;b&gt;Mine&lt;/b&gt; X: y"))
    // There is no typesetter here, and a stranger is not told what to install.
    #expect(page.text.contains("Not made: PDF"))
    #expect(!page.text.contains("pip install"))
    let links = page.text.matches(of: /href="(\/builds\/[^"]+)"/).map { String($0.output.1) }
    #expect(links.count == 2)
    for link in links {
      let file = try await site.send(link)
      #expect(file.status == 200)
      let disposition = try #require(file.headers[.contentDisposition])
      #expect(
        disposition.wholeMatch(of: /attachment; filename="toolkit-[0-9a-f]{8}\.(html|epub)"/) != nil
      )
    }
    let html = try await site.send(try #require(links.last)).text
    #expect(html.contains("Composto da chi legge il 22 novembre 2026"))
    #expect(html.contains("practice-duo-for-a-job"))
    #expect(!html.contains("practice-civicozero-rome"))
  }

  @Test func whoComesWhenFiveWaitIsAskedToComeAgain() async throws {
    let site = try TestSite(isLocal: false) { root in
      let tools = root.appending(path: ".tools")
      try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
      let program = tools.appending(path: "weasyprint")
      try Data("#!/bin/sh\nexec sleep 300\n".utf8).write(to: program)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    }
    var answers: [TestSite.Answer] = []
    for number in 0...6 {
      answers.append(
        try await site.submit(
          "/toolkit",
          ["id": "duo-for-a-job", "title": "\(number)", "paper": "a4", "language": "en"]))
    }
    #expect(answers.map(\.status) == [303, 303, 303, 303, 303, 303, 503])
    #expect(answers[6].headers[.retryAfter] == "60")
    let last = try await site.send(try #require(answers[5].headers[.location])).text
    #expect(last.contains("5 booklets come before this one."))
    #expect(last.contains("data-job=\"under-way\""))
    await site.live.builds.stop()
    let page = try await site.send(try #require(answers[0].headers[.location])).text
    #expect(page.contains("because the site was stopped"))
  }

  @Test func whatIsNoToolkitIsRefused() async throws {
    let site = try TestSite()
    #expect(try await site.send("/toolkit").status == 404)
    for fields in [
      ["id": "no-such", "paper": "a4", "language": "en"],
      ["id": "duo-for-a-job", "paper": "a0", "language": "en"],
      ["id": "duo-for-a-job", "paper": "a4", "language": "xx"],
    ] as [KeyValuePairs<String, String>] {
      #expect(try await site.submit("/toolkit", fields).status == 400)
    }
    #expect(try await site.send("/toolkit", method: .post).status == 400)
    for address in ["/jobs/x", "/jobs/\(String(repeating: "a", count: 32))", "/builds/../x"] {
      #expect([400, 404].contains(try await site.send(address).status), "\(address)")
    }
  }

  @Test func anEditorMakesTheFilesOfAnIssueAndAHostedSiteDoesNot() async throws {
    let site = try TestSite()
    #expect(try await site.send("/publications/inclusive-learning-1").text.contains("/build\""))
    let sent = try await site.submit("/publications/inclusive-learning-1/build", [:])
    let page = try await ended(try #require(sent.headers[.location]), site)
    #expect(page.text.contains("inclusive-learning-1.epub"))
    #expect(page.text.contains("pip install"))
    let file = try await site.send("/publications/inclusive-learning-1/inclusive-learning-1.html")
    #expect(file.status == 200)

    let hosted = try TestSite(isLocal: false)
    let address = "/publications/inclusive-learning-1/build"
    #expect(try await hosted.submit(address, [:]).status == 404)
    #expect(
      !(try await hosted.send("/publications/inclusive-learning-1").text.contains("/build\"")))
  }

  @Test func errorsInTheFilesAreShownInsteadOfFiles() async throws {
    let site = try TestSite { root in
      let file = root.appending(path: "Practices/broken.md")
      try Data("---\ntitle: Broken\n---\n".utf8).write(to: file)
    }
    let answer = try await site.submit("/publications/inclusive-learning-1/build", [:])
    #expect(answer.status == 422)
    #expect(answer.text.contains("Practices/broken.md"))
  }

  @Test func theFilesOfAPlanThatAreShownAreThoseOfItsPublicEdition() async throws {
    let site = try TestSite { root in
      for folder in ["open-enrolment-dossier", "open-enrolment-dossier-public"] {
        let build = root.appending(path: "Exports/build/\(folder)")
        try FileManager.default.createDirectory(at: build, withIntermediateDirectories: true)
        try Data(folder.utf8).write(to: build.appending(path: "\(folder).html"))
      }
    }
    let page = "/publications/open-enrolment-dossier"
    #expect(try await site.send("\(page)/open-enrolment-dossier-public.html").status == 200)
    #expect(try await site.send("\(page)/open-enrolment-dossier.html").status == 404)
  }

  @Test func theChaptersOfAToolkitAreReadOnItsPageAndItsPracticesOnTheirs() async throws {
    let site = try TestSite(isLocal: false)
    let page = try await site.send("/publications/advocacy-toolkit").text
    #expect(page.contains("id=\"chapter-two-rules\""))
    #expect(!page.contains("id=\"practice-penny-wirton-schools\""))
    #expect(!page.contains("href=\"#practice-"))
    #expect(page.contains("href=\"/practices/gdansk-immigrant-integration-model"))
  }

  @Test func anArticleIsReadAndCitedWithoutAnExport() async throws {
    let site = try TestSite()
    let issue = "/publications/inclusive-learning-1"
    let address = "\(issue)/articles/mapping-the-field.html"
    #expect(try await site.send(issue).text.contains("href=\"\(address)\""))
    let page = try await site.send(address).text
    #expect(page.contains("name=\"citation_title\""))
    #expect(page.contains("id=\"citing\""))
    // What it cites of the same issue is on another page.
    #expect(page.contains("/articles/practice-penny-wirton-schools.html#"))
    for ending in ["bib", "ris"] {
      let file = try await site.send("\(issue)/articles/mapping-the-field.\(ending)")
      #expect(file.status == 200)
      #expect(file.text.contains("Rostrum Papers"))
    }
    for path in ["no-such.html", "no-such.bib", "mapping-the-field.xml"] {
      #expect(try await site.send("\(issue)/articles/\(path)").status == 404)
    }
  }
}
