//! A visit without a screen.

use std::sync::Arc;

use crate::domain::course::VisitHead;
use crate::domain::id::ItemId;
use crate::domain::lang::Lang;
use crate::domain::shelf::Shelf;
use crate::domain::visit::{Choice, Plan, Played, Visit, play as play_visit};
use crate::library::Library;
use crate::text;
use crate::words::Words;

use super::args::{Args, Format, Play};
use super::course::{course, lang};
use super::named::{self, Entry, find};
use super::words::Nameable;
use super::{DONE, MISUSED, REFUSED, print, say, words};

pub(super) fn play(args: &Args, asked: &Play) -> u8 {
    let lang = lang(args);
    let library = match course(args) {
        Ok(library) => library,
        Err(code) => return code,
    };
    let plan = match plan(&library, &asked.visit, lang) {
        Ok(plan) => plan,
        Err(code) => return code,
    };
    let prepare: Vec<ItemId> = asked.prepare.iter().map(|id| id.as_str().into()).collect();
    let choices: Vec<Choice> = asked
        .choices
        .iter()
        .map(|text| Choice::read(text))
        .collect();
    let played = match play_visit(Arc::clone(&plan), asked.seed, &prepare, &choices) {
        Ok(played) => played,
        Err(error) => {
            say(&words::unprepared(&error, lang));
            return REFUSED;
        }
    };
    match asked.format {
        Format::Json => match serde_json::to_string(&played) {
            Ok(json) => print(&json),
            Err(error) => say(&error.to_string()),
        },
        Format::Text => print_text(&played, plan.visit(), lang),
    }
    if let Some(stop) = &played.stop {
        say(&words::stopped(stop, lang));
        return REFUSED;
    }
    DONE
}

/// The visit of this name; why there is none is said.
pub(super) fn plan(library: &Library, name: &str, lang: Lang) -> Result<Arc<Plan>, u8> {
    let all: Vec<Entry<&VisitHead>> = named::visits(library.course()).collect();
    let id = match find(&all, name) {
        Ok(visit) => &visit.id,
        Err(unknown) => {
            unknown.say(Nameable::Visit, lang);
            return Err(MISUSED);
        }
    };
    library.visit(id).ok_or_else(|| {
        say(&words::unopened(id.as_str(), lang));
        REFUSED
    })
}

/// Lines by their ids, as they are chosen; all else by its name.
fn print_text(played: &Played, visit: &Visit, lang: Lang) {
    let words = &Words::of(lang).visit;
    for (turn, said) in (1..).zip(&played.turns) {
        print(&format!("{turn:>2}  {}/{}", said.scene, said.line));
    }
    for (id, values) in &played.meters {
        let values: Vec<String> = values.iter().map(u8::to_string).collect();
        let meter = visit
            .meter(id)
            .map_or(id.as_str(), |meter| meter.name.str(lang));
        print(&(words.mood)(meter, &values.join(" ")));
    }
    let Some(debrief) = &played.debrief else {
        return;
    };
    let ending = visit.ending(&debrief.ending);
    let ending = ending.map_or(debrief.ending.as_str(), |ending| ending.text.str(lang));
    print(&format!(
        "\n{}",
        graded((words.grade)(debrief.class), ending)
    ));
    print(&format!("\n{}", words.rubric));
    for judged in &debrief.rubric {
        let criterion = visit.criterion(&judged.id);
        let text = criterion.map_or(judged.id.as_str(), |criterion| criterion.text.str(lang));
        print(&format!("  {}", graded((words.grade)(judged.result), text)));
    }
    if !debrief.hidden.is_empty() {
        print(&format!("\n{}", words.hidden));
    }
    for hidden in &debrief.hidden {
        let fact = visit.fact(&hidden.fact);
        let fact = fact.map_or(hidden.fact.as_str(), |fact| fact.name.str(lang));
        let ask = (words.to_ask)(hidden.question.str(lang));
        print(&format!("  {}\n    {ask}", (words.hidden_fact)(fact)));
    }
}

/// A text behind a grade, all texts in one column.
fn graded(grade: &str, text: &str) -> String {
    format!("{}  {text}", text::pad(grade, 4))
}
