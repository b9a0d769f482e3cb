/// A way to write a report down; one conforming type per format.
package protocol ReportFormat: Sendable {
  /// The whole report as it goes to a file or to standard output.
  func render(_ report: Report) -> [UInt8]
}
