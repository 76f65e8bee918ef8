//! Everything that can be found wrong in a course, before a learner sees it.
//!
//! The library finds what is wrong in the files themselves; here are the rules for questions, whether
//! all fits on a screen, and the proof of visits. It does not know how a report is printed.

mod fit;
mod item;
mod question;
mod report;
mod stats;
mod visit;

use crate::domain::flaw::{Flaw, Kind, Severity, Thing};
use crate::library::{Source, Survey, survey};

pub use report::{Found, Report};
pub use stats::{Objective, Stats, Visit, stats};

/// Finds everything that is wrong in the course, sorted by file and place.
pub fn check(source: &Source) -> Report {
    let survey = survey(source);
    let mut desk = Desk {
        survey: &survey,
        flaws: survey.flaws.clone(),
    };
    fit::pages(&mut desk);
    for question in &survey.questions {
        question::question(&mut desk, question);
        fit::question(&mut desk, question);
    }
    question::similar(&mut desk);
    for plan in &survey.visits {
        visit::visit(&mut desk, plan);
        fit::visit(&mut desk, plan);
    }
    let flaws = desk.flaws;
    Report::new(source, flaws)
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
    /// Whether the author asks to be excused from this, and it is no more than a warning.
    fn waived(&self, At(thing, _, id): At, kind: &Kind) -> bool {
        kind.severity() != Severity::Error && self.survey.waives(thing, id, kind.rule())
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
