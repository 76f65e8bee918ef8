//! What a search looks through: pages, terms and visits. What a visit hides and what answers a question
//! it does not: nobody should find by chance what they are to find out.

use crate::domain::block::{Block, plain};
use crate::domain::course::{Body, Page};
use crate::domain::glossary::{Glossary, Term};
use crate::domain::lang::{Both, Lang, Text};
use crate::domain::shelf::Shelf;
use crate::domain::visit::Visit;

use super::{Entry, Index, Passage, Side, Target};

impl Index {
    /// What can be found in a course. Every lesson is opened for it.
    pub fn of(shelf: &dyn Shelf) -> Self {
        let mut entries = Vec::new();
        for chapter in &shelf.course().chapters {
            if !chapter.lessons.is_empty() {
                let target = Target::Chapter(chapter.id.clone());
                entries.push(Entry::new(target, &chapter.title, |_| Vec::new()));
            }
            for head in &chapter.lessons {
                let Some(lesson) = shelf.lesson(&head.id) else {
                    continue;
                };
                let target = Target::Lesson(head.id.clone());
                entries.push(Entry::new(target, &head.title, |_| Vec::new()));
                entries.extend(lesson.pages.iter().map(Entry::page));
            }
        }
        entries.extend(shelf.glossary().terms.iter().map(Entry::term));
        let visits = shelf.course().visits.iter();
        let plans = visits.filter_map(|head| shelf.visit(&head.id));
        entries.extend(plans.map(|plan| Entry::visit(plan.visit())));
        Self { entries }
    }

    /// What can be found among the terms alone, in their order.
    pub fn of_terms(glossary: &Glossary) -> Self {
        Self {
            entries: glossary.terms.iter().map(Entry::term).collect(),
        }
    }
}

impl Entry {
    /// Something with a title, and what else it says in a language.
    pub(super) fn new(target: Target, title: &Text, body: impl Fn(Lang) -> Vec<String>) -> Self {
        let side = |lang| Side {
            names: vec![Passage::name(title.str(lang).to_owned())],
            body: body(lang).into_iter().map(Passage::body).collect(),
        };
        let sides = Both {
            zh: side(Lang::Zh),
            en: side(Lang::En),
        };
        Self { target, sides }
    }

    fn page(page: &Page) -> Self {
        let target = Target::Page(page.id.clone());
        Self::new(target, &page.title, |lang| page_passages(page, lang))
    }

    pub(super) fn term(term: &Term) -> Self {
        let target = Target::Term(term.id.clone());
        let mut entry = Self::new(target, &term.word, |lang| {
            vec![term.is.str(lang).to_owned()]
        });
        let also = |lang| term.also.get(lang).iter().cloned().map(Passage::name);
        entry.sides.zh.names.extend(also(Lang::Zh));
        entry.sides.en.names.extend(also(Lang::En));
        entry
    }

    fn visit(visit: &Visit) -> Self {
        let target = Target::Visit(visit.id.clone());
        let person = &visit.person;
        Self::new(target, &visit.title, |lang| {
            let who = [&person.name, &person.post].map(|text| text.str(lang));
            let goal = visit.goal.as_ref().map(|goal| goal.str(lang).to_owned());
            let brief = visit.brief.str(lang).to_owned();
            [joined(who), brief].into_iter().chain(goal).collect()
        })
    }
}

/// Running text first: an excerpt of it says more than the labels of a figure.
fn page_passages(page: &Page, lang: Lang) -> Vec<String> {
    let (mut texts, mut labels) = (Vec::new(), Vec::new());
    for part in &page.parts {
        match &part.body {
            Body::Text { blocks, .. } => {
                texts.extend(blocks.get(lang).iter().flat_map(block_passages));
            }
            Body::Figure { figure, caption } => {
                texts.extend(caption.iter().map(|caption| caption.str(lang).to_owned()));
                let all = figure.texts().into_iter();
                labels.push(joined(all.map(|text| text.str(lang))));
            }
            Body::Ask(_) => {}
        }
    }
    texts.append(&mut labels);
    texts
}

/// A paragraph, an item of a list or a row of a table each.
fn block_passages(block: &Block) -> Vec<String> {
    match block {
        Block::Paragraph(spans) => vec![plain(spans)],
        Block::List { items, .. } => items.iter().map(|item| plain(item)).collect(),
        Block::Table { head, rows } => {
            let rows = [head].into_iter().chain(rows);
            rows.map(|row| joined(row.iter().map(|cell| plain(cell))))
                .collect()
        }
    }
}

/// What stands side by side, in one line; a mere `%` says nothing there.
fn joined<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let texts = texts.into_iter().map(|text| text.as_ref().to_owned());
    let says = texts.filter(|text| text.chars().any(char::is_alphanumeric));
    says.collect::<Vec<String>>().join(" · ")
}
