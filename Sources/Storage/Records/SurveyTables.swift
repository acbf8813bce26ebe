/// The tables of surveys: no row ties an answer to an invitation, and none has a place that tells when it came.
let surveyTables = """
  CREATE TABLE surveys (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, results TEXT NOT NULL UNIQUE,
    opened INTEGER NOT NULL, closes INTEGER NOT NULL, expires INTEGER NOT NULL) STRICT;
  CREATE TABLE surveyParts (
    survey INTEGER NOT NULL REFERENCES surveys ON DELETE CASCADE, number INTEGER NOT NULL,
    questionnaire TEXT NOT NULL, link TEXT UNIQUE, PRIMARY KEY (survey, number)) STRICT;
  CREATE TABLE surveyInvitations (
    key TEXT PRIMARY KEY, survey INTEGER NOT NULL REFERENCES surveys ON DELETE CASCADE,
    questionnaire TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX surveyInvitationsBySurvey ON surveyInvitations (survey);
  CREATE TABLE surveyAnswers (
    key TEXT PRIMARY KEY, survey INTEGER NOT NULL REFERENCES surveys ON DELETE CASCADE,
    questionnaire TEXT NOT NULL, version TEXT NOT NULL, language TEXT NOT NULL,
    day INTEGER NOT NULL, answers TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX surveyAnswersBySurvey ON surveyAnswers (survey);
  """
