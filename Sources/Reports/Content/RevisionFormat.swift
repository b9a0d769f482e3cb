/// A way to write a comparison down; one conforming type per format.
package protocol RevisionFormat: Sendable {
  /// The whole comparison as it goes to a file or to standard output.
  func render(_ report: RevisionReport) -> [UInt8]
}
