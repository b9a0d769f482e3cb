/// Texts with mistakes, what they are read as, and what is said with the text that it points at.
let repairCases: [RepairTests.Case] = repairCasesOfLists + repairCasesOfTexts

private let repairCasesOfLists: [RepairTests.Case] = [
  .init(
    "- Vi ska göra följande:\n",
    "[{Vi ska göra följande: ∅}]"),
  .init(
    "aktiviteter:\n  - Vi ska göra följande:\n  - Mer\n",
    "{aktiviteter: [~'Vi ska göra följande:', 'Mer']}",
    ["text-kolon-i-mening 'Vi ska göra följande:'"]),
  .init(
    "aktiviteter:\n  -Utbilda\n  -Ta fram\n",
    "{aktiviteter: ['Utbilda', 'Ta fram']}",
    ["text-tankstreck '-'"]),
  .init(
    "aktiviteter:\n  1. Utbilda\n  2. Ta fram\n",
    "{aktiviteter: ['Utbilda', 'Ta fram']}",
    ["text-numrerad-punkt '1.'", "text-numrerad-punkt '2.'"]),
  .init(
    "aktiviteter:\n  1) Utbilda\n",
    "{aktiviteter: ['Utbilda']}",
    ["text-numrerad-punkt '1)'"]),
  .init(
    "aktiviteter:\n  • a\n  • b\n",
    "{aktiviteter: ['a', 'b']}",
    ["text-tankstreck '•'"]),
  .init(
    "aktiviteter:\n• a\n• b\n",
    "{aktiviteter: ['a', 'b']}",
    ["text-tankstreck '•'"]),
  .init(
    "aktiviteter:\n  * a\n  * b\n",
    "{aktiviteter: ['a', 'b']}",
    ["text-tankstreck '*'"]),
  .init(
    "aktiviteter:\n  – Utbilda: alla\n    ansvarig: X\n",
    "{aktiviteter: [~{+namn: ~'Utbilda: alla', ansvarig: 'X'}]}",
    [
      "text-tankstreck '–'", "text-kolon-i-mening 'Utbilda: alla'",
      "text-mening-med-falt 'Utbilda: alla'",
    ]),
  .init(
    "aktiviteter:\n  - Utbilda\n  om frånvaro\n",
    "{aktiviteter: [~'Utbilda om frånvaro']}",
    ["text-los-rad 'om frånvaro'"]),
  .init(
    "aktiviteter:\n  - Utbilda\n  Ta fram\n",
    "{aktiviteter: ['Utbilda', ~'Ta fram']}",
    ["text-punkt-saknas 'Ta fram'"]),
  .init(
    "aktiviteter:\n\u{A0}\u{A0}- a\n\u{A0}\u{A0}- b\n",
    "{aktiviteter: ['a', 'b']}",
    ["text-mellanslag '\u{A0}\u{A0}'"]),
  .init(
    "mål :\n  - id : a\n",
    "{mål: [{id: 'a'}]}"),
  .init(
    "Mål:\n  - Id: a\n    Namn: x\n",
    "{Mål: [{Id: 'a', Namn: 'x'}]}"),
  .init(
    "mål:\n  - id:a\n    namn:Fler elever\n    slutmål:se http://x.se\n",
    "{mål: [{~id: ~'a', ~namn: ~'Fler elever', ~slutmål: ~'se http://x.se'}]}",
    [
      "text-blanksteg-saknas 'id:'", "text-blanksteg-saknas 'namn:'",
      "text-blanksteg-saknas 'slutmål:'",
    ]),
  .init(
    "mål:\n  - id: a\n    namn ett mål\n    slutmål: x\n",
    "{mål: [{id: 'a', ~namn: ~'ett mål', slutmål: 'x'}]}",
    ["text-kolon-saknas 'namn'"]),
  .init(
    "mål:\n  - id: a\n    aktiviteter\n      - b\n",
    "{mål: [{id: 'a', ~aktiviteter: ['b']}]}",
    ["text-kolon-saknas 'aktiviteter'"]),
  .init(
    "mål:\n  - id: a\n    namn: b\n   slutmål: c\n",
    "{mål: [{id: 'a', namn: 'b', ~slutmål: ~'c'}]}",
    ["text-indrag 'slutmål'"]),
  .init(
    "mål:\n  - id: a\n    aktiviteter:\n      - x\n     - y\n",
    "{mål: [{id: 'a', aktiviteter: ['x', ~'y']}]}",
    ["text-indrag '-'"]),
  .init(
    "mål:\n  - id: a\n  namn: b\n",
    "{mål: [{id: 'a', ~namn: ~'b'}]}",
    ["text-indrag 'namn'"]),
  .init(
    "mål:\n  id: a\n  namn: b\n  id: c\n",
    "{mål: {id: 'a', namn: 'b', ~id: 'c'}}",
    ["upprepad-nyckel 'id'"]),
  .init(
    "mål:\n\t- id: a\n\t  namn: b\n\t  aktiviteter:\n\t\t- x\n",
    "{mål: [{id: 'a', namn: 'b', aktiviteter: ['x']}]}",
    ["text-tabb '\t'"]),
  .init(
    "period: ?\n",
    "{period: '?'}",
    ["text-specialtecken '?'"]),
  .init(
    "period: -\n",
    "{period: '-'}",
    ["text-specialtecken '-'"]),
  .init(
    "period: >80 %\n",
    "{period: '>80 %'}",
    ["text-specialtecken '>80 %'"]),
  .init(
    "period: *\n",
    "{period: '*'}",
    ["text-specialtecken '*'"]),
  .init(
    "period: **fet** text\n",
    "{period: '**fet** text'}",
    ["text-specialtecken '**fet** text'"]),
  .init(
    "period: '80-talet\n",
    "{period: ''80-talet'}",
    ["text-citattecken ''80-talet'"]),
  .init(
    "period: @anna\n",
    "{period: '@anna'}",
    ["text-specialtecken '@anna'"]),
  .init(
    "period: !viktigt\n",
    "{period: '!viktigt'}",
    ["text-specialtecken '!viktigt'"]),
  .init(
    "period: %-satsen\n",
    "{period: '%-satsen'}",
    ["text-specialtecken '%-satsen'"]),
  .init(
    "period: [PRELIMINÄRT] text\n",
    "{period: '[PRELIMINÄRT] text'}",
    ["text-klammer '[PRELIMINÄRT] text'"]),
  .init(
    "period: {nytt} text\n",
    "{period: '{nytt} text'}",
    ["text-klammer '{nytt} text'"]),
  .init(
    "period: | text\n",
    "{period: '| text'}",
    ["text-specialtecken '| text'"]),
  .init(
    "period: ”Mål: Fler”\n",
    "{period: ~'”Mål: Fler”'}",
    ["text-kolon-i-mening '”Mål: Fler”'"]),
  .init(
    "period: &x 1\n",
    "{period: '&x 1'}",
    ["text-specialtecken '&x 1'"]),
  .init(
    "%-satsen: x\n",
    "{%-satsen: 'x'}",
    ["text-specialtecken '%-satsen: x'"]),
  .init(
    "aktiviteter:\n  - @anna ringer\n  - [PRELIMINÄRT] Utbilda\n  - {nytt} Ta fram\n  - ?\n  - **fet** x\n  - | x\n",
    "{aktiviteter: ['@anna ringer', '[PRELIMINÄRT] Utbilda', '{nytt} Ta fram', '?', '**fet** x', '| x']}",
    [
      "text-specialtecken '@anna ringer'", "text-klammer '[PRELIMINÄRT] Utbilda'",
      "text-klammer '{nytt} Ta fram'", "text-specialtecken '?'", "text-specialtecken '**fet** x'",
      "text-specialtecken '| x'",
    ]),
  .init(
    "period: a\u{2028}b\u{B}c\n",
    "{period: 'a b c'}",
    ["text-mjuk-radbrytning 'a\u{2028}b\u{B}c'"]),
  .init(
    "aktiviteter:\n  - a\u{2028}  - b\n",
    "{aktiviteter: ['a   - b']}",
    ["text-mjuk-radbrytning 'a\u{2028}  - b'"]),
  .init(
    "aktiviteter:\n  - Utbilda\tX\t2018\n",
    "{aktiviteter: ['Utbilda\tX\t2018']}",
    ["text-tabb-i-text 'Utbilda\tX\t2018'"]),
  .init(
    "period: a # kommentar\n",
    "{period: 'a'}"),
  .init(
    "period: a #kommentar\n",
    "{period: ~'a #kommentar'}",
    ["text-kommentar-klipper 'a #kommentar'"]),
]

private let repairCasesOfTexts: [RepairTests.Case] = [
  .init(
    "period: #1 i listan\n",
    "{period: '#1 i listan'}",
    ["text-specialtecken '#1 i listan'"]),
  .init(
    "period: x ## y\n",
    "{period: 'x'}"),
  .init(
    "period: \"Föräldrastöd\" i grupp\n",
    "{period: '\"Föräldrastöd\" i grupp'}",
    ["text-citattecken '\"Föräldrastöd\" i grupp'"]),
  .init(
    "period: \"öppet\nplan: x\n",
    "{period: ~'öppet', plan: 'x'}",
    ["text-citattecken-ej-stangt '\"öppet'"]),
  .init(
    "period: 'öppet\nplan: x\n",
    "{period: ~'öppet', plan: 'x'}",
    ["text-citattecken-ej-stangt ''öppet'"]),
  .init(
    "aktiviteter:\n  - effekt: [a, b\n    namn: x\n",
    "{aktiviteter: [{effekt: ~['a', 'b'], namn: 'x'}]}",
    ["text-klammer-ej-stangd '[a, b'"]),
  .init(
    "aktiviteter:\n  - effekt: [a,\n      b\n    namn: x\n",
    "{aktiviteter: [{effekt: ~['a', 'b'], namn: 'x'}]}",
    ["text-klammer-ej-stangd '[a,\n      b'"]),
  .init(
    "aktiviteter:\n  - effekt: [barn, 1,7 milj]\n  - effekt: [1,2,3]\n  - finansiering: {till: samla, belopp: ca 2,0 MSEK}\n",
    "{aktiviteter: [{effekt: ['barn', ~'1,7 milj']}, {effekt: ['1', '2', '3']}, {finansiering: {till: 'samla', belopp: ~'ca 2,0 MSEK'}}]}",
    ["text-dubbla-belopp-klipp '1,7 milj'", "text-dubbla-belopp-klipp 'ca 2,0 MSEK'"]),
  .init(
    "aktiviteter:\n  - effekt: [a, b}\n",
    "{aktiviteter: [{effekt: ['a', 'b']}]}",
    ["text-klammer-fel '}'"]),
  .init(
    "plan: a\n---\nperiod: b\n",
    "{plan: 'a', period: 'b'}",
    ["text-flera-dokument '---'"]),
  .init(
    "---\nplan: a\n---\nperiod: b\n...\n",
    "{plan: 'a', period: 'b'}",
    ["text-flera-dokument '---'"]),
  .init(
    "<<<<<<< HEAD\nplan: a\n=======\nplan: b\n>>>>>>> x\nperiod: c\n",
    "{plan: 'a', ~plan: 'b', period: 'c'}",
    [
      "text-konflikt '<<<<<<< HEAD'", "text-konflikt '======='", "text-konflikt '>>>>>>> x'",
      "upprepad-nyckel 'plan'",
    ]),
  .init(
    "lös text\nen rad till\n",
    "'lös text en rad till'"),
  .init(
    "lös text\nperiod: x\n",
    "~{+plan: ~'lös text', period: 'x'}",
    ["text-los-rubrik 'lös text'"]),
  .init(
    "Rubrik\n\nplan: x\n",
    "{plan: 'x'}",
    ["text-los-rubrik 'Rubrik'"]),
  .init(
    "mål\n  - id: a\n",
    "{~mål: [{id: 'a'}]}",
    ["text-kolon-saknas 'mål'"]),
  .init(
    "period:\nhösten 2025\nplan: x\n",
    "{period: ~'hösten 2025', plan: 'x'}",
    ["text-indrag 'hösten 2025'"]),
  .init(
    "plan: a\nfortsättning\nperiod: b\n",
    "{plan: ~'a fortsättning', period: 'b'}",
    ["text-los-rad 'fortsättning'"]),
  .init(
    "plan: \"a\"\nfortsättning\nperiod: b\n",
    "{plan: 'a', period: 'b'}",
    ["text-olast-rad 'fortsättning'"]),
  .init(
    "plan: a\n  # kommentar\n  b\nperiod: c\n",
    "{plan: ~'a b', period: 'c'}",
    ["text-los-rad 'b'"]),
  .init(
    "aktiviteter:\n  - Utbilda\n    ansvarg: x\n",
    "{aktiviteter: [{+namn: 'Utbilda', ansvarg: 'x'}]}",
    ["text-mening-med-falt 'Utbilda'"]),
  .init(
    "aktiviteter:\n  - Utbilda alla\n    Syfte med detta: x\n",
    "{aktiviteter: [~'Utbilda alla Syfte med detta: x']}",
    ["text-kolon-i-mening 'Syfte med detta: x'"]),
  .init(
    "aktiviteter:\n  - ansvarg: x\n",
    "{aktiviteter: [~'ansvarg: x']}",
    ["text-kolon-i-mening 'ansvarg: x'"]),
  .init(
    "aktiviteter:\n  - ansvarg: x\n    namn: y\n",
    "{aktiviteter: [{ansvarg: 'x', namn: 'y'}]}"),
  .init(
    "aktiviteter:\n  - Workshop: x\n    ansvarig: y\n",
    "{aktiviteter: [~{+namn: ~'Workshop: x', ansvarig: 'y'}]}",
    ["text-kolon-i-mening 'Workshop: x'", "text-mening-med-falt 'Workshop: x'"]),
  .init(
    "aktiviteter:\n  - Workshop: x\n    ansvarig: y\n    namn: z\n",
    "{aktiviteter: [~{+namn: ~'Workshop: x', ansvarig: 'y', namn: 'z'}]}",
    ["text-kolon-i-mening 'Workshop: x'", "text-mening-med-falt 'Workshop: x'"]),
  .init(
    "aktiviteter:\n  - a\n    - b\n",
    "{aktiviteter: ['a - b']}",
    ["text-lista-i-text '- b'"]),
  .init(
    "aktiviteter: se nedan\n  - a\n",
    "{aktiviteter: 'se nedan - a'}",
    ["text-lista-i-text '- a'"]),
  .init(
    "period: a\n  källa: b: c\n",
    "{period: ~'a källa: b: c'}",
    ["text-kolon-i-mening 'källa: b: c'"]),
  .init(
    "plan: *x\nperiod: *x\n<<: *x\n",
    "{plan: '*x', period: '*x', <<: '*x'}",
    [
      "text-specialtecken '*x'", "text-specialtecken '*x'", "text-specialtecken '<<'",
      "text-specialtecken '*x'",
    ]),
  .init(
    "period: \"C:\\dokument\"\n",
    "{period: 'C:\\dokument'}",
    ["text-omvant-snedstreck '\\d'"]),
  .init(
    "? a\n: b\n",
    "~'? a : b'",
    ["text-specialtecken '? a'", "text-kolon-i-mening ': b'"]),
  .init(
    "a: b: c\n",
    "{a: ~'b: c'}",
    ["text-kolon-i-mening 'b: c'"]),
  .init(
    "aktiviteter:\n  - X:\n      - y\n",
    "{aktiviteter: [{X: ['y']}]}"),
  .init(
    "plan:\n  a\n b\n",
    "{plan: 'a b'}"),
  .init(
    "",
    "∅"),
  .init(
    "# bara en kommentar\n",
    "∅"),
  .init(
    "\u{FEFF}plan: x\n",
    "{plan: 'x'}"),
  .init(
    "plan: x",
    "{plan: 'x'}"),
  .init(
    "aktiviteter:\n  1. Utbilda\n  2. Ta fram: x\n  3. C\n",
    "{aktiviteter: ['Utbilda', ~'Ta fram: x', 'C']}",
    [
      "text-numrerad-punkt '1.'", "text-numrerad-punkt '2.'", "text-kolon-i-mening 'Ta fram: x'",
      "text-numrerad-punkt '3.'",
    ]),
  .init(
    "aktiviteter:\n  - effekt: [Mål: bättre hälsa, två ord: x, a: b]\n",
    "{aktiviteter: [{effekt: [~'Mål: bättre hälsa', ~'två ord: x', {a: 'b'}]}]}",
    ["text-kolon-i-mening 'Mål: bättre hälsa'", "text-kolon-i-mening 'två ord: x'"]),
  .init(
    "aktiviteter:\n  -Utbilda alla\n  -Ta fram\n    ansvarig: x\n",
    "{aktiviteter: ['Utbilda alla', {+namn: 'Ta fram', ansvarig: 'x'}]}",
    ["text-tankstreck '-'", "text-mening-med-falt 'Ta fram'"]),
  .init(
    "aktiviteter:\n-Utbilda\n",
    "{aktiviteter: ['Utbilda']}",
    ["text-tankstreck '-'"]),
  .init(
    "period: 1. januari\n",
    "{period: '1. januari'}"),
]
