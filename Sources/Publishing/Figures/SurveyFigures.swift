import Documents
import Feedback
import Markup

/// The results of a survey as tables and charts, for pages and for print: what is hidden in them is not
/// there.
struct SurveyFigures {
  let results: SurveyResults
  let phrases: Phrases

  init(_ results: SurveyResults, language: String) {
    self.results = results
    phrases = Phrases(language)
  }

  /// A part of the results under a heading.
  struct Part {
    let id: String
    let title: String
    let blocks: [Block]
  }

  /// Who answered, until when, and what is hidden.
  var method: [Block] {
    let groups = results.groups.map { "\(name($0)): \(size($0))" }.joined(separator: "; ")
    let mixed = results.groups.filter(\.mixesVersions).map(name)
    let words = phrases(
      .surveyMethod,
      [
        "name": results.survey, "date": phrases.date(results.closed), "groups": groups,
        "threshold": String(results.threshold),
      ])
    return [.paragraph([.text(words)])]
      + (mixed.isEmpty
        ? []
        : [.paragraph([.text(phrases(.surveyMixed, ["groups": mixed.joined(separator: "; ")]))])])
  }

  /// What all groups were asked, then what each was asked alone.
  var parts: [Part] {
    let core = results.questions.filter { $0.core != nil }
    let first =
      core.isEmpty
      ? [] : [Part(id: "core", title: phrases[.surveyCore], blocks: core.flatMap(blocks))]
    let others = results.groups.compactMap { group -> Part? in
      let own = results.questions.filter { $0.core == nil && $0.counts.first?.group == group.id }
      guard !own.isEmpty else { return nil }
      let title = phrases.sentence(name(group))
      return Part(id: group.id, title: title, blocks: own.flatMap(blocks))
    }
    return first + others
  }

  private func name(_ group: SurveyResults.Group) -> String { words(group.label) }

  private func words(_ text: LocalisedText) -> String {
    text.text(in: phrases.language)?.text ?? ""
  }

  private func size(_ group: SurveyResults.Group) -> String {
    group.respondents.map(String.init)
      ?? phrases(.surveyFewer, ["n": String(results.threshold)])
  }

  private func groups(_ item: SurveyResults.Item) -> [(SurveyResults.Group, SurveyResults.Count)] {
    item.counts.compactMap { count in
      results.groups.first { $0.id == count.group }.map { ($0, count) }
    }
  }

  /// One question: a chart with its data, or only what can be said where there is nothing to draw.
  private func blocks(_ item: SurveyResults.Item) -> [Block] {
    let shown = groups(item).filter { group, count in
      group.respondents.map { $0 > 0 } == true && (item.isPartition || count.answered != nil)
    }
    let data = table(item)
    guard !shown.isEmpty, !item.options.isEmpty else {
      let none = item.options.isEmpty ? phrases[.surveyOwnWords] : phrases[.surveyNothingShown]
      var named = data
      named.caption = [.text(words(item.text))]
      return [.table(named), .paragraph([.text(none)])]
    }
    let medians = shown.compactMap { group, count in
      median(item, count, group.respondents).map {
        phrases(.surveyMedianOf, ["group": name(group), "answer": $0])
      }
    }
    let question = words(item.text)
    let ending = question.last?.isPunctuation == true || medians.isEmpty ? "" : "."
    let finding = ([question + ending] + medians).joined(separator: " ")
    let source = phrases(.surveySource, ["name": results.survey])
    return [
      .figure(
        Figure(
          id: "figure-\(item.core ?? shown[0].0.id)-\(item.id)", finding: [.text(finding)],
          drawing: item.isPartition ? stacked(item, shown) : bars(item, shown),
          source: [.text(item.kind == "many" ? "\(source) \(phrases[.surveyChoices])" : source)],
          data: data))
    ]
  }

  private func stacked(
    _ item: SurveyResults.Item, _ shown: [(SurveyResults.Group, SurveyResults.Count)]
  ) -> Drawing {
    let labels =
      item.options.map { short(words($0.label)) } + [
        phrases[.surveyNotApplicable], phrases[.surveyNoAnswer], phrases[.surveyHiddenCells],
      ]
    let shares = shown.map { group, count -> [Double] in
      let all = group.respondents ?? 0
      let cells = count.options + [count.notApplicable, count.noAnswer]
      let left = all - cells.compactMap(\.self).reduce(0, +)
      return (cells.map { $0 ?? 0 } + [left]).map { Double($0) * 100 / Double(max(all, 1)) }
    }
    // What nobody answered, and is no point of the question, needs no place in the key.
    let used = labels.indices.filter { index in
      index < item.options.count || shares.contains { $0[index] > 0 }
    }
    let rows = zip(shown, shares).map { group, shares in
      StackedBars.Row(
        label: name(group.0), values: used.map { shares[$0] },
        total: "n\u{2009}=\u{2009}\(group.0.respondents ?? 0)")
    }
    return StackedBars(
      title: words(item.text), summary: summary(item, shown), language: phrases.language,
      categories: used.map { labels[$0] }, rows: rows, width: Drawing.textWidth
    ).drawing
  }

  private func bars(
    _ item: SurveyResults.Item, _ shown: [(SurveyResults.Group, SurveyResults.Count)]
  ) -> Drawing {
    let rows = item.options.indices.flatMap { index in
      shown.map { group, count in
        let label = short(words(item.options[index].label))
        let number = count.options[index]
        let all = Double(max(group.respondents ?? 1, 1))
        return BarChart.Row(
          label: shown.count > 1 ? "\(label) · \(name(group))" : label,
          value: Double(number ?? 0) * 100 / all,
          text: number.map { share($0, group.respondents) } ?? phrases[.surveyHidden])
      }
    }
    return BarChart(title: words(item.text), summary: summary(item, shown), rows: rows).drawing
  }

  private func summary(
    _ item: SurveyResults.Item, _ shown: [(SurveyResults.Group, SurveyResults.Count)]
  ) -> String {
    shown.map { group, count in
      let parts = zip(item.options, count.options).map { option, number in
        "\(words(option.label)): \(number.map(String.init) ?? phrases[.surveyHidden])"
      }
      return "\(name(group)): \(parts.joined(separator: "; "))."
    }.joined(separator: " ")
  }

  /// The counts and shares of each group, with those who did not answer, and all of them.
  private func table(_ item: SurveyResults.Item) -> Table {
    let all = groups(item)
    func row(_ title: String, _ cell: (SurveyResults.Count) -> Int?) -> [[Inline]] {
      [[.text(title)]]
        + all.map { group, count in
          [.text(cell(count).map { share($0, group.respondents) } ?? phrases[.surveyHidden])]
        }
    }
    var rows = item.options.indices.map { index in
      row(words(item.options[index].label)) { $0.options[index] }
    }
    if !item.isPartition { rows.append(row(phrases[.surveyAnswered], \.answered)) }
    rows.append(row(phrases[.surveyNotApplicable], \.notApplicable))
    rows.append(row(phrases[.surveyNoAnswer], \.noAnswer))
    if item.isOrdered {
      rows.append(
        [[.text(phrases[.surveyMedian])]]
          + all.map { group, count in
            [.text(median(item, count, group.respondents) ?? "–")]
          })
    }
    return Table(
      caption: [],
      columns: [Table.Column(phrases[.surveyAnswer])]
        + all.map { Table.Column(name($0.0), alignment: .end) },
      rows: rows,
      footer: [[.text(phrases[.surveyRespondents])]] + all.map { [.text(size($0.0))] },
      compact: true)
  }

  private func median(
    _ item: SurveyResults.Item, _ count: SurveyResults.Count, _ respondents: Int?
  ) -> String? {
    item.median(count, of: respondents).map { middle in
      let (a, b) = (
        words(item.options[middle.lowerBound].label),
        words(item.options[middle.upperBound].label)
      )
      return a == b ? a : phrases(.surveyBetween, ["a": a, "b": b])
    }
  }

  /// “12 (52 %)”.
  private func share(_ count: Int, _ all: Int?) -> String {
    guard let all, all > 0 else { return String(count) }
    return "\(count) (\((count * 200 + all) / (2 * all))\u{202F}%)"
  }

  /// A label that fits into the key of a drawing; the table has it whole.
  private func short(_ text: String) -> String {
    text.count > 46 ? text.prefix(44).trimmingSuffix + "…" : text
  }
}

extension Substring {
  fileprivate var trimmingSuffix: String {
    var text = self
    while text.last.map({ $0 == " " || $0 == "," || $0 == ";" }) == true { text.removeLast() }
    return String(text)
  }
}
