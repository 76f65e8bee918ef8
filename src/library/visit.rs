//! A visit's file.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::domain::flaw::{Kind, Piece, Thing};
use crate::domain::id::{FactId, MarkId, VisitId};
use crate::domain::visit::{
    Atom, BadCond, Cond, Criterion, Effect, Ending, Fact, Grade, Item, Line, Meter, Notebook,
    Person, Prepare, Reply, Says, Scene, Stretch, To, Value, Visit,
};

use super::file::Role;
use super::table::Table;

/// Reads a visit; `None` where too much is missing.
pub(super) fn read(table: Table) -> Option<Visit> {
    let id: Option<VisitId> = table.id(Thing::Visit, "");
    table.was(Thing::Visit, str::to_owned);
    let scope = table.scope(id.as_ref().map(VisitId::as_str));
    let objective = table.refer("objective", Thing::Objective, "");
    let slides = table.slides();
    let level = small(&table, "level");
    let turns = table.positive("turns");
    let beyond = table.flag("beyond");
    let title = table.both("title");
    let brief = table.both("brief");
    let goal = table.maybe_both("goal");
    let person = table.table("person").and_then(person);
    if !table.has("person") {
        table.flaw(Kind::MissingKey("person"));
    }
    table.waivers();
    let meters = all(table.tables("meter"), |row| meter(row, &scope));
    let facts = all(table.tables("fact"), |row| fact(row, &scope));
    let prepare = table.table("prepare").map(|row| prepare(row, &scope));
    let scenes = all(table.some_tables("scene"), |row| scene(row, &scope));
    let endings = all(table.tables("ending"), |row| ending(row, &scope));
    let rubric = all(table.tables("rubric"), |row| criterion(row, &scope));
    table.finish();
    Some(Visit {
        id: id?,
        objective: objective?,
        slides,
        level: level?,
        turns: u16::try_from(turns?).ok()?,
        beyond,
        title: title?,
        brief: brief?,
        goal,
        person: person?,
        meters,
        facts,
        prepare: prepare.unwrap_or_default(),
        scenes,
        endings,
        rubric,
    })
}

fn all<'a, T>(rows: Vec<Table<'a>>, read: impl Fn(Table<'a>) -> Option<T>) -> Vec<T> {
    rows.into_iter().filter_map(read).collect()
}

/// A whole number up to 255.
fn small(table: &Table, key: &'static str) -> Option<u8> {
    let number = table.whole(key)?;
    let small = u8::try_from(number).ok();
    if small.is_none() {
        let most = Kind::TooMany(key, u8::MAX.into(), number as usize);
        table.file.flaw(&table.span_of(key), most);
    }
    small
}

fn person(table: Table) -> Option<Person> {
    let name = table.both("name");
    let post = table.both("post");
    let company = table.both("company");
    let about = about(&table, Notebook::is_person);
    table.finish();
    Some(Person {
        name: name?,
        post: post?,
        company: company?,
        about,
    })
}

fn meter(table: Table, scope: &str) -> Option<Meter> {
    let id = table.id::<String>(Thing::Meter, scope);
    let name = table.own_text(Piece::Other);
    let start = small(&table, "start");
    let inner = format!("{scope} {}", id.as_deref().unwrap_or_default());
    let mut max = None;
    let states = all(table.some_tables("states"), |row| {
        let id = row.id(Thing::State, &inner);
        let from = small(&row, "from");
        let to = row.has("to").then(|| small(&row, "to")).flatten();
        let name = row.own_text(Piece::Other);
        row.finish();
        let stretch = Stretch {
            id: id?,
            from: from?,
            name: name?,
        };
        Some((stretch, to))
    });
    let states = states
        .into_iter()
        .map(|(stretch, to)| {
            // The highest value is the last state's `to`; a meter that names none ends where its
            // last state begins.
            max = Some(to.unwrap_or(stretch.from));
            stretch
        })
        .collect();
    table.finish();
    Some(Meter {
        id: id?.into(),
        name: name?,
        start: start?,
        max: max.unwrap_or_default(),
        states,
    })
}

fn fact(table: Table, scope: &str) -> Option<Fact> {
    let id = table.id::<String>(Thing::Fact, scope);
    if !table.has("about") {
        table.flaw(Kind::MissingKey("about"));
    }
    let about = about(&table, |_| true);
    let name = table.own_text(Piece::Note);
    let inner = format!("{scope} {}", id.as_deref().unwrap_or_default());
    let values = all(table.some_tables("values"), |row| {
        let id = row.id(Thing::Value, &inner);
        let text = row.own_text(Piece::Note);
        row.finish();
        Some(Value {
            id: id?,
            text: text?,
        })
    });
    let question = table.both("question");
    table.finish();
    Some(Fact {
        id: id?.into(),
        about: about?,
        name: name?,
        values,
        question: question?,
    })
}

/// The line of the notebook that is named, one of those that may be.
fn about(table: &Table, may_be: fn(Notebook) -> bool) -> Option<Notebook> {
    let name = table.maybe_text("about")?;
    let about = Notebook::from_name(&name).filter(|line| may_be(*line));
    if about.is_none() {
        let allowed = Notebook::ALL.into_iter().filter(|line| may_be(*line));
        let allowed = allowed.map(|line| line.name().to_owned()).collect();
        let kind = Kind::NotAllowed(name, allowed);
        table.file.flaw(&table.span_of("about"), kind);
    }
    about
}

fn prepare(table: Table, scope: &str) -> Prepare {
    let time = small(&table, "time");
    let items = all(table.tables("item"), |row| {
        let id = row.id(Thing::Item, scope);
        let cost = small(&row, "cost");
        let text = row.own_text(Piece::Note);
        row.finish();
        Some(Item {
            id: id?,
            cost: cost?,
            text: text?,
        })
    });
    table.finish();
    Prepare {
        time: time.unwrap_or_default(),
        items,
    }
}

fn scene(table: Table, scope: &str) -> Option<Scene> {
    let id = table.id::<String>(Thing::Scene, scope);
    let says = all(table.some_tables("says"), |row| {
        let when = condition(&row, "when", scope);
        let text = row.own_text(Piece::Speech);
        row.finish();
        Some(Says { when, text: text? })
    });
    let inner = format!("{scope} {}", id.as_deref().unwrap_or_default());
    let lines = all(table.tables("line"), |row| line(row, scope, &inner));
    table.finish();
    Some(Scene {
        id: id?.into(),
        says,
        lines,
    })
}

fn line(table: Table, visit: &str, scene: &str) -> Option<Line> {
    let id = table.id(Thing::Line, scene);
    let when = condition(&table, "when", visit);
    let label = table.maybe_both("label");
    let say = table.both("say");
    let effect = effect(&table, visit);
    let to = to(&table, visit);
    let coach = table.maybe_both("coach");
    let expert = table.flag("expert");
    let beyond = table.flag("beyond");
    let replies = all(table.some_tables("reply"), |row| {
        let when = condition(&row, "when", visit);
        let text = row.own_text(Piece::Speech);
        let effect = self::effect(&row, visit);
        let to = self::to(&row, visit);
        row.finish();
        Some(Reply {
            when,
            text: text?,
            effect,
            to,
        })
    });
    table.finish();
    Some(Line {
        id: id?,
        when,
        label,
        say: say?,
        effect,
        to,
        coach,
        expert,
        beyond,
        replies,
    })
}

fn effect(table: &Table, visit: &str) -> Effect {
    let mut change = BTreeMap::new();
    for (meter, by, span) in table.numbers("change") {
        table.file.refers(Thing::Meter, visit, &meter, &span);
        let by = by.clamp(i8::MIN.into(), i8::MAX.into());
        change.insert(meter.into(), i8::try_from(by).unwrap_or_default());
    }
    let finds: Vec<FactId> = table.refer_all("finds", Thing::Fact, visit);
    let marks = table.texts_at("marks");
    for (mark, span) in &marks {
        table
            .file
            .name(Role::Sets, Thing::Mark, (visit, mark), span);
    }
    Effect {
        change,
        finds,
        marks: marks
            .into_iter()
            .map(|(mark, _)| MarkId::from(mark))
            .collect(),
    }
}

/// Where a line or reply leads: `then` a scene or `ends` with an ending, not both.
fn to(table: &Table, visit: &str) -> Option<To> {
    let then = table
        .maybe_refer("then", Thing::Scene, visit)
        .map(To::Scene);
    let ends = table.maybe_refer("ends", Thing::Ending, visit).map(To::End);
    if then.is_some() && ends.is_some() {
        table.flaw(Kind::OneOf(&["then", "ends"]));
    }
    then.or(ends)
}

fn condition(table: &Table, key: &'static str, visit: &str) -> Option<Cond> {
    let text = table.maybe_text(key)?;
    let value = table.span_of(key);
    let place = |inner| table.file.inside(&value, &text, &inner);
    match Cond::parse(&text) {
        Ok(cond) => {
            for atom in cond.atoms() {
                refer(atom, visit, |thing, scope, id| {
                    table
                        .file
                        .refers(thing, scope, id, &place(word_in(&text, id)));
                });
            }
            Some(cond)
        }
        Err(BadCond { at, expected }) => {
            let word = text.get(at..).unwrap_or_default();
            let end = word.find(char::is_whitespace).unwrap_or(word.len());
            table
                .file
                .flaw(&place(at..at + end), Kind::BadCondition(expected));
            None
        }
    }
}

/// Where a name first stands as a word of its own in a condition.
fn word_in(text: &str, name: &str) -> Range<usize> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let is_whole = |at: &usize| {
        let (before, rest) = text.split_at(*at);
        let after = rest.strip_prefix(name).unwrap_or_default();
        !before.ends_with(is_part) && !after.starts_with(is_part)
    };
    let at = text.match_indices(name).map(|(at, _)| at).find(is_whole);
    let at = at.unwrap_or_default();
    at..at + name.len()
}

/// Tells every name of an atom: what it is a name of, in which scope, and the name.
fn refer(atom: &Atom, visit: &str, mut tell: impl FnMut(Thing, &str, &str)) {
    match atom {
        Atom::Knows(fact) => tell(Thing::Fact, visit, fact.as_str()),
        Atom::Is(fact, value) => {
            tell(Thing::Fact, visit, fact.as_str());
            tell(Thing::Value, &format!("{visit} {fact}"), value.as_str());
        }
        Atom::Brought(item) => tell(Thing::Item, visit, item.as_str()),
        Atom::Did(mark) => tell(Thing::Mark, visit, mark.as_str()),
        Atom::AtLeast(meter, state) | Atom::Below(meter, state) => {
            tell(Thing::Meter, visit, meter.as_str());
            tell(Thing::State, &format!("{visit} {meter}"), state.as_str());
        }
    }
}

fn ending(table: Table, scope: &str) -> Option<Ending> {
    let id = table.id(Thing::Ending, scope);
    let class = table.text("class").and_then(|name| {
        let class = Grade::from_name(&name);
        if class.is_none() {
            let allowed = Grade::ALL.map(|grade| grade.name().to_owned()).to_vec();
            let kind = Kind::NotAllowed(name, allowed);
            table.file.flaw(&table.span_of("class"), kind);
        }
        class
    });
    let out_of_turns = table.flag("out_of_turns");
    let text = table.own_text(Piece::Note);
    let next = table.both("next");
    table.finish();
    Some(Ending {
        id: id?,
        class: class?,
        out_of_turns,
        text: text?,
        next: next?,
    })
}

fn criterion(table: Table, scope: &str) -> Option<Criterion> {
    let id = table.id(Thing::Rubric, scope);
    let objective = table.refer("objective", Thing::Objective, "");
    let teaches = table.refer("teaches", Thing::Page, "");
    let slides = table.slides();
    let beyond = table.flag("beyond");
    let text = table.own_text(Piece::Note);
    let better = table.both("better");
    let good = condition(&table, "good", scope);
    if !table.has("good") {
        table.flaw(Kind::MissingKey("good"));
    }
    let fair = condition(&table, "fair", scope);
    table.finish();
    Some(Criterion {
        id: id?,
        objective: objective?,
        teaches: teaches?,
        slides,
        beyond,
        text: text?,
        better: better?,
        good: good?,
        fair,
    })
}
