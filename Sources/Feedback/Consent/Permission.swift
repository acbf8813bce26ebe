package import Markup

/// What the consents on record allow to be done with a story or a photograph.
package enum Permission: Hashable, Sendable {
  /// It may be published as it is.
  case allowed
  /// It may be published without what names the person.
  case anonymised
  case withheld(Reason)

  /// Why something stays out; the first that is found.
  package enum Reason: Hashable, Sendable {
    case noRecord
    case noConsent(Channel)
    case notYetGiven(Channel, Day)
    case expired(Channel, Day)
    case withdrawn(Channel, Day)
    case guardianMissing
    /// Nobody can be left out of a picture, nor a name out of a text that holds it.
    case notAnonymous
  }
}

/// Whether a story may be published through all of these channels on a day: it takes the consent of
/// each person for each channel.
package func may(
  publish story: Story, through channels: Set<Channel>, on day: Day
) -> Permission {
  let permission = permission(
    .publishStory, by: story.consents, through: channels, on: day)
  return permission == .anonymised && story.namesItsTeller ? .withheld(.notAnonymous) : permission
}

/// Whether a photograph may be published through all of these channels on a day.
///
/// Without its people it would be another picture, so that a consent without the name withholds it.
package func may(
  publish photograph: Photograph, through channels: Set<Channel>, on day: Day
) -> Permission {
  switch photograph.people {
  case .nobody: .allowed
  case .unknown: .withheld(.noRecord)
  case .shown(let consents):
    switch permission(.publishImage, by: consents, through: channels, on: day) {
    case .anonymised: .withheld(.notAnonymous)
    case let other: other
    }
  }
}

/// The strictest of what each person allows for each channel.
private func permission(
  _ purpose: Consent.Purpose, by consents: [Consent], through channels: Set<Channel>, on day: Day
) -> Permission {
  let people = Set(consents.map(\.person)).sorted()
  guard !people.isEmpty, !channels.isEmpty else { return .withheld(.noRecord) }
  var isAnonymised = false
  for person in people {
    for channel in channels.sorted() {
      let own = consents.filter {
        $0.person == person && $0.purpose == purpose && $0.channel == channel
      }
      switch permission(of: own, for: channel, on: day) {
      case .allowed: break
      case .anonymised: isAnonymised = true
      case .withheld(let reason): return .withheld(reason)
      }
    }
  }
  return isAnonymised ? .anonymised : .allowed
}

/// What the consents of one person for one use allow: the latest holds. Of two of one day the one that
/// allows less does.
///
/// A withdrawal that is on record stops everything that is made after it was recorded, whatever date is
/// printed on it.
private func permission(
  of consents: [Consent], for channel: Channel, on day: Day
) -> Permission {
  guard let latest = consents.map(\.given).max() else { return .withheld(.noConsent(channel)) }
  let standing = consents.filter { $0.given == latest }
  if let withdrawn = standing.compactMap(\.withdrawn).max() {
    return .withheld(.withdrawn(channel, withdrawn))
  }
  guard latest <= day else { return .withheld(.notYetGiven(channel, latest)) }
  if let until = standing.compactMap(\.until).min(), until < day {
    return .withheld(.expired(channel, until))
  }
  if standing.contains(where: { $0.isMinor && $0.giver != .guardian }) {
    return .withheld(.guardianMissing)
  }
  return standing.allSatisfy { $0.identity == .named } ? .allowed : .anonymised
}

extension Permission.Reason {
  /// The reason in words for editors, such as “its consent for print was withdrawn on 2026-09-01”.
  package var words: String {
    switch self {
    case .noRecord: "no record says who is shown or quoted, and that they agreed"
    case .noConsent(let channel): "there is no consent for '\(channel.rawValue)'"
    case .notYetGiven(let channel, let day):
      "the consent for '\(channel.rawValue)' is of \(day.iso), after the printed date"
    case .expired(let channel, let day):
      "the consent for '\(channel.rawValue)' ended on \(day.iso)"
    case .withdrawn(let channel, let day):
      "the consent for '\(channel.rawValue)' was withdrawn on \(day.iso)"
    case .guardianMissing: "a child is concerned, and no guardian has agreed"
    case .notAnonymous: "it was agreed to without the name only, and it shows who it is"
    }
  }
}
