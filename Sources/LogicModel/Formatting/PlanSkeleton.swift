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
      "# Svara på frågorna: skriv svaret i stället för okänt, och ta bort frågan.",
      "plan:",
      field("namn", name, "Vad heter planen?"),
      field("nivå", level, "Är planen för \(Self.listed(Self.levels))?"),
      "  skede: utkast",
      field("period", period, "Vilka år gäller planen?"),
      "  parter: okänt # Vilka står bakom planen?",
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
    if value.isEmpty { return "  \(key):\(key == "namn" ? "" : " okänt") # \(question)" }
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
      "    målgrupp: okänt # Vilka gäller det?",
      "    behov: okänt # Vilket problem ska målet lösa?",
      "    slutmål: okänt # Hur ser det ut när målet är nått?",
      "    ägare: okänt # Vem ansvarar för målet?",
      "    indikatorer: okänt # Hur märks det att det blir bättre?",
      "    aktiviteter:",
      "      - namn: # Vad ska göras?",
      "        ansvarig: okänt # Vem ansvarar för att det blir gjort?",
      "        period: okänt # När ska det göras?",
      "        finansiering: okänt # Vad kostar det, och vem betalar?",
      "        prestationer: okänt # Vad ska komma ut av det?",
      "        effekter: okänt # Vad ska det leda till, och för vem?",
    ]
  }
}
