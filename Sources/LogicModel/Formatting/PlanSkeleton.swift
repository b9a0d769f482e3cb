/// The beginning of a plan, with a question at every blank.
package struct PlanSkeleton: Sendable {
  package var name: String
  /// One of the words of `nivå`; asked for where it is empty.
  package var level: String
  /// As people write it; asked for where it is empty.
  package var period: String
  package var goalCount: Int

  package init(name: String, level: String = "", period: String = "", goalCount: Int = 3) {
    self.name = name
    self.level = level
    self.period = period
    self.goalCount = max(1, goalCount)
  }

  /// The words that a plan's level can be.
  package static var levels: [String] { ChoiceSet.level.values }

  /// The plan file.
  package var text: String {
    var lines = [
      "# Skriv svaret efter kolonet och ta bort frågan, eller lämna raden som den är.",
      "plan:",
      field("namn", name, "Vad heter planen?"),
      field("nivå", level, "Är planen för \(Self.listed(Self.levels))?"),
      "  skede: utkast",
      field("period", period, "Vilka år gäller planen?"),
      "  parter: # Vilka står bakom planen?",
      "",
      "mål:",
    ]
    for number in 1...goalCount {
      if number > 1 { lines.append("") }
      lines += Self.goal(number)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func field(_ key: String, _ value: String, _ question: String) -> String {
    let value = value.withoutOuterBlanks()
    if value.isEmpty { return "  \(key): # \(question)" }
    let isPlain = PlainText.isSafe(Array(value.utf8)[...], .value)
    return "  \(key): "
      + (isPlain ? value : String(decoding: PlainText.quoted(value), as: UTF8.self))
  }

  private static func listed(_ words: [String]) -> String {
    words.dropLast().joined(separator: ", ") + " eller " + (words.last ?? "")
  }

  private static func goal(_ number: Int) -> [String] {
    [
      "  M\(number):",
      "    namn: # Vad vill ni uppnå?",
      "    målgrupp: # Vilka gäller det?",
      "    behov: # Vilket problem ska målet lösa?",
      "    slutmål: # Hur ser det ut när målet är nått?",
      "    ägare: # Vem ansvarar för målet?",
      "    indikatorer: # Hur märks det att det blir bättre?",
      "    aktiviteter:",
      "      - namn: # Vad ska göras?",
      "        ansvarig: # Vem ansvarar för att det blir gjort?",
      "        period: # När ska det göras?",
      "        finansiering: # Vad kostar det, och vem betalar?",
      "        prestationer: # Vad ska komma ut av det?",
      "        effekter: # Vad ska det leda till, och för vem?",
    ]
  }
}
