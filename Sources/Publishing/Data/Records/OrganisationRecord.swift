package import Catalogue
import Diagnostics
import Markup

/// An organisation of the directory as a row of data.
package struct OrganisationRecord: DataRecord, Hashable {
  let id: String
  let name: String
  let type: String
  let country: String?
  let place: String?
  let website: String?
  let languages: [String]
  let areas: [String]
  let offers: [String]
  let needs: [String]
  let memberOf: [String]
  let partners: [String]
  let url: String

  /// - Parameter baseURL: where the workspace is published; nil gives addresses without a host.
  package init(_ organisation: Organisation, baseURL: String?) {
    id = organisation.id
    name = organisation.name
    type = organisation.type.value
    country = organisation.country?.value
    place = organisation.place
    website = organisation.url?.value
    languages = organisation.languages
    areas = organisation.areas.map(\.value)
    offers = organisation.offers.map(\.value)
    needs = organisation.needs.map(\.value)
    memberOf = organisation.memberOf.map(\.value)
    partners = organisation.partners.map(\.value)
    url = (baseURL ?? "/") + "organisations/\(organisation.id)"
  }

  package static let shape = DataShape<OrganisationRecord>(
    name: "Organisation", summary: "A law clinic, NGO, authority or other body of the directory.",
    fields: [
      DataField("id", \.id, "Its name in addresses; never used for another organisation."),
      DataField("name", \.name, "What it is called."),
      DataField("type", \.type, "A concept of the types of organisations."),
      DataField("country", \.country, "Where it is (ISO 3166-1 alpha-2)."),
      DataField("place", \.place, "The town."),
      DataField("website", \.website, "Its own pages.", kind: .address),
      DataField("languages", \.languages, "The languages in which it works (BCP 47)."),
      DataField("areas", \.areas, "The themes that it works on."),
      DataField("offers", \.offers, "Concepts of the vocabulary of services that it offers."),
      DataField("needs", \.needs, "Concepts of the vocabulary of services that it needs."),
      DataField("member_of", \.memberOf, "The ids of networks that it belongs to."),
      DataField("partners", \.partners, "The ids of organisations that it works with."),
      DataField("url", \.url, "Its permanent page.", kind: .address),
    ])
}

/// That one organisation offers what another needs, as a row of data.
package struct PairingRecord: DataRecord, Hashable {
  let needs: String
  let service: String
  let offers: String
  let country: String?
  let isInOneCountry: Bool

  package init(_ pairing: Pairing) {
    needs = pairing.needs.id
    service = pairing.service
    offers = pairing.offers.id
    country = pairing.offers.country?.value
    isInOneCountry = pairing.isInOneCountry
  }

  package static let shape = DataShape<PairingRecord>(
    name: "Pair", summary: "That one organisation offers what another needs.",
    fields: [
      DataField("needs", \.needs, "The id of the organisation that needs it."),
      DataField("service", \.service, "What is needed: a concept of the vocabulary of services."),
      DataField("offers", \.offers, "The id of the organisation that offers it."),
      DataField("country", \.country, "Where the one that offers is."),
      DataField("same_country", \.isInOneCountry, "Whether both state the same country."),
    ])
}
