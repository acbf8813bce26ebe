package import Diagnostics
package import Markup

/// Reads an organisation; nil when its name or type is missing.
package func readOrganisation(_ file: SourceFile, _ report: inout Report) -> Organisation? {
  guard let node = readYAML(file.text, file: file.path, &report),
    var fields = Fields(node, what: "an organisation", &report)
  else { return nil }
  defer { fields.finish(&report) }
  let name = fields.requiredText("name", "what the organisation is called", &report)
  let type = fields.requiredText("type", "such as ngo or law-clinic", &report)
  let place = fields.text("place", &report)?.value
  let url = fields.text("url", &report)
  let ror = fields.text("ror", &report)
  let country = fields.text("country", &report)
  let languages = fields.texts("languages", &report).map(\.value)
  let areas = fields.texts("areas", &report)
  let offers = fields.texts("offers", &report)
  let needs = fields.texts("needs", &report)
  let memberOf = fields.texts("member_of", &report)
  let partners = fields.texts("partners", &report)
  guard let name, let type else { return nil }
  return Organisation(
    id: file.stem, name: name.value, type: type, country: country, place: place, url: url,
    ror: ror, languages: languages, areas: areas, offers: offers, needs: needs,
    memberOf: memberOf, partners: partners, location: file.start)
}
