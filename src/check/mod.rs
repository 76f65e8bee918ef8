//! Everything that can be found wrong in a course, before a learner sees it.
//!
//! The library finds what is wrong in the files themselves; here are the rules for the course as a
//! whole, for terms, for how it is written and for questions, whether all fits on a screen, and the
//! proof of visits. It does not know how a report is printed.

mod abbreviation;
mod bank;
mod choice;
mod course;
mod cue;
mod fit;
mod item;
mod question;
mod report;
mod stats;
mod term;
mod typed;
mod visit;
mod writing;

use std::ops::Range;

use crate::domain::flaw::{Flaw, Kind, Thing};
use crate::domain::visit::Plan;
use crate::library::{Source, Survey, excused, idle, survey};

pub use report::{Found, Report};
pub use stats::{Objective, Stats, Visit, stats};

/// Finds everything that is wrong in the course, sorted by file and place.
pub fn check(source: &Source) -> Report {
    let survey = survey(source);
    let mut desk = Desk {
        survey: &survey,
        flaws: survey.flaws.clone(),
    };
    if survey.is_sound() {
        course::course(&mut desk);
        term::terms(&mut desk);
    }
    abbreviation::abbreviations(&mut desk);
    writing::writing(&mut desk);
    fit::pages(&mut desk);
    for question in &survey.questions {
        question::question(&mut desk, question);
        fit::question(&mut desk, question);
    }
    question::similar(&mut desk);
    bank::bank(&mut desk);
    desk.flaws.extend(visits(&survey));
    let idle = if survey.is_sound() {
        idle(&desk.flaws, &survey.waivers)
    } else {
        Vec::new()
    };
    let mut flaws = excused(desk.flaws, &survey.waivers);
    flaws.extend(idle);
    Report::new(source, flaws)
}

/// What is wrong with the visits. Looking at every play there can be takes its time, so each visit has a
/// thread of its own.
fn visits(survey: &Survey) -> Vec<Flaw> {
    let look = |plan: &Plan| {
        let flaws = Vec::new();
        let mut desk = Desk { survey, flaws };
        visit::visit(&mut desk, plan);
        fit::visit(&mut desk, plan);
        desk.flaws
    };
    std::thread::scope(|scope| {
        let plans = survey.visits.iter();
        let threads: Vec<_> = plans.map(|plan| scope.spawn(|| look(plan))).collect();
        let found = threads.into_iter().map(|thread| match thread.join() {
            Ok(flaws) => flaws,
            // What panicked there is as wrong as if it had panicked here.
            Err(panic) => std::panic::resume_unwind(panic),
        });
        found.flatten().collect()
    })
}

/// Where what is found comes together.
struct Desk<'a> {
    survey: &'a Survey,
    flaws: Vec<Flaw>,
}

/// What a flaw is about: the thing, what its id is unique in, and its id.
#[derive(Clone, Copy)]
struct At<'a>(Thing, &'a str, &'a str);

impl Desk<'_> {
    /// Notes a flaw at a place in a file.
    fn flaw_at(&mut self, file: &str, span: Range<usize>, kind: Kind) {
        let file = file.to_owned();
        self.flaws.push(Flaw { file, span, kind });
    }

    /// Notes a flaw at the thing's id.
    fn flaw(&mut self, At(thing, scope, id): At, kind: Kind) {
        if let Some((file, span)) = self.survey.place(thing, scope, id) {
            let file = file.to_owned();
            self.flaws.push(Flaw { file, span, kind });
        }
    }

    /// Notes a flaw at one of the thing's texts, such as `ask.zh`.
    fn flaw_in(&mut self, At(thing, scope, id): At, key: &str, kind: Kind) {
        if let Some((file, span)) = self.survey.place_of(thing, (scope, id), key) {
            let file = file.to_owned();
            self.flaws.push(Flaw { file, span, kind });
        }
    }
}
