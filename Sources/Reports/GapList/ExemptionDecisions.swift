import LogicModel
import RuleEngine
import Syntax

/// Which decisions the accepted gaps rest on, as far as plans say.
struct ExemptionDecisions {
  private struct Key: Hashable {
    let rule: String
    let element: String
  }

  private var texts: [Key: (decision: String?, responsible: String?)] = [:]

  init(_ model: Model) {
    for exemption in model.elements(of: .exemption) {
      guard let rule = model.text("regel", of: exemption) else { continue }
      let said = (
        model.text("beslut", of: exemption),
        model.related("ansvarig", of: exemption).first.map { model.name($0) }
      )
      for subject in model.related("gäller", of: exemption) {
        texts[Key(rule: rule, element: model.qualifiedID(subject))] = said
      }
    }
  }

  /// `§ 12; ansvarig: Styrgruppen`; `nil` where nothing is said.
  func told(_ gap: CheckResult.Exempted, _ language: Language) -> String? {
    let keys = gap.finding.elements.map { Key(rule: gap.finding.rule, element: $0) }
    guard let said = keys.lazy.compactMap({ texts[$0] }).first else { return nil }
    let responsible = said.responsible.map {
      language.word("ansvarig: ", "responsible: ") + VisibleText.message($0)
    }
    let parts = [said.decision.map(VisibleText.message), responsible].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
