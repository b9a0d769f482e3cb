import Testing

@testable import LogicModel

/// Names that fold alike are one, however they are written.
@Suite("Names by number")
struct FoldedNamesTests {
  @Test(
    "the number of each name",
    arguments: [
      (["Närvaro-teamet", "närvaro teamet ", "NÄRVARO  TEAMET", "närvaroteamet"], [0, 0, 0, 1]),
      (["20+ år", "20 år", "20+  ÅR"], [0, 1, 0]),
      (["…", "?", "…", ""], [0, 1, 0, 2]),
      // The same by canonical equivalence, whichever comes first.
      (["façade", "fac\u{327}ade", "Fac\u{327}ade", "facade"], [0, 0, 0, 1]),
      (["fac\u{327}ade", "façade", "facade", "FACADE"], [0, 0, 1, 1]),
      (["a", "`", "\u{1FEF}", "Ωmega", "ωmega", "b", "A"], [0, 1, 1, 2, 2, 3, 0]),
    ] as [([String], [Int32])])
  func numbers(texts: [String], wanted: [Int32]) {
    var names = FoldedNames()
    let numbers = texts.map { names.number(of: $0) }
    let found = texts.map { names.find($0) ?? -1 }
    let unknown = names.find("something else")
    #expect(numbers == wanted)
    #expect(found == wanted)
    #expect(unknown == nil)
    #expect(wanted.map { names.folded($0) } == texts.map { TextFolding.fold($0) })
  }

  @Test("many names")
  func many() {
    var names = FoldedNames()
    let numbers = (0..<2000).map { names.number(of: "Namn \($0)") }
    let found = (0..<2000).map { names.find("NAMN-\($0)") ?? -1 }
    #expect(numbers == Array(0..<2000))
    #expect(found == numbers)
  }
}
