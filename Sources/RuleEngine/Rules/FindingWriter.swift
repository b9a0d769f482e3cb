import LogicModel
import Syntax

/// Words the gaps of a rule: its texts filled in, its places and its identity.
final class FindingWriter {
  private let rule: CheckedRule
  private let model: Model
  private let runner: RuleRunner
  private let at: CheckedRule.Anchor
  private let related: Program?
  private let message: CheckedRule.Texts?
  private let question: CheckedRule.Texts?

  /// Made for a rule that has found something: its texts are needed now.
  init(_ rule: CheckedRule, _ world: ModelWorld, _ options: Engine.Options) {
    self.rule = rule
    model = world.model
    runner = RuleRunner(rule, world, options)
    at = runner.parts?.at ?? .element
    related = runner.parts?.related
    message = runner.parts?.message.content
    question = runner.parts?.question.content
    runner.bindRun()
  }

  func finding(_ gap: RuleRun.Gap) -> Finding {
    runner.prepare(gap)
    let id = model.qualifiedID(gap.element)
    var finding = Finding(
      rule: rule.id, severity: gap.severity,
      message: message.map { text($0, or: rule.definition.title) } ?? rule.definition.title,
      place: place(of: gap.element))
    finding.question = question.map { text($0, or: nil) }
    finding.items = gap.items.map { identity(of: $0) }
    finding.elements = [id]
    for (item, identity) in zip(gap.items, finding.items) where item.element != nil {
      finding.elements.append(identity)
    }
    finding.group = goal(of: gap.element).map { model.qualifiedID($0) }
    finding.labels = labels(gap)
    finding.fingerprint = rule.id + " " + id
    if rule.definition.report == .item, let item = finding.items.first {
      finding.fingerprint += " " + item
    }
    return finding
  }

  /// What an item is known by across runs; of a list, what all of its items are.
  private func identity(of item: Value) -> String {
    if case .list(let list) = item {
      return list.items.map { identity(of: $0) }.joined(separator: "+")
    }
    return item.element.map { model.qualifiedID($0) } ?? item.plainText
  }

  /// A text in the languages that the rule has it in.
  private func text(_ texts: CheckedRule.Texts, or title: LocalizedText?) -> LocalizedText {
    let swedish = texts.swedish.render(runner.evaluator, language: .swedish).onOneLine
    guard runner.options.isInEnglish else { return LocalizedText(swedish) }
    return LocalizedText(
      swedish,
      en: texts.english.content?.render(runner.evaluator, language: .english).onOneLine
        ?? title?.english)
  }

  private func place(of element: Int32) -> Place? {
    if case .other(let program) = at,
      let other = runner.evaluator.evaluate(program).element,
      let place = model.places[Int(other)]
    {
      return place
    }
    if case .field(let name) = at {
      let kind = model.kind(of: element)
      if let field = Metamodel.standard.field(name, of: kind),
        let place = model.column(field).place(of: model.row(of: element, in: kind))
      {
        return place
      }
    }
    return model.places[Int(element)] ?? model.places[Int(model.plans[Int(element)])]
  }

  /// The one goal that the element serves.
  private func goal(of element: Int32) -> Int32? {
    let goals = model.bearers[Int(element)]
    return goals.count == 1 ? goals.first : nil
  }

  /// The places of the related elements, where they are few.
  private func labels(_ gap: RuleRun.Gap) -> [Finding.Label] {
    var elements = gap.items.compactMap(\.element)
    if let related, case .list(let list) = runner.evaluator.evaluate(related) {
      elements = list.items.compactMap(\.element)
    }
    // More than three are named in the message, if anywhere; a list of places would drown it.
    guard elements.count <= 3 else { return [] }
    return elements.compactMap { element in
      guard let place = model.places[Int(element)], element != gap.element else { return nil }
      // An id that nobody wrote says nothing to a reader; the kind does.
      let kind = Metamodel.standard[model.kind(of: element)].name
      let title = model.title(of: element) ?? kind.split(separator: "_").joined(separator: " ")
      return Finding.Label(place, LocalizedText(title))
    }
  }
}

extension String {
  /// A block scalar of a rule file ends with a line break that is not part of the message.
  fileprivate var onOneLine: String {
    // Without the last line break most have none, and nothing is cut and joined again.
    let text = utf8.last == 0x0A ? self[..<utf8.index(before: endIndex)] : self[...]
    let breaks = text.utf8.withContiguousStorageIfAvailable { Self.breaksLine($0) } ?? true
    return breaks ? split(whereSeparator: \.isNewline).joined(separator: " ") : String(text)
  }

  private static func breaksLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      // U+0085, U+2028 and U+2029 break lines too.
      let isBeyondASCII = byte == 0x85 && last == 0xC2 || byte & 0xFE == 0xA8 && last == 0x80
      if 0x0A...0x0D ~= byte || isBeyondASCII { return true }
      last = byte
    }
    return false
  }
}
