import Diagnostics
import Documents
import Markup

extension HarvestRepository {
  /// The answer to a request (OAI-PMH 2.0, 3.2), as an XML file; what is wrong with the request stands in it.
  ///
  /// - Parameters:
  ///   - parameters: of the address or of the form, in their order.
  ///   - time: of the answer, in UTC, such as `2026-11-22T12:00:00Z`.
  package func answer(
    to parameters: [(name: String, value: String)], at time: String
  ) -> String {
    let content: [Element]
    var echoed = parameters
    do throws(HarvestError) {
      let request = try HarvestRequest(parameters)
      content = try answer(request)
    } catch {
      if error.code == .badVerb || error.code == .badArgument { echoed = [] }
      content = [.tag("error", ["code": error.code.rawValue], error.text)]
    }
    let request = echoed.reduce(Element.tag("request", [:], address)) { $0.with($1.name, $1.value) }
    return Element.tag(
      "OAI-PMH",
      [
        "xmlns": "http://www.openarchives.org/OAI/2.0/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation":
          "http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd",
      ], [.tag("responseDate", [:], time), request] + content
    ).xmlFile()
  }

  private func answer(_ request: HarvestRequest) throws(HarvestError) -> [Element] {
    switch request {
    case .identify: return [identity]
    case .formats(let identifier): return [try formats(identifier)]
    case .sets:
      return [
        .tag(
          "ListSets", [:],
          sets.map { spec, name in
            .tag("set", [:], [.tag("setSpec", [:], spec), .tag("setName", [:], name)])
          })
      ]
    case .record(let identifier, let prefix):
      guard let record = record(identifier) else {
        throw HarvestError(.idDoesNotExist, "there is no such record here")
      }
      guard let format = HarvestFormat(rawValue: prefix), record.isAvailable(in: format) else {
        throw HarvestError(.cannotDisseminateFormat, "the record is not to be had in this format")
      }
      return [.tag("GetRecord", [:], [element(record, format)])]
    case .list(let list, let headersOnly):
      return [try page(list, after: nil, headersOnly: headersOnly)]
    case .more(let token, let headersOnly):
      let list = HarvestList(
        format: token.format, set: token.set, from: token.from, until: token.until)
      return [try page(list, after: token, headersOnly: headersOnly)]
    }
  }

  private var identity: Element {
    .tag("Identify") {
      Element.tag("repositoryName", [:], configuration.title)
      Element.tag("baseURL", [:], address)
      Element.tag("protocolVersion", [:], "2.0")
      Element.tag("adminEmail", [:], configuration.contact.value)
      Element.tag(
        "earliestDatestamp", [:], records.first?.datestamp.iso ?? "1970-01-01")
      // A withdrawn practice keeps its file, but nobody is kept from deleting one.
      Element.tag("deletedRecord", [:], "transient")
      Element.tag("granularity", [:], "YYYY-MM-DD")
    }
  }

  private func formats(_ identifier: String?) throws(HarvestError) -> Element {
    var formats = HarvestFormat.allCases
    if let identifier {
      guard let record = record(identifier) else {
        throw HarvestError(.idDoesNotExist, "there is no such record here")
      }
      formats = formats.filter(record.isAvailable)
      guard !formats.isEmpty else {
        throw HarvestError(.noMetadataFormats, "there is no format of the record")
      }
    }
    return .tag(
      "ListMetadataFormats", [:],
      formats.map { format in
        .tag("metadataFormat") {
          Element.tag("metadataPrefix", [:], format.rawValue)
          Element.tag("schema", [:], format.schema)
          Element.tag("metadataNamespace", [:], format.namespace)
        }
      })
  }

  private func page(
    _ list: HarvestList, after token: ResumptionToken?, headersOnly: Bool
  ) throws(HarvestError) -> Element {
    let all = records.filter(list.holds)
    let rest =
      token.map { token in
        all.filter {
          ($0.datestamp, $0.identifier) > (token.lastDatestamp, token.lastIdentifier)
        }
      } ?? all
    guard !rest.isEmpty else {
      throw token == nil
        ? HarvestError(.noRecordsMatch, "nothing meets all the arguments")
        : HarvestError(.badResumptionToken, "nothing is left of the list")
    }
    let page = rest.prefix(pageSize)
    let done = token?.cursor ?? 0
    var elements = page.map { headersOnly ? header($0) : element($0, list.format) }
    if let last = page.last, token != nil || rest.count > page.count {
      // The last page of a list that was divided ends with an empty one.
      let next =
        rest.count > page.count
        ? ResumptionToken(list, cursor: done + page.count, after: last).text : ""
      elements.append(
        .tag(
          "resumptionToken",
          ["completeListSize": String(max(all.count, done + rest.count)), "cursor": String(done)],
          next))
    }
    return .tag(headersOnly ? "ListIdentifiers" : "ListRecords", [:], elements)
  }

  private func element(_ record: HarvestRecord, _ format: HarvestFormat) -> Element {
    .tag("record") {
      header(record)
      record.metadata(format).map { metadata in
        // JATS has no namespace of its own.
        Element.tag("metadata", [:], [format == .jats ? metadata.with("xmlns", "") : metadata])
      }
    }
  }

  private func header(_ record: HarvestRecord) -> Element {
    .tag("header", ["status": record.isDeleted ? "deleted" : nil]) {
      Element.tag("identifier", [:], record.identifier)
      Element.tag("datestamp", [:], record.datestamp.iso)
      record.sets.map { Element.tag("setSpec", [:], $0) }
    }
  }
}
