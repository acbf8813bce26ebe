import Documents

/// What a section of a publication can be, by the word in `publication.yaml`.
struct SectionKind: Sendable {
  let name: String
  let build: @Sendable (PublicationSection, Assembly) -> [Section]
}

/// Every kind of section; the checks and the assemblers read this list.
let allSectionKinds: [SectionKind] = [
  SectionKind(name: "chapter", build: ChapterSection.build),
  SectionKind(name: "lessons", build: ChapterSection.build),
  SectionKind(name: "links", build: ChapterSection.build),
  SectionKind(name: "feedback", build: ChapterSection.build),
  SectionKind(name: "practices", build: PracticesSection.build),
  SectionKind(name: "editorial", build: ArticlesSection.build),
  SectionKind(name: "research", build: ArticlesSection.build),
  SectionKind(name: "call", build: ArticlesSection.build),
  SectionKind(name: "field-experiences", build: FieldSection.build),
  SectionKind(name: StoriesSection.name, build: StoriesSection.build),
  SectionKind(name: "index", build: IndexSection.build),
  SectionKind(name: "finder", build: FinderSection.build),
  SectionKind(name: "blocks", build: BlocksSection.build),
  SectionKind(name: "help", build: HelpSection.build),
  SectionKind(name: "glossary", build: GlossarySection.build),
  SectionKind(name: "questions", build: ChapterSection.build),
  SectionKind(name: "method", build: ChapterSection.build),
  SectionKind(name: "findings", build: FindingsSection.build),
  SectionKind(name: SurveySection.name, build: SurveySection.build),
  SectionKind(name: "recommendations", build: ChapterSection.build),
]
