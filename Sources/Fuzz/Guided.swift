#if LIBFUZZER
  import Foundation
  import Synchronization

  /// Feeding that is guided by what texts reach in the code: libFuzzer, which comes with the compiler.
  enum Guided {
    /// libFuzzer calls a C function, which can hold nothing.
    private static let fed = Mutex<Target?>(nil)

    /// Feeds a target until the time is over or something breaks; then libFuzzer keeps the text and
    /// ends the process.
    ///
    /// - Parameter folder: where the texts are kept that reached something new. It may hold some.
    static func run(_ target: Target, folder: String, seed: UInt64, seconds: Double) throws {
      let texts = folder + "/" + target.name
      try FileManager.default.createDirectory(atPath: texts, withIntermediateDirectories: true)
      for (number, text) in target.corpus.enumerated() {
        try Data(text.prefix(limit)).write(to: URL(filePath: "\(texts)/seed-\(number)"))
      }
      let words = folder + "/" + target.name + ".words"
      try dictionary(target.words + Mutator.pieces).write(
        toFile: words, atomically: true, encoding: .utf8)
      fed.withLock { $0 = target }
      let arguments = [
        "kedja-fuzz", "-dict=" + words, "-max_len=\(limit)", "-max_total_time=\(Int(seconds))",
        "-seed=\(UInt32(truncatingIfNeeded: seed))", "-timeout=20", "-print_final_stats=1",
        "-artifact_prefix=\(folder)/\(target.name)-", texts,
      ]
      var pointers = arguments.map { strdup($0) } + [nil]
      var count = CInt(arguments.count)
      pointers.withUnsafeMutableBufferPointer { buffer in
        var first = buffer.baseAddress
        _ = runDriver(&count, &first) { bytes, count in
          let text = Array(UnsafeBufferPointer(start: bytes, count: count))
          if let problem = Guided.fed.withLock({ $0 })?.run(text) {
            FileHandle.standardError.write(Data("does not hold: \(problem)\n".utf8))
            abort()
          }
          return 0
        }
      }
    }

    /// A text of a few screens.
    private static let limit = 4096

    private static func dictionary(_ words: [[UInt8]]) -> String {
      words.filter { (1...60).contains($0.count) }.map { word in
        "\""
          + word.map { String(format: "\\x%02X", $0) }.joined() + "\"\n"
      }.joined()
    }

    @_silgen_name("LLVMFuzzerRunDriver")
    private static func runDriver(
      _ count: UnsafeMutablePointer<CInt>,
      _ arguments: UnsafeMutablePointer<
        UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
      >,
      _ feed: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
    ) -> CInt
  }
#endif
