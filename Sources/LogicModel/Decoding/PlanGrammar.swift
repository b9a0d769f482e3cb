package import Syntax

/// Which keys can stand where in a plan file, told to the reader of texts so that it can choose
/// between repairs: `aktiviteter` can only belong to the goal.
package struct PlanGrammar: DocumentGrammar {
  package init() {}

  // Contexts: a few of their own, then two for each kind.
  private static let file: Int32 = 0
  private static let defaults: Int32 = 1
  private static let text: Int32 = 2
  private static let value: Int32 = 3
  private static let link: Int32 = 4
  private static let first: Int32 = 8

  private static func element(_ kind: Kind) -> GrammarContext {
    GrammarContext(first + 2 * Int32(kind.rawValue))
  }

  private static func collection(_ kind: Kind) -> GrammarContext {
    GrammarContext(first + 2 * Int32(kind.rawValue) + 1)
  }

  private static func kind(_ context: GrammarContext) -> (kind: Kind, isCollection: Bool)? {
    guard context.index >= first else { return nil }
    let offset = context.index - first
    return Kind(rawValue: UInt8(offset / 2)).map { ($0, offset % 2 == 1) }
  }

  package var root: GrammarContext { GrammarContext(Self.file) }

  package func context(of key: String, in context: GrammarContext) -> GrammarContext? {
    switch context.index {
    case Self.file:
      switch TextFolding.fold(key) {
      case "plan": return Self.element(.plan)
      case "förval": return GrammarContext(Self.defaults)
      default:
        if let kind = Vocabulary.section(key) { return Self.collection(kind) }
        return field(key, of: .plan)
      }
    case Self.defaults:
      let known = ["ansvarig", "delregion", "källa", "nivå", "period"]
      return known.contains(TextFolding.fold(key)) ? GrammarContext(Self.text) : nil
    case Self.link:
      let known = ["till", "antagande", "belägg"]
      return known.contains(TextFolding.fold(key)) ? GrammarContext(Self.text) : nil
    case Self.value:
      let known = ["värde", "källa", "år"]
      return known.contains(TextFolding.fold(key)) ? GrammarContext(Self.text) : nil
    case Self.text:
      return nil
    default:
      guard let (kind, isCollection) = Self.kind(context) else { return nil }
      if let own = field(key, of: kind) { return own }
      if kind == .plan, let section = Vocabulary.section(key) { return Self.collection(section) }
      return isCollection ? Self.element(kind) : nil
    }
  }

  private func field(_ key: String, of kind: Kind) -> GrammarContext? {
    guard let (form, _) = Vocabulary.standard.form(of: key, in: kind) else { return nil }
    switch form {
    case .field(let id), .group(let id, _, _):
      let field = Metamodel.standard[id]
      if field.traits.contains(.nested), let target = field.type.targets.first {
        return Self.collection(target)
      }
      if case .group = form, let target = field.type.targets.first {
        return Self.collection(target)
      }
      return GrammarContext(field.type.isRelation || field.type.isText ? Self.text : Self.value)
    case .shorthand(let shorthand):
      switch shorthand {
      case .perYear: return Self.collection(.funding)
      case .usedFor: return Self.collection(.allocation)
      case .leadsTo: return GrammarContext(Self.link)
      case .baseline, .target, .amount, .source: return GrammarContext(Self.value)
      default: return GrammarContext(Self.text)
      }
    }
  }

  package func holdsText(_ context: GrammarContext) -> Bool {
    context.index == Self.text || context.index >= Self.first
  }

  package func item(of context: GrammarContext) -> GrammarContext {
    guard let (kind, isCollection) = Self.kind(context), isCollection else { return context }
    return Self.element(kind)
  }
}

extension FieldType {
  /// Whether the value is free text.
  var isText: Bool {
    switch self {
    case .text, .texts: true
    default: false
    }
  }
}
