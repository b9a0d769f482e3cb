import Syntax

/// The views of the list that are tables.
extension GapList {
  /// The evaluators' table: a row for each column and band.
  package var overviewTable: ListTable {
    ListTable(
      heads: [
        language.word("Del", "Part"), language.word("Hör till", "Belongs to"),
        language.word("Bedömning", "Verdict"),
        language.word("Vad planen visar", "What the plan shows"),
      ],
      rows: framework.parts.map { part in
        let measures = part.measures.map { $0.text(in: language, width: 90) + "." }
        return [
          .text(part.heading), .text(part.group ?? ""), .text(part.level.word(in: language)),
          .text(([part.sentence] + measures).joined(separator: "\n")),
        ]
      })
  }

  /// A row for each gap.
  package var summaryTable: ListTable {
    ListTable(
      heads: ["Nr", weightHead, gapHead, placeHead],
      rows: gaps.map { gap in
        [
          .number(gap.number), .text(gap.weight.word(in: language)), .text(gap.title),
          .text(place(of: gap)),
        ]
      })
  }

  /// A row for each gap and goal, so that rows can be sorted and filtered.
  package var gapTable: ListTable {
    let heads = headings
    return ListTable(
      heads: [
        "Nr", weightHead, placeHead, language.word("Målets namn", "Name of the goal"), gapHead,
        language.word("Beskrivning", "Description"), heads.why, heads.question, heads.proposal,
        heads.responsible, heads.who, heads.when, language.word("Läge", "State"),
        language.word("Regel", "Rule"),
      ],
      rows: gaps.flatMap { gap in
        gap.parts.map { part in
          [
            .number(gap.number), .text(gap.weight.word(in: language)),
            .text(place(ofGoal: part.goal)), .text(part.goal.map { goals[$0].name } ?? ""),
            .text(gap.title), .text(part.text), .text(gap.why ?? ""), .text(part.question ?? ""),
            .text(gap.proposal), .text(part.actors.joined(separator: ", ")), "", "",
            .text(age(part.age) ?? ""), .text(gap.rule),
          ]
        }
      })
  }

  /// A row for each goal, with its chain.
  package var goalTable: ListTable {
    ListTable(
      heads: [
        language.word("Mål", "Goal"), language.word("Målets namn", "Name of the goal"),
      ] + stepNames + [
        language.word("Antal brister", "Number of gaps"),
        language.word("Bristernas nr", "Numbers of the gaps"),
      ],
      rows: goals.map { goal in
        [.text(goal.short), .text(goal.name)] + told(goal.chain).map(ListTable.Cell.text) + [
          .number(goal.gaps.count),
          .text(goal.gaps.map { String(gaps[$0.gap].number) }.joined(separator: ", ")),
        ]
      })
  }

  /// A row for each step of a goal's chain.
  package func chainTable(_ chain: GoalChain) -> ListTable {
    ListTable(
      heads: [
        language.word("Led i kedjan", "Link of the chain"),
        language.word("I planen", "In the plan"),
      ],
      rows: zip(stepNames, told(chain)).map { [.text($0), .text($1)] })
  }

  /// A row for each gap that has been accepted.
  package var acceptedTable: ListTable {
    ListTable(
      heads: [
        gapHead, language.word("Beskrivning", "Description"), language.word("Skäl", "Reason"),
        language.word("Beslut", "Decision"), language.word("Till och med", "Until"),
      ],
      rows: accepted.map { gap in
        [gap.title, gap.text, gap.reason, gap.decision ?? "", gap.until ?? ""].map(
          ListTable.Cell.text)
      })
  }

  /// A row for each thing that is said not to be known, and for each rule that this left open.
  package var unknownTable: ListTable {
    ListTable(
      heads: [
        placeHead, language.word("Vad det handlar om", "What it is about"),
        language.word("Det som inte är känt", "What is not known"),
      ],
      rows: unknown.map { fact in
        [
          .text(place(ofGoal: fact.goal)), .text(fact.subject),
          .text(fact.fields.joined(separator: ", ")),
        ]
      }
        + undecided.map { rule in
          [
            .text(place(ofGoal: nil)), .text(rule.title), .text(rule.outcome(in: language)),
          ]
        })
  }

  /// A row for each gap whose state is another than in the last list; empty where none was given.
  package var changeTable: ListTable {
    ListTable(
      heads: [language.word("Ändring", "Change"), "Nr", gapHead, placeHead],
      rows: (changes?.groups(in: language) ?? []).flatMap { group in
        group.changes.map { change in
          [
            .text(group.heading), change.number.map(ListTable.Cell.number) ?? "",
            .text(change.title), .text(change.subject),
          ]
        }
      })
  }

  /// A row for each of those who could do something.
  package var actorTable: ListTable {
    ListTable(
      heads: [language.word("Ansvarig", "Responsible"), language.word("Brister", "Gaps")],
      rows: actors.map { share in
        let items = share.items.map { item in
          let places = item.goals.isEmpty ? "" : " (\(places(of: item)))"
          return "\(item.number) \(item.title)\(places)"
        }
        return [.text(share.name), .text(items.joined(separator: "\n"))]
      })
  }

  /// The members of a chain's steps: all of them where there is nothing else to look at.
  private func told(_ chain: GoalChain) -> [String] {
    chain.steps.map { names in
      names.isEmpty ? "–" : language.listed(names, width: isWhole ? .max : 300)
    }
  }

  private var weightHead: String { language.word("Tyngd", "Weight") }
  private var gapHead: String { language.word("Brist", "Gap") }
  private var placeHead: String { language.word("Gäller", "Concerns") }
}
