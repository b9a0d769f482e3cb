import Testing

@testable import Reports

/// Reads archives as others do: from the directory at the end.
enum ZIPReader {
  struct File {
    let path: String
    let bytes: [UInt8]
  }

  static func read(_ bytes: [UInt8]) throws -> [File] {
    func number(_ offset: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    try #require(end >= 0 && number(end, 4) == 0x0605_4B50)
    var line = number(end + 16, 4)
    var files: [File] = []
    for _ in 0..<number(end + 10, 2) {
      try #require(number(line, 4) == 0x0201_4B50)
      let length = number(line + 28, 2)
      let path = String(decoding: bytes[line + 46..<line + 46 + length], as: UTF8.self)
      let file = number(line + 42, 4)
      try #require(number(file, 4) == 0x0403_4B50)
      #expect(bytes[file + 4..<file + 30] == bytes[line + 6..<line + 32], "\(path)")
      let start = file + 30 + length
      let content = Array(bytes[start..<start + number(line + 20, 4)])
      #expect(Int(CRC32.of(content)) == number(line + 16, 4), "\(path)")
      files.append(File(path: path, bytes: content))
      line += 46 + length
    }
    #expect(line == end)
    return files
  }
}
