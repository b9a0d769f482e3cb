import Syntax
import Testing

@testable import Reports

@Suite("What a gap list remembers")
struct ListMemoryTests {
  static let hard = "å--b <!-- --> & \"'%3C\u{202E}\u{0} \t\n| `*_ 日本 👩‍👧 \u{2028}"

  @Test("comes back from any text around it")
  func roundTrip() throws {
    let memory = ListMemory(
      date: "2025-06-30",
      entries: [
        .init(rule: "a", element: "p/L1", name: Self.hard, age: 3),
        .init(rule: "b", element: "", name: "", age: 1),
      ])
    for around in [
      ("", ""), ("<p>kedja-lista</p>\n<script>\n", "\n</script>"), ("<!--\r\n", "\n-->"),
    ] {
      let bytes = Array((around.0 + memory.text + around.1).utf8)
      #expect(try ListMemory.read(bytes) == memory)
    }
    #expect(!memory.text.contains("<") && !memory.text.contains("--"))
  }

  @Test(
    "is refused where it cannot be trusted",
    arguments: [
      ("", ListMemory.Problem.noList), ("<html></html>", .noList),
      ("kedja-lista 2\nkedja-lista slut", .otherForm),
      ("kedja-lista 1\n1\ta\tb\tc\n", .damaged(line: 2)),
      ("kedja-lista 1\n0\ta\tb\tc\nkedja-lista slut", .damaged(line: 1)),
      ("kedja-lista 1\n1\ta\tb\nkedja-lista slut", .damaged(line: 1)),
      ("kedja-lista 1\n1\ta\tb\t%G0\nkedja-lista slut", .damaged(line: 1)),
      ("kedja-lista 1\n1\ta\tb\t%FF\nkedja-lista slut", .damaged(line: 1)),
    ])
  func refused(text: String, problem: ListMemory.Problem) {
    #expect(throws: problem) { try ListMemory.read(Array(text.utf8)) }
  }

  @Test("tells what is new, closed, accepted and how long the others have stayed")
  func changes() throws {
    let first = ListFixture.list()
    #expect(first.changes == nil)
    #expect(first.memory.entries.allSatisfy { $0.age == 1 })

    let same = try #require(ListFixture.list(since: first.memory).changes)
    #expect(same.since == "2025-06-30")
    #expect(same.new.isEmpty && same.closed.isEmpty && same.accepted.isEmpty)
    #expect(same.remaining > 0 && same.oldest.allSatisfy { $0.age == 2 })

    // One goal gets an activity, which is nobody's; the other's name is changed.
    let later = ListFixture.plan
      .replacing("namn: Barn leker ute", with: "namn: Barn leker utomhus")
      .replacing(
        "namn: Barn har nära till en lekplats",
        with: "namn: Barn har nära till en lekplats\n    planerat: [Bygg en lekplats (2026)]")
    let list = ListFixture.list(later, since: first.memory)
    let changes = try #require(list.changes)
    #expect(changes.closed.contains { $0.title == "Mål utan aktivitet" && $0.subject == "L2" })
    #expect(changes.new.contains { $0.title == "Bruten kedja" })
    #expect(changes.new.allSatisfy { $0.number != nil })
    let third = ListFixture.list(later, since: list.memory)
    #expect(third.changes?.oldest.first?.age == 3)
    #expect(third.gaps.contains { $0.age == 3 })
  }

  @Test("what was remembered of rules that are gone is not called closed")
  func notTried() throws {
    var memory = ListFixture.list().memory
    memory.entries.append(.init(rule: "egen-regel", element: "p/L1", name: "L1", age: 4))
    let changes = try #require(ListFixture.list(since: memory).changes)
    #expect(changes.closed.isEmpty)
    #expect(changes.notTried.map(\.title) == ["egen-regel"])
  }
}
