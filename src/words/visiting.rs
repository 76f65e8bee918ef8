//! What visits say.

pub(super) mod en;
pub(super) mod zh;

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
    /// Before it: how many turns there are at most, and which case it is.
    pub before: fn(u16, u32) -> String,
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
    /// The heads of the columns of the rubric on paper: what, how good, what shows it.
    pub rubric_heads: [&'static str; 3],
    /// A grade.
    pub grade: fn(Grade) -> &'static str,
    /// The turns that show it.
    pub in_turns: fn(&[u16]) -> String,
    /// What to do differently.
    pub differently: &'static str,
    /// The page that teaches it.
    pub read_again: fn(&str) -> String,
    /// What to do now.
    pub now: &'static str,
    /// What happened, turn by turn.
    pub timeline: &'static str,
    /// Between things that were found out.
    pub and: &'static str,
    /// Who speaks after a turn.
    pub coach: &'static str,
    /// The coach speaks after each turn.
    pub coach_each_turn: &'static str,
    /// The coach speaks at the end.
    pub coach_at_the_end: &'static str,
    /// Let him do that.
    pub earnest: &'static str,
    /// Let him speak after each turn.
    pub coached: &'static str,
    /// From the coach on to what comes next.
    pub go_on: &'static str,
    /// The visit was changed: it goes on from what still holds.
    pub goes_on_from: &'static str,
    /// Read the page.
    pub lesson: &'static str,
    /// Beside another play.
    pub compare: &'static str,
    /// Save what came of it.
    pub save: &'static str,
    /// It was saved here.
    pub saved: fn(&str) -> String,
    /// The page to take along was saved here.
    pub card_saved: fn(&str) -> String,
    /// The course has no such page.
    pub no_card: &'static str,
    /// The page to take along.
    pub card: &'static str,
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

/// Two plays of a visit side by side.
#[derive(Debug)]
pub struct Plays {
    /// The room.
    pub title: &'static str,
    /// Which other one it is, of how many.
    pub which: fn(usize, usize) -> String,
    /// The play from which one came.
    pub this: &'static str,
    /// The other.
    pub other: &'static str,
    /// What was found out.
    pub found: &'static str,
    /// The case.
    pub case: &'static str,
    /// The turn in which they parted.
    pub parted: fn(u16) -> String,
    /// They did not.
    pub alike: &'static str,
    /// What only this one found out.
    pub only: fn(&str) -> String,
    /// An earlier one.
    pub earlier: &'static str,
    /// A later one.
    pub later: &'static str,
}
