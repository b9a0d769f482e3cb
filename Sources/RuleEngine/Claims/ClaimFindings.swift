import LogicModel
import Syntax

/// What is wrong with a claim itself, and why one cannot be decided.
extension Finding {
  private static func claim(
    _ rule: String, _ severity: Severity, _ message: LocalizedText, _ help: [LocalizedText],
    _ element: Int32, _ field: String, _ model: Model
  ) -> Finding {
    let row = model.row(of: element, in: .claim)
    let written = Metamodel.standard.field(field, of: .claim)
      .flatMap { model.column($0).place(of: row) }
    return Finding(
      rule: rule, severity: severity, message: message,
      place: written ?? model.places[Int(element)], help: help,
      elements: [model.qualifiedID(element)])
  }

  /// `regel` names none.
  static func claimOfUnknownRule(
    _ id: String, nearest: String?, _ claim: Int32, _ model: Model
  ) -> Finding {
    .claim(
      "pastaende-okand-regel", .warning,
      .init(
        "påståendet handlar om regeln '\(id)', som inte finns",
        en: "the claim is about the rule '\(id)', which does not exist"),
      [
        nearest.map { .init("menade du '\($0)'?", en: "did you mean '\($0)'?") }
          ?? .init("'kedja rules list' visar alla regler", en: "'kedja rules list' shows all rules")
      ], claim, "regel", model)
  }

  /// The claim hangs on what comes of claims.
  static func claimInCircle(_ claim: Int32, _ field: String, _ model: Model) -> Finding {
    .claim(
      "pastaende-i-cirkel", .warning,
      .init(
        "påståendet handlar om vad påståenden ger, och kan inte prövas av sig självt",
        en: "the claim is about what claims come to, and cannot be judged by itself"),
      [.init("skriv vad det säger om planen", en: "write what it says about the plan")], claim,
      field, model)
  }

  /// A claim that says what it is about but not what that comes to.
  static func claimWithoutAnswer(_ claim: Int32, _ field: String, _ model: Model) -> Finding {
    let forms = field == "regel" ? "'uppfyllt: 9 av 15' eller 'brist: [M1, M2]'" : "'blir: …'"
    return .claim(
      "pastaende-utan-svar", .warning,
      .init(
        "påståendet säger inte vad '\(field)' ska ge",
        en: "the claim does not say what '\(field)' gives"
      ), [.init("skriv till \(forms)", en: "add \(forms)")], claim, field, model)
  }

  /// Something in the claim that is not written as such things are.
  static func unreadableClaim(
    _ text: String, expected: LocalizedText, _ claim: Int32, _ field: String, _ model: Model
  ) -> Finding {
    .claim(
      "pastaende-olasligt", .warning,
      .init("'\(text)' går inte att läsa här", en: "'\(text)' cannot be read here"),
      [.init("skriv \(expected.swedish)", en: "write \(expected.text(in: .english))")], claim,
      field, model)
  }

  /// More ways to work it out than one.
  static func claimOfSeveral(_ fields: [String], _ claim: Int32, _ model: Model) -> Finding {
    let first = fields.first ?? ""
    let others = fields.dropFirst().map { "'\($0)'" }.joined(separator: ", ")
    return .claim(
      "pastaende-olasligt", .warning,
      .init(
        "påståendet har både '\(first)' och \(others); bara '\(first)' prövas",
        en: "the claim has both '\(first)' and \(others); only '\(first)' is judged"),
      [.init("skriv två påståenden", en: "write two claims")], claim, fields.last ?? "", model)
  }

  /// An `uttryck` that does not pass the checker, or fails when it is run.
  static func claimExpression(
    _ message: String, help: String?, _ claim: Int32, _ field: String, _ model: Model
  ) -> Finding {
    .claim(
      "pastaende-uttryck", .warning,
      .init(
        "påståendets '\(field)' går inte att räkna ut: \(message)",
        en: "the claim's '\(field)' cannot be worked out: \(message)"),
      help.map { [LocalizedText($0)] } ?? [], claim, field, model)
  }

  /// A claim that the model neither confirms nor refutes.
  static func undecidedClaim(_ reason: LocalizedText, _ claim: Int32, _ model: Model) -> Finding {
    .claim(
      "pastaende-oavgjort", .info,
      .init(
        "påståendet '\(model.text("text", of: claim) ?? model.name(claim))' går inte att avgöra: \(reason.swedish)",
        en:
          "the claim '\(model.text("text", of: claim) ?? model.name(claim))' cannot be decided: \(reason.text(in: .english))"
      ), [], claim, "text", model)
  }
}
