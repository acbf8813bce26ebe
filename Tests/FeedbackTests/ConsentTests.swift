import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

@testable import Feedback

/// What the gate of consent lets through.
@Suite struct ConsentTests {
  static let today = Day(year: 2026, month: 11, day: 22)

  @Test(
    arguments: [
      ("channels: [print], identity: named", .allowed),
      ("channels: [print, web], identity: anonymous", .anonymised),
      ("channels: [print]", .anonymised),
      ("channels: [web], identity: named", .withheld(.noConsent(.print))),
      (
        "channels: [print], withdrawn: 2026-12-24",
        .withheld(.withdrawn(.print, Day(year: 2026, month: 12, day: 24)))
      ),
      ("channels: [print], identity: named, until: 2026-11-22", .allowed),
      (
        "channels: [print], until: 2026-11-21",
        .withheld(.expired(.print, Day(year: 2026, month: 11, day: 21)))
      ),
      ("channels: [print], minor: true", .withheld(.guardianMissing)),
    ] as [(String, Permission)])
  func aStoryNeedsAConsentThatHolds(fields: String, expected: Permission) throws {
    let story = try story(consents: [fields])
    let found: Permission = may(publish: story, through: [.print], on: Self.today)
    #expect(found == expected)
  }

  @Test func withoutARecordNothingIsPublished() throws {
    let story = try story(consents: [])
    let found: Permission = may(publish: story, through: [.web], on: Self.today)
    #expect(found == Permission.withheld(.noRecord))
    for (consent, expected) in [
      (nil, .withheld(.noRecord)), ("gone", .withheld(.noRecord)), ("nobody-shown", .allowed),
    ] as [(String?, Permission)] {
      let photograph = Photograph(consent: consent, in: [:])
      let found: Permission = may(publish: photograph, through: [.web], on: Self.today)
      #expect(found == expected)
    }
  }

  @Test func aNameInTheTextKeepsBackAStoryThatWasAgreedToWithoutIt() throws {
    let named = try story(consents: ["channels: [web]"], what: "Then AMINA opened the door.")
    let found: Permission = may(publish: named, through: [.web], on: Self.today)
    #expect(found == Permission.withheld(.notAnonymous))
  }

  @Test func aPictureCannotBeShownWithoutItsPeople() throws {
    let consents = try story(consents: ["channels: [web], purpose: publish-image"]).consents
    let photograph = Photograph(consent: "a", in: ["a": consents])
    let found: Permission = may(publish: photograph, through: [.web], on: Self.today)
    #expect(found == Permission.withheld(.notAnonymous))
  }

  /// An unreadable consent may be the one by which somebody withdrew.
  @Test func oneUnreadableConsentClosesAll() throws {
    var report = Report()
    let text = Self.text(
      consents: ["channels: [web], identity: named", "channels: [web], withdrawn: soon"])
    let story = try #require(readStory(SourceFile(path: "s/evening.md", text: text), &report))
    #expect(report.hasErrors)
    #expect(story.consents.isEmpty)
  }

  /// The gate says what a reader of the records would: every person, every channel, the latest word.
  @Test(arguments: UInt64(0)..<2000)
  func agreesWithAReaderOfTheRecords(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let consents = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      Consent(
        person: ["p1", "p2"].randomElement(using: &random) ?? "",
        purpose: Consent.Purpose.allCases.randomElement(using: &random) ?? .publishStory,
        channel: [.web, .print].randomElement(using: &random) ?? .web,
        identity: Consent.Identity.allCases.randomElement(using: &random) ?? .named,
        form: Consent.Form(text: "t", version: "1", language: "en"),
        given: Self.today + Int.random(in: -3...1, using: &random),
        giver: Consent.Giver.allCases.randomElement(using: &random) ?? .person,
        isMinor: Int.random(in: 0...4, using: &random) == 0,
        until: Bool.random(using: &random)
          ? Self.today + Int.random(in: -1...1, using: &random) : nil,
        withdrawn: Int.random(in: 0...4, using: &random) == 0 ? Self.today : nil)
    }
    let channels: Set<Channel> = Bool.random(using: &random) ? [.web] : [.web, .print]
    let photograph = Photograph(consent: "a", in: ["a": consents])
    let found = may(publish: photograph, through: channels, on: Self.today)
    let isOpen = found == .allowed
    #expect(isOpen == Self.isOpen(consents, channels), "seed \(seed)")
  }

  private static func isOpen(_ consents: [Consent], _ channels: Set<Channel>) -> Bool {
    guard !consents.isEmpty else { return false }
    for consent in consents {
      for channel in channels {
        let own = consents.filter {
          $0.person == consent.person && $0.channel == channel && $0.purpose == .publishImage
        }.sorted { $0.given < $1.given }
        guard let last = own.last else { return false }
        for one in own where one.given == last.given {
          if one.withdrawn != nil || one.given > today || one.identity == .anonymous {
            return false
          }
          if let until = one.until, until < today { return false }
          if one.isMinor, one.giver == .person { return false }
        }
      }
    }
    return true
  }

  private func story(consents: [String], what: String = "We opened a door.") throws -> Story {
    var report = Report()
    let file = SourceFile(path: "s/evening.md", text: Self.text(consents: consents, what: what))
    let story = try #require(readStory(file, &report))
    #expect(report.text == "")
    return story
  }

  private static func text(consents: [String], what: String = "We opened a door.") -> String {
    let items = consents.map { fields in
      let purpose = fields.contains("purpose") ? "" : "purpose: publish-story, "
      return "  - {person: p1, \(purpose)text: We ask you., version: \"1\", language: ti, "
        + "given: 2026-03-01, by: person, \(fields)}\n"
    }
    return """
      ---
      title: An evening
      teller: {name: Amina Probe, role: teacher}
      practice: law-desk
      context: A small town.
      what: \(what)
      with_whom: With learners.
      changed: They came.
      \(items.isEmpty ? "" : "consent:\n" + items.joined())
      ---
      """
  }
}
