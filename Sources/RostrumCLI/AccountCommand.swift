import ArgumentParser
import Feedback
import Foundation
import Markup
import Storage

struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Who may come to the editors' desk of a hosted site.",
    discussion: """
      A reader sees the queue, an editor decides and publishes, an administrator keeps the accounts as well; who is
      disabled cannot log in. The last administrator stays one.
      Passwords are read from the terminal, or from standard input: never from the command line.

        rostrum account add anna --role editor
        rostrum account password anna < secret.txt
      """,
    subcommands: [
      AccountAddCommand.self, AccountListCommand.self, AccountRoleCommand.self,
      AccountPasswordCommand.self, AccountRemoveCommand.self,
    ])
}

struct AccountAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Make an account.",
    discussion: "  rostrum account add anna --role editor")

  @Argument(help: "Its name: small letters, digits, '.' and '-'.")
  var name: String

  @Option(help: "reader, editor, administrator or disabled.")
  var role: Account.Role

  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    guard Account.isName(name) else {
      throw ValidationError("'\(name)' is no name. Use 2 to 40 small letters, digits, '.' and '-'.")
    }
  }

  func run() async throws {
    let records = try options.records()
    let account = Account(
      name: name, role: role, password: try readNewPassword(), created: .now)
    guard try await records.addAccount(account, by: .machine) else {
      throw ValidationError("There is an account '\(name)' already.")
    }
    printError("added \(name), \(role.rawValue)")
  }
}

struct AccountListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the accounts.", discussion: "  rostrum account list")

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let accounts = try await options.records().accounts()
    guard !accounts.isEmpty else { return printError("there is no account") }
    let rows = accounts.map {
      [$0.name, $0.role.rawValue, $0.created.formatted(.iso8601.year().month().day())]
    }
    print(TextTable(header: ["name", "role", "since"], rows: rows).text)
  }
}

struct AccountRoleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: "Give an account another role; it is logged out everywhere.",
    discussion: "  rostrum account role anna administrator")

  @Argument(help: "Its name.")
  var name: String

  @Argument(help: "reader, editor, administrator or disabled.")
  var role: Account.Role

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let records = try options.records()
    let isDone = try await keepingAdministrator {
      try await records.changeAccount(name, .role(role), by: .machine, at: .now)
    }
    guard isDone else { throw noAccount(name) }
  }
}

struct AccountPasswordCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password",
    abstract: "Give an account another password; it is logged out everywhere.",
    discussion: "  rostrum account password anna")

  @Argument(help: "Its name.")
  var name: String

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let records = try options.records()
    guard try await records.account(name) != nil else { throw noAccount(name) }
    let hash = try readNewPassword()
    guard try await records.changeAccount(name, .password(hash), by: .machine, at: .now) else {
      throw noAccount(name)
    }
  }
}

struct AccountRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take an account away.",
    discussion: "  rostrum account remove anna")

  @Argument(help: "Its name.")
  var name: String

  @OptionGroup var options: WorkspaceOptions

  func run() async throws {
    let records = try options.records()
    let isDone = try await keepingAdministrator {
      try await records.removeAccount(name, by: .machine, at: .now)
    }
    guard isDone else { throw noAccount(name) }
  }
}

extension Account.Role: ExpressibleByArgument {}

/// Changes an account; what stands against it is said as it is to a user.
private func keepingAdministrator(_ change: () async throws -> Bool) async throws -> Bool {
  do {
    return try await change()
  } catch let error as LastAdministrator {
    throw ValidationError("\(sentence(error)). Nothing was changed.")
  }
}

private func noAccount(_ name: String) -> ValidationError {
  ValidationError("There is no account '\(name)'. See: rostrum account list.")
}
