/// A text that writers and drawings print.
///
/// Every text of the program stands in a table by language, never in code that writes pages.
package enum Label: String, CaseIterable, Sendable {
  /// The link for keyboards at the top of a page.
  case skipToContent
  case contents
  /// The name of the facts in the margin.
  case factsInBrief
  /// The name of an article's margin.
  case aboutThisArticle
  case review
  case howToCite
  case fullText
  case download
  case keywords
  /// Stands before where a figure's data come from.
  case source
  /// Stands before the finding in the caption of its data.
  case dataTable
  /// Of recordings: what they are, and what opens them to all.
  case audio, video, slides, picture, transcript, noTranscript, captions, codeOfAddress
  case page
  /// Stands before a page number in brackets.
  case pageShort
  /// Names a note to a screen reader.
  case note
  case notes
  case references
  case index
  case publisher
  case licence
  case date
  /// Names a table's box that scrolls.
  case scrollableTable
  /// Names a drawing's box that scrolls.
  case scrollableDrawing
  /// An empty tile in a legend.
  case none
  case total
  /// State of an activity.
  case planned
  /// State of an activity.
  case doing
  /// State of an activity.
  case done
  /// State of an activity.
  case dropped
  case milestone
  /// A fixed date outside our power.
  case opportunity
  /// The date by which an objective is due.
  case deadline
  case today
  case nonWorkingDays
  case criticalPath
  case slack
  /// A claim that rests on nothing.
  case noEvidence
  /// F in the evidence map.
  case factEvidence
  /// R in the evidence map.
  case resultEvidence
  /// P in the evidence map.
  case partEvidence
  /// The ring in the evidence map.
  case ring
  case met
  case missing
  case waived
  case must
  case should
  case goals
  case longTermGoals
  /// What counts as victory.
  case intermediateGoals
  case shortTermGoals
  case organisationColumn
  case putsIn
  case gains
  case internalProblems
  case peopleColumn
  case constituents
  case allies
  case opponents
  case targets
  case primaryTargets
  case secondaryTargets
  case tactics
  case tacticsByGroup
  case vision
  case whatNeedsToChange
  case howToChange
  case whoCanHelp
  case whatInfluences
  case goalsAndObjectives
  case outcomesAndIndicators
  case story
  case asks
  case whatWeDo
  case assumptions
  case risks
  case tracking
  case whatWeWant
  case whoCanMakeIt
  case whatTheyHear
  case whomTheyHear
  case howTheyHear
  case whatWeHave
  case whatWeNeed
  case howWeBegin
  case howWeTell
  /// Torn edges in a timeline.
  case approximate
  case moved
  case added
  case removed
  case dearer
  case cheaper
  case weaker
  case stronger
  case tied, reworded
  /// Heads a column of kinds of change.
  case change
  /// Heads a column of what was changed.
  case subject
  case before
  case now
  /// Explains SS on an arrow.
  case startToStart
  /// Explains FF on an arrow.
  case finishToFinish
  /// Explains SF on an arrow.
  case startToFinish
  /// Follows a number.
  case arrowsElsewhere
  /// Follows a number.
  case lagsUnwritten
  /// The largest line of a message card.
  case ask
  case statement
  case evidence
  case example
  case soWhat
  case solution
  case benefits
  case values, form
  case messenger
  case place
  /// Political box.
  case usOnUs
  /// Political box.
  case usOnThem
  /// Political box.
  case themOnUs
  /// Political box.
  case themOnThem
  case activity
  /// The number of activities that one person carries.
  case load
  /// Heads a column of codes of problems.
  case problems
  case baseline
  case target
  case actual
  case expected
  case yes
  case no
  /// Stands between what comes first and what comes then.
  case mustComeBefore
  case ally
  case neutral
  case opponent
  /// Ringed in the power matrix.
  case affected
  /// A hollow mark in the power matrix.
  case unreached
  case influence
  case interest
  case manageClosely
  case keepSatisfied
  case keepInformed
  case monitor
  case likelihood
  case impact
  /// Ringed in the risk grid.
  case riskToPeople
  /// The bold line of the risk grid.
  case seriousFrom
  /// The line of a budget.
  case ceiling
  case causes
  case effects
  case activeAllies
  case passiveAllies
  case passiveOpponents
  case activeOpponents
  case unknownPosition
  /// An empty wedge of the spectrum of allies.
  case nobody
  /// Drawn with a double outline.
  case primaryTarget
  /// An arrow between positions.
  case wantedPosition
  /// A dashed arrow with two heads.
  case wantedFurther
  /// A grey dot with a date.
  case earlierPosition
  /// Stands before a number of lines of influence that are left out.
  case links
  /// The widths of lines of influence.
  case influenceLines
  /// No line of influence leads from an ally to the target.
  case noPath
  /// The thick line of the path of influence.
  case bestPath
  case weakestLink
  case goal
  case objective
  case outcome
  /// The arrow of the path of change.
  case soThat
  /// The diamond of the path of change.
  case assumption
  /// A solid edge.
  case restsOnEvidence
  /// A zigzag edge.
  case shaken
  /// A grey box with a name.
  case ownedByOthers
  /// Names what no arrow ties to the goal.
  case leadsNowhere
  /// The tree of causes and effects, and what answers each of both.
  case problem, means, ends
  /// A hatched box.
  case emptyBox
  /// The line of the participation matrix.
  case leastLevel
  /// Stands for marks left out of a drawing, with a number before it.
  case more
  case pages
  /// The places in an e-book that a reader looks for first.
  case landmarks
  case cover
  /// Where the text of an e-book begins.
  case beginning
  /// What an e-book says of how it can be read.
  case accessibilitySummary
}
