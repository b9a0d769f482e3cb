import Foundation
import Testing

/// `kedja diff` between files, folders and revisions.
@Suite("Comparing revisions")
struct DiffTests {
  static let plan = """
    plan:
      id: p
      namn: Planen
      skede: beslutad
    mål:
      M1:
        namn: Ett mål
        indikatorer:
          - Antal rutiner
        aktiviteter:
          - namn: Ta fram rutin
            ansvarig: Styrgruppen

    """
  static let worse = plan.replacing("        ansvarig: Styrgruppen\n", with: "")

  /// Whether git can be had; where `KEDJA_REQUIRE` names it, its absence is a failure.
  static var hasGit: Bool { Required.canRun("git", ["git"]) }

  /// A repository with two revisions of a plan: the second is worse.
  private static let repository = """
    \(Command.git)
    git init -q -b main r
    cd r
    mkdir planer
    cp ../first.yml planer/åtgärder.yml
    git add -A
    git commit -qm first
    git tag v1
    cp ../second.yml planer/åtgärder.yml
    git add -A
    git commit -qm second

    """

  private func repository() throws -> Command {
    let command = try Command()
    try command.write("first.yml", Array(Self.plan.utf8))
    try command.write("second.yml", Array(Self.worse.utf8))
    return command
  }

  private func script(_ command: borrowing Command, _ script: String) throws -> Command.Result {
    try command.shell(Self.repository + script)
  }

  @Test("two files, in text")
  func files() throws {
    let command = try repository()
    let result = try command.run(["diff", "first.yml", "second.yml"])
    #expect(result.status == 1)
    #expect(
      result.output == """
        M1 Ett mål
        ──────────
          aktivitet 'Ta fram rutin' bytte ansvarig: Styrgruppen → –

        Öppnade brister
        ───────────────
        second.yml:6:3: fel: 1 av 1 aktiviteter för målet 'M1' saknar ansvarig: Ta fram rutin [aktivitet-utan-ansvarig]
          |
        6 |   M1:
          |   ^~
          = se även: second.yml:11:15 Ta fram rutin
          = fråga: Vem (vilken funktion eller grupp) ansvarar för de aktiviteter som saknar ansvarig?
          = regel: kedja rules show aktivitet-utan-ansvarig

        1 ändring · 1 brist öppnad (1 fel) · 0 stängda · 9 kvar

        """)
    #expect(result.errors.isEmpty)
    let back = try command.run(["diff", "second.yml", "first.yml", "--lang", "en"])
    #expect(back.status == 0)
    #expect(back.output.contains("aktivitet 'Ta fram rutin' changed hands") == false)
    #expect(back.output.contains("activity 'Ta fram rutin' changed hands: – → Styrgruppen"))
    #expect(back.output.contains("Gaps closed\n"))
  }

  @Test("the same plan is no change, however it is laid out")
  func same() throws {
    let command = try repository()
    try command.write("a/all.yml", Array(Self.plan.utf8))
    let parts = Self.plan.components(separatedBy: "mål:\n")
    try command.write("b/plan.yml", Array(("# överst\n" + parts[0]).utf8))
    try command.write("b/mål/m1.yml", Array(("plan: p\nmål:\n" + parts[1]).utf8))
    let result = try command.run(["diff", "a", "b"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("inga ändringar i planen · 0 brister öppnade · 0 stängda"))
  }

  @Test(
    "what is opened too often is counted",
    arguments: [("text", 25), ("text", 26), ("markdown", 30), ("markdown", 31)])
  func many(format: String, count: Int) throws {
    let command = try Command()
    func plan(_ end: String) -> [UInt8] {
      let goals = (1...count).map { "  M\($0):\n    namn: Mål \($0)\n" + end }.joined()
      return Array(("plan: {id: p, namn: P, skede: beslutad}\nmål:\n" + goals).utf8)
    }
    try command.write("a.yml", plan("    slutmål: Alla mår bra\n"))
    try command.write("b.yml", plan(""))
    let arguments = ["diff", "a.yml", "b.yml", "--only", "mal-utan-slutmal", "--format", format]
    let folded = try command.run(arguments)
    let all = try command.run(arguments + ["--all"])
    func told(_ result: Command.Result) -> Int {
      result.output.split(separator: "\n").count {
        $0.hasSuffix("[mal-utan-slutmal]") || $0.hasSuffix("`mal-utan-slutmal` |")
      }
    }
    #expect(told(folded) == min(count, format == "text" ? 25 : 30))
    #expect(told(all) == count)
    #expect(folded.output.contains("1 till") == (count == 26 || count == 31), "\(folded.output)")
    #expect(!all.output.contains("1 till"))
  }

  @Test("revisions in every way of naming them", .enabled(if: hasGit))
  func revisions() throws {
    let calls = [
      "v1 HEAD", "v1..HEAD", "v1..", "v1 main", "v1...main planer", "v1 HEAD planer/",
      "v1 HEAD planer/åtgärder.yml", "v1 HEAD planer/åtgärder.yml --format text", "v1 planer",
      "../first.yml HEAD planer", "v1 HEAD ./planer",
    ]
    let command = try repository()
    let result = try script(
      command,
      calls.map { "\"$KEDJA\" diff \($0) | tail -1" }.joined(separator: "\n")
        + "\ncd planer; \"$KEDJA\" diff v1 HEAD | tail -1; cd ..; git status --porcelain")
    #expect(result.errors.isEmpty)
    let line = "1 ändring · 1 brist öppnad (1 fel) · 0 stängda · 9 kvar"
    #expect(result.output.split(separator: "\n") == (0...calls.count).map { _ in line[...] })
  }

  @Test(
    "a revision is told by its name, and the index and the work tree are left alone",
    .enabled(if: hasGit))
  func untouched() throws {
    let command = try repository()
    let result = try script(
      command,
      """
      echo "skräp: {" > planer/åtgärder.yml
      touch -d 2001-01-01 .git/index
      before=$(ls -l --time-style=full-iso .git/index; find . -type f | sort | xargs cat | cksum)
      "$KEDJA" diff v1 HEAD planer || true
      after=$(ls -l --time-style=full-iso .git/index; find . -type f | sort | xargs cat | cksum)
      [ "$before" = "$after" ] && echo untouched
      """)
    #expect(result.output.contains("\nHEAD:planer/åtgärder.yml:6:3: fel: 1 av 1 aktiviteter"))
    #expect(result.output.hasSuffix("untouched\n"))
  }

  @Test("a plan that was not there is added", .enabled(if: hasGit))
  func added() throws {
    let command = try repository()
    let result = try script(
      command, "cp -r planer nya; git add -A; git commit -qm third; \"$KEDJA\" diff v1 HEAD nya")
    #expect(result.status == 1)
    #expect(result.output.contains("plan 'Planen' tillkom, med 1 mål, 1 aktivitet, 1 indikator"))
  }

  @Test(
    "what git is given is never an option, and hooks' GIT_DIR means what it means to git",
    .enabled(if: hasGit))
  func environment() throws {
    let command = try repository()
    let result = try script(
      command,
      """
      "$KEDJA" diff -- --output=x HEAD planer && exit 9
      "$KEDJA" diff -- '--output=x..HEAD' planer && exit 9
      [ ! -e x ] || exit 8
      set +e
      GIT_DIR=.git "$KEDJA" diff v1 HEAD planer > one
      GIT_DIR="$PWD/.git" GIT_INDEX_FILE=.git/nowhere "$KEDJA" diff v1 HEAD planer > two
      cmp one two && tail -1 one
      """)
    #expect(result.output == "1 ändring · 1 brist öppnad (1 fel) · 0 stängda · 9 kvar\n")
    #expect(result.errors.contains("fel: det finns ingen sådan revision [revision-saknas]"))
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let script: String
    let errors: String
    var testDescription: String { script }
    init(_ script: String, _ errors: String) {
      self.script = script
      self.errors = errors
    }
  }

  static let bad: [Bad] = [
    Bad("\"$KEDJA\" diff v1", "Error: two sides are needed"),
    Bad("\"$KEDJA\" diff", "Error: two sides are needed"),
    Bad("\"$KEDJA\" diff v1..HEAD a b", "Error: two sides are needed"),
    Bad("\"$KEDJA\" diff v1 v2", "v2: fel: detta är varken en fil eller mapp eller en revision"),
    Bad("\"$KEDJA\" diff v1..v2", "v2: fel: det finns ingen sådan revision"),
    Bad("\"$KEDJA\" diff v1...v2", "v2: fel: det finns ingen sådan revision"),
    Bad("\"$KEDJA\" diff v1 HEAD ../first.yml", "../first.yml: fel: sökvägen ligger utanför"),
    Bad("\"$KEDJA\" diff v1 HEAD finns-inte", "Error: there are no plans on either side"),
    Bad("cd ..; \"$KEDJA\" diff v1..HEAD", "v1: fel: mappen hör inte till något git-förråd"),
    Bad("cd ..; \"$KEDJA\" diff v1 first.yml", "v1: fel: detta är varken en fil"),
    Bad(
      "PATH=/nowhere; \"$KEDJA\" diff v1 HEAD",
      "v1: fel: det behövs git för att läsa en revision, och git finns inte här"),
    Bad(
      "git clone -q --depth 1 \"file://$PWD\" ../s; cd ../s; \"$KEDJA\" diff HEAD~1..HEAD",
      "HEAD~1: fel: det finns ingen sådan revision [revision-saknas]\n  = hjälp: förrådet är "
        + "hämtat utan sin historia: kör 'git fetch --unshallow'"),
    Bad("\"$KEDJA\" diff v1 HEAD --format sarif", "Error: The value 'sarif' is invalid"),
  ]

  @Test("bad input is told, and is wrong usage", .enabled(if: hasGit), arguments: bad)
  func badInput(_ example: Bad) throws {
    let command = try repository()
    let result = try script(command, example.script)
    #expect(result.status == 2)
    #expect(result.errors.contains(example.errors), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test("what cannot be read on one side is told, and the rest is compared")
  func unreadable() throws {
    let command = try repository()
    let conflict = Self.plan.replacing(
      "        ansvarig: Styrgruppen\n",
      with: "<<<<<<< HEAD\n        ansvarig: Styrgruppen\n=======\n        ansvarig: Kommunen\n"
        + ">>>>>>> gren\n")
    try command.write("a/plan.yml", Array(Self.plan.utf8))
    try command.write("b/plan.yml", Array(Self.plan.utf8))
    try command.write("b/mer.yml", Array("plan: p\nmål:\n  M2:\n    namn: {Nytt mål\n".utf8))
    try command.write("c.yml", Array(conflict.utf8))
    let added = try command.run(["diff", "a", "b"])
    #expect(added.output.contains("mål M2 "))
    #expect(added.output.contains("Om texten i b"))
    let merging = try command.run(["diff", "first.yml", "c.yml"])
    #expect(merging.status == 1)
    #expect(merging.output.contains("Om texten i c.yml"))
    #expect(merging.output.contains("c.yml:12:1: fel: filen har en olöst konflikt från git"))
  }

  @Test("two plans with one id on a side are told, and compared as one")
  func twoPlans() throws {
    let command = try repository()
    try command.write("a/plan.yml", Array(Self.plan.utf8))
    try command.write("b/plan.yml", Array(Self.plan.utf8))
    let other = "plan:\n  id: p\n  namn: En annan plan\nmål:\n  M2:\n    namn: Ett annat mål\n"
    try command.write("b/andra.yml", Array(other.utf8))
    let result = try command.run(["diff", "a", "b"])
    #expect(result.output.contains("mål M2 'Ett annat mål' tillkom"))
    #expect(result.output.contains("b/plan.yml:2:7: fel: planen 'p' beskrivs på två ställen"))
  }

  @Test("for a pull request: Markdown in which the plan's words stay words")
  func markdown() throws {
    let command = try repository()
    let harmful = Self.worse.replacing(
      "Ta fram rutin", with: "Ta | fram <b>rutin</b> med @alla #1 `x` https://x.se [a](b)")
    try command.write("second.yml", Array(harmful.utf8))
    let result = try command.run(["diff", "first.yml", "second.yml", "--format", "markdown"])
    let escaped =
      "Ta \\| fram &lt;b&gt;rutin&lt;/b&gt; med &#64;alla &#35;1 \\`x\\` https&#58;//x.se \\[a\\](b)"
    #expect(result.output.hasPrefix("### Ändringar i planen `first.yml` → `second.yml`\n\n**2 "))
    #expect(result.output.contains("| M1 | aktivitet '\(escaped)' tillkom |\n"))
    #expect(result.output.contains("#### Öppnade brister\n\n| | Brist | Plats | Regel |\n"))
    #expect(result.output.contains("<details><summary>Stängda brister ("))
  }

  @Test("for programs: JSON with every change and gap")
  func json() throws {
    let command = try repository()
    let result = try command.run(["diff", "first.yml", "second.yml", "--format", "json"])
    #expect(result.status == 1)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let document = try #require(object as? [String: Any])
    #expect(document["format"] as? String == "kedja-diff" && document["fails"] as? Bool == true)
    let changes = try #require(document["changes"] as? [[String: Any]])
    #expect(changes.map { $0["change"] as? String } == ["bytt_ansvarig"])
    #expect(changes[0]["before"] as? [String] == ["Styrgruppen"])
    #expect(changes[0]["after"] as? [String] == [])
    #expect(changes[0]["path"] as? String == "second.yml" && changes[0]["line"] as? Int == 11)
    let opened = try #require(document["opened"] as? [[String: Any]])
    #expect(opened.map { $0["rule"] as? String } == ["aktivitet-utan-ansvarig"])
    #expect((document["remaining"] as? [Any])?.count == 9)
  }
}
