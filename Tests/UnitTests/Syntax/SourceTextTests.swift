import Testing

@testable import Syntax

@Suite("Bytes that are not UTF-8")
struct SourceTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let text: String
    let findings: [String]
    var testDescription: String { name }
  }

  @Test(
    "are read all the same, and told",
    arguments: [
      Case(name: "UTF-8", bytes: Array("mål: å".utf8), text: "mål: å", findings: []),
      Case(
        name: "a byte order mark", bytes: [0xEF, 0xBB, 0xBF] + Array("a".utf8),
        text: "\u{FEFF}a", findings: []),
      Case(
        name: "Windows-1252", bytes: Array("a: b\nm".utf8) + [0xE5] + Array("l: 5 ".utf8) + [0x80],
        text: "a: b\nmål: 5 €",
        findings: ["rad 2: filen är inte i UTF-8; den läses som Windows-1252"]),
      Case(
        name: "UTF-16 with a mark", bytes: [0xFF, 0xFE, 0x6D, 0, 0xE5, 0, 0x6C, 0], text: "mål",
        findings: ["filen är i UTF-16, inte i UTF-8; den läses ändå"]),
      Case(
        name: "UTF-16 without a mark", bytes: [0, 0x61, 0, 0x3A, 0, 0x20, 0, 0xE5], text: "a: å",
        findings: ["filen är i UTF-16, inte i UTF-8; den läses ändå"]),
      Case(
        name: "a zero", bytes: [0x61, 0x3A, 0x20, 0, 0x62], text: "a: \0b",
        findings: ["filen har ett styrtecken, 'U+0000', som inte syns"]),
    ])
  func decode(_ c: Case) {
    let (source, findings) = SourceText.decode(path: "x.yml", bytes: c.bytes, file: FileID(0))
    #expect(String(decoding: source.bytes, as: UTF8.self) == c.text)
    #expect(findings.map(\.message.swedish) == c.findings)
  }
}
