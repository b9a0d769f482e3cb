package import RuleEngine
import Syntax

/// What people have observed of a plan beside what the rules find, in Markdown: the file
/// `OBSERVATIONER.md`. In Swedish, as the observations are.
package enum ObservationPage {
  /// The page.
  ///
  /// - Parameter command: what makes the page anew, as it is typed.
  package static func markdown(_ content: Observations, command: String) -> String {
    let all = content.observations
    var text = """
      # Vad människor såg, och vad Kedja ser

      Iakttagelser om planen som människor har gjort när de läste, frågade och räknade, med våra ord och med raden i källan, bredvid
      vad Kedja säger om samma sak. Sidan är gjord av planens `iakttagelser` och av det som reglerna svarar; ingenting i den är
      skrivet för hand. \(MarkdownText.code(command)) gör om den. Regler med * är på prov (`preview`) och körs bara när man ber om dem.

      - **funnet**: Kedja säger samma sak, eller bekräftar den genom att vara tyst.
      - **funnet mer**: Kedja säger det, och mer som hör till samma fråga.
      - **delvis**: Kedja säger en del av det; anmärkningen säger vad som fattas.
      - **ej funnet**: Kedja är tyst eller säger något annat; anmärkningen säger varför.


      """
    text += summary(all) + "\n\n## Iakttagelserna\n\n"
    text += "| Nr | Iakttagelse | Källa | Regel | Vad Kedja säger | Utfall | Anmärkning |\n"
    text += "|---|---|---|---|---|---|---|\n"
    let document = commonDocument(all)
    for (index, observation) in all.enumerated() {
      let cells = [
        String(index + 1), MarkdownText.escaped(observation.text),
        MarkdownText.escaped(places(observation.places, document)),
        rule(observation.rule, observation.answer),
        observation.rule == nil ? "–" : said(observation.answer, observation.rule),
        word(observation.outcome), remark(observation),
      ]
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    text += "\n## Vad Kedja ser och ingen iakttagelse säger\n\n"
    if content.others.isEmpty { return text + "Inget mer.\n" }
    text += "| Regel | Vad den frågar efter | Vad Kedja säger |\n|---|---|---|\n"
    for (id, answer) in content.others {
      text +=
        "| \(rule(id, answer)) | \(MarkdownText.escaped(answer.title?.swedish ?? "")) | \(said(answer, id)) |\n"
    }
    return text
  }

  private static func summary(_ all: [Observation]) -> String {
    func count(_ outcome: Observation.Outcome) -> String {
      "\(all.count { $0.outcome == outcome }) av \(all.count)"
    }
    return """
      | Utfall | Iakttagelser |
      |---|---|
      \(Observation.Outcome.allCases.map { "| \(word($0)) | \(count($0)) |" }.joined(separator: "\n"))
      """
  }

  private static func word(_ outcome: Observation.Outcome) -> String {
    switch outcome {
    case .found: "funnet"
    case .foundMore: "funnet mer"
    case .partly: "delvis"
    case .notFound: "ej funnet"
    }
  }

  private static func rule(_ rule: String?, _ answer: RuleAnswer) -> String {
    rule.map { MarkdownText.code($0) + (answer.isPreview ? "*" : "") } ?? "–"
  }

  /// More names than this are counted, not listed.
  private static let listed = 8

  /// `6 av 15: V2.1, V3.2 …`, with the rules whose gaps stand in front.
  private static func said(_ answer: RuleAnswer, _ rule: String?) -> String {
    guard answer.title != nil else { return "regeln finns inte" }
    guard answer.gaps > 0 else {
      return answer.assessed > 0 ? "tyst: 0 av \(answer.assessed)" : "tyst: inget att pröva"
    }
    var text = answer.assessed > 0 ? "\(answer.gaps) av \(answer.assessed)" : "\(answer.gaps)"
    if answer.names.count <= listed, !answer.names.isEmpty {
      text += ": " + answer.names.map(MarkdownText.escaped).joined(separator: ", ")
    }
    if !answer.behind.isEmpty {
      text += " (bakom " + answer.behind.map { "`\($0)`" }.joined(separator: ", ") + ")"
    }
    return text
  }

  private static func remark(_ observation: Observation) -> String {
    var parts: [String] = []
    if !observation.missing.isEmpty {
      let names = observation.missing.map(MarkdownText.escaped).joined(separator: ", ")
      parts.append("Fattas: \(names)")
    }
    if !observation.extra.isEmpty {
      parts.append(
        "Mer: "
          + (observation.extra.count > listed
            ? "\(observation.extra.count) till"
            : observation.extra.map(MarkdownText.escaped).joined(separator: ", ")))
    }
    if let remark = observation.remark { parts.append(MarkdownText.escaped(remark)) }
    return parts.joined(separator: ". ")
  }

  /// The document that most places are in: its name is left out.
  private static func commonDocument(_ all: [Observation]) -> String {
    var counts: [String: Int] = [:]
    for place in all.flatMap(\.places) {
      if let colon = place.firstIndex(of: ":") { counts[String(place[..<colon]), default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  private static func places(_ places: [String], _ document: String) -> String {
    places.map { $0.hasPrefix(document + ":") ? String($0.dropFirst(document.utf8.count + 1)) : $0 }
      .joined(separator: ", ")
  }
}
