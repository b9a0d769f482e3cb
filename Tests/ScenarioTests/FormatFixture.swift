/// A small plan with all that a format can stumble on: letters beyond ASCII in its path, a column after
/// an emoji, characters that logs and markup act on, an exemption, a baseline, related places, and
/// something unknown, not applicable and hidden.
enum FormatFixture {
  static let path = "planer/årets plan.yml"

  static let plan = #"""
    plan:
      id: p
      namn: "Plan för 👩‍👧 & hälsa"
      skede: beslutad
    mål:
      M1:
        namn: "Hälsa ]; %0A ::error:: ##vso[task.complete]x {0} [här](1) <b> \e[31m\u202E"
        aktiviteter: ["Träffa 👩‍👧", "Utbilda åtta"]
      M2:
        namn: Mål med indikator
        indikatorer: [Antal]
        aktiviteter:
          - namn: Öva
            ansvarig: Styrgruppen
      M3:
        namn: Mål som väntar
      M4:
        namn: Mål som ingen vet
        indikatorer: okänt
      M5:
        namn: Mål som är känt sedan tidigare
    undantag:
      - regel: prov-mal-utan-indikator
        gäller: M3
        skäl: "Avgörs i höst, se § 7 {protokollet}"
        till: 2022-12-31
    åtgärd: Ring

    """#

  static let baseline = """
    kedja-baslinje 1
    prov-mal-utan-aktivitet\tp/M5\tMål som är känt sedan tidigare
    prov-mal-utan-indikator\tp/M5\tMål som är känt sedan tidigare

    """

  /// By name: what stands in the rule's file.
  static let rules = [
    "prov-mal-utan-indikator": """
    format: 1
    status: stable
    title:
      sv: Mål utan indikator
      en: Goal without an indicator
    severity: {utkast: varning, beslutad: fel}
    for: mål
    require: |
      self.indikatorer.size() > 0
    related: |
      self.aktiviteter
    message:
      sv: "målet '{self.namn}' har ingen indikator"
      en: "goal '{self.namn}' has no indicator"
    question:
      sv: Hur märks det att målet nås?
      en: How is it seen that the goal is reached?
    because:
      sv: Utan indikator syns det inte om *målet* närmar sig.
    ignore_when:
      sv: När målet följs upp på annat sätt.
    aliases: [prov-mal-utan-matt]
    examples:
      - fails: |
          mål:
            - ↓Ett mål

    """,
    "prov-mal-utan-aktivitet": """
    format: 1
    status: stable
    title:
      sv: Mål utan aktivitet
    severity: info
    for: mål
    when: |
      self.namn != 'Mål med indikator'
    require: |
      self.aktiviteter.size() > 0
    message:
      sv: "målet '{self.namn}' har inga aktiviteter"
    because:
      sv: Då händer inget.
    implied_by: [prov-mal-utan-indikator]
    examples:
      - fails: |
          mål:
            - namn: ↓Ett mål
              indikatorer: [Antal]

    """,
    "prov-aktivitet-utan-ansvarig": """
    format: 1
    status: preview
    title:
      sv: Aktivitet utan ansvarig
    severity: varning
    for: aktivitet
    require: |
      self.ansvarig.size() > 0
    message:
      sv: "ingen ansvarar för '{self.namn}'"
    because:
      sv: Det som ingen ansvarar för blir inte gjort.
    examples:
      - fails: |
          mål:
            - namn: Ett mål
              aktiviteter:
                - ↓Öva

    """,
  ]

  /// The formats that other tools read.
  static let formats = ["sarif", "junit", "github", "gitlab", "azure", "checkstyle"]

  static func arguments(_ format: String) -> [String] {
    ["check", "planer", "--rules", "r", "--datum", "2022-06-01", "--format", format]
      + rules.keys.sorted().flatMap { ["--only", $0] }
  }

  /// The command in a folder with plan, rules and baseline.
  static func command(plan: String = plan) throws -> Command {
    let command = try Command()
    try command.write(path, Array(plan.utf8))
    try command.write("känt.txt", Array(baseline.utf8))
    for (id, text) in rules { try command.write("r/prov/\(id).yml", Array(text.utf8)) }
    return command
  }
}
