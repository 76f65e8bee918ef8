//! The words of the trade, and where they occur in a text.

use std::collections::HashMap;

use crate::text;

use super::block::{Block, plain};
use super::course::{Body, Lesson, Page};
use super::id::{PageId, TermId};
use super::lang::{Both, Lang, Text};

/// A term of the glossary.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// The word.
    pub word: Text,
    /// Other ways of writing it.
    pub also: Both<Vec<String>>,
    /// What it is.
    pub is: Text,
    /// The slides of the deck it comes from.
    pub slides: Vec<u32>,
}

/// All terms, in the order of the file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Glossary {
    /// The terms.
    pub terms: Vec<Term>,
    /// Their spellings, by the first letter: a text is looked through every time a page is drawn.
    spellings: Both<HashMap<char, Vec<Spelling>>>,
}

/// A way of writing a term, in small letters.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Spelling {
    word: String,
    /// The term's place among all.
    term: usize,
}

impl Glossary {
    /// The glossary of these terms.
    pub fn new(terms: Vec<Term>) -> Self {
        let [zh, en] = Lang::ALL.map(|lang| spellings(&terms, lang));
        Self {
            terms,
            spellings: Both { zh, en },
        }
    }

    /// The term with this id.
    pub fn term(&self, id: &TermId) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == *id)
    }

    /// The places of all terms in the order in which a reader of `lang` looks them up: Chinese by pinyin,
    /// English by the alphabet.
    pub fn ordered(&self, lang: Lang) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.terms.len()).collect();
        places.sort_by_cached_key(|at| {
            let word = self.terms.get(*at).map_or("", |term| term.word.str(lang));
            let word = text::fold(word);
            match lang {
                Lang::Zh => text::reading(&word),
                Lang::En => vec![word],
            }
        });
        places
    }

    /// The terms that occur in `blocks`, in order of their first place; the longest match wins.
    pub fn in_blocks(&self, blocks: &[Block], lang: Lang) -> Vec<&Term> {
        let mut found: Vec<&Term> = Vec::new();
        let mut note = |term| {
            if !found.contains(&term) {
                found.push(term);
            }
        };
        for spans in blocks.iter().flat_map(Block::texts) {
            // What is marked as a term is that term and no other, and is not part of one beside it.
            for run in spans.chunk_by(|a, b| a.term.is_none() && b.term.is_none()) {
                match run.first().and_then(|span| span.term.as_ref()) {
                    Some(marked) => self.term(marked).into_iter().for_each(&mut note),
                    None => self
                        .in_text(&plain(run), lang)
                        .into_iter()
                        .for_each(&mut note),
                }
            }
        }
        found
    }

    /// The terms that occur on a page, in order of their first place.
    pub fn on_page(&self, page: &Page, lang: Lang) -> Vec<&Term> {
        let mut found: Vec<&Term> = Vec::new();
        for part in &page.parts {
            let terms = match &part.body {
                Body::Text { blocks, .. } => self.in_blocks(blocks.get(lang), lang),
                Body::Figure { figure, .. } => {
                    let texts = figure.texts().into_iter();
                    let terms = texts.flat_map(|text| self.in_text(text.str(lang), lang));
                    terms.collect()
                }
                Body::Ask(_) => Vec::new(),
            };
            for term in terms {
                if !found.contains(&term) {
                    found.push(term);
                }
            }
        }
        found
    }

    /// Every spelling that two terms share: the word, the one term and the other.
    pub fn shared(&self, lang: Lang) -> Vec<(&str, &Term, &Term)> {
        let mut first: HashMap<&str, usize> = HashMap::new();
        let mut shared = Vec::new();
        let mut all: Vec<&Spelling> = self.spellings.get(lang).values().flatten().collect();
        all.sort_by_key(|spelling| spelling.term);
        for spelling in all {
            let before = *first.entry(&spelling.word).or_insert(spelling.term);
            let both = (self.terms.get(before), self.terms.get(spelling.term));
            if let (Some(one), Some(other)) = both
                && before != spelling.term
            {
                shared.push((spelling.word.as_str(), one, other));
            }
        }
        shared
    }

    /// For each term the pages that teach it, the best first: pages that have a slide of it before others,
    /// then those that name it in their title, then in reading order. In all of them it occurs, in one of
    /// the languages at least.
    pub fn taught<'a>(&self, lessons: impl IntoIterator<Item = &'a Lesson>) -> Vec<Vec<PageId>> {
        let mut taught = vec![Vec::new(); self.terms.len()];
        for page in lessons.into_iter().flat_map(|lesson| &lesson.pages) {
            let on = |lang| self.on_page(page, lang).into_iter();
            let in_title = |lang| self.in_text(page.title.str(lang), lang).into_iter();
            let titled: Vec<&Term> = Lang::ALL.into_iter().flat_map(in_title).collect();
            let there: Vec<&Term> = Lang::ALL.into_iter().flat_map(on).collect();
            for (term, pages) in self.terms.iter().zip(&mut taught) {
                let is_titled = titled.contains(&term);
                if is_titled || there.contains(&term) {
                    let has_slide = page.slides.iter().any(|slide| term.slides.contains(slide));
                    pages.push(((!has_slide, !is_titled), page.id.clone()));
                }
            }
        }
        let ranked = taught.into_iter().map(|mut pages| {
            pages.sort_by_key(|(rank, _)| *rank);
            pages.into_iter().map(|(_, page)| page).collect()
        });
        ranked.collect()
    }

    /// The terms that occur in `text`, each as often as it occurs.
    pub fn in_text(&self, text: &str, lang: Lang) -> Vec<&Term> {
        let text = text.to_lowercase();
        let mut found = Vec::new();
        let mut rest = text.as_str();
        let mut before = None;
        while let Some(next) = rest.chars().next() {
            let hit = self.longest_at(rest, before, lang);
            let skip = hit.map_or(next.len_utf8(), |(_, len)| len);
            found.extend(hit.map(|(term, _)| term));
            let (seen, after) = rest.split_at(skip);
            before = seen.chars().next_back();
            rest = after;
        }
        found
    }

    /// The longest term that `text` begins with, and its length in bytes.
    fn longest_at(&self, text: &str, before: Option<char>, lang: Lang) -> Option<(&Term, usize)> {
        let first = text.chars().next()?;
        let spellings = self.spellings.get(lang).get(&first)?.iter();
        let longest = spellings
            .filter(|spelling| is_word_at(text, &spelling.word, before))
            .max_by_key(|spelling| spelling.word.len())?;
        Some((self.terms.get(longest.term)?, longest.word.len()))
    }
}

fn spellings(terms: &[Term], lang: Lang) -> HashMap<char, Vec<Spelling>> {
    let mut spellings: HashMap<char, Vec<Spelling>> = HashMap::new();
    for (at, term) in terms.iter().enumerate() {
        let also = term.also.get(lang).iter().map(String::as_str);
        for word in also.chain([term.word.str(lang)]) {
            let word = word.to_lowercase();
            if let Some(first) = word.chars().next() {
                let spelling = Spelling { word, term: at };
                spellings.entry(first).or_default().push(spelling);
            }
        }
    }
    spellings
}

/// Whether `word` stands at the beginning of `text` as a word of its own.
///
/// Latin words end where letters end (a plural `s` is let through); Chinese has no blanks, so there
/// any place will do.
fn is_word_at(text: &str, word: &str, before: Option<char>) -> bool {
    let Some(after) = text.strip_prefix(word) else {
        return false;
    };
    let latin = |c: char| c.is_ascii_alphanumeric();
    let starts = !(word.starts_with(latin) && before.is_some_and(latin));
    let after = after.strip_prefix('s').unwrap_or(after);
    let ends = !(word.ends_with(latin) && after.starts_with(latin));
    starts && ends
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::block::Span;
    use crate::domain::course::{Notes, Part};

    fn glossary(words: &[(&str, &str)]) -> Glossary {
        let terms = words
            .iter()
            .map(|(zh, en)| Term {
                id: en.replace(' ', "-").as_str().into(),
                word: Text {
                    zh: (*zh).into(),
                    en: (*en).into(),
                },
                also: Both::default(),
                is: Text::default(),
                slides: vec![],
            })
            .collect();
        Glossary::new(terms)
    }

    fn found(text: &str, lang: Lang) -> Vec<String> {
        let glossary = glossary(&[
            ("渠道", "channel"),
            ("行业渠道", "industry channel"),
            ("行业渠道销售", "industry channel sales"),
            ("投入", "to put in"),
        ]);
        let ids = glossary.in_text(text, lang);
        ids.iter().map(|term| term.id.to_string()).collect()
    }

    #[test]
    fn the_longest_term_wins() {
        assert_eq!(
            found("行业渠道销售看行业渠道，不看别的渠道。", Lang::Zh),
            ["industry-channel-sales", "industry-channel", "channel"]
        );
        assert_eq!(
            found("Industry channel sales is with channels.", Lang::En),
            ["industry-channel-sales", "channel"]
        );
    }

    #[test]
    fn a_marked_word_is_one_term_and_no_other() {
        let glossary = glossary(&[("渠道", "channel"), ("行业渠道", "industry channel")]);
        let span = |text: &str, term: Option<&str>| Span {
            text: text.into(),
            term: term.map(Into::into),
            ..Span::default()
        };
        let spans = vec![
            span("先看行业", None),
            span("渠道", Some("industry-channel")),
            span("，再看", None),
            span("渠道", None),
        ];
        let blocks = [Block::Paragraph(spans)];
        let found = glossary.in_blocks(&blocks, Lang::Zh).into_iter();
        let ids: Vec<&str> = found.map(|term| term.id.as_str()).collect();
        assert_eq!(ids, ["industry-channel", "channel"]);
    }

    #[test]
    fn terms_are_in_the_order_of_pinyin_or_the_alphabet() {
        let one = glossary(&[
            ("渠道", "channel"),
            ("办事处", "field office"),
            ("行业", "Business"),
        ]);
        assert_eq!(one.ordered(Lang::Zh), [1, 2, 0]);
        assert_eq!(one.ordered(Lang::En), [2, 0, 1]);
    }

    #[test]
    fn a_word_of_two_terms_is_told() {
        let one = glossary(&[("渠道", "channel"), ("渠道", "partner")]);
        let shared = one.shared(Lang::Zh).into_iter();
        let shared: Vec<_> = shared
            .map(|(word, a, b)| (word, a.id.as_str(), b.id.as_str()))
            .collect();
        assert_eq!(shared, [("渠道", "channel", "partner")]);
        assert!(one.shared(Lang::En).is_empty());
    }

    #[test]
    fn a_term_is_taught_where_its_slides_are_then_where_the_title_names_it() {
        let page = |id: &str, slides: &[u32], title: &str, text: &str| {
            let span = Span {
                text: text.into(),
                ..Span::default()
            };
            let blocks = vec![Block::Paragraph(vec![span])];
            Page {
                id: id.into(),
                slides: slides.to_vec(),
                beyond: false,
                title: Text {
                    zh: title.into(),
                    en: String::new(),
                },
                parts: vec![Part {
                    pause: false,
                    beyond: false,
                    body: Body::Text {
                        blocks: Both {
                            zh: blocks,
                            en: Vec::new(),
                        },
                        one_by_one: false,
                    },
                }],
                notes: Notes::default(),
            }
        };
        let lesson = Lesson {
            id: "l".into(),
            title: Text::default(),
            objective: "o".into(),
            minutes: 1,
            pages: vec![
                page("l/a", &[1], "开头", "渠道和投入"),
                page("l/b", &[1], "渠道", ""),
                page("l/c", &[3], "别的", "渠道"),
                page("l/d", &[3], "渠道", ""),
                page("l/e", &[3], "别的", "没有那个词"),
            ],
        };
        let mut glossary = glossary(&[
            ("渠道", "channel"),
            ("投入", "to put in"),
            ("客户", "customer"),
        ]);
        glossary.terms[0].slides = vec![3];
        let taught = glossary.taught([&lesson]);
        let ids = |at: usize| -> Vec<&str> { taught[at].iter().map(PageId::as_str).collect() };
        assert_eq!(ids(0), ["l/d", "l/c", "l/b", "l/a"]);
        assert_eq!(ids(1), ["l/a"]);
        assert!(ids(2).is_empty());
    }

    #[test]
    fn a_latin_term_is_a_whole_word() {
        assert!(found("They channelled it; unchannel.", Lang::En).is_empty());
    }

    #[test]
    fn no_text_and_no_terms_find_nothing() {
        assert!(found("", Lang::Zh).is_empty());
        assert!(Glossary::default().in_text("渠道", Lang::Zh).is_empty());
    }
}
