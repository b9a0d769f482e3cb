/// Makes a plan of any size, always the same for the same size: each goal with four indicators, eight
/// activities with two outputs each, three effects, and two grants with allocations; the same data as
/// the benchmark of the other tools has, in Kedja's form, with the same planted gaps.
struct PlanGenerator {
  /// What is planted: how many gaps each of `FiveChecks` must find.
  static func expected(goals: Int) -> [Int] {
    func count(_ isPlanted: (Int) -> Bool) -> Int {
      (1...goals).count { isPlanted($0) }
    }
    return [
      count { $0 % 25 == 7 }, count { $0 % 10 == 4 && $0 % 25 != 7 }, count { $0 % 20 == 5 },
      count { $0 % 12 == 9 && $0 % 25 != 7 }, count { $0 % 15 == 2 },
    ]
  }

  private var random = PythonRandom(seed: 1)
  private var goals = ""
  private var effects = ""
  private var grants = ""

  static func plan(goals: Int) -> String {
    var generator = PlanGenerator()
    for number in 1...max(1, goals) { generator.add(number) }
    return """
      plan:
        id: plan-1
        namn: Verksamhetsplan för Exempelköpings kommun
        nivå: lokal
        skede: beslutad
        period: 2025–2029

      mål:
      \(generator.goals)
      effekter:
      \(generator.effects)
      medel:
      \(generator.grants)
      """
  }

  private static let words =
    """
    mål insats åtgärd effekt resultat kommun medborgare uppföljning årlig ökad minskad förbättrad \
    hållbar utveckling verksamhet barn unga äldre skola vård omsorg miljö klimat trygghet arbete \
    näringsliv samverkan genomföra främja stärka tillgänglighet digital kultur fritid bostad \
    infrastruktur kvalitet jämställdhet likvärdig för och med i av till region länet invånare \
    förskola självförsörjning delaktighet folkhälsa energieffektivisering återbruk
    """.split(separator: " ").map(String.init)

  private mutating func sentence(_ count: Int) -> String {
    let text = (0..<count).map { _ in random.choice(Self.words) }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  // The order in which things are drawn is that of the other generator.
  private mutating func add(_ number: Int) {
    let id = "G\(number)"
    var inside = "    indikatorer:\n"
    for indicator in 1...4 {
      inside += "      - id: \(id)-I\(indicator)\n        namn: \(sentence(5))\n"
      inside += "        enhet: \(random.choice(["procent", "antal", "kr", "dagar"]))\n"
      inside += "        baslinje: \(random.integer(0, 500))\n"
      inside += "        målvärde: \(random.integer(500, 1000)) (2030)\n"
    }
    if number % 25 != 7 {
      inside += "    aktiviteter:\n"
      for activity in 1...8 { inside += self.activity(activity, of: number) }
    }
    let title = sentence(7)
    goals += "  - id: \(id)\n    namn: \(title)\n    syfte: \(sentence(20))\n"
    goals += "    slutmål:\n      - id: \(id)-S\n        namn: \(title)\n" + inside
    addEffects(of: number)
    for grant in 1...2 { addGrant(grant, of: number) }
  }

  private mutating func activity(_ number: Int, of goal: Int) -> String {
    let id = "G\(goal)-A\(number)"
    let isDead = goal % 12 == 9 && number == 6
    var outputs = "        prestationer:\n"
    for output in 1...2 {
      let effect = isDead ? 3 + output : 1 + (number + output) % 2
      outputs += "          - id: \(id)-P\(output)\n            namn: \(sentence(4))\n"
      outputs += "            leder_till: [G\(goal)-U\(effect)]\n"
    }
    var text = "      - id: \(id)\n        namn: \(sentence(6))\n        syfte: \(sentence(14))\n"
    let responsible = random.choice([
      "Kommunstyrelsen", "Utbildningsnämnden", "Socialnämnden", "Miljö- och byggnadsnämnden",
    ])
    text += "        ansvarig: \(responsible)\n"
    text += "        start: \(2025 + number % 3)-0\(1 + number % 9)-01\n"
    text += "        slut: \(2027 + number % 3)-12-31\n"
    if !(goal % 10 == 4 && number == 3) {
      text += "        indikatorer: [G\(goal)-I\(1 + (number - 1) % 4)]\n"
    }
    return text + outputs
  }

  private mutating func addEffects(of goal: Int) {
    let id = "G\(goal)-U"
    let before = goal > 1 ? ", G\(goal - 1)-U1" : ""
    var targets = ["\(id)3", "\(id)3\(before)", "G\(goal)"]
    // Two effects that lead to each other, and nowhere else.
    if goal % 12 == 9 { targets += ["\(id)5", "\(id)4"] }
    for (index, target) in targets.enumerated() {
      effects += "  - id: \(id)\(index + 1)\n    namn: \(sentence(index < 3 ? 6 : 4))\n"
      effects += "    leder_till: [\(target)]\n"
    }
  }

  private mutating func addGrant(_ number: Int, of goal: Int) {
    var shares: [(activity: String?, amount: Int)]
    if number == 2 && goal % 20 == 5 {
      shares = [(nil, 100)]
    } else if goal % 25 == 7 {
      shares = [("G\(goal - 1)-A1", 100), ("G\(goal - 1)-A2", 100)]
    } else {
      shares = []
      for share in 1...4 {
        shares.append(("G\(goal)-A\(4 * (number - 1) + share)", random.integer(1, 50) * 1000))
      }
    }
    let sum = shares.reduce(0) { $0 + $1.amount }
    let name = sentence(3)
    let isOverspent = number == 1 && goal % 15 == 2
    let granted = isOverspent ? sum - 1 : sum + random.integer(0, 100) * 1000
    grants += "  - id: G\(goal)-F\(number)\n    namn: \(name)\n    belopp: \(granted) kr\n"
    grants += "    fördelas:\n"
    for share in shares {
      grants += "      - belopp: \(share.amount) kr\n"
      if let activity = share.activity { grants += "        avser: \(activity)\n" }
    }
  }
}
