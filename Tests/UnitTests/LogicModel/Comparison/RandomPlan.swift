import kedja_fuzz

/// A plan that random revisions are made of, and the changes that were planted in the last one.
struct RandomPlan {
  struct Goal {
    var id: String
    var name: String
    var focus: String
    var activities: [Activity] = []
    var indicators: [Indicator] = []
    /// Whether something in it has been changed in this revision, or all of it.
    var isTouched = false
    /// Whether something has been changed, added or removed in it.
    var isWorkedOn = false
  }

  struct Activity {
    var name: String
    var year = 2020
    var status = "planerad"
    var responsible = "Styrgruppen"
    var funding: String?
    var outputs: [String] = []
    var isTouched = false
  }

  struct Indicator {
    var name: String
    var target = 100
    var register = "Kolada"
    var falls: Bool
    var isTouched = false
  }

  struct Funding {
    var id: String
    var name: String
    var amount = 50
    var isTouched = false
  }

  private(set) var goals: [Goal] = []
  private(set) var funds: [Funding] = []
  /// What a comparison with the revision before has to say.
  private(set) var planted: [String] = []
  private var random: RandomSource
  private var numbers = 0

  init(seed: UInt64) {
    random = RandomSource(seed: seed)
    for _ in 0..<3 { funds.append(Funding(id: next("f"), name: words(3))) }
    for _ in 0..<5 { goals.append(goal()) }
  }

  // MARK: what it is made of

  private mutating func next(_ letter: String) -> String {
    numbers += 1
    return letter + String(numbers)
  }

  private mutating func pick(_ count: Int) -> Int { Int(random.next() % UInt64(max(1, count))) }

  /// Words that are like no others.
  private mutating func words(_ count: Int) -> String {
    let (heads, tails) = (Array("bdfghjklmnprstv"), Array("aeiouåäö"))
    let made = (0..<count).map { _ in
      (0..<4).map { _ in String(heads[pick(heads.count)]) + String(tails[pick(tails.count)]) }
        .joined()
    }
    return made.joined(separator: " ").prefix(1).uppercased()
      + made.joined(separator: " ").dropFirst()
  }

  private mutating func goal() -> Goal {
    Goal(
      id: next("M"), name: words(4), focus: "Område " + ["A", "B", "C"][pick(3)],
      activities: (0..<2 + pick(3)).map { _ in activity() },
      indicators: (0..<1 + pick(2)).map { _ in Indicator(name: words(3), falls: pick(2) == 0) })
  }

  private mutating func activity() -> Activity {
    Activity(
      name: words(4), year: 2019 + pick(3), responsible: "Aktör " + ["A", "B", "C"][pick(3)],
      funding: pick(2) == 0 ? funds[pick(funds.count)].id : nil,
      outputs: (0..<pick(3)).map { _ in words(3) })
  }

  // MARK: revisions

  /// Makes the next revision, with changes of different elements.
  mutating func revise() {
    planted = []
    for i in goals.indices {
      goals[i].isTouched = false
      goals[i].isWorkedOn = false
      for j in goals[i].activities.indices { goals[i].activities[j].isTouched = false }
      for j in goals[i].indicators.indices { goals[i].indicators[j].isTouched = false }
    }
    for i in funds.indices { funds[i].isTouched = false }
    for _ in 0..<pick(5) { plant() }
    goals.shuffle(using: &random)
    for i in goals.indices {
      goals[i].activities.shuffle(using: &random)
      goals[i].indicators.shuffle(using: &random)
    }
    funds.shuffle(using: &random)
  }

  private mutating func plant() {
    switch pick(20) {
    case 0: addGoal()
    case 1: removeGoal()
    case 2...4: changeGoal(pick(3))
    case 5...14: changeActivity(pick(8))
    case 15...17: changeIndicator(pick(5))
    default: changeFunding()
    }
  }

  private mutating func addGoal() {
    var new = goal()
    new.isTouched = true
    planted.append("tillagt mål \(new.id)" + contents(new))
    goals.append(new)
  }

  private mutating func removeGoal() {
    guard goals.count > 3 else { return }
    let i = pick(goals.count)
    let goal = goals[i]
    guard !goal.isTouched, !goal.isWorkedOn else { return }
    planted.append("borttaget mål \(goal.id)" + contents(goal))
    goals.remove(at: i)
  }

  private func contents(_ goal: Goal) -> String {
    let outputs = goal.activities.reduce(0) { $0 + $1.outputs.count }
    return [
      ("aktivitet", goal.activities.count), ("prestation", outputs),
      ("indikator", goal.indicators.count),
    ].filter { $0.1 > 0 }.map { " (+\($0.1) \($0.0))" }
      .joined()
  }

  private mutating func changeGoal(_ kind: Int) {
    let i = pick(goals.count)
    guard !goals[i].isTouched else { return }
    goals[i].isTouched = true
    let goal = goals[i]
    switch kind {
    case 0:
      goals[i].focus = "Område \(next("D"))"
      planted.append("flyttat mål \(goal.id) fokusområde: \(goal.focus) → \(goals[i].focus)")
    case 1:
      goals[i].name += " nu"
      planted.append("omformulerat mål \(goal.id) namn: \(goal.name) → \(goals[i].name)")
    default:
      goals[i].id = next("N")
      planted.append("bytt_id mål \(goal.id) id: \(goal.id) → \(goals[i].id)")
    }
  }

  private mutating func changeActivity(_ kind: Int) {
    let i = pick(goals.count)
    guard !goals[i].isTouched, !goals[i].activities.isEmpty else { return }
    let j = pick(goals[i].activities.count)
    let was = goals[i].activities[j]
    guard !was.isTouched else { return }
    goals[i].isWorkedOn = true
    var now = was
    now.isTouched = true
    let head = "aktivitet \(was.name)"
    switch kind {
    case 0:
      var new = activity()
      new.isTouched = true
      planted.append(
        "tillagt aktivitet \(new.name)"
          + (new.outputs.isEmpty ? "" : " (+\(new.outputs.count) prestation)"))
      goals[i].activities.append(new)
      return
    case 1:
      planted.append(
        "borttaget \(head)" + (was.outputs.isEmpty ? "" : " (+\(was.outputs.count) prestation)"))
      goals[i].activities.remove(at: j)
      return
    case 2:
      now.status = was.status == "inställd" ? "planerad" : "inställd"
      planted.append(
        (now.status == "inställd" ? "inställt" : "ändrat")
          + " \(head) status: \(was.status) → \(now.status)")
    case 3:
      now.year += 1
      planted.append("senarelagt \(head) period: \(was.year) → \(now.year)")
    case 4:
      now.responsible = "Aktör " + next("E")
      planted.append("bytt_ansvarig \(head) ansvarig: \(was.responsible) → \(now.responsible)")
    case 5:
      let names = Dictionary(funds.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
      if let funding = was.funding {
        now.funding = nil
        planted.append("förlorade_medel \(head) finansiering: \(names[funding] ?? "") → ")
      } else {
        let fund = funds[pick(funds.count)]
        now.funding = fund.id
        planted.append("fick_medel \(head) finansiering:  → \(fund.name)")
      }
    case 6:
      now.name += " nu"
      planted.append("omformulerat \(head) namn: \(was.name) → \(now.name)")
    default:
      let other = pick(goals.count)
      guard other != i, !goals[other].isTouched else { return }
      planted.append("flyttat \(head) mål: \(goals[i].id) → \(goals[other].id)")
      goals[i].activities.remove(at: j)
      goals[other].activities.append(now)
      // Neither goal may get another id, or go, in this revision.
      goals[i].isTouched = true
      goals[other].isTouched = true
      return
    }
    goals[i].activities[j] = now
  }

  private mutating func changeIndicator(_ kind: Int) {
    let i = pick(goals.count)
    guard !goals[i].isTouched, !goals[i].indicators.isEmpty else { return }
    let j = pick(goals[i].indicators.count)
    let was = goals[i].indicators[j]
    guard !was.isTouched else { return }
    goals[i].indicators[j].isTouched = true
    goals[i].isWorkedOn = true
    let head = "indikator \(was.name)"
    switch kind {
    case 0, 1:
      let more = kind == 0
      let step = 1 + pick(9)
      goals[i].indicators[j].target += more ? step : -step
      planted.append(
        "\(more == was.falls ? "mål_sänkt" : "mål_höjt") \(head) målvärde: "
          + "\(was.target) → \(goals[i].indicators[j].target)")
    case 2:
      goals[i].indicators[j].register = "Register \(next("R"))"
      planted.append(
        "omdefinierat \(head) register: \(was.register) → \(goals[i].indicators[j].register)")
    case 3:
      planted.append("borttaget \(head)")
      goals[i].indicators.remove(at: j)
    default:
      let new = Indicator(name: words(3), falls: pick(2) == 0, isTouched: true)
      planted.append("tillagt indikator \(new.name)")
      goals[i].indicators.append(new)
    }
  }

  private mutating func changeFunding() {
    let i = pick(funds.count)
    guard !funds[i].isTouched else { return }
    funds[i].isTouched = true
    let was = funds[i]
    funds[i].amount += pick(2) == 0 ? 7 : -7
    planted.append(
      "\(funds[i].amount > was.amount ? "ökat" : "minskat") medel \(was.name) belopp: "
        + "\(was.amount) MSEK → \(funds[i].amount) MSEK")
  }

  // MARK: how it is written

  /// The plan in one to three files, indented by two or by four blanks: none of this is a change.
  mutating func files() -> [(path: String, text: String)] {
    let unit = String(repeating: " ", count: pick(2) == 0 ? 2 : 4)
    var texts = ["plan:\n\(unit)id: p\n\(unit)namn: Planen\n\(unit)skede: beslutad\nmedel:\n"]
    for fund in funds {
      texts[0] += "\(unit)- id: \(fund.id)\n\(unit)  namn: \(fund.name)\n"
      texts[0] += "\(unit)  belopp: \(fund.amount) MSEK\n"
    }
    let count = 1 + pick(3)
    for _ in 1..<max(count, 2) where count > 1 { texts.append("plan: p\n") }
    for i in texts.indices { texts[i] += "mål:\n" }
    for goal in goals { texts[pick(texts.count)] += Self.text(goal, unit) }
    return texts.enumerated().map { ("\($0.offset).yml", $0.element) }
  }

  private static func text(_ goal: Goal, _ unit: String) -> String {
    let (one, two, three) = (unit, unit + unit, unit + unit + unit)
    var text = "\(one)\(goal.id):\n\(two)namn: \(goal.name)\n\(two)fokusområde: \(goal.focus)\n"
    text += goal.activities.isEmpty ? "" : "\(two)aktiviteter:\n"
    for activity in goal.activities {
      text += "\(three)- namn: \(activity.name)\n\(three)  period: \(activity.year)\n"
      text += "\(three)  status: \(activity.status)\n\(three)  ansvarig: \(activity.responsible)\n"
      if let funding = activity.funding { text += "\(three)  finansiering: \(funding)\n" }
      text += activity.outputs.isEmpty ? "" : "\(three)  prestationer:\n"
      for output in activity.outputs { text += "\(three)    - \(output)\n" }
    }
    text += goal.indicators.isEmpty ? "" : "\(two)indikatorer:\n"
    for indicator in goal.indicators {
      text += "\(three)- namn: \(indicator.name)\n\(three)  register: \(indicator.register)\n"
      text += "\(three)  målvärde: \(indicator.target)\n"
      text += "\(three)  riktning: \(indicator.falls ? "minska" : "öka")\n"
    }
    return text
  }
}
