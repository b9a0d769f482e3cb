/// Work on texts by code points, never by grapheme clusters or canonical equivalence.
enum CodePoints {
  /// The first place at or after `start` where the needle stands; an empty one stands everywhere.
  static func firstIndex<T: Equatable>(
    of needle: ArraySlice<T>, in text: ArraySlice<T>, from start: Int = 0
  ) -> Int? {
    guard start <= text.count, needle.count <= text.count - start else { return nil }
    if needle.isEmpty { return start }
    for place in start...(text.count - needle.count)
    where text[text.startIndex + place] == needle[needle.startIndex]
      && text[(text.startIndex + place)...].starts(with: needle)
    {
      return place
    }
    return nil
  }

  /// The last place at or before `end`.
  static func lastIndex<T: Equatable>(
    of needle: [T], in text: [T], upTo end: Int
  ) -> Int? {
    guard needle.count <= text.count else { return nil }
    for place in stride(from: min(end, text.count - needle.count), through: 0, by: -1)
    where text[place...].starts(with: needle) {
      return place
    }
    return nil
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }
}
