/// Which change of which field is which kind of change. The first row that fits counts; what no row
/// fits is simply changed.
enum ChangeTable {
  /// What has to hold of the values.
  enum Condition {
    case always
    /// The value went this way.
    case direction(ChangeDirection)
    /// The value is this word now.
    case becomes(String)
    /// There was something, and nothing is left; and the other way round.
    case lost, got
  }

  struct Row {
    let kinds: KindSet
    let fields: Set<String>
    let condition: Condition
    let sort: ChangeSort
  }

  static let rows: [Row] = [
    row(.all, ["namn"], .reworded),
    row([.goal], ["fokusområde"], .moved),
    row([.activity, .step], ["status"], .becomes("inställd"), .cancelled),
    row(.all, ["period", "deadline", "när", "till"], .direction(.later), .postponed),
    row(.all, ["period", "deadline", "när", "till"], .direction(.earlier), .advanced),
    row(.all, ["period"], .direction(.longer), .extended),
    row(.all, ["period"], .direction(.shorter), .shortened),
    row([.activity, .resource], ["finansiering"], .lost, .lostFunding),
    row([.activity, .resource], ["finansiering"], .got, .gotFunding),
    row([.activity, .resource], ["finansiering"], .changedFunding),
    row([.indicator], ["målvärde"], .lost, .targetRemoved),
    row([.indicator], ["målvärde"], .direction(.lower), .targetLowered),
    row([.indicator], ["målvärde"], .direction(.higher), .targetRaised),
    row([.indicator], ["målvärde_år"], .direction(.later), .postponed),
    row([.indicator], ["målvärde_år"], .direction(.earlier), .advanced),
    row(
      [.indicator],
      [
        "mäter", "mäter_nivå", "mått", "enhet", "register", "kolada", "definition", "population",
        "redovisas_per", "riktning", "typ",
      ], .redefined),
    row([.funding, .allocation], ["belopp", "andel"], .direction(.lower), .fundingLowered),
    row([.funding, .allocation], ["belopp", "andel"], .direction(.higher), .fundingRaised),
    row(
      [.funding, .allocation], ["avser", "insatsområde", "mottagare", "till", "del_av", "medel"],
      .fundingMoved),
    row([.goal], ["ägare"], .responsibleChanged),
    row(.all, ["ansvarig", "vem"], .responsibleChanged),
  ]

  private static func row(
    _ kinds: KindSet, _ fields: Set<String>, _ condition: Condition, _ sort: ChangeSort
  ) -> Row {
    Row(kinds: kinds, fields: fields, condition: condition, sort: sort)
  }

  private static func row(_ kinds: [Kind], _ fields: Set<String>, _ sort: ChangeSort) -> Row {
    row(KindSet(kinds), fields, .always, sort)
  }

  private static func row(_ kinds: KindSet, _ fields: Set<String>, _ sort: ChangeSort) -> Row {
    row(kinds, fields, .always, sort)
  }

  private static func row(
    _ kinds: [Kind], _ fields: Set<String>, _ condition: Condition, _ sort: ChangeSort
  ) -> Row {
    row(KindSet(kinds), fields, condition, sort)
  }

  /// - Parameter isContainer: whether the field says what the element stands in.
  static func sort(of change: Change, isContainer: Bool) -> ChangeSort {
    guard let field = change.field else { return change.sort }
    for row in rows where row.kinds.contains(change.kind) && row.fields.contains(field) {
      if holds(row.condition, change) { return row.sort }
    }
    return isContainer && !change.before.isEmpty && !change.after.isEmpty ? .moved : .changed
  }

  private static func holds(_ condition: Condition, _ change: Change) -> Bool {
    switch condition {
    case .always: true
    case .direction(let direction): change.direction == direction
    case .becomes(let word): change.after == [word]
    case .lost: !isNothing(change.before) && isNothing(change.after)
    case .got: isNothing(change.before) && !isNothing(change.after)
    }
  }

  /// Nothing is written, or that there is none.
  private static func isNothing(_ values: [String]) -> Bool {
    let words = Set(Nothing.allCases.map(\.word))
    return values.allSatisfy(words.contains)
  }
}
