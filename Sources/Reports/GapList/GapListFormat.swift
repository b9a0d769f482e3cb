/// A way to write a gap list down; one conforming type per format.
package protocol GapListFormat: Sendable {
  /// The whole list as it goes to a file.
  func render(_ list: GapList) -> [UInt8]
}
