//! A question set's file.

use std::sync::Arc;

use crate::domain::flaw::{Kind, Piece, Thing};
use crate::domain::id::{OptionId, QuestionId};
use crate::domain::lang::{Both, Lang};
use crate::domain::quiz::kind::classify::{Category, Item, Sort};
use crate::domain::quiz::kind::order::Step;
use crate::domain::quiz::kind::single::Choice;
use crate::domain::quiz::kind::typed::{Mistake, Number, Short};
use crate::domain::quiz::kind::{Kind as Answers, Name};
use crate::domain::quiz::{Level, Question};

use super::table::Table;

/// Reads all questions of a set.
pub(super) fn read(table: Table) -> Vec<Arc<Question>> {
    table.waivers();
    let questions = table.some_tables("question").into_iter();
    let questions = questions.filter_map(read_question);
    let questions = questions.map(Arc::new).collect();
    table.finish();
    questions
}

fn read_question(table: Table) -> Option<Question> {
    let id: Option<QuestionId> = table.id(Thing::Question, "");
    table.was(Thing::Question, str::to_owned);
    let version = table.positive("version");
    let objective = table.refer("objective", Thing::Objective, "");
    let slides = table.slides();
    let level = level(&table);
    let teaches = table.refer("teaches", Thing::Page, "");
    let beyond = table.flag("beyond");
    let ask = table.both("ask");
    let hints = table.both_lists("hint");
    if hints.zh.len() != hints.en.len() {
        let kind = Kind::HintsDiffer(hints.zh.len(), hints.en.len());
        table.file.flaw(&table.span_of("hint"), kind);
    }
    let why = table.both("why");
    let scope = table.scope(id.as_ref().map(QuestionId::as_str));
    let name = ("", scope.as_str());
    table.spots(Thing::Question, name, &["ask", "hint"]);
    table.waivers();
    let kind = kind(&table, &scope);
    if table.finish() {
        // What was misspelt may be an option: without it, it would be another question.
        return None;
    }
    Some(Question {
        id: id?,
        version: version?,
        objective: objective?,
        slides,
        level: level?,
        teaches: teaches?,
        beyond,
        ask: ask?,
        hints,
        why: why?,
        kind: kind?,
    })
}

fn level(table: &Table) -> Option<Level> {
    let name = table.text("level")?;
    let level = Level::from_name(&name);
    if level.is_none() {
        let allowed = Level::ALL.map(|level| level.name().to_owned()).to_vec();
        let kind = Kind::NotAllowed(name, allowed);
        table.file.flaw(&table.span_of("level"), kind);
    }
    level
}

fn kind(table: &Table, question: &str) -> Option<Answers> {
    let mut there = Name::ALL.into_iter().filter(|name| table.has(name.key()));
    let (Some(name), None) = (there.next(), there.next()) else {
        table.one_of(&Name::KEYS);
        return None;
    };
    let options = || all(table.tables(name.key()), |row| choice(row, question));
    let sort = |into| sort(table.table(name.key())?, into, question);
    Some(match name {
        Name::Single => Answers::Single(options()?),
        Name::Multiple => Answers::Multiple(options()?),
        Name::Classify => Answers::Classify(sort("into")?),
        Name::Match => Answers::Match(sort("to")?),
        Name::Order => Answers::Order(all(table.tables(name.key()), |row| step(row, question))?),
        Name::Short => Answers::Short(short(table.table(name.key())?, question)?),
        Name::Number => Answers::Number(number(table.table(name.key())?, question)?),
    })
}

/// All rows; `None` where one could not be read, for a question without it would be another one.
fn all<'a, T>(rows: Vec<Table<'a>>, read: impl Fn(Table<'a>) -> Option<T>) -> Option<Vec<T>> {
    let read: Vec<Option<T>> = rows.into_iter().map(read).collect();
    read.into_iter().collect()
}

fn choice(table: Table, question: &str) -> Option<Choice> {
    let id: Option<OptionId> = table.id(Thing::Option, question);
    let right = table.flag("right");
    let text = table.own_text(Piece::Option);
    let why = table.both("why");
    spots(&table, question, id.as_ref());
    table.finish();
    Some(Choice {
        id: id?,
        right,
        text: text?,
        why: why?,
    })
}

fn step(table: Table, question: &str) -> Option<Step> {
    let id: Option<OptionId> = table.id(Thing::Option, question);
    let text = table.own_text(Piece::Option);
    let why = table.both("why");
    spots(&table, question, id.as_ref());
    table.finish();
    Some(Step {
        id: id?,
        text: text?,
        why: why?,
    })
}

fn short(table: Table, question: &str) -> Option<Short> {
    let accepted = forms(&table);
    let wrong = mistakes(&table, question, forms);
    table.finish();
    Some(Short {
        forms: accepted?,
        wrong: wrong?,
    })
}

fn number(table: Table, question: &str) -> Option<Number> {
    let is = table.number("is");
    let within = table.has("within").then(|| table.number("within"));
    let unit = table.maybe_both("unit");
    let wrong = mistakes(&table, question, |row| row.number("is"));
    table.finish();
    Some(Number {
        is: is?,
        within: within.map_or(Some(0.0), |within| within)?.abs(),
        unit: unit.unwrap_or_default(),
        wrong: wrong?,
    })
}

/// What is typed by mistake, as `is` reads it, and why it is one.
fn mistakes<T>(
    table: &Table,
    question: &str,
    is: impl Fn(&Table) -> Option<T>,
) -> Option<Vec<Mistake<T>>> {
    all(table.tables("wrong"), |row| {
        let id: Option<OptionId> = row.id(Thing::Option, question);
        let is = is(&row);
        let why = row.both("why");
        if let Some(id) = &id {
            row.spots(Thing::Option, (question, id.as_str()), &["why"]);
        }
        row.finish();
        Some(Mistake {
            id: id?,
            is: is?,
            why: why?,
        })
    })
}

/// How a name may be written, in each language: not as many ways in both.
fn forms(table: &Table) -> Option<Both<Vec<String>>> {
    let pair = table.required("forms").and_then(|_| table.table("forms"))?;
    let forms = Lang::ALL.map(|lang| {
        let all = pair.texts_at(lang.code());
        if all.is_empty() {
            pair.flaw(Kind::MissingLanguage("forms".into(), lang));
        }
        all.into_iter().map(|(form, _)| form).collect::<Vec<_>>()
    });
    pair.finish();
    let [zh, en] = forms;
    (!zh.is_empty() && !en.is_empty()).then_some(Both { zh, en })
}

/// Things, and under the key `into` what they go to.
fn sort(table: Table, into: &'static str, question: &str) -> Option<Sort> {
    let into = all(table.some_tables(into), |row| {
        let id = row.id(Thing::Category, question);
        let text = row.own_text(Piece::Category);
        row.finish();
        Some(Category {
            id: id?,
            text: text?,
        })
    });
    let items = all(table.some_tables("item"), |row| {
        let id: Option<OptionId> = row.id(Thing::Option, question);
        let goes = row.refer("goes", Thing::Category, question);
        let text = row.own_text(Piece::Option);
        let why = row.both("why");
        spots(&row, question, id.as_ref());
        row.finish();
        Some(Item {
            id: id?,
            goes: goes?,
            text: text?,
            why: why?,
        })
    });
    table.finish();
    Some(Sort {
        into: into?,
        items: items?,
    })
}

/// Notes where an option's texts stand.
fn spots(table: &Table, question: &str, option: Option<&OptionId>) {
    if let Some(option) = option {
        let name = (question, option.as_str());
        table.spots(Thing::Option, name, &["why"]);
        table.own_spots(Thing::Option, name);
    }
}
