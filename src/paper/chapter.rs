//! A chapter on paper: its lessons, their questions, the answers, and the terms.

use std::sync::Arc;

use crate::domain::course::{Body, Chapter, Lesson, Page, Part};
use crate::domain::glossary::{Glossary, Term};
use crate::domain::id::QuestionId;
use crate::domain::lang::Lang;
use crate::domain::quiz::Question;
use crate::domain::shelf::Shelf;
use crate::words::Words;

use super::markdown::{BEYOND, blocks, joined, list, page, plain, strong};
use super::{figure, question};

/// How a chapter is printed.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// In which language.
    pub lang: Lang,
    /// With what a trainer needs to know.
    pub notes: bool,
}

/// The chapter as Markdown; `number` is its place in the course, from 1.
pub fn chapter(shelf: &dyn Shelf, number: usize, chapter: &Chapter, options: Options) -> String {
    let mut sheet = Sheet {
        shelf,
        options,
        words: Words::of(options.lang),
        glossary: shelf.glossary(),
        blocks: Vec::new(),
        questions: Vec::new(),
    };
    sheet.chapter(number, chapter);
    page(&sheet.blocks)
}

/// What is printed so far.
struct Sheet<'a> {
    shelf: &'a dyn Shelf,
    options: Options,
    words: &'static Words,
    glossary: Arc<Glossary>,
    blocks: Vec<String>,
    /// Every question that has a number, in order.
    questions: Vec<Arc<Question>>,
}

impl Sheet<'_> {
    fn chapter(&mut self, number: usize, chapter: &Chapter) {
        let lang = self.options.lang;
        let title = (self.words.home.chapter)(number, chapter.title.str(lang));
        self.blocks.push(format!("# {}", plain(&title)));
        let lessons: Vec<Arc<Lesson>> = chapter
            .lessons
            .iter()
            .filter_map(|head| self.shelf.lesson(&head.id))
            .collect();
        if lessons.is_empty() {
            self.blocks.push(self.words.paper.empty.to_owned());
        }
        if lessons.iter().any(|lesson| self.has_beyond(lesson)) {
            self.blocks
                .push(format!("*{}*", plain(self.words.paper.beyond)));
        }
        for (at, lesson) in (1..).zip(&lessons) {
            self.lesson(&format!("{number}.{at}"), lesson);
        }
        self.answers();
        self.terms(&lessons);
    }

    /// Whether something in the lesson bears the mark, so that it has to be explained.
    fn has_beyond(&self, lesson: &Lesson) -> bool {
        let pages = lesson.pages.iter();
        let mut marked =
            pages.flat_map(|page| page.parts.iter().map(|part| page.beyond || part.beyond));
        marked.any(|is_marked| is_marked) || self.asked(lesson).iter().any(|all| all.beyond)
    }

    /// A lesson under its number, by which the command line knows it, too.
    fn lesson(&mut self, number: &str, lesson: &Lesson) {
        let lang = self.options.lang;
        let minutes = (self.words.contents.minutes)(lesson.minutes);
        self.blocks
            .push(format!("## {number} {}", plain(lesson.title.str(lang))));
        self.blocks.push(format!("*{minutes}*"));
        let first = self.questions.len();
        let fresh: Vec<Arc<Question>> = self
            .asked(lesson)
            .into_iter()
            .filter(|question| self.number(&question.id).is_none())
            .collect();
        self.questions.extend(fresh);
        for page in &lesson.pages {
            self.page(page);
        }
        let words = &self.words.paper;
        let numbered = self.questions.iter().zip(1..).skip(first);
        let asked = numbered.flat_map(|(all, number)| question::asked(all, number, lang, words));
        let asked: Vec<String> = asked.collect();
        if !asked.is_empty() {
            self.blocks.push(format!("### {}", words.questions));
            self.blocks.extend(asked);
        }
    }

    /// The questions that the lesson asks on its pages, then the others that it answers.
    fn asked(&self, lesson: &Lesson) -> Vec<Arc<Question>> {
        let parts = lesson.pages.iter().flat_map(|page| &page.parts);
        let on_pages = parts.filter_map(|part| match &part.body {
            Body::Ask(id) => Some(id),
            _ => None,
        });
        let course = self.shelf.course();
        let others = course.questions_on(&lesson.id).map(|head| &head.id);
        let mut ids: Vec<&QuestionId> = Vec::new();
        for id in on_pages.chain(others) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids.into_iter()
            .filter_map(|id| self.shelf.question(id))
            .collect()
    }

    fn number(&self, id: &QuestionId) -> Option<usize> {
        let mut numbered = self.questions.iter().zip(1..);
        numbered
            .find(|(all, _)| all.id == *id)
            .map(|(_, number)| number)
    }

    fn page(&mut self, page: &Page) {
        let lang = self.options.lang;
        let mark = if page.beyond { BEYOND } else { "" };
        self.blocks
            .push(format!("### {}{mark}", plain(page.title.str(lang))));
        if !page.slides.is_empty() {
            let slides: Vec<String> = page.slides.iter().map(u32::to_string).collect();
            let slides = (self.words.lesson.slides)(&joined(&slides, lang));
            self.blocks.push(format!("*{slides}*"));
        }
        for part in &page.parts {
            let part = self.part(part);
            self.blocks.extend(part);
        }
        if self.options.notes {
            let notes = (self.words.paper.notes)(page.notes.minutes);
            let text = plain(page.notes.text.str(lang));
            let between = self.words.paper.between;
            self.blocks
                .push(format!("> {}{between}{text}", strong(&notes)));
        }
    }

    fn part(&self, part: &Part) -> Vec<String> {
        let lang = self.options.lang;
        let words = &self.words.paper;
        match &part.body {
            Body::Text { blocks: all, .. } => blocks(all.get(lang), part.beyond),
            Body::Figure { figure, caption } => {
                let mut out = figure::blocks(figure, lang, words.between);
                let caption = caption.as_ref().map(|text| plain(text.str(lang)));
                let caption = caption.map_or(String::new(), |text| format!("*{text}*"));
                let mark = if part.beyond { BEYOND } else { "" };
                out.push(format!("{caption}{mark}").trim().to_owned());
                out.retain(|block| !block.is_empty());
                out
            }
            Body::Ask(id) => {
                let number = self.number(id).into_iter();
                number
                    .map(|number| format!("▸ {}", (words.see)(number)))
                    .collect()
            }
        }
    }

    fn answers(&mut self) {
        let (lang, words) = (self.options.lang, &self.words.paper);
        let numbered = self.questions.iter().zip(1..);
        let answers = numbered.flat_map(|(all, number)| question::answer(all, number, lang, words));
        let answers: Vec<String> = answers.collect();
        if !answers.is_empty() {
            self.blocks.push(format!("## {}", words.answers));
            self.blocks.extend(answers);
        }
    }

    fn terms(&mut self, lessons: &[Arc<Lesson>]) {
        let (lang, words) = (self.options.lang, &self.words.paper);
        let mut terms: Vec<&Term> = Vec::new();
        for page in lessons.iter().flat_map(|lesson| &lesson.pages) {
            for term in self.glossary.on_page(page, lang) {
                if !terms.contains(&term) {
                    terms.push(term);
                }
            }
        }
        let meaning = |term: &Term| {
            let (word, is) = (term.word.str(lang), term.is.str(lang));
            format!("{}{}{}", strong(word), words.between, plain(is))
        };
        if !terms.is_empty() {
            let terms = list(None, terms.into_iter().map(meaning));
            self.blocks.push(format!("## {}", words.terms));
            self.blocks.push(terms);
        }
    }
}
