import Testing

@testable import Reports

@Suite("ZIP archives")
struct ZIPArchiveTests {
  @Test(
    "the checksum is the known one",
    arguments: [
      ("", 0), ("a", 0xE8B7_BE43), ("123456789", 0xCBF4_3926),
      ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ] as [(String, UInt32)])
  func checksum(text: String, sum: UInt32) {
    #expect(CRC32.of(Array(text.utf8)) == sum)
  }

  @Test("an empty archive is nothing but its end")
  func empty() {
    #expect(ZIPArchive().bytes == [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18))
  }

  @Test("one file, byte for byte")
  func one() {
    var archive = ZIPArchive()
    archive.add("a/b", Array("123456789".utf8))
    // Version 2.0, no flags, stored, midnight 1980-01-01, checksum, both sizes, length of the path.
    let facts: [UInt8] =
      [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0, 0x26, 0x39, 0xF4, 0xCB] + [9, 0, 0, 0, 9, 0, 0, 0]
      + [3, 0, 0, 0]
    let path = Array("a/b".utf8)
    let file = [0x50, 0x4B, 3, 4] + facts + path + Array("123456789".utf8)
    let line =
      [0x50, 0x4B, 1, 2, 20, 0] + facts + [UInt8](repeating: 0, count: 14) + path
    let end: [UInt8] =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0] + [UInt8(line.count), 0, 0, 0]
      + [UInt8(file.count), 0, 0, 0, 0, 0]
    #expect(archive.bytes == file + line + end)
  }

  @Test("what is put in comes out, in its order")
  func several() throws {
    let files = [
      ("x.xml", "å"), ("tom", ""), ("mapp/y", String(repeating: "lång ", count: 20_000)),
    ]
    var archive = ZIPArchive()
    for file in files { archive.add(file.0, Array(file.1.utf8)) }
    let read = try ZIPReader.read(archive.bytes)
    #expect(read.map(\.path) == files.map(\.0))
    #expect(read.map { String(decoding: $0.bytes, as: UTF8.self) } == files.map(\.1))
  }
}
