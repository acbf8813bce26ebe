import Feedback
import Foundation
import HTTPTypes
package import Hummingbird
import NIOCore
import Publishing

/// Answers requests: finds the route, renders its page, and says in the log what was done.
package struct SiteResponder<Context: RequestContext>: HTTPResponder {
  private let live: LiveSite
  private let metrics: Metrics
  private let log: @Sendable (RequestRecord) -> Void

  /// - Parameter log: is told of every answer.
  package init(
    _ live: LiveSite, metrics: Metrics = Metrics(),
    log: @escaping @Sendable (RequestRecord) -> Void = { _ in }
  ) {
    self.live = live
    self.metrics = metrics
    self.log = log
  }

  package func respond(to request: Request, context: Context) async throws -> Response {
    let clock = ContinuousClock()
    let start = clock.now
    let peer = (context as? any RemoteAddressRequestContext)?.remoteAddress?.ipAddress
    let (reply, route, fault) = await answer(request, from: peer, network(of: request, context))
    let response = reply.response(to: request.method, known: request.headers[.ifNoneMatch])
    let seconds = (clock.now - start) / .seconds(1)
    metrics.count(route, status: response.status.code, seconds: seconds)
    log(
      RequestRecord(
        method: request.method.rawValue, route: route, status: response.status.code,
        milliseconds: Int((seconds * 1000).rounded()), bytes: response.body.contentLength ?? 0,
        fault: fault))
    return response
  }

  /// The answer, the pattern of the route that gave it, and for our own faults what went wrong.
  private func answer(
    _ request: Request, from peer: String?, _ network: String?
  ) async -> (Reply, route: String, fault: String?) {
    let (site, replies) = live.snapshot
    var route = "none"
    var language = site.plainLanguage
    var path: [String] = []
    do {
      let asked = try WebRequest(request, plainLanguage: site.plainLanguage, peer: peer)
      (language, path) = (asked.language, asked.path)
      if asked.path == ["metrics"], asked.method == .get, metrics.areShown {
        let text = "text/plain; version=0.0.4; charset=utf-8"
        return (Reply(metrics.text, mediaType: text, caching: .never), "/metrics", nil)
      }
      let isReading = [.get, .head].contains(asked.method)
      let key = request.head.path ?? ""
      if isReading, let kept = replies[key] { return (kept.reply, kept.route, nil) }
      if asked.method == .options, !allowed(path).isEmpty {
        return (.options(allowed(path)), route, nil)
      }
      let (found, captures) = try find(asked)
      route = found.pattern
      let pages = Pages(site, language: language, assets: live.assets.names)
      let form = try await form(request, asked, found)
      let visit = Visit(
        request: asked, captures: captures, form: form, site: site, pages: pages, live: live,
        network: network)
      let reply = try await found.handler(visit)
      return (isReading ? replies.keep(reply, route: route, for: key) : reply, route, nil)
    } catch let error as Refused {
      var reply = refused(error.refusal, site, language, request)
      if error.refusal == .wrongMethod { reply.headers[.allow] = allowed(path) }
      return (reply, route, nil)
    } catch let error as RecordProblem {
      return (refused(.recordsFull, site, language, request), route, "RecordProblem.\(error)")
    } catch {
      return (refused(.fault, site, language, request), route, "\(type(of: error))")
    }
  }

  /// The name of the network that asks.
  private func network(of request: Request, _ context: Context) -> String? {
    let peer = (context as? any RemoteAddressRequestContext)?.remoteAddress
    let forwarded = HTTPField.Name("X-Forwarded-For").map { request.headers[values: $0] } ?? []
    return live.networks.name(of: peer, forwarded: forwarded)
  }

  /// What was sent, once it is sure that a form of this site was.
  private func form(_ request: Request, _ asked: WebRequest, _ route: Route) async throws -> Form {
    guard route.method == .post else { return .empty }
    guard !route.isSealed || !asked.isFromElsewhere else { throw Refused(.forged) }
    let form = try await Form(request)
    guard !route.isSealed || isSealed(form, asked) else { throw Refused(.forged) }
    return form
  }

  private func isSealed(_ form: Form, _ asked: WebRequest) -> Bool {
    guard let seal = form[Pages.sealField], let visitor = asked.visitor else { return false }
    return live.seal.admits(seal, from: asked.bearer(visitor), at: .now)
  }

  /// The first route that fits; `HEAD` is answered as `GET` is.
  private func find(_ request: WebRequest) throws(Refused) -> (Route, [String]) {
    var fits = false
    let method = request.method == .head ? .get : request.method
    for route in allRoutes {
      guard let captures = route.captures(request.path) else { continue }
      if route.method == method { return (route, captures) }
      fits = true
    }
    throw Refused(fits ? .wrongMethod : .notFound)
  }

  private func refused(
    _ refusal: Pages.Refusal, _ site: Site, _ language: String, _ request: Request
  ) -> Reply {
    let pages = Pages(site, language: language, assets: live.assets.names)
    let isForProgram = WebRequest.isForProgram(request.head.path ?? "/")
    let status: HTTPResponse.Status =
      switch refusal {
      case .notFound: .notFound
      case .badRequest: .badRequest
      // Programs are told how long a value may be.
      case .tooLong: isForProgram ? .badRequest : .uriTooLong
      case .wrongMethod: .methodNotAllowed
      case .tooLarge: .contentTooLarge
      case .forged: .forbidden
      case .flood: .tooManyRequests
      case .recordsFull: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
      case .busy: .serviceUnavailable
      case .fault: .internalServerError
      }
    var reply =
      isForProgram
      ? Reply.problem(pages.problem(refusal, status: status.code), status: status)
      : Reply.html(pages.html(pages.refusal(refusal)), status: status)
    if refusal == .busy { reply.headers[.retryAfter] = "60" }
    return reply
  }

  /// What an address can be asked, for `OPTIONS` and where it was asked something else (RFC 9110, 9.3.7
  /// and 15.5.6).
  private func allowed(_ path: [String]) -> String {
    let methods = Set(allRoutes.filter { $0.captures(path) != nil }.map(\.method))
    return [HTTPRequest.Method.get, .head, .post].filter { method in
      methods.contains(method == .head ? .get : method)
    }.map(\.rawValue).joined(separator: ", ")
  }
}

/// What the log says of a request: nothing of who asked, and nothing of what was typed.
package struct RequestRecord: Encodable, Hashable, Sendable {
  package let method: String
  /// The pattern of the address.
  package let route: String
  package let status: Int
  package let milliseconds: Int
  package let bytes: Int
  /// The type of an error that was our own fault; nil for all other answers.
  package let fault: String?
}
