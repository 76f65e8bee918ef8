//! Whether the glossary and the pages belong together.

use std::collections::{HashMap, HashSet};

use crate::domain::course::{Body, Page};
use crate::domain::flaw::{Kind, Thing};
use crate::domain::glossary::Term;
use crate::domain::id::TermId;
use crate::domain::lang::Lang;

use super::{At, Desk};

pub(super) fn terms(desk: &mut Desk) {
    let survey = desk.survey;
    let glossary = &survey.glossary;
    for lang in Lang::ALL {
        for (word, one, other) in glossary.shared(lang) {
            let at = At(Thing::Term, "", other.id.as_str());
            desk.flaw(at, Kind::SameWord(word.to_owned(), one.id.to_string()));
        }
    }
    let uses = written(desk);
    let mut pages: HashMap<&TermId, Vec<&Page>> = HashMap::new();
    for page in survey.lessons.iter().flat_map(|lesson| &lesson.pages) {
        for term in Lang::ALL
            .into_iter()
            .flat_map(|lang| used(desk, page, lang))
        {
            pages.entry(&term.id).or_default().push(page);
        }
    }
    for term in &glossary.terms {
        let at = At(Thing::Term, "", term.id.as_str());
        let name = term.id.to_string();
        let is_there = |page: &&Page| term.slides.iter().any(|s| page.slides.contains(s));
        match pages.get(&term.id) {
            None if !uses.contains(&term.id) => desk.flaw(at, Kind::UnusedTerm(name)),
            Some(pages) if pages.iter().any(is_there) => {}
            _ => desk.flaw(at, Kind::TermElsewhere(name, term.slides.clone())),
        }
    }
}

/// The terms that questions and visits use, too: whatever is written but the glossary itself.
fn written<'a>(desk: &Desk<'a>) -> HashSet<&'a TermId> {
    let survey = desk.survey;
    let elsewhere = survey.written.iter();
    let elsewhere = elsewhere.filter(|(file, _)| file != "glossary.toml");
    let texts = elsewhere.flat_map(|(_, written)| Lang::ALL.map(|lang| (written, lang)));
    let terms = texts.flat_map(|(written, lang)| {
        let text = written.text.str(lang);
        survey.glossary.in_text(text, lang)
    });
    terms.map(|term| &term.id).collect()
}

/// The terms that a page uses, also in its title and below its figures.
fn used<'a>(desk: &Desk<'a>, page: &Page, lang: Lang) -> Vec<&'a Term> {
    let glossary = &desk.survey.glossary;
    let captions = page.parts.iter().filter_map(|part| match &part.body {
        Body::Figure { caption, .. } => caption.as_ref(),
        Body::Text { .. } | Body::Ask(_) => None,
    });
    let texts = captions.chain([&page.title]);
    let beside = texts.flat_map(|text| glossary.in_text(text.str(lang), lang));
    let mut all = glossary.on_page(page, lang);
    all.extend(beside);
    all
}
