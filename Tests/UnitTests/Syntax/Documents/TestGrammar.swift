import Syntax

/// A small metamodel, enough to choose between repairs.
struct TestGrammar: DocumentGrammar {
  private static let names = [
    "rot", "mållista", "mål", "aktivitetslista", "aktivitet", "indikatorlista", "indikator",
    "text", "medel", "textlista",
  ]
  private static let keys: [String: [String: String]] = [
    "rot": ["plan": "text", "period": "text", "mål": "mållista", "aktiviteter": "aktivitetslista"],
    "mållista": ["V1.1": "mål", "V2.1": "mål"],
    "mål": [
      "id": "text", "namn": "text", "målgrupp": "text", "ansvarig": "text", "slutmål": "text",
      "indikatorer": "indikatorlista", "aktiviteter": "aktivitetslista", "uppföljning": "text",
    ],
    "aktivitet": [
      "namn": "text", "ansvarig": "text", "finansiering": "medel", "effekt": "textlista",
      "status": "text", "källa": "text",
    ],
    "indikator": ["namn": "text", "målvärde": "text", "baslinje": "text"],
    "medel": ["belopp": "text", "från": "text"],
  ]
  private static let items = [
    "mållista": "mål", "aktivitetslista": "aktivitet", "indikatorlista": "indikator",
    "textlista": "text",
  ]

  private func name(_ context: GrammarContext) -> String { Self.names[Int(context.index)] }

  private func context(_ name: String) -> GrammarContext? {
    Self.names.firstIndex(of: name).map { GrammarContext(Int32($0)) }
  }

  var root: GrammarContext { GrammarContext(0) }

  func context(of key: String, in context: GrammarContext) -> GrammarContext? {
    Self.keys[name(context)]?[key.lowercased()].flatMap { self.context($0) }
      ?? Self.keys[name(context)]?[key].flatMap { self.context($0) }
  }

  func holdsText(_ context: GrammarContext) -> Bool {
    ["text", "aktivitet", "indikator", "mål"].contains(name(context))
  }

  func item(of context: GrammarContext) -> GrammarContext {
    Self.items[name(context)].flatMap { self.context($0) } ?? context
  }
}
