import LogicModel
package import Syntax

/// Rule files in, definitions out. Read strictly: every key and word that is not known is an error,
/// so that no rule is weaker than it looks.
package struct RuleFileReader {
  private var findings: [Finding] = []
  private var rule: RuleDefinition

  /// Reads one file.
  ///
  /// - Parameter path: the file's path, whose last folder is the area and whose name is the id.
  /// - Returns: the rule, or `nil` where it cannot be run, and what is wrong with the file.
  package static func read(_ document: Document) -> (rule: RuleDefinition?, findings: [Finding]) {
    let path = document.source.path
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String($0) ?? path }
    let name = parts.last ?? path
    let id = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : String(name.dropLast(4))
    let area = parts.count > 1 ? parts[parts.count - 2] : ""
    let place = Place(document.file, SourceRange(0, 0))
    var reader = RuleFileReader(rule: RuleDefinition(id: id, area: area, place: place))
    reader.read(document.root)
    let isBroken = reader.findings.contains { $0.severity == .error }
    return (isBroken ? nil : reader.rule, reader.findings)
  }

  private init(rule: RuleDefinition) { self.rule = rule }

  private static let keys = [
    "format", "status", "title", "severity", "for", "when", "let", "require",
    "each", "report", "at", "related", "message", "question", "decision", "because",
    "ignore_when", "source", "parameters", "implied_by", "aliases", "replaced_by", "examples",
  ]

  private mutating func read(_ root: DocumentNode) {
    guard root.isMapping else {
      return report(
        .ruleFileShape(
          "a rule file", expected: "keys such as 'title' and 'require'", at: root.place))
    }
    if !rule.id.utf8.allSatisfy(Self.mayStandInID) {
      report(.ruleID(rule.id, at: root.place))
    }
    var hasFormat = false
    for (key, value) in root.entries {
      rule.place = rule.place.range.isEmpty ? key.place : rule.place
      if key.text == "format" {
        hasFormat = true
        if value.text != "1" { report(.ruleFormat(value.text, at: value.place)) }
        continue
      }
      read(key, value)
    }
    if !hasFormat { report(.missingRuleKey("format: 1", at: root.place)) }
    if rule.title.swedish.isEmpty { report(.missingRuleKey("title", at: root.place)) }
    if rule.kinds.isEmpty { report(.missingRuleKey("for", at: root.place)) }
    if rule.require == nil { report(.missingRuleKey("require", at: root.place)) }
    if rule.message == nil { report(.missingRuleKey("message", at: root.place)) }
  }

  private static func mayStandInID(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private mutating func read(_ key: DocumentNode, _ value: DocumentNode) {
    switch key.text {
    case "status":
      rule.status =
        word(
          value, RuleDefinition.Status.init(rawValue:),
          RuleDefinition.Status.allCases.map(\.rawValue)) ?? .stable
    case "title": rule.title = localized(value) ?? rule.title
    case "severity": readSeverity(value)
    case "for": readKinds(value)
    case "when": rule.when = expression(value)
    case "let": readBindings(value)
    case "require": rule.require = expression(value)
    case "each": rule.each = expression(value)
    case "report":
      rule.report =
        word(
          value, RuleDefinition.Grouping.init(rawValue:),
          RuleDefinition.Grouping.allCases.map(\.rawValue)) ?? .group
    case "at": rule.at = expression(value, allowsPlain: true)
    case "related": rule.related = expression(value)
    case "message": rule.message = template(value)
    case "question": rule.question = template(value)
    case "decision": rule.decision = localized(value)
    case "because": rule.because = localized(value)
    case "ignore_when": rule.ignoreWhen = localized(value)
    case "source": rule.sources = texts(value)
    case "parameters": readParameters(value)
    case "implied_by":
      rule.impliedBy = scalars(value).map { ($0.text, $0.place) }
    case "aliases": rule.aliases = texts(value)
    case "replaced_by": rule.replacedBy = value.text
    case "examples": readExamples(value)
    default:
      if key.text.hasPrefix("x-") { return }
      report(
        .unknownRuleKey(
          key.text, nearest: EditDistance.nearest(to: key.text, in: Self.keys), expected: Self.keys,
          at: key.place))
    }
  }

  private mutating func report(_ finding: Finding) { findings.append(finding) }

  // MARK: parts

  private mutating func word<T>(
    _ node: DocumentNode, _ make: (String) -> T?, _ words: [String]
  ) -> T? {
    if node.isScalar, let value = make(node.text) { return value }
    report(.unknownRuleWord(node.isScalar ? node.text : "", expected: words, at: node.place))
    return nil
  }

  /// An expression: a block or quoted scalar, since a plain one may have been cut at ` #`.
  private mutating func expression(
    _ node: DocumentNode, allowsPlain: Bool = false
  ) -> RuleDefinition.Expression? {
    guard node.isScalar, !node.isEmptyScalar else {
      report(.ruleFileShape("an expression", expected: "a text in a block (|)", at: node.place))
      return nil
    }
    if node.style == .plain, !allowsPlain || node.isFollowedByComment {
      report(.plainExpression(at: node.place))
      return nil
    }
    return RuleDefinition.Expression(node)
  }

  private mutating func localized(_ node: DocumentNode) -> LocalizedText? {
    if node.isScalar { return LocalizedText(node.text.tidied()) }
    guard node.isMapping, let swedish = node["sv"], swedish.isScalar else {
      report(.ruleFileShape("a text", expected: "'sv:' and 'en:'", at: node.place))
      return nil
    }
    checkLanguages(node)
    return LocalizedText(swedish.text.tidied(), en: node["en"].map { $0.text.tidied() })
  }

  private mutating func template(_ node: DocumentNode) -> RuleDefinition.Localized? {
    if node.isScalar, !node.isEmptyScalar {
      return RuleDefinition.Localized(swedish: .init(node), english: nil)
    }
    guard node.isMapping, let swedish = node["sv"], swedish.isScalar else {
      report(.ruleFileShape("a text", expected: "'sv:' and 'en:'", at: node.place))
      return nil
    }
    checkLanguages(node)
    for (_, text) in node.entries
    where text.isScalar && text.style == .plain && text.isFollowedByComment {
      report(.plainExpression(at: text.place))
    }
    return RuleDefinition.Localized(
      swedish: .init(swedish), english: node["en"].flatMap { $0.isScalar ? .init($0) : nil })
  }

  private mutating func checkLanguages(_ node: DocumentNode) {
    for (key, _) in node.entries where key.text != "sv" && key.text != "en" {
      report(.unknownRuleKey(key.text, nearest: nil, expected: ["sv", "en"], at: key.place))
    }
  }

  private func scalars(_ node: DocumentNode) -> [DocumentNode] {
    node.isSequence
      ? node.items.filter(\.isScalar) : node.isScalar && !node.isEmptyScalar ? [node] : []
  }

  private func texts(_ node: DocumentNode) -> [String] { scalars(node).map(\.text) }

  private mutating func readSeverity(_ node: DocumentNode) {
    func severity(_ node: DocumentNode) -> Severity?? {
      switch node.text {
      case "fel": .some(.error)
      case "varning": .some(.warning)
      case "info": .some(.info)
      case "av": .some(nil)
      default: nil
      }
    }
    let expected = ["fel", "varning", "info", "av"]
    if node.isScalar {
      guard let one = severity(node) else {
        return report(.unknownRuleWord(node.text, expected: expected, at: node.place))
      }
      rule.severity = PhasedSeverity(draft: one, consultation: one, decided: one, followUp: one)
      return
    }
    var given: [String: Severity?] = [:]
    for (key, value) in node.entries {
      guard ChoiceSet.phase.values.contains(key.text) else {
        report(
          .unknownRuleKey(key.text, nearest: nil, expected: ChoiceSet.phase.values, at: key.place))
        continue
      }
      guard let one = severity(value) else {
        report(.unknownRuleWord(value.text, expected: expected, at: value.place))
        continue
      }
      given[key.text] = one
    }
    // A phase that is not given takes the nearest earlier one that is (decisions: severity).
    let draft = given["utkast"] ?? nil
    let consultation = given["remiss"] ?? lower(draft, given["beslutad"] ?? draft)
    let decided = given["beslutad"] ?? consultation
    rule.severity = PhasedSeverity(
      draft: draft, consultation: consultation, decided: decided,
      followUp: given["uppföljning"] ?? decided)
  }

  /// Remiss lies between: the lower of the severities of draft and decided plans, if one is on.
  private func lower(_ draft: Severity?, _ decided: Severity?) -> Severity? {
    guard let draft else { return decided }
    guard let decided else { return draft }
    return min(draft, decided)
  }

  private mutating func readKinds(_ node: DocumentNode) {
    let names = Metamodel.standard.kinds.map(\.name)
    for item in scalars(node) {
      if item.text == "element" {
        rule.kinds += Metamodel.standard.kinds.filter { !$0.isDerived }.map(\.kind)
      } else if let kind = Metamodel.standard.kind(named: item.text) {
        rule.kinds.append(kind)
      } else {
        report(.unknownRuleWord(item.text, expected: ["element"] + names, at: item.place))
      }
    }
  }

  private mutating func readBindings(_ node: DocumentNode) {
    let maps = node.isSequence ? Array(node.items) : [node]
    for map in maps {
      guard map.isMapping else {
        report(.ruleFileShape("'let'", expected: "a list of 'name: |' entries", at: map.place))
        continue
      }
      for (key, value) in map.entries {
        guard let expression = expression(value) else { continue }
        rule.bindings.append(.init(name: key.text, expression: expression, place: key.place))
      }
    }
  }

  private mutating func readParameters(_ node: DocumentNode) {
    guard node.isMapping else {
      return report(
        .ruleFileShape("'parameters'", expected: "names with 'type' and 'default'", at: node.place))
    }
    for (key, value) in node.entries {
      guard value.isMapping, let standard = value["default"] else {
        report(
          .ruleFileShape(
            "parameter '\(key.text)'", expected: "'type' and 'default'", at: value.place))
        continue
      }
      for (inner, _) in value.entries where !["type", "default", "because"].contains(inner.text) {
        report(
          .unknownRuleKey(
            inner.text, nearest: nil, expected: ["type", "default", "because"], at: inner.place))
      }
      let words = RuleDefinition.ParameterType.allCases.map(\.rawValue)
      guard
        let type = value["type"].flatMap({
          word($0, RuleDefinition.ParameterType.init(rawValue:), words)
        })
      else {
        if value["type"] == nil {
          report(.missingRuleKey("type of parameter '\(key.text)'", at: key.place))
        }
        continue
      }
      guard let parsed = Self.parameter(type, standard) else {
        report(.wrongParameter(key.text, type.rawValue, at: standard.place))
        continue
      }
      rule.parameters.append(
        .init(
          name: key.text, type: type, value: parsed,
          because: value["because"].flatMap { localized($0) }, place: key.place))
    }
  }

  private static func parameter(
    _ type: RuleDefinition.ParameterType, _ node: DocumentNode
  ) -> RuleDefinition.ParameterValue? {
    switch type {
    case .int: node.isScalar ? Int64(node.text).map { .int($0) } : nil
    case .double: node.isScalar ? Double(node.text).map { .double($0) } : nil
    case .bool: node.text == "true" ? .bool(true) : node.text == "false" ? .bool(false) : nil
    case .string: node.isScalar ? .string(node.text) : nil
    case .strings: node.isSequence ? .strings(node.items.map(\.text)) : nil
    }
  }

  private mutating func readExamples(_ node: DocumentNode) {
    guard node.isSequence else {
      return report(
        .ruleFileShape(
          "'examples'", expected: "a list of 'fails: |' and 'passes: |'", at: node.place))
    }
    for item in node.items {
      guard item.isMapping, let text = item["fails"] ?? item["passes"], text.isScalar else {
        report(.ruleFileShape("an example", expected: "'fails: |' or 'passes: |'", at: item.place))
        continue
      }
      let known = ["fails", "passes", "before", "idag", "x-note"]
      for (key, _) in item.entries where !known.contains(key.text) {
        report(.unknownRuleKey(key.text, nearest: nil, expected: known, at: key.place))
      }
      let fails = item["fails"] != nil
      if fails != text.text.contains("↓") { report(.exampleMarks(fails: fails, at: text.place)) }
      rule.examples.append(
        RuleExample(
          text: text.text, before: item["before"]?.text, fails: fails, node: text,
          date: item["idag"]?.text))
    }
  }
}
