package import Syntax

/// A text with expressions in braces, checked when it is loaded: "{self.id}: direkt arbete i
/// {med.size()} av {self.rutor.size()}". `{{` and `}}` are braces.
package struct MessageTemplate: Sendable {
  enum Part: Sendable {
    case text(String)
    case expression(Program)
  }

  let parts: [Part]

  /// The slots that its expressions read.
  package var dependencies: Set<Int> {
    programs.reduce(into: []) { $0.formUnion($1.dependencies) }
  }

  var programs: [Program] {
    parts.compactMap { part in
      if case .expression(let program) = part { program } else { nil }
    }
  }

  /// The template, or nil with errors whose ranges are UTF-8 bytes of the whole text.
  package static func check(
    _ text: String, _ environment: CheckEnvironment
  ) -> (MessageTemplate?, [ExpressionError]) {
    var parts: [Part] = []
    var errors: [ExpressionError] = []
    for piece in MessagePieces.cut(text, &errors) {
      switch piece {
      case .text(let literal): parts.append(.text(literal))
      case .expression(let source, let start):
        let (checked, found) = Checker.check(source, environment)
        errors += found.map {
          ExpressionError(
            range: SourceRange(Int32(start) + $0.range.start, Int32(start) + $0.range.end),
            message: $0.message, help: $0.help)
        }
        if let checked { parts.append(.expression(checked.program)) }
      }
    }
    return errors.isEmpty ? (MessageTemplate(parts: parts), []) : (nil, errors)
  }

  /// The text with `…` in place of its expressions, for those who read about the rule; `nil` where an
  /// expression chooses the words.
  package static func outline(_ text: String) -> String? {
    var errors: [ExpressionError] = []
    var outline = ""
    for piece in MessagePieces.cut(text, &errors) {
      switch piece {
      case .text(let literal): outline += literal
      case .expression(let source, _):
        if source.contains("?"), source.contains("'") { return nil }
        outline += "…"
      }
    }
    return outline
  }

  /// The finished text. A part that gives no value is named, so that a finding is never lost with
  /// its message.
  package func render(_ evaluator: Evaluator, language: Language) -> String {
    let writer = MessageWriter(world: evaluator.world, language: language)
    evaluator.language = language
    defer { evaluator.language = .swedish }
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .expression(let program): result += writer.text(evaluator.evaluate(program))
      }
    }
    return result
  }
}
