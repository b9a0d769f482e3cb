import Testing

/// `kedja check --changed-since`.
@Suite("Checking what was changed", .enabled(if: DiffTests.hasGit))
struct ChangedSinceTests {
  private static let script = """
    \(Command.git)
    git init -q -b main r
    cd r
    mkdir planer
    cp ../plan.yml planer/plan.yml
    git add -A
    git commit -qm first
    set +e

    """

  private func run(_ script: String) throws -> Command.Result {
    let command = try Command()
    try command.write("plan.yml", Array(DiffTests.worse.utf8))
    return try command.shell(Self.script + script)
  }

  @Test("nothing was changed: nothing is told, and nothing fails")
  func nothing() throws {
    let result = try run("\"$KEDJA\" check planer --changed-since HEAD")
    #expect(result.status == 0)
    #expect(result.output.contains("inga brister i 1 mål · 10 på rader som inte har ändrats"))
  }

  @Test("a changed line brings what is about its element, however the path is written")
  func changed() throws {
    for path in ["planer", "./planer/plan.yml", "\"$PWD/planer\"", "."] {
      let result = try run(
        """
        printf '      - namn: Utbilda alla\\n' >> planer/plan.yml
        "$KEDJA" check \(path) --changed-since HEAD --only aktivitet-utan-ansvarig,mal-utan-agare
        """)
      #expect(result.status == 1)
      #expect(result.output.contains("2 av 2 aktiviteter för målet 'M1' saknar ansvarig"))
      #expect(result.output.contains("1 på rader som inte har ändrats"))
    }
  }

  @Test("a file that was not there is new from its first line")
  func new() throws {
    let result = try run(
      "mv planer/plan.yml planer/ny.yml; \"$KEDJA\" check planer --changed-since HEAD")
    #expect(result.status == 1)
    #expect(!result.output.contains("som inte har ändrats"))
  }

  @Test("a revision that is not there is wrong usage")
  func missing() throws {
    let result = try run("\"$KEDJA\" check planer --changed-since v9")
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.hasPrefix("v9: fel: det finns ingen sådan revision"))
    let option = try run("\"$KEDJA\" check planer --changed-since=--help")
    #expect(option.status == 2 && option.errors.contains("ingen sådan revision"))
  }
}
