//! What is found, in which order, and what is shown of it.

use super::*;
use crate::domain::glossary::Term;
use crate::domain::lang::Text;
use proptest::prelude::*;

fn text(zh: &str, en: &str) -> Text {
    Text {
        zh: zh.into(),
        en: en.into(),
    }
}

fn page(id: &str, title: &Text, body: &Text) -> Entry {
    Entry::new(Target::Page(id.into()), title, |lang| {
        vec!["……".to_owned(), body.str(lang).to_owned()]
    })
}

fn term(id: &str, word: &Text, also: &[&str], is: &Text) -> Entry {
    Entry::term(&Term {
        id: id.into(),
        word: word.clone(),
        also: Both {
            zh: Vec::new(),
            en: also.iter().map(|word| (*word).to_owned()).collect(),
        },
        is: is.clone(),
        slides: Vec::new(),
    })
}

fn index() -> Index {
    let entries = vec![
        page(
            "l/who",
            &text("他跟谁打交道？", "Who is he with?"),
            &text(
                "行业渠道销售盯 5 个行业金牌。",
                "He looks after five Gold partners.",
            ),
        ),
        page(
            "l/gold",
            &text("行业金牌归谁管？", "Who looks after them?"),
            &text(
                "归行业渠道销售。ＰＯＣ 归 SE。",
                "Industry channel sales; the SE does the POC.",
            ),
        ),
        term(
            "gold",
            &text("行业金牌", "industry Gold"),
            &["Gold partner"],
            &text("重点行业的核心渠道。", "A core channel of a key industry."),
        ),
        term(
            "channel",
            &text("渠道", "channel"),
            &[],
            &text("帮我们卖产品的公司。", "A company that sells for us."),
        ),
    ];
    Index { entries }
}

/// What is found, by ids.
fn found(query: &str) -> Vec<String> {
    let index = index();
    let hits = index.find(&Query::new(query)).into_iter();
    let id = |hit| match index.target(&hit).unwrap() {
        Target::Page(id) => id.to_string(),
        Target::Term(id) => id.to_string(),
        other => format!("{other:?}"),
    };
    hits.map(id).collect()
}

#[test]
fn what_is_called_exactly_so_comes_first_then_titles_then_texts() {
    assert_eq!(found("渠道"), ["channel", "l/who", "l/gold", "gold"]);
    assert_eq!(found("行业金牌"), ["gold", "l/gold", "l/who"]);
    assert_eq!(found("gold partner"), ["gold", "l/who"]);
}

#[test]
fn every_word_has_to_be_there_in_one_language() {
    assert_eq!(found("渠道 金牌"), ["l/gold", "gold", "l/who"]);
    assert_eq!(found("SE 金牌"), ["l/gold"]);
    assert!(
        found("渠道 company").is_empty(),
        "one word in each language"
    );
    assert!(found("渠道 没有").is_empty());
}

#[test]
fn case_width_and_blanks_do_not_matter() {
    for query in ["poc", "ＰＯＣ", " Poc　", "poc归"] {
        assert_eq!(found(query), ["l/gold"], "{query}");
    }
    assert_eq!(found("盯5个"), found("盯 5 个"));
}

#[test]
fn pinyin_is_found_anywhere_in_a_name_in_full_by_initials_and_mixed() {
    for query in [
        "hyjp",
        "hangyejinpai",
        "hangye jinpai",
        "hyjinpai",
        "行业jp",
        "hang ye jin pai",
    ] {
        assert_eq!(found(query)[..2], ["gold", "l/gold"], "{query}");
    }
    for query in ["jp", "jinpai", "jin pai", "jinp", "j p"] {
        assert_eq!(found(query)[..2], ["l/gold", "gold"], "{query}");
    }
    for query in ["qd", "qudao", "qu dao", "qu'dao"] {
        assert_eq!(
            found(query)[0],
            "channel",
            "{query}: what is called so comes first"
        );
    }
    assert!(found("hyjps").is_empty());
}

#[test]
fn in_texts_pinyin_is_found_in_full_only() {
    assert_eq!(found("xiaoshou"), ["l/who", "l/gold"]);
    assert_eq!(found("qudao"), ["channel", "l/who", "l/gold", "gold"]);
    assert_eq!(found("qudao xs"), Vec::<String>::new());
    assert_eq!(found("jinpai qudao"), ["l/gold", "gold", "l/who"]);
}

#[test]
fn a_latin_word_comes_before_what_is_only_read_so_and_before_parts_of_words() {
    let titles = [
        ("公司", "company"),
        ("SI", "systems integrator"),
        ("销售", "business"),
        ("他是谁", "Why a SI?"),
        ("六件事", "Six things"),
    ];
    let entry = |(zh, en)| page(zh, &text(zh, en), &text("", ""));
    let index = Index {
        entries: titles.into_iter().map(entry).collect(),
    };
    let query = Query::new("si");
    let hits = index.find(&query).into_iter();
    let names: Vec<&str> = hits
        .map(|hit| index.title(&hit, &query, Lang::Zh).unwrap().text)
        .collect();
    assert_eq!(names, ["SI", "他是谁", "六件事", "公司", "销售"]);
}

#[test]
fn nothing_is_found_for_nothing() {
    for query in ["", "  ", "　"] {
        assert!(Query::new(query).is_empty());
        assert!(found(query).is_empty());
    }
}

fn bracketed(marked: Marked) -> String {
    let mut text = marked.text.to_owned();
    for hit in marked.hits.into_iter().rev() {
        text.insert(hit.end, ']');
        text.insert(hit.start, '[');
    }
    text
}

/// The excerpts of all that is found, with the words in brackets.
fn excerpts(query: &str, lang: Lang) -> Vec<String> {
    let (index, query) = (index(), Query::new(query));
    let hits = index.find(&query).into_iter();
    let excerpts = hits.map(|hit| index.excerpt(&hit, &query, lang).unwrap());
    excerpts.map(bracketed).collect()
}

#[test]
fn the_excerpt_is_the_passage_with_the_words() {
    assert_eq!(
        excerpts("poc", Lang::Zh),
        ["归行业渠道销售。[ＰＯＣ] 归 SE。"]
    );
    assert_eq!(
        excerpts("poc", Lang::En),
        ["Industry channel sales; the SE does the [POC]."]
    );
}

#[test]
fn what_stands_only_in_the_other_language_is_shown_in_that() {
    assert_eq!(
        excerpts("sells", Lang::Zh),
        ["A company that [sells] for us."]
    );
    assert_eq!(excerpts("打交道", Lang::En), ["他跟谁[打交道]？"]);
    assert_eq!(excerpts("打交道", Lang::Zh), ["……"], "the title says it");
}

#[test]
fn what_was_read_is_marked() {
    assert_eq!(
        excerpts("xiaoshou", Lang::En)[0],
        "行业渠道[销售]盯 5 个行业金牌。"
    );
    assert_eq!(
        excerpts("gui xiaoshou", Lang::Zh),
        ["归行业渠道[销售]。ＰＯＣ 归 SE。"]
    );
    let (index, query) = (index(), Query::new("hyjp"));
    let hits = index.find(&query);
    let title = index.title(&hits[0], &query, Lang::Zh).unwrap();
    assert_eq!(bracketed(title), "[行业金牌]");
}

#[test]
fn a_term_is_told_by_its_names_and_what_it_is() {
    let (index, query) = (index(), Query::new("gold partner"));
    let hits = index.find(&query);
    assert_eq!(
        index.also(&hits[0], &query),
        None,
        "the title has a word of it"
    );
    assert_eq!(
        excerpts("gold partner", Lang::En)[0],
        "A core channel of a key industry."
    );
    assert_eq!(
        excerpts("gold partner", Lang::Zh)[0],
        "重点行业的核心渠道。"
    );
    let query = Query::new("partner");
    let hits = index.find(&query);
    let also = index.also(&hits[0], &query).unwrap();
    assert_eq!(bracketed(also), "Gold [partner]");
}

proptest! {
    #[test]
    fn what_is_found_holds_every_word(query in "[渠道行业金牌销售seSE poc]{0,6}") {
        let words: Vec<String> = query.split_whitespace().map(text::fold).collect();
        let is_pinyin = query.contains(|c: char| c.is_ascii());
        let (index, query) = (index(), Query::new(&query));
        for hit in index.find(&query) {
            let entry = &index.entries[hit.entry];
            for lang in Lang::ALL.into_iter().filter(|lang| *hit.langs.get(*lang)) {
                let side = entry.sides.get(lang);
                let all: String = side.names.iter().chain(&side.body).map(|p| p.folded.clone() + "\n").collect();
                let written = words.iter().filter(|word| !word.contains(|c: char| c.is_ascii()));
                prop_assert!(written.clone().all(|word| all.contains(word)));
            }
            for lang in Lang::ALL {
                prop_assert!(index.title(&hit, &query, lang).is_some());
                let excerpt = index.excerpt(&hit, &query, lang).unwrap();
                for place in excerpt.hits {
                    let word = text::fold(excerpt.text.get(place).unwrap());
                    prop_assert!(is_pinyin || words.iter().any(|w| word.contains(w)));
                }
            }
        }
    }

    #[test]
    fn another_word_finds_nothing_more(query in "[渠道行业金牌销售]{1,3}", more in "[渠道行业金牌销售]{1,3}") {
        let all = index().find(&Query::new(&query));
        for hit in index().find(&Query::new(&format!("{query} {more}"))) {
            prop_assert!(all.iter().any(|one| one.entry == hit.entry));
        }
    }
}
