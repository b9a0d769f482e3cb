/// What git prints of a revision, read: text of a program that is not ours, from a repository that
/// may be anybody's.
package enum GitListing {
  /// An entry of a tree.
  package struct Entry: Hashable, Sendable {
    /// Six figures: `100644`, `120000` for a link.
    package let mode: String
    package let object: String
    /// In bytes; `nil` for what has none.
    package let size: Int?
    /// From the folder that git was started in.
    package let path: String
  }

  /// The entries of `ls-tree -z -l`: mode, type, object and size, then a tab and the path. What has
  /// another form is left out; an object has no other letters than hexadecimal ones, so that its name
  /// can be given to git again.
  package static func entries(_ listing: [UInt8]) -> [Entry] {
    listing.split(separator: 0).compactMap { line in
      guard let tab = line.firstIndex(of: 0x09) else { return nil }
      let words = line[..<tab].split(separator: UInt8(ascii: " "))
        .map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 4, words[2].utf8.allSatisfy(isHexadecimal) else { return nil }
      return Entry(
        mode: words[0], object: words[2], size: Int(words[3]),
        path: String(decoding: line[(tab + 1)...], as: UTF8.self))
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    default: false
    }
  }

  /// Takes the next object from the front of what `cat-file --batch` gives: a line with name, type
  /// and size, then the bytes and a line feed.
  ///
  /// - Returns: the object's bytes; `nil` for one that is missing.
  package static func nextObject(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard let end = rest.firstIndex(of: 0x0A) else { return nil }
    let words = rest[..<end].split(separator: UInt8(ascii: " "))
    rest = rest[(end + 1)...]
    guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)),
      size >= 0, rest.count > size
    else { return nil }
    let bytes = Array(rest.prefix(size))
    rest = rest.dropFirst(size + 1)
    return bytes
  }
}
