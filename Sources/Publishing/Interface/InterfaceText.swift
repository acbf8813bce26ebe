/// What pages say around authored text; the words are in a table for each language.
enum InterfaceText: String, CaseIterable, Sendable {
  // Around every page
  case ownName, skipToContent, mainNavigation, navPractices, navCoverage, navCampaigns
  case navPublications, navOrganisations, navVocabularies, navFeedback, searchLabel, search,
    publishedBy
  case proposePractice, yourShortlist, problemCount, changesFeed, and, onThisPage, download
  // Home
  case homePractices, homeCountries, homeLead, factCount, resultCount, sourceCount
  case organisationCount, mapHeading, beyondMap, waysHeading, forResearchers, forResearchersText
  case forAdvocates, forAdvocatesText, forOrganisations, forOrganisationsText, forReaders
  case forReadersText, browsePractices, seeGaps, readCampaigns, compareShortlist, findPartners
  case readPublications, byTheme, byAudience, plansAndPublications
  // Search
  case facetCountry, facetTheme, facetAudience, facetOrganisationType, facetYear, facetLanguage
  case facetEvidence, facetPrinciple, facetStatus, facetSetting, facetLevel, facetSDG
  case facetParticipation, statusPlanned, statusRunning, statusEnded, filters, words, sortLabel
  case sortRelevance, sortTitle, sortNewest, showPractices, backToResults, filterThese
  case emptyValues, practicesFound, practicesLead, unknownValue, wordsCut, didYouMean
  case alsoFoundBy, clearAll, narrowedBy, remove, withTicked, toShortlist, compareTicked, tick
  case fromYear, nothingFound, allPractices, pages, previousPage, nextPage, pageOf, downloadResult
  // Practices
  case earlierVersion, currentVersion, wasWithdrawn, onlyInLanguage, factsInBrief, years, ongoing
  case organisations, verified, verifiedBy, notVerified, takingPart, whyItWorked, whyItFailed
  case storyCount, potentialRisks, transfer, quotes, media, furtherLinks, transcript, aboutPractice,
    usedIn
  case campaignPlan, publication, relatedPractices, relationSimilar, relationHasPart
  case relationPartOf, relationInspired, relationInspiredBy, relationSameOrganisation, sharesWith
  case compareThese, howToCite, versions, thisVersion, allVersions, wasRevised, wasCorrected
  case wasWithdrawnShort, versionsOf, versionsLead, notKeptYet, currentVersionName, whatChanged
  // Comparing, shortlist, coverage
  case compareTitle, compareHow, aspect, takeAway, notStated, summary, results, sources
  case shortlist, shortlistEmpty, shortlistLead, keepTicked, coverageTitle, coverageLead
  case coverageHow, everybody, narrowDown
  // Organisations and vocabularies
  case organisationsLead, organisationTypeLabel, anyCountry, anyType, webSite, offers, needs
  case areas, memberOf, partners, matchLead, pairCount, noPairs, needsIt, service, offersIt
  case registry
  case place, sameCountry, firstPairs, vocabulariesLead, conceptCount, deprecatedConcept
  case broaderConcept, narrowerConcepts, notation, matchingConcepts, stableAddress, exactMatch
  case closeMatch, broadMatch, narrowMatch, relatedMatch, namesInLanguages
  // Campaigns and publications
  case planCount, campaignsLead, publicationCount, publicationsLead, kindToolkit, kindIssue
  case kindDossier, kindTerms, notExported, files, inThisPublication
  // Plain pages
  case notFoundTitle, notFoundText, badRequestTitle, badRequestText, tooLongTitle
  case wrongMethodTitle, wrongMethodText, faultTitle, faultText, toHome, problemsLead, noneYetFor
  case tooLargeTitle, tooLargeText, forgedTitle, forgedText
  // Discussion, and what cannot be kept
  case discussion, discussText, discussDraftText, discussPlan, discussBlock, toDiscussion
  case draftNamed, openDiscussionTitle, openDiscussionText, openDiscussion, messageCount
  case seenByLink, erasedOn, erasedWithDraft, twoLinks, linkForOthers, linkForYourself, messages
  case messageNumber, unnamed, takenBack, removedByOwner, writeMessage, messageText, messageHint
  case messageName, messageNameHint, messageLanguage, messageIsSeen, sendMessage, notSentYet
  case messageEmpty, messageTooLong, messageNameTooLong, messageLanguageUnknown, messageFlood
  case discussionIsClosed, discussionIsFull, moderate, removeMessage, closeDiscussion
  case reopenDiscussion, eraseDiscussion, eraseSure, discussionErased, discussionErasedText
  case messageIsThere, messageIsGone, messageIsThereText, takeBack, backToDiscussion
  case discussionFeed, recordsFullTitle, recordsFullText, floodTitle, floodText
  // Open data
  case openData, openDataLead, dataSetSummary, dataLicence, dataModified, dataFiles, dataFile
  case dataContents, dataSize, dataHash, dataTables, dataTable, dataPackageFile, dataJSON
  case dataSQLite, dataSKOS, dataDCAT, citeData, forPrograms, apiTitle, apiLead, apiDescription
  case apiAddresses, apiAddress, apiGives, apiParameters, apiTry, apiTryText, apiProblems
  case apiHarvest, apiFeeds, newPublications
  // Proposing
  case proposeHow, proposeWhat, proposeWhere, proposeWho, proposeSources, proposeTo
  // Publications and the files that are made of them
  case kindGuide, kindReport, filesToRead, filesForLibraries, pageCount, buildThis, buildAgain
  case buildHint, notBuiltTitle, notBuiltLead, makeToolkit, toolkitTitle, toolkitLead
  case toolkitTitleField, toolkitTitleHint, toolkitPaper, toolkitLanguage, makeFiles
  case jobWaiting, jobRunning, jobKeep, jobLookAgain, jobDone, jobTookTooLong, jobStopped, jobFault
  case leftOut, notMade, toPublication, busyTitle, busyText
  // The report of an import
  case writtenBy, importTitle, importRead, importWritten, importNotWritten, importCounts,
    importProblems
  case importNoProblems, importPlace, importProblem, importHint, importRows, importRow
  case importPractice, importVerdict, importFields, importAdded, importChanged, importUnchanged
  case importReadPasted, deskImport, deskImportLead, deskImportTemplate, deskImportValues
  case deskImportChoose, deskImportTooLarge, deskImportName, deskImportText, deskImportTextHint
  case deskImportDates, deskImportDatesUnsaid, deskImportDayFirst, deskImportMonthFirst
  case deskImportValidRows, deskImportOverwrite, deskImportLook, deskImportWrite
  case deskImportMeanwhile, deskImportNothing, deskImportFiles, deskImportMoreFiles
  case deskImportUnreadable, deskImportNoWorkspace, deskImportNoRecord, deskDidImport
  case importRefused, importKept, importCommas, importSemicolons, importTabs, importOnlyNotes
  // Links that were checked
  case linksTitle, linksLead, linkSilent, linkGone, linkElsewhere, linkRefused, linkArchive
  // Plan builder
  case builderBuild, builderBuildText, builderStartFromThese, builderNewTitle, builderNewLead
  case builderKind, builderAsksFor, builderAlsoAsks, builderTitleLabel, builderTitleHint
  case builderID, builderIDHint, builderStart, builderFromPractices, builderFromPracticesHint
  case builderFromNoPractices, builderCreate, builderDoHere, builderTitleMissing
  case builderKindMissing, builderIDBad, builderIDTaken, builderStartBad, builderErrors
  case builderStepOf, builderOptional, builderTip, builderSteps, builderOpenCount, builderDone
  case builderNotBegun, builderReadOnly, builderSaved, builderUndo, builderUnreadable
  case builderSave, builderSaveNext, builderMore, builderLocked, builderChoose
  case builderNothingYet, builderNewMember, builderNewDecider, builderNewPerson, builderAdd
  case builderNew, builderEdit, builderRemove, builderNoWords, builderKindAsks, builderThere
  case builderLeftOut, builderMissing, builderAddThis, builderRestsOn, builderRestsOnNothing
  case builderToEvidence, builderFind, builderFindHint, builderFoundNothing, builderReadSheet
  case builderWhichPart, builderWholePractice, builderForClaim, builderUse, builderAdapt
  case builderAddEvidence, builderNoClaims, builderClaims, builderSearchAbove
  case builderRemoveEvidence, builderInherit, builderTakeOver, builderWhyItWorked, builderBody
  case builderBodyHint, builderWholeText, builderWholeTextHint, builderNotKept, builderLine
  case builderPictures, builderAsTable, builderExample, builderRules, builderRestore, subKept
  case subFileTooLarge
  case builderRestored, builderDiscard, builderOverview, builderGoOn, builderAllOpen
  case builderNoneOpen, builderFilesOf, builderForPrint, builderCalendar, builderPlanText
  case builderRehearse, builderCompare, builderErase, builderLinks, builderEditLink
  case builderReadLink, builderExpires, builderWhatIfLead, builderWhatMoves, builderByHowMuch
  case builderByHint, builderWhoChanges, builderBecomes, builderAssumptionFails
  case builderPracticeWithdrawn, builderOwnWords, builderOwnWordsHint, builderRehearseNow
  case builderBreaks, builderShaken, builderWeaker, builderStronger, builderMoves, builderSlack
  case builderNothingBreaks, builderNoSuchChange, builderCompareLead, builderVersion
  case builderCompareNow, builderNoVersions, builderNoChange, builderAdded, builderRemoved
  case builderCosts, builderReworded, builderTied, builderPutBack, builderEraseLead
  case builderEraseNow, builderKeepIt, builderErased, builderNotErased, builderNotErasedText
  case builderStaleTitle, builderStaleLead, builderYours, builderTheirs, builderNothingWritten
  case builderKeepChosen, builderTakeTheirs, builderAlsoKept, builderGoneMeanwhile
  case builderRefusedTitle, builderRefusedText, builderRule, builderRuleWhy, builderRuleSource
  case builderRuleOurs, builderRuleWrong, builderRuleRight, builderAllRules, builderRulesLead
  // Surveys
  case surveyStanding, surveyClosed, surveyClosedKept, surveyClosedMeanwhile, answersNotSent
  case answersEmpty, answersFlood, answersSaved, yourAnswers, answersKeepLink, answersAreSeen
  case sendAnswers, changeAnswers, answerNotApplicable, answerNone, answerMost, answerUnknown
  case answerContradiction, answerTooMany, answerNoNumber, answerTooLong, eraseAnswers
  case eraseAnswersSure, answersErased, answersErasedText, surveyResultsOf, surveyResultsLater
  // The desk
  case desk, deskLog, deskAccounts, deskAccount, deskLogin, deskLogout, deskLoginLead
  case deskLoginWrong, deskLoginTooMany, deskLoginEnded, deskName, deskPassword, deskNewPassword
  case deskChangePassword, deskChangePasswordText, deskPasswordChanged, deskPasswordWrong
  case deskPasswordUnfit, deskFeed, deskFeedText, deskRoleReader, deskRoleEditor
  case deskRoleAdministrator, deskRoleOf, deskSetRole, deskRemoveAccount, deskAccountsLead
  case deskRoleDisabled, deskRole, deskAddAccount, deskAccountNameHint, deskResetPassword
  case deskPasswordOnce, deskAccountAdded, deskAccountReset, deskAccountBadName, deskAccountTaken
  case deskAccountLast
  case deskNoAccounts, deskAtTheMachine, deskForbidden, deskForbiddenText, deskState
  case deskStateOpen, deskKind, deskKindAll, deskShow, deskEmpty, deskNumber, deskAbout
  case deskReceived, deskSuspicious, deskCatalogue, deskReason, deskMergedInto, deskReplied
  case deskQuick, deskHiddenField, deskManyLinks, deskRepeats, deskResembles, deskSameTarget
  case deskHints, deskSent, deskContact, deskMinor, deskConsents, deskNoConsents
  case deskConsentWithdrawn, deskRewritten, deskRewrittenText, deskFile, deskFilePreview
  case deskByHand, deskEditFile, deskFileText, deskSaveFile, deskDecide, deskPublish, deskAssign
  case deskReopen, deskAccept, deskAskBack, deskReply, deskReject, deskMerge, deskAnswer
  case deskAnswerHint, deskReasonHint, deskMergeInto, deskMergeHint, deskDecisions, deskWhen
  case deskWho, deskWhat, deskLogWhole, deskLogDamaged, deskLogHead, deskStale, deskUnseen
  case deskRefused, deskNeedsReply, deskNeedsReason, deskNeedsNumber, deskTargetChanged
  case deskOvertaken, deskFaulty, deskWithoutConsent, deskUneditable, deskDone, deskFileNow
  case deskFileYours, deskTheirs, deskYours, deskYoursNoText, deskYoursBelow, deskDidAssign
  case deskDidAccept, deskDidReject, deskDidReply, deskDidMerge, deskDidWrite, deskDidPublish
  case deskDidAskBack, deskDidAddAccount, deskDidRemoveAccount, deskDidChangeRole
  case deskDidChangePassword, deskDidTakeDown, deskDidTakeDownEdited, deskTakeDown
  case deskAnswerIsPublic, deskMailSubject
  // Submissions
  case subHubTitle, subTellUs, subTellUsText, subHubLead, subPickPractice, subAbout, subOptional
  case subNotSent, subSend, subDownload, subTemplate, subTemplateText, subFromFile
  case subFromFileText, subFromFileChoose, subFromFilePaste, subFromFileOpen, subFromFileBad
  case subAboutYou, subAboutYouText, subConsents, subConsentsText, subHidden, subNoChoice
  case subLikely, subLikelyText, subLikelySource, subLikelyTitle
  case subLikelyOrganisation, subSendAnyway, subMissing, subTooLong, subUnknownWord, subDidYouMean
  case subTooMany, subNoDate, subUnknownSource, subUnknownLanguage, subUnknownTarget
  case subGuardianMissing, subConsentOutdated, subFlood, subReceiptTitle, subReceiptNumber
  case subReceiptText, subLink, subStatusTitle, subStatus, subMergedInto, subReason, subReply
  case subExpires, subKeptWhile, subYourWords, subSentOn, subAgreed, subAgreedOn, subTakenBackOn
  case subTakeConsentBack, subAgreedToNothing, subContactNotKept, subContactKept, subEdit
  case subWithdraw, subErase, subTakeAway, subAsJSON, subAsMarkdown, subWithdrawText, subEraseText
  case subKeepIt, subErased, subErasedText, subStale, subClosed, subFileLead, subVocabulary
  case subSaveChanges, subReplyIsPublic, answersTitle, answersLead, answersCounts, answersReceived
  case answersAccepted, answersPublished, answersNone, answersThanks, answersFeed
  // Promises
  case promises, promisesLead, promiseDurable, promiseCrash, promiseFull, promiseDamage
  case promiseEdits, promiseLog, promiseErased, promiseEqual, promiseTaken, promiseConsent
  case promiseText
  // The site without a server
  case searchNeedsScript, searchFailed
  // What is taken away
  case packReadme
}
