/// What is said at the editors' desk.
let englishDesk: [InterfaceText: String] = [
  .desk: "Desk", .deskLog: "Log of decisions", .deskAccounts: "Accounts",
  .deskAccount: "Your account", .deskLogin: "Log in", .deskLogout: "Log out",
  .deskLoginLead: "The desk is for those who answer what people send.",
  .deskLoginWrong: "Name and password do not belong together.",
  .deskLoginTooMany: "Too many tried in a short time. Wait a minute, and try again.",
  .deskLoginEnded: """
  You are not logged in any more, and nothing was done. Log in in another window; then go back here and send \
  it again: what you typed is still there.
  """,
  .deskName: "Name", .deskPassword: "Password", .deskNewPassword: "New password",
  .deskChangePassword: "Change the password",
  .deskChangePasswordText: """
  At least 12 characters; several words that do not belong together are good. You are logged out everywhere \
  else.
  """,
  .deskPasswordChanged: "The password is changed.",
  .deskPasswordWrong: "That is not your password: nothing was changed.",
  .deskPasswordUnfit: "Choose a new password with at least 12 characters: nothing was changed.",
  .deskFeed: "Feed of what waits",
  .deskFeedText: """
  For a feed reader: numbers and kinds, and nothing that anybody wrote. Who has the address can read it; it \
  changes with your password.
  """,
  .deskRoleReader: "reads the queue", .deskRoleEditor: "editor",
  .deskRoleAdministrator: "administrator", .deskRoleOf: "Role of {name}",
  .deskSetRole: "Set the role", .deskRemoveAccount: "Remove {name}",
  .deskAccountsLead: """
  A change of role, a new password and removal log that person out everywhere. Who is disabled cannot log in until \
  another role is set. The last administrator stays one.
  """,
  .deskRoleDisabled: "disabled", .deskRole: "Role", .deskAddAccount: "Add an account",
  .deskAccountNameHint:
    "2 to 40 small letters, digits, “.” and “-”; the log of decisions shows it.",
  .deskResetPassword: "New password for {name}",
  .deskPasswordOnce: """
  It is shown only now and kept nowhere in this form: hand it over by a safe way. Its owner can change it under \
  “Your account”.
  """,
  .deskAccountAdded: "The account {name} is added. Its password is:",
  .deskAccountReset: "{name} is logged out everywhere and has a new password:",
  .deskAccountBadName: "That cannot be the name of an account: nothing was added.",
  .deskAccountTaken: "There is an account with that name already: nothing was added.",
  .deskAccountLast: "That is the last administrator: make another one first. Nothing was changed.",
  .deskNoAccounts: "There is no account yet.",
  .deskAtTheMachine: "You are at the machine that serves this site: you need no account.",
  .deskForbidden: "Your role does not allow this",
  .deskForbiddenText: "Ask somebody who keeps the accounts to give you another one.",
  .deskState: "State", .deskStateOpen: "all that wait", .deskKind: "Kind", .deskKindAll: "all",
  .deskShow: "Show", .deskEmpty: "Nothing waits here.", .deskNumber: "Number",
  .deskAbout: "About", .deskReceived: "Received", .deskSuspicious: "looks like spam",
  .deskCatalogue: "the catalogue", .deskReason: "Reason", .deskMergedInto: "Goes on as",
  .deskReplied: "Answer", .deskQuick: "It was sent faster than a person types.",
  .deskHiddenField: "A field was filled in that nobody sees.",
  .deskManyLinks: "It has 1 address.|It has {n} addresses.",
  .deskRepeats: "It repeats {number}.", .deskResembles: "It resembles “{title}”.",
  .deskSameTarget: "About the same: {kind} {number}", .deskHints: "What to look at",
  .deskSent: "What was sent", .deskContact: "To be reached at:",
  .deskMinor: "A child tells this; a guardian decides for it.",
  .deskConsents: "What its submitter agreed to", .deskNoConsents: "Nothing was agreed to.",
  .deskConsentWithdrawn: "taken back on {date}",
  .deskRewritten: "The practice was rewritten since",
  .deskRewrittenText:
    "Its submitter read an earlier text. This is what changed from that to the one that stands.",
  .deskFile: "The file that it becomes", .deskFilePreview: "The file that it would become",
  .deskByHand: """
  Only a person can make this change: accept it, then write it into the text of the file.
  """,
  .deskEditFile: "Edit the file", .deskFileText: "Text of the file",
  .deskSaveFile: "Save the file", .deskDecide: "Decide", .deskPublish: "Publish",
  .deskAssign: "Take it up", .deskReopen: "Review it again", .deskAccept: "Accept",
  .deskAskBack: "Ask back", .deskReply: "Answer only", .deskReject: "Reject",
  .deskMerge: "Merge", .deskAnswer: "Answer to its submitter",
  .deskAnswerHint: "Plain text; it is shown on the page of its status.",
  .deskReasonHint: "Its submitter reads it.", .deskMergeInto: "Number of the other one",
  .deskMergeHint: "Nine digits; the other one goes on for both.",
  .deskDecisions: "What was decided", .deskWhen: "When", .deskWho: "Who", .deskWhat: "What",
  .deskLogWhole: """
  1 entry, as it was written: each holds the hash of the one before.|{n} entries, as they were written: each \
  holds the hash of the one before.
  """,
  .deskLogDamaged: "The log is not as it was written", .deskLogHead: "Hash of the last entry:",
  .deskStale: "Somebody else decided meanwhile: nothing was done",
  .deskUnseen: "It was not said which state you saw: nothing was done",
  .deskRefused: "That cannot be decided in this state: nothing was done",
  .deskNeedsReply: "Write an answer: nothing was done yet",
  .deskNeedsReason: "Write the reason: nothing was done yet",
  .deskNeedsNumber: "Write the number of another submission that stands: nothing was done yet",
  .deskTargetChanged: "The practice was rewritten since you saw it: nothing was done",
  .deskOvertaken: "The file was changed since this was made from it: nothing was published",
  .deskFaulty: "The file has errors: nothing was published",
  .deskWithoutConsent: "Its submitter did not agree to its being published.",
  .deskUneditable: "The file of the practice cannot be edited by itself: nothing was done",
  .deskDone: "It is done.", .deskFileNow: "What changed in the file",
  .deskFileYours: "What this would change", .deskTheirs: "How it stands now",
  .deskYours: "What you wanted", .deskYoursNoText: "You had typed nothing.",
  .deskYoursBelow: "It stands in the form below: look at both, and decide again.",
  .deskDidAssign: "took it up", .deskDidAccept: "accepted it", .deskDidReject: "rejected it",
  .deskDidReply: "answered", .deskDidMerge: "merged it", .deskDidWrite: "wrote the file",
  .deskDidPublish: "published it", .deskDidAskBack: "asked back",
  .deskDidTakeDown: "took down what was published",
  .deskDidTakeDownEdited: "took down what was published, though its file had been edited since",
  .deskTakeDown: "Take down what is published",
  .deskAnswerIsPublic: "Everybody may read this answer, under “You said, we did”",
  .deskMailSubject: "{n} submission waits at the desk|{n} submissions wait at the desk",
  .deskDidAddAccount: "added the account", .deskDidRemoveAccount: "removed the account",
  .deskDidChangeRole: "changed the role", .deskDidChangePassword: "changed the password",
]
