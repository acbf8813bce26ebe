/// What publications print around authored text; the words are in a table for each language.
enum Phrase: String, CaseIterable, Sendable {
  case and
  // Front matter
  case colophon, contents, publisher, date, series, editors, noNamedEditors, licence, licenceText
  case funding, noFunding, emblem
  case noticeWord, howToCite, contact, exampleAddress, numbers, numbersText, reviewOfAll, noISSN
  // Articles
  case editorial, research, fieldExperience, abstract, keywords, conflicts, references
  case dataAvailability, received, accepted, isbn
  case notReviewed, editorReviewed, peerReviewed, doubleBlindReviewed
  case practiceNotReviewed, practiceChecked
  // Pictures and stories
  case photograph, stories, storiesIntro, nameNotGiven, storyContext, storyDone, storyWithWhom
  case storyChanged, storyEvidence, storyNoEvidence, storyOfEarlierText, tellYourStory
  // What no longer stands
  case withdrawnWord, practiceWithdrawn, noReasonGiven
  // Practices
  case practice, practices, practiceCount, countryCount, country, countries, years, ongoing, since
  case theme, themes, audiences, principles, organisations, evidence, verified, notVerified
  case whatSourcesState, whoClaimsWhat, claimedBy, sources, publishedOn, seenOn
  case practicesCited, practicesCitedNote, index, indexBy
  // Figures and tables
  case mapTitle, mapSummary, mapFinding, noPracticeFrom, barsFinding, themesFinding,
    audiencesFinding
  case countriesFinding, levelFinding, coverageTitle
  case coverageFinding, yearsTitle, yearsFinding, year, before, figureSource
  case countedPerCountry, countedPerTag, countedOnce, countedByStart
  case overviewTitle, organisationsTitle, claimantsTitle, number, type, total, counted
  case practicesWithResult, practicesWithoutResult, resultsWithClaimant, resultsWithDate, results
  // Campaign dossiers
  case id, text, restsOn, noEvidence, openClaim, fromThePlan, part, under, who, role, to, from, by
  case when, state, between, problem, whyUs, problemTree, treeFinding, cause, effect
  case causeCount, effectCount, leftOutCount
  case goalAndObjectives, decidedBy, decision, changeIn, benefitsAffected, benefitsEveryone
  case quickWin, change, assumptions, stakeholders, position, wanted, influence, interest
  case engagement, influenceAndInterest, quadrantFinding, quadrantGap, messages
  case activities, activity, accountable
  case responsible, voice, timeline, timelineFinding, timelineMethod, notEarlier
  case dateGiven, planStarts, allObjectives, outputsAndIndicators, outputs, indicators, form, due
  case verification, baseline, target, risks, risk, riskFinding, score, owner, mitigation
  case budget, costs, income, category, amount, supports, certainty
  case supportsPeople, budgetTotal, overCeiling, underCeiling, budgetShare, incomeSure
  case criticalPath, criticalPathMethod, pathFinding, pathLate, pathHeading, daysLeft, daysLate
  case slack, heldBy, heldByStart, dayCount, weekCount, monthCount, workingDayCount
  case riskHighest, risksToPeople
  case responsibilities, responsibilityKey, responsibilityFinding, nobodyAnswers, noFault,
    faultCount
  case indicatorFinding, baselinesKnown, baselinesOpen, cardWhole, cardLacks
  case participationLow, orderFaultCount
  case participation, participationFinding, participationGap, participationKey, group, stage, level
  case how, decides, evidenceMap, evidenceFinding, claim, completeness, completenessFinding
  case requirement, strength, fulfilledBy, openPoints, openPointsNone, openPointsIntro
  case waivedBy, overview, plan, partnership, parties, party, participants
  case participantsText, commitments, commitment, practicesUsed, argument
  case evidenceMethod, factCount, resultCount, sourceCount, mustWord, kindSource, sectionsWord
  case partOf, nextDates, openPointCount, manyWaived, written, missingWord, goalWord,
    checkedByPeople, statusWord, kindWord, periodWord
  case publicEdition, internalEdition, noPowerPictures, keptBack, statusNotice, keptObjects
  case keptStakeholders, keptMessages, keptRisks, keptMembers
  // Pictures of people and change
  case quadrantNone, sidesWithUs, sidesNeutral, sidesAgainst, sidesUnknown, spectrum
  case spectrumFinding, spectrumMoved, spectrumUnmoved, spectrumLeap, movedBy, seenLast, earlier
  case influences, powerMap, powerFinding, powerNone, powerDecide, canMove, strengthOf
  case influencePath, influenceFinding, pathDirect, pathNone, pathOurs, influenceMethod,
    spectrumMethod
  case changeShaken, changeStray, changeEvidence, changeUntested, changeBroken, changeMethod,
    leadsTo
  case treeOpen, treeAnswered, answeredBy, addressedBy, leftToOthers, objective
  case outcome, shakenWord
  // Partnerships
  case terms, termsOfReference, termsMethod, signedByAll, openBeforeSigning, articles, articleNumber
  case openWord, openParties, openBackground, openPurpose, openObjectives, openActivities
  case openAccountable, openOutputs, openBudget, openEvaluation, openParticipation, background
  case purpose, scope, purposeAndScope, objectives, activitiesAndRoles, consulted, outputsAndDates
  case leadWord, languages, durationAndEnding, begins, ends, lookedAtAgain, ending, evaluation
  case signatures, signaturesIntro, nobodySigns, nameAndSignature, post, notSigned, proposal, events
  case programme, time, lifecycle, lifecycleFinding, minimumMet, minimumNotMet, step, byWhat, until
  case lacks, stateDone, stateDoing, statePlanned, stateWaived, stateMissing, comparison
  // Changes since an earlier version
  case changesSince, changesNone, changesLater, changesEarlier, changesDearer, changesCheaper
  case changesWeaker, changesMoreWeaker, changesStronger, changesAdded, changesRemoved
  case changesWording, changesMethod, changesWithheld, nothingHere
  // Views of a plan
  case strategyChart, strategyWhole, strategyGaps, canvas, planningSheet, viewWhole, viewGaps
  case otherCount, internalMark, publicMark, influenceOf, budgetWord
  case proposalCount, whatTheySay, shared, takenUpBy, nobodyYet, takenUp
  // Media, guides and reports
  case media, notLegalAdvice, readFirst, forWhom, whereItHolds, jurisdictionMissing,
    validAsOf
  case validMissing, checkAgain, overdue, overdueText, legalReview, noLegalReview, reviewedBy
  case toBeWritten, toBeWrittenText, toBeWrittenCell, procedureUnwritten, papers, cost, appeal,
    steps, whereToGetHelp
  case helpNote, offersWord, worksOn, finderTitle, finderCaption, branch, place
  case findingsCaption, finding, practicesCitedInReport
  // Languages
  case translated, machineTranslated, translationReviewed, translationStale, translationUntied
  case notTranslated
  // Surveys and assessments
  case survey, surveyMethod, surveyFewer, surveyMixed, surveyCore, surveyHidden, surveyHiddenCells
  case surveyNotApplicable, surveyNoAnswer, surveyAnswered, surveyAnswer, surveyRespondents
  case surveyMedian, surveyMedianOf, surveyBetween, surveyNothingShown, surveyOwnWords
  case surveySource, surveyChoices
  case assessed, assessmentLine, assessmentWaiting, assessmentCaption, criterion, assessmentScore
  case assessmentSpread, assessmentCount, notAssessed, assessmentEvidence
  // Toolkits that readers make
  case selectionTitle, selectionNotice
}
