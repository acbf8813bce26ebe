import Foundation

extension RecordProblem: LocalizedError {
  package var errorDescription: String? { text }
}

extension RecordDamage: LocalizedError {
  package var errorDescription: String? { text }
}
