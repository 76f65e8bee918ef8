//! A visit made ready to play: every name looked up once, or said to be missing.

use std::sync::Arc;

use super::broken::Broken;
use super::compile::Compiler;
use super::cond::Expr;
use super::state::{METERS, Test};
use super::{Fact, Visit};

/// A condition with its names looked up.
pub(super) type Compiled = Expr<Test>;

/// A visit, ready to play.
#[derive(Clone, Debug)]
pub struct Plan {
    visit: Arc<Visit>,
    pub(super) scenes: Vec<ScenePlan>,
    /// When each line of the rubric is good, and when it is fair.
    pub(super) rubric: Vec<(Compiled, Option<Compiled>)>,
    /// The ending when the turns are used up.
    pub(super) late: u16,
}

#[derive(Clone, Debug)]
pub(super) struct ScenePlan {
    pub(super) says: Vec<Option<Compiled>>,
    pub(super) lines: Vec<LinePlan>,
}

#[derive(Clone, Debug)]
pub(super) struct LinePlan {
    pub(super) when: Option<Compiled>,
    pub(super) push: Push,
    pub(super) replies: Vec<ReplyPlan>,
}

#[derive(Clone, Debug)]
pub(super) struct ReplyPlan {
    pub(super) when: Option<Compiled>,
    pub(super) push: Push,
    pub(super) goal: Goal,
}

/// An effect with its names looked up.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Push {
    pub(super) change: [i8; METERS],
    pub(super) finds: u16,
    pub(super) marks: u16,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Goal {
    Scene(u16),
    End(u16),
}

impl Plan {
    /// Makes a visit ready to play.
    ///
    /// # Errors
    /// When something it names is not there or it breaks a rule: everything that is wrong.
    pub fn new(visit: Arc<Visit>) -> Result<Self, Vec<Broken>> {
        let mut compiler = Compiler::new(&visit);
        let late = compiler.whole();
        let scenes = compiler.scenes();
        let rubric = compiler.rubric();
        let broken = compiler.done();
        // What could not be looked up is left out above; it stands in `broken`.
        match rubric {
            Some(rubric) if broken.is_empty() => Ok(Self {
                visit,
                scenes,
                rubric,
                late,
            }),
            _ => Err(broken),
        }
    }

    /// The visit as it was written.
    pub fn visit(&self) -> &Visit {
        &self.visit
    }

    /// How many combinations of the facts' values there are. Seeds go round in them.
    pub fn variants(&self) -> u32 {
        variants(&self.visit.facts) as u32
    }

    /// Which of its values the fact has in a variant.
    pub(super) fn digit(&self, variant: usize, fact: usize) -> usize {
        digit(&self.visit.facts, variant, fact)
    }
}

/// How many combinations of the facts' values there are.
pub(super) fn variants(facts: &[Fact]) -> usize {
    facts
        .iter()
        .map(|fact| fact.values.len().max(1))
        .fold(1, usize::saturating_mul)
}

/// Which of its values the fact has in a variant: a variant is a number in mixed radix, one digit
/// for each fact, the first fact's the lowest.
pub(super) fn digit(facts: &[Fact], variant: usize, fact: usize) -> usize {
    let before = facts.get(..fact).unwrap_or(facts);
    let radix = facts.get(fact).map_or(1, |fact| fact.values.len().max(1));
    variant / variants(before).max(1) % radix
}

#[cfg(test)]
mod tests {
    use super::super::testing::visit;
    use super::*;

    #[test]
    fn a_variant_is_a_number_in_mixed_radix() {
        let facts = visit().facts;
        let digits = |variant| [digit(&facts, variant, 0), digit(&facts, variant, 1)];
        assert_eq!(variants(&facts), 4);
        assert_eq!([0, 1, 2, 3].map(digits), [[0, 0], [1, 0], [0, 1], [1, 1]]);
    }
}
