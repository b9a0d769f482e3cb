import Syntax

/// Writes findings for programs.
struct FindingJSON {
  typealias Members = [(key: String, value: JSONValue)]
  private var locator: Locator

  init(_ sources: [SourceFile]) { locator = Locator(sources) }

  /// A finding, with what there is to add about it.
  mutating func object(_ finding: Finding, _ more: Members = []) -> JSONValue {
    var members: Members = [
      ("rule", .text(finding.rule)), ("severity", .text(finding.severity.english)),
      ("message", Self.text(finding.message)),
    ]
    members += place(finding.place)
    members += [
      ("question", finding.question.map(Self.text) ?? .null),
      ("help", .list(finding.help.map(Self.text))), ("elements", .texts(finding.elements)),
      ("group", JSONValue(finding.group)),
      ("fingerprint", finding.fingerprint.isEmpty ? .null : .text(finding.fingerprint)),
    ]
    var related: [JSONValue] = []
    for label in finding.labels {
      related.append(.object(place(label.place) + [("text", Self.text(label.text))]))
    }
    members.append(("related", .list(related)))
    return .object(members + more)
  }

  static func text(_ text: LocalizedText) -> JSONValue {
    .object([("sv", .text(text.swedish)), ("en", JSONValue(text.english))])
  }

  /// Where it is. A file that was not read has a path and no lines.
  private mutating func place(_ place: Place?) -> Members {
    let spot = locator.spot(place)
    return [
      ("path", JSONValue(spot?.path)), ("line", JSONValue(spot?.start?.line)),
      ("column", JSONValue(spot?.start?.column)), ("endLine", JSONValue(spot?.end?.line)),
      ("endColumn", JSONValue(spot?.end?.column)),
    ]
  }
}
