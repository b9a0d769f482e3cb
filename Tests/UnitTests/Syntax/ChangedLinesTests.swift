import Syntax
import Testing
import kedja_fuzz

@Suite("Changed lines")
struct ChangedLinesTests {
  @Test(
    "which lines of a text are not as they were",
    arguments: [
      ("", "", []),
      ("a\nb\nc", "a\nb\nc", []),
      ("a\r\nb\r\n", "a\nb\n", []),
      ("a\nb\nc", "a\nx\nc", [2]),
      ("a\nb", "a\nb\nc", [3]),
      ("a\nb", "x\na\nb", [1]),
      // what is only gone shows on the line before it
      ("a\nb\nc", "a\nc", [1]),
      ("a\nb", "b", [1]),
      ("a\nb\nc\nd\ne", "a\nd\nb\nc\ne", [2, 4]),
      ("p\nx\nx\nq", "p\nx\ny\nx\nq", [3]),
      ("å\n漢\n", "å\n漢字\n", [2]),
      ("a", "b", [1]),
    ] as [(String, String, [Int])])
  func lines(old: String, new: String, expected: [Int]) {
    let changed = ChangedLines.find(
      from: SourceFile(path: "a", text: old), to: SourceFile(path: "a", text: new))
    #expect(changed.indices.filter { changed[$0] }.map { $0 + 1 } == expected)
  }

  @Test("random edits: unchanged lines come in the order of the old text")
  func random() {
    var random = RandomSource(seed: 7)
    for _ in 0..<300 {
      let old = (0..<Int.random(in: 0..<30, using: &random)).map { _ in
        String(Int.random(in: 0..<12, using: &random))
      }
      var new = old
      for _ in 0..<Int.random(in: 0..<6, using: &random) {
        if new.isEmpty || random.chance(50) {
          new.insert("n", at: Int.random(in: 0...new.count, using: &random))
        } else {
          new.remove(at: Int.random(in: new.indices, using: &random))
        }
      }
      let changed = ChangedLines.find(
        from: SourceFile(path: "a", text: old.joined(separator: "\n")),
        to: SourceFile(path: "a", text: new.joined(separator: "\n")))
      var rest = old[...]
      for (line, isChanged) in zip(new, changed) where !isChanged {
        guard let index = rest.firstIndex(of: line) else {
          Issue.record("\(old) → \(new): '\(line)' is not where it was")
          break
        }
        rest = rest[(index + 1)...]
      }
      #expect(changed.contains(true) == (old != new) || new.isEmpty)
    }
  }
}
