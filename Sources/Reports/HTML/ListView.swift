import Syntax

/// The gap list as templates see it: names and what they stand for.
///
/// What may be absent is a list of none or one, so that a name always belongs to what is around it;
/// a template's `{{#why}}…{{/why}}` then stands for "where there is one".
struct ListView {
  typealias Item = [String: Any]
  let list: GapList
  let pictures: ListPictures

  /// All names, by where they can be used.
  static let names: [String: TemplateName] = [
    "lang": .text, "title": .text, "dated": .text, "summary": .text, "memory": .text,
    "word": .group(Dictionary(uniqueKeysWithValues: words.map { ($0, .text) })),
    "facts": .items(["name": .text, "value": .text]),
    "bandsAbove": .items(part), "columns": .items(part), "bandsBelow": .items(part),
    "columnGroups": .items(["name": .text, "span": .text]),
    "steps": .texts, "hasGaps": .flag, "isWhole": .flag, "hasChanges": .flag,
    "hasAccepted": .flag, "hasUnknown": .flag, "hasActors": .flag, "hasCommon": .flag,
    "hasGoals": .flag, "hasFirst": .flag, "hasDate": .flag, "hasFacts": .flag,
    "hasSteps": .flag, "hasPictures": .flag,
    "first": .items(row), "rows": .items(row), "common": .items(card), "goals": .items(goal),
    "pictures": .items(picture),
    "changes": .items([
      "since": .texts, "changeSummary": .text,
      "changeGroups": .items([
        "heading": .text,
        "changed": .items(["changeNumber": .texts, "changeTitle": .text, "subject": .text]),
      ]),
    ]),
    "actors": .items([
      "actor": .text,
      "shares": .items(["number": .text, "href": .text, "gapTitle": .text, "places": .texts]),
    ]),
    "accepted": .items([
      "acceptedTitle": .text, "acceptedText": .text, "reason": .text, "until": .texts,
      "decision": .texts,
    ]),
    "unknown": .items(["unknownPlace": .text, "unknownText": .text]), "undecided": .texts,
    "method": .texts,
  ]

  private static let part: [String: TemplateName] = [
    "heading": .text, "level": .text, "levelWord": .text, "sentence": .text,
    "measures": .items(["share": .text, "measureText": .text, "missing": .texts]),
  ]
  private static let row: [String: TemplateName] = [
    "number": .text, "weight": .text, "weightWord": .text, "gapTitle": .text, "href": .text,
    "place": .text, "age": .texts, "proposal": .text,
  ]
  private static let card: [String: TemplateName] = [
    "anchor": .text, "number": .text, "weight": .text, "weightWord": .text, "gapTitle": .text,
    "text": .text, "details": .texts, "why": .texts, "question": .texts, "proposal": .text,
    "responsible": .texts, "age": .texts,
  ]
  private static let picture: [String: TemplateName] = [
    "pictureTitle": .text, "alternative": .texts, "drawings": .items(["svg": .picture]),
  ]
  private static let goal: [String: TemplateName] = [
    "goalAnchor": .text, "goalTitle": .text, "goalShort": .text, "plan": .texts,
    "chain": .items(["step": .text, "count": .text, "members": .texts, "isHole": .flag]),
    "goalPictures": .items(picture), "cards": .items(card), "goalIsWhole": .flag,
    "also": .items(["number": .text, "href": .text, "gapTitle": .text, "text": .text]),
    "hasAlso": .flag,
  ]

  /// Words of the list itself.
  private static let words = [
    "kind", "overview", "changes", "decisions", "common", "goals", "actors", "accepted", "unknown",
    "method", "firstSteps", "why", "question", "proposal", "who", "when", "responsible", "noGaps",
    "skip", "contents", "number", "weight", "gap", "place", "missing", "also", "reason", "until",
    "decision", "first", "pictures", "chain", "actor", "since", "inWords",
  ]

  // MARK: values

  /// Everything by its name.
  var value: Item {
    let framework = list.framework
    return [
      "lang": list.language.rawValue, "title": list.heading.title, "dated": list.dated,
      "summary": list.heading.summary, "memory": list.memory.text, "word": wordValues,
      "facts": list.heading.facts.map { ["name": $0.name, "value": $0.value] as Item },
      "bandsAbove": [part(framework.steering)], "columns": framework.columns.map(part),
      "bandsBelow": [part(framework.followUp)], "columnGroups": columnGroups,
      "steps": list.firstSteps, "hasGaps": !list.gaps.isEmpty, "isWhole": list.isWhole,
      "hasChanges": list.changes != nil, "hasAccepted": !list.accepted.isEmpty,
      "hasUnknown": !list.unknown.isEmpty || !list.undecided.isEmpty,
      "hasActors": !list.actors.isEmpty, "hasCommon": !list.commonGaps.isEmpty,
      "hasGoals": !list.goals.isEmpty, "hasFirst": list.firstSteps.isEmpty && !list.gaps.isEmpty,
      "hasDate": !list.dated.isEmpty,
      "hasFacts": !list.heading.facts.isEmpty, "hasSteps": !list.firstSteps.isEmpty,
      "hasPictures": !pictures.ofPlan.isEmpty,
      "first": list.firstSteps.isEmpty ? list.gaps.prefix(4).map(row) : [Item](),
      "rows": list.gaps.map(row),
      "common": list.commonGaps.map { card($0, part: nil) },
      "goals": list.goals.indices.map(goal), "pictures": pictures.ofPlan.map(picture),
      "changes": changes, "actors": list.actors.map(actor), "accepted": list.accepted.map(accepted),
      "unknown": list.unknown.map {
        ["unknownPlace": list.place(ofGoal: $0.goal), "unknownText": $0.text] as Item
      },
      "undecided": list.undecided.map { $0.text(in: list.language) }, "method": list.method,
    ]
  }

  private var wordValues: Item {
    let heads = list.headings
    let word = list.language.word
    return [
      "kind": heads.kind, "overview": heads.overview, "changes": heads.changes,
      "decisions": heads.decisions, "common": heads.common, "goals": heads.goals,
      "actors": heads.actors, "accepted": heads.accepted, "unknown": heads.unknown,
      "method": heads.method, "firstSteps": heads.firstSteps, "why": heads.why,
      "question": heads.question, "proposal": heads.proposal, "who": heads.who, "when": heads.when,
      "responsible": heads.responsible, "noGaps": heads.noGaps,
      "skip": word("Till innehållet", "To the content"), "contents": word("Innehåll", "Contents"),
      "number": "Nr", "weight": word("Tyngd", "Weight"), "gap": word("Brist", "Gap"),
      "place": word("Gäller", "Concerns"), "missing": word("saknas", "missing"),
      "also": word("Delas med de flesta mål", "Shared with most goals"),
      "reason": word("Skäl", "Reason"), "until": word("Till och med", "Until"),
      "decision": word("Beslut", "Decision"), "first": word("Ta upp först", "Take up first"),
      "pictures": word("Bilder", "Pictures"), "chain": word("Kedjan", "The chain"),
      "actor": word("Ansvarig", "Responsible"), "since": word("Jämfört med", "Compared with"),
      "inWords": word("Bilden i ord", "The picture in words"),
    ]
  }

  private func part(_ part: FrameworkTable.Part) -> Item {
    [
      "heading": part.heading, "level": part.level.styleName,
      "levelWord": part.level.word(in: list.language), "sentence": part.sentence,
      "measures": part.measures.map { measure in
        [
          "share": list.language.share(measure.holding, of: measure.total),
          "measureText": measure.claim
            + (measure.unknown > 0
              ? list.language.word(" (\(measure.unknown) okänt)", " (\(measure.unknown) unknown)")
              : ""),
          "missing": measure.missing.isEmpty || measure.holding == 0
            ? [] : [list.language.listed(measure.missing, width: 64)],
        ] as Item
      },
    ]
  }

  /// Förutsättningar, Verksamhet, Resultat, each over as many columns as belong to it.
  private var columnGroups: [Item] {
    var groups: [(name: String, span: Int)] = []
    for name in list.framework.columns.map({ $0.group ?? "" }) {
      if groups.last?.name == name {
        groups[groups.count - 1].span += 1
      } else {
        groups.append((name, 1))
      }
    }
    return groups.map { ["name": $0.name, "span": String($0.span)] }
  }

  private func row(_ gap: Gap) -> Item {
    [
      "number": String(gap.number), "weight": gap.weight.styleName,
      "weightWord": gap.weight.word(in: list.language), "gapTitle": gap.title, "href": href(gap),
      "place": list.place(of: gap), "age": list.age(gap.age).map { [$0] } ?? [],
      "proposal": gap.proposal,
    ]
  }

  /// - Parameter part: what is told; the whole gap where there is none.
  private func card(_ gap: Gap, part: Int?) -> Item {
    let told = part.map { gap.parts[$0] }
    let plan = gap.parts.count > 1 && told == nil ? gap.parts.filter { $0.goal == nil } : []
    let question = told == nil ? gap.question : told?.question
    let actors = told?.actors ?? gap.actors
    return [
      "anchor": Self.anchor(gap.number) + (part.map { $0 == 0 ? "" : "-\($0 + 1)" } ?? ""),
      "number": String(gap.number), "weight": gap.weight.styleName,
      "weightWord": gap.weight.word(in: list.language), "gapTitle": gap.title,
      "text": told?.text ?? gap.text,
      "details": plan.map { part in
        [part.text, gap.question == nil ? part.question : nil].compactMap { $0 }
          .joined(separator: " ")
      },
      "why": gap.why.map { [$0] } ?? [], "question": question.map { [$0] } ?? [],
      "proposal": gap.proposal,
      "responsible": actors.isEmpty ? [] : [list.language.listed(actors, width: 160)],
      "age": list.age(told?.age ?? gap.age).map { [$0] } ?? [],
    ]
  }

  private static func anchor(_ number: Int) -> String { "brist-\(number)" }

  private func href(_ gap: Gap) -> String { "#" + Self.anchor(gap.number) }

  private func goal(_ index: Int) -> Item {
    let goal = list.goals[index]
    let own = goal.gaps.filter { list.gaps[$0.gap].scope == .goal }
    let also = goal.gaps.filter { list.gaps[$0.gap].scope != .goal }
    return [
      "goalAnchor": "mal-\(index + 1)", "goalTitle": goal.title, "goalShort": goal.short,
      "plan": goal.plan.map { [$0] } ?? [],
      "chain": zip(list.stepNames, goal.chain.steps).map { name, members in
        [
          "step": name, "count": list.language.grouped(members.count),
          "members": told(members), "isHole": members.isEmpty,
        ] as Item
      },
      "goalPictures": index < pictures.ofGoals.count ? [picture(pictures.ofGoals[index])] : [],
      "cards": own.map { card(list.gaps[$0.gap], part: $0.part) }, "goalIsWhole": goal.gaps.isEmpty,
      "also": also.map { reference in
        let gap = list.gaps[reference.gap]
        return [
          "number": String(gap.number), "href": href(gap), "gapTitle": gap.title,
          "text": gap.parts[reference.part].text,
        ] as Item
      },
      "hasAlso": !also.isEmpty,
    ]
  }

  /// The members of a step: all of them where there is nothing else to look at.
  private func told(_ members: [String]) -> [String] {
    if list.isWhole || members.count <= Self.mostMembers + 1 { return members }
    let rest = list.language.grouped(members.count - Self.mostMembers)
    return members.prefix(Self.mostMembers) + [
      list.language.word("och \(rest) till", "and \(rest) more")
    ]
  }

  private static let mostMembers = 4

  private func picture(_ picture: ListPictures.Picture) -> Item {
    [
      "pictureTitle": picture.title, "alternative": picture.alternative,
      "drawings": picture.svgs.map { ["svg": $0] as Item },
    ]
  }

  private var changes: [Item] {
    guard let changes = list.changes else { return [] }
    let groups = changes.groups(in: list.language).map { group in
      [
        "heading": group.heading,
        "changed": group.changes.map { change in
          [
            "changeNumber": change.number.map { [String($0)] } ?? [],
            "changeTitle": change.title, "subject": change.subject,
          ] as Item
        },
      ] as Item
    }
    return [
      [
        "since": changes.since.map { [$0] } ?? [],
        "changeSummary": changes.summary(in: list.language), "changeGroups": groups,
      ]
    ]
  }

  private func actor(_ share: ActorShare) -> Item {
    [
      "actor": share.name,
      "shares": share.items.map { item in
        [
          "number": String(item.number), "href": "#" + Self.anchor(item.number),
          "gapTitle": item.title, "places": item.goals.isEmpty ? [] : [list.places(of: item)],
        ] as Item
      },
    ]
  }

  private func accepted(_ gap: AcceptedGap) -> Item {
    [
      "acceptedTitle": gap.title, "acceptedText": gap.text, "reason": gap.reason,
      "until": gap.until.map { [$0] } ?? [], "decision": gap.decision.map { [$0] } ?? [],
    ]
  }
}

extension FrameworkTable.Level {
  /// For style sheets.
  fileprivate var styleName: String {
    switch self {
    case .unknown: "unknown"
    case .none: "none"
    case .some: "some"
    case .most: "most"
    case .whole: "whole"
    }
  }
}

extension Gap.Weight {
  /// For style sheets.
  fileprivate var styleName: String {
    switch self {
    case .decisive: "decisive"
    case .important: "important"
    case .notable: "notable"
    }
  }
}
