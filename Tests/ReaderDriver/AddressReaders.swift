import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Publishing
import Web

/// What reads addresses, forms, dates and names of machines.
let addressReaders: [Reader] = {
  let signs = [
    "%", "%00", "%2e%2e", "%2f", "%c0%ae", "%E0%A4", "%25", "..", "//", "\\", "?", "&", "=", "+",
    "#", ";", "&&", "=&=", "a=",
    "?q=", "/it/", "%f0%9f%91%a9", "%ZZ", "%u0041", "http://", "@", "[::1]", ":0", ".", "-", "xn--",
  ]
  let addresses = [
    "/", "/practices?q=law+clinic&country=IT&country=DE&sort=title&page=2",
    "/it/practices/penny-wirton-schools.json",
    "/publications/a/articles/b.html?x=%C3%A9", "/feedback/sent/0123456789abcdef/edit",
    "/desk/items/123456789?done=1",
  ]
  let forms = [
    "seal=1.ab&language=en&title=Two+evenings&what=We+taught.%0D%0A%0D%0ATwice&agree=a&agree=b",
    "a=b", "goal%2Ftext=x&then=stay",
  ]
  let dates = [
    "2026-11-22", "2020", "2020-02", "1/2/2020", "29.02.2024", "127.0.0.1", "::ffff:10.0.0.1",
    "0x7f.1", "2130706433",
  ]
  return [
    Reader(name: "addresses", share: 8, mutation: Mutation(addresses, signs: signs)) { bytes in
      readAddress(String(decoding: bytes, as: UTF8.self))
    },
    Reader(name: "forms", share: 8, mutation: Mutation(forms, signs: signs)) { bytes in
      await readForm(bytes)
    },
    Reader(name: "dates and machines", share: 4, mutation: Mutation(dates, signs: signs)) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      if let day = Day(text), Day(day.iso) != day { return .broken("\(day.iso) is another day") }
      let date = PartialDate(text)
      _ = TableDate(text, order: nil)
      return date != nil || NetworkAddress(text) != nil ? .taken : .refused
    },
  ]
}()

private func readAddress(_ text: String) -> Verdict {
  let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: text)
  do {
    let request = try WebRequest(
      Request(head: head, body: RequestBody(buffer: ByteBuffer())), plainLanguage: "en")
    let leadsOut = request.path.contains {
      $0.isEmpty || $0 == ".." || $0 == "." || $0.contains("/")
    }
    return leadsOut ? .broken("the path is \(request.path)") : .taken
  } catch {
    return .refused
  }
}

private func readForm(_ bytes: [UInt8]) async -> Verdict {
  let head = HTTPRequest(
    method: .post, scheme: "http", authority: "localhost", path: "/",
    headerFields: [.contentType: "application/x-www-form-urlencoded"])
  let body = RequestBody(buffer: ByteBuffer(bytes: bytes))
  do {
    let form = try await Form(Request(head: head, body: body))
    let isPlain = form.fields.allSatisfy { !$0.value.utf8.contains { $0 == 0 || $0 == 13 } }
    return isPlain ? .taken : .broken("a form holds a zero or the end of a line of another system")
  } catch {
    return .refused
  }
}
