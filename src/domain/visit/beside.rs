//! Two plays of a visit, one beside the other.

use super::super::id::FactId;
use super::run::Run;

/// In what two plays of a visit differ.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Beside {
    /// The first turn, from 1, in which something else was heard, said or answered; nothing where one
    /// play is the beginning of the other.
    pub parted: Option<u16>,
    /// The facts that only the one and only the other found out, in the order of the file.
    pub found: [Vec<FactId>; 2],
}

impl Beside {
    /// Sets one play beside another of the same visit.
    pub fn of(one: &Run, other: &Run) -> Self {
        let (taken, others) = (one.taken(), other.taken());
        let mut turns = taken.iter().zip(&others);
        let parted = turns.find(|(a, b)| {
            a.scene.id != b.scene.id
                || a.heard != b.heard
                || a.line.id != b.line.id
                || a.reply.text != b.reply.text
        });
        let only = |this: &Run, that: &Run| {
            let facts = this.facts().zip(that.facts());
            let only = facts.filter(|((_, here), (_, there))| here.is_some() && there.is_none());
            only.map(|((fact, _), _)| fact.id.clone()).collect()
        };
        Self {
            parted: parted.map(|(turn, _)| turn.turn),
            found: [only(one, other), only(other, one)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::plan;
    use super::*;

    fn run(seed: u32, lines: &[&str]) -> Run {
        let mut run = Run::new(plan(), seed, &["case".into()]).unwrap();
        for line in lines {
            run.choose(&(*line).into()).unwrap();
        }
        run
    }

    #[test]
    fn plays_part_where_something_else_is_said_or_answered() {
        let one = run(0, &["ask", "who", "propose"]);
        let other = run(0, &["ask", "talk", "propose"]);
        let beside = Beside::of(&one, &other);
        assert_eq!(beside.parted, Some(2));
        assert_eq!(beside.found, [vec!["decider".into()], vec![]]);
        // With another seed the same question is answered otherwise.
        assert_eq!(Beside::of(&one, &run(1, &["ask"])).parted, Some(1));
        assert_eq!(Beside::of(&one, &one), Beside::default());
    }
}
