//! A visit without a screen.

use crate::domain::id::ItemId;
use crate::domain::lang::Lang;
use crate::domain::shelf::Shelf;
use crate::domain::visit::{Choice, Played, play as play_visit};

use super::args::{Args, Format, Play};
use super::course::{course, lang};
use super::{DONE, MISUSED, REFUSED, print, say, words};

pub(super) fn play(args: &Args, asked: &Play) -> u8 {
    let lang = lang(args);
    let library = match course(args) {
        Ok(library) => library,
        Err(code) => return code,
    };
    let Some(plan) = library.visit(&asked.visit.as_str().into()) else {
        say(&words::unknown(&asked.visit, lang));
        return MISUSED;
    };
    let prepare: Vec<ItemId> = asked.prepare.iter().map(|id| id.as_str().into()).collect();
    let choices: Vec<Choice> = asked
        .choices
        .iter()
        .map(|text| Choice::read(text))
        .collect();
    let played = match play_visit(plan, asked.seed, &prepare, &choices) {
        Ok(played) => played,
        Err(error) => {
            say(&error.to_string());
            return REFUSED;
        }
    };
    match asked.format {
        Format::Json => match serde_json::to_string(&played) {
            Ok(json) => print(&json),
            Err(error) => say(&error.to_string()),
        },
        Format::Text => print_text(&played, lang),
    }
    if let Some(stop) = &played.stop {
        say(&words::stopped(stop, lang));
        return REFUSED;
    }
    DONE
}

fn print_text(played: &Played, lang: Lang) {
    for (turn, said) in (1..).zip(&played.turns) {
        print(&format!("{turn:>2}  {}/{}", said.scene, said.line));
    }
    for (meter, values) in &played.meters {
        let values: Vec<String> = values.iter().map(u8::to_string).collect();
        print(&format!("{meter}: {}", values.join(" ")));
    }
    let Some(debrief) = &played.debrief else {
        return;
    };
    print(&format!("{} ({})", debrief.ending, debrief.class.name()));
    for judged in &debrief.rubric {
        print(&format!("{:<5} {}", judged.result.name(), judged.id));
    }
    for hidden in &debrief.hidden {
        print(&format!("? {}: {}", hidden.fact, hidden.question.str(lang)));
    }
}
