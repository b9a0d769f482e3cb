/// A ZIP archive (PKWARE's APPNOTE 6.3) whose files are stored as they are, without compression, and
/// dated by the format's first day: the same files are always the same bytes.
///
/// Without ZIP64: for fewer than 65 536 files and less than 4 GB, which is far more than a list.
struct ZIPArchive {
  private struct Entry {
    let path: String
    let sum: UInt32
    let size: Int
    let offset: Int
  }

  private var stored: [UInt8] = []
  private var entries: [Entry] = []

  /// - Parameter path: in ASCII, with `/` between folders.
  mutating func add(_ path: String, _ bytes: [UInt8]) {
    let entry = Entry(
      path: path, sum: CRC32.of(bytes), size: bytes.count, offset: stored.count)
    entries.append(entry)
    Self.append(0x0403_4B50, bytes: 4, to: &stored)
    Self.appendFacts(entry, to: &stored)
    stored += path.utf8
    stored += bytes
  }

  /// The files, then the directory of them.
  var bytes: [UInt8] {
    var bytes = stored
    for entry in entries {
      Self.append(0x0201_4B50, bytes: 4, to: &bytes)
      Self.append(Self.version, bytes: 2, to: &bytes)
      Self.appendFacts(entry, to: &bytes)
      // No comment, the first disk, no attributes of any sort.
      Self.append(0, bytes: 10, to: &bytes)
      Self.append(entry.offset, bytes: 4, to: &bytes)
      bytes += entry.path.utf8
    }
    let size = bytes.count - stored.count
    Self.append(0x0605_4B50, bytes: 4, to: &bytes)
    Self.append(0, bytes: 4, to: &bytes)
    for _ in 0..<2 { Self.append(entries.count, bytes: 2, to: &bytes) }
    Self.append(size, bytes: 4, to: &bytes)
    Self.append(stored.count, bytes: 4, to: &bytes)
    Self.append(0, bytes: 2, to: &bytes)
    return bytes
  }

  /// 2.0, from which on there are folders.
  private static let version = 20
  /// 1980-01-01: years from 1980 in 7 bits, the month in 4, the day in 5.
  private static let date = 1 << 5 | 1

  /// What a file's own header and its line in the directory both say.
  private static func appendFacts(_ entry: Entry, to bytes: inout [UInt8]) {
    append(version, bytes: 2, to: &bytes)
    // No flags, stored, midnight.
    append(0, bytes: 6, to: &bytes)
    append(date, bytes: 2, to: &bytes)
    append(Int(entry.sum), bytes: 4, to: &bytes)
    for _ in 0..<2 { append(entry.size, bytes: 4, to: &bytes) }
    append(entry.path.utf8.count, bytes: 2, to: &bytes)
    // No extra field.
    append(0, bytes: 2, to: &bytes)
  }

  /// The lowest byte first.
  private static func append(_ number: Int, bytes count: Int, to bytes: inout [UInt8]) {
    for index in 0..<count {
      bytes.append(index < 8 ? UInt8(truncatingIfNeeded: number >> (8 * index)) : 0)
    }
  }
}
