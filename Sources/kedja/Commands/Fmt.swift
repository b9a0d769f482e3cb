import ArgumentParser
import LogicModel
import Reports
import Syntax

/// `kedja fmt`: the standard layout.
struct Fmt: StreamCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Write plan files anew in the standard layout.",
    discussion: """
      Words, meaning and comments stay as they are; what the reader had to repair is written out. \
      A file that cannot be read in full is left alone. Of standard input, the result is written to \
      standard output.
      """)

  @OptionGroup var plans: PlanArguments

  @Flag(help: "Write nothing; list the files that would change, and end with 1 if there are any.")
  var check = false

  @Flag(
    name: [.customLong("utförligt"), .customLong("expanded")],
    help: "Write the plans to standard output with every shorthand written out.")
  var expanded = false

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    if check, expanded { throw ValidationError("--check and --utförligt exclude each other") }
  }

  func run(_ streams: Streams) throws -> ExitStatus {
    let plans = plans.load(streams)
    var round = Round(plans)
    if expanded {
      streams.writePlan(Array(round.expanded().utf8))
    } else {
      for index in plans.files.indices { format(index, &round, streams) }
    }
    return tell(round, plans, streams)
  }

  /// What a run has come to.
  private struct Round {
    let documents: [Document]
    let reading: [[Finding]]
    var findings: [Finding] = []
    var status = ExitStatus.clean

    init(_ plans: LoadedFiles) {
      var documents: [Document] = []
      var reading: [[Finding]] = []
      let grammar = PlanGrammar()
      for (index, file) in plans.files.enumerated() {
        let id = FileID(index)
        let (source, coding) = SourceText.decode(path: file.path, bytes: file.bytes, file: id)
        let (document, said) = DocumentReader.read(source, file: id, grammar: grammar)
        documents.append(document)
        reading.append(coding + said)
      }
      self.documents = documents
      self.reading = reading
    }

    /// The plans of all files, one after the other.
    func expanded() -> String {
      let model = PlanDecoder.decode(documents).model
      let texts = model.elements(of: .plan).map { ExpandedPlan.text(model, plan: $0) }
      return texts.joined(separator: "\n")
    }
  }

  private func format(_ index: Int, _ round: inout Round, _ streams: Streams) {
    let source = round.documents[index].source
    let isInput = source.path == Self.standardInput
    switch PlanFormatter.format(round.documents[index], findings: round.reading[index]) {
    case .untouched(let finding):
      round.findings.append(finding)
      round.status = max(round.status, .gaps)
      if isInput, !check { streams.writePlan(source.bytes) }
    case .formatted(let text):
      let bytes = Array(text.utf8)
      if isInput, !check { return streams.writePlan(bytes) }
      // A file in another coding has other bytes than its text.
      let isCoded = round.reading[index].contains { $0.rule == "fel-teckenkodning" }
      guard isCoded || bytes != source.bytes else { return }
      if check {
        streams.output.write(VisibleText.of(source.path) + "\n")
        round.status = max(round.status, .gaps)
      } else {
        replace(source.path, bytes, index, &round)
      }
    }
  }

  private static let standardInput = PathArgument("-").shown

  private func replace(_ path: String, _ bytes: [UInt8], _ index: Int, _ round: inout Round) {
    do throws(System.Failure) {
      try System.replace(path, with: bytes)
    } catch {
      let place = Place(FileID(index), SourceRange(0, 0))
      round.findings.append(.unwritable(error.text, at: place))
      round.status = max(round.status, .failure)
    }
  }

  private func tell(_ round: Round, _ plans: LoadedFiles, _ streams: Streams) -> ExitStatus {
    var findings = round.findings
    var sources = round.documents.map(\.source)
    var status = round.status
    for usage in [true, false] {
      let problems = plans.findings(usage: usage, from: sources.count)
      findings += problems.findings
      sources += problems.sources
      if problems.findings.contains(where: { $0.severity == .error }) {
        status = max(status, usage ? .usage : .gaps)
      }
    }
    streams.tell(findings, sources, language.lang)
    return status
  }
}

extension Finding {
  static func unwritable(_ reason: String, at place: Place) -> Finding {
    Finding(
      rule: "ej-skriven", severity: .error,
      message: LocalizedText(
        "filen kan inte skrivas: \(reason)", en: "the file cannot be written: \(reason)"),
      place: place)
  }
}
