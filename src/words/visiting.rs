//! What visits say.

use crate::domain::visit::{Grade, Mattered, Notebook};

/// The list of visits.
#[derive(Debug)]
pub struct Visits {
    /// Its title.
    pub title: &'static str,
    /// A talk that was not ended.
    pub goes_on: &'static str,
    /// A play of a visit that is another one now.
    pub changed: &'static str,
    /// Pay the visit.
    pub visit: &'static str,
    /// Go on with the talk.
    pub go_on: &'static str,
    /// Look back on a play.
    pub look_back: &'static str,
    /// Choose one.
    pub pick: &'static str,
    /// Close the list.
    pub close: &'static str,
}

/// A visit.
#[derive(Debug)]
pub struct Visit {
    /// A visit.
    pub title: &'static str,
    /// No time for another thing.
    pub no_time: &'static str,
    /// Nothing is prepared.
    pub unprepared: &'static str,
    /// No line is chosen yet.
    pub choose_first: &'static str,
    /// How many turns there are.
    pub turns_in_all: fn(u16) -> String,
    /// How it was played: how many turns, and which case, as the seed is called here.
    pub turns_and_case: fn(u16, u32) -> String,
    /// The case.
    pub case: fn(u32) -> String,
    /// The goal.
    pub goal: &'static str,
    /// What to prepare.
    pub prepare: &'static str,
    /// The time left.
    pub time_left: fn(u32, u32) -> String,
    /// What something costs.
    pub cost: fn(u8) -> String,
    /// How the person feels.
    pub mood: fn(&str, &str) -> String,
    /// Asks what to say.
    pub what_now: &'static str,
    /// The notebook.
    pub notebook: &'static str,
    /// The key people.
    pub key_people: &'static str,
    /// What was brought.
    pub brought: &'static str,
    /// A line of the notebook.
    pub notebook_line: fn(Notebook) -> &'static str,
    /// How wide its names are.
    pub notebook_width: usize,
    /// From which turn to play again.
    pub again_from: fn(u16) -> String,
    /// What one set out for.
    pub you_set_out: fn(&str) -> String,
    /// A turn.
    pub turn: fn(u16) -> String,
    /// Why a turn mattered.
    pub mattered: fn(Mattered) -> &'static str,
    /// The turns that mattered.
    pub key_turns: &'static str,
    /// Who has experience.
    pub colleague: &'static str,
    /// What stayed hidden.
    pub hidden: &'static str,
    /// A fact that stayed hidden.
    pub hidden_fact: fn(&str) -> String,
    /// It was asked for in this turn, and not told.
    pub asked_in_vain: fn(u16) -> String,
    /// What would have shown it.
    pub to_ask: fn(&str) -> String,
    /// The rubric.
    pub rubric: &'static str,
    /// A grade.
    pub grade: fn(Grade) -> &'static str,
    /// The turns that show it.
    pub in_turns: fn(&[u16]) -> String,
    /// What to do next.
    pub next_time: &'static str,
    /// Choose a turn.
    pub choose_turn: &'static str,
    /// Bring or leave.
    pub pack: &'static str,
    /// Go in.
    pub begin: &'static str,
    /// Choose a line.
    pub choose: &'static str,
    /// Say it.
    pub say: &'static str,
    /// Again from a turn.
    pub turns: &'static str,
    /// Another case.
    pub another_case: &'static str,
    /// The notebook, to be read whole.
    pub notes: &'static str,
    /// Back from it.
    pub close_notes: &'static str,
    /// Play on.
    pub play_on: &'static str,
    /// The turn before.
    pub turn_before: &'static str,
    /// The turn after.
    pub turn_after: &'static str,
    /// What was said.
    pub back: &'static str,
    /// Never mind.
    pub cancel: &'static str,
    /// Leave.
    pub leave: &'static str,
}

/// What was said in a visit.
#[derive(Debug)]
pub struct Talk {
    /// Its title.
    pub title: &'static str,
    /// Nothing was said.
    pub nothing: &'static str,
    /// The learner.
    pub you: &'static str,
    /// Close it.
    pub close: &'static str,
}
