import HTTPTypes
package import Hummingbird
import NIOCore
import Publishing

/// What a form holds when it is sent: names and texts, in their order.
package struct Form: Hashable, Sendable {
  package let fields: [WebRequest.Parameter]

  /// Of a request that sends none.
  package static let empty = Form(fields: [])

  /// The text of a field as it was typed, with lines that end as in files; nil when the form has no such field.
  package subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// All texts of a field.
  package func values(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }
}

extension Form {
  /// How many bytes a form may have: a plan with all its texts is a tenth of that.
  private static let byteLimit = 1 << 20
  /// How many fields a form may have.
  private static let fieldLimit = 5000
  /// How long its sending may take.
  private static let timeLimit = Duration.seconds(30)

  /// Reads the body of a request as `application/x-www-form-urlencoded` (URL Standard, 5.1).
  ///
  /// - Throws: `Refused` above the caps and for any other kind of body.
  package init(_ request: Request) async throws {
    let type = request.headers[.contentType]?.split(separator: ";").first
    guard type?.lowercased() == "application/x-www-form-urlencoded" else {
      throw Refused(.badRequest)
    }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Self.byteLimit {
      throw Refused(.tooLarge)
    }
    let body = try await Self.body(of: request)
    guard let text = String(validating: body.readableBytesView, as: UTF8.self) else {
      throw Refused(.badRequest)
    }
    self = Form(
      fields: try WebRequest.parameters(text[...], limit: Self.fieldLimit).map { field in
        let lines = field.value.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        return WebRequest.Parameter(name: field.name, value: lines)
      })
  }

  private static func body(of request: Request) async throws -> ByteBuffer {
    try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
      group.addTask {
        do {
          return try await request.body.collect(upTo: byteLimit)
        } catch is NIOTooManyBytesError {
          throw Refused(.tooLarge)
        } catch {
          // A body that breaks off, or whose pieces are none.
          throw Refused(.badRequest)
        }
      }
      group.addTask {
        try await Task.sleep(for: timeLimit)
        throw Refused(.badRequest)
      }
      defer { group.cancelAll() }
      return try await group.next() ?? ByteBuffer()
    }
  }
}
