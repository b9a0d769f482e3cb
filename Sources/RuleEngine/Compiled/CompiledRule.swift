import Syntax

/// What the expressions of a rule were compiled to, as text: the parts that every run needs, and each
/// of the texts, which few do.
///
/// The words of the texts are those of the rule's file; only their expressions are here.
struct CompiledRule: Equatable {
  private static let sectionCount = 5

  /// Of the rule file's bytes without its examples.
  let hash: UInt64
  private let sections: [ArraySlice<UInt8>]

  /// Reads one line of the file, which is the rule's id, the hash of its file, and the sections;
  /// `nil` where it is none.
  init?(line: ArraySlice<UInt8>) {
    var rest = line
    var parts: [ArraySlice<UInt8>] = []
    while let blank = rest.firstIndex(of: UInt8(ascii: " ")) {
      parts.append(rest[..<blank])
      rest = rest[(blank + 1)...]
    }
    parts.append(rest)
    guard parts.count == 2 + Self.sectionCount,
      let hash = UInt64(String(decoding: parts[1], as: UTF8.self), radix: 16)
    else { return nil }
    self.hash = hash
    sections = Array(parts.dropFirst(2))
  }

  /// Writes down a rule that has been checked; `nil` where it holds what cannot be written.
  static func line(of rule: CheckedRule) -> String? {
    guard let parts = rule.parts, let hash = hash(of: rule.definition) else { return nil }
    var main = NumberWriter()
    main.write(parts, of: rule.definition)
    var writers = [main]
    for texts in [parts.message.content, parts.question.content] {
      for template in [texts?.swedish, texts?.english.content] {
        var writer = NumberWriter()
        for program in template?.programs ?? [] { writer.write(program) }
        writers.append(writer)
      }
    }
    guard !writers.contains(where: \.isBroken) else { return nil }
    return ([rule.id, String(hash, radix: 16)] + writers.map(\.text)).joined(separator: " ")
  }

  /// The hash of the text that a rule was read from.
  static func hash(of rule: RuleDefinition) -> UInt64? {
    rule.require?.node.document.source.bytes.withUnsafeBufferPointer { StableHash.of($0) }
  }

  /// The parts of the rule that this was compiled from; `nil` where the sections are damaged.
  func parts(of rule: RuleDefinition) -> CheckedRule.Parts? {
    var reader = NumberReader(sections[0])
    let parts = reader.parts(
      of: rule, message: texts(rule.message, sections[1], sections[2]),
      question: texts(rule.question, sections[3], sections[4]))
    return reader.isComplete ? parts : nil
  }

  private func texts(
    _ localized: RuleDefinition.Localized?, _ swedish: ArraySlice<UInt8>,
    _ english: ArraySlice<UInt8>
  ) -> Deferred<CheckedRule.Texts?> {
    Deferred {
      guard let localized, let template = Self.template(localized.swedish, swedish) else {
        return nil
      }
      return CheckedRule.Texts(
        swedish: template,
        english: Deferred { localized.english.flatMap { Self.template($0, english) } })
    }
  }

  /// The words of a text, with its expressions from a section.
  private static func template(
    _ source: RuleDefinition.Expression, _ section: ArraySlice<UInt8>
  ) -> MessageTemplate? {
    var reader = NumberReader(section)
    var errors: [ExpressionError] = []
    let parts: [MessageTemplate.Part] = MessagePieces.cut(source.text, &errors).map { piece in
      switch piece {
      case .text(let text): .text(text)
      case .expression(let text, _): .expression(reader.program { text })
      }
    }
    return reader.isComplete ? MessageTemplate(parts: parts) : nil
  }
}

extension NumberWriter {
  fileprivate mutating func write(_ parts: CheckedRule.Parts, of rule: RuleDefinition) {
    write(parts.slotCount)
    for program in [parts.when, parts.require, parts.each, parts.related] {
      if let program { write(program) }
    }
    for binding in parts.bindings {
      guard let place = rule.bindings.firstIndex(where: { $0.name == binding.name }) else {
        fail()
        continue
      }
      write(place)
      write(binding.slot)
      write(binding.scope.rawValue)
      write(binding.program)
    }
    if case .other(let program) = parts.at { write(program) }
  }
}

extension NumberReader {
  /// What is there is what the definition has.
  fileprivate mutating func parts(
    of rule: RuleDefinition, message: Deferred<CheckedRule.Texts?>,
    question: Deferred<CheckedRule.Texts?>
  ) -> CheckedRule.Parts? {
    let slotCount = number(as: Int.self)
    let when = program(rule.when)
    guard let require = program(rule.require) else { return nil }
    let each = program(rule.each)
    let related = program(rule.related)
    var bindings: [CheckedRule.Binding] = []
    for _ in rule.bindings {
      let place = number(as: Int.self)
      let slot = number(as: Int.self)
      guard rule.bindings.indices.contains(place),
        let scope = CheckedRule.Scope(rawValue: number(as: Int.self)),
        let program = program(rule.bindings[place].expression)
      else {
        fail()
        return nil
      }
      bindings.append(
        .init(name: rule.bindings[place].name, slot: slot, program: program, scope: scope))
    }
    var at = CheckedRule.Anchor.element
    if let expression = rule.at {
      at = rule.anchoredField.map { .field($0) } ?? program(expression).map { .other($0) } ?? at
    }
    return CheckedRule.Parts(
      when: when, require: require, each: each, bindings: bindings, related: related, at: at,
      message: message, question: question, parameters: rule.slottedParameters,
      slotCount: slotCount)
  }

  private mutating func program(_ expression: RuleDefinition.Expression?) -> Program? {
    expression.map { expression in program { expression.text } }
  }
}
