//! What can be wrong with a visit, and where.

use super::super::id::{EndingId, FactId, ItemId, MarkId, MeterId, SceneId, StateId, ValueId};
use super::Visit;

/// Something that is wrong with a visit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Broken {
    /// Where.
    pub spot: Spot,
    /// In which key of the file, such as `when` or `finds`.
    pub key: &'static str,
    /// What.
    pub fault: Fault,
}

/// A spot in a visit: positions in the file, from 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Spot {
    /// The visit as a whole.
    Visit,
    /// A meter.
    Meter(usize),
    /// A fact.
    Fact(usize),
    /// Something to prepare.
    Item(usize),
    /// An ending.
    Ending(usize),
    /// A scene.
    Scene(usize),
    /// Something that the person says when a scene begins: its scene and its position there.
    Says(usize, usize),
    /// A line: its scene and its position there.
    Line(usize, usize),
    /// A reply: its scene, its line and its position there.
    Reply(usize, usize, usize),
    /// A line of the rubric.
    Criterion(usize),
}

impl Spot {
    /// What it is called: ids joined by `/`, and the number from 1 of what has no id.
    pub fn name(self, visit: &Visit) -> String {
        let scene = |i: usize| visit.scenes.get(i);
        let line = |s, i: usize| scene(s)?.lines.get(i);
        let name = match self {
            Self::Visit => Some(visit.id.to_string()),
            Self::Meter(i) => visit.meters.get(i).map(|meter| meter.id.to_string()),
            Self::Fact(i) => visit.facts.get(i).map(|fact| fact.id.to_string()),
            Self::Item(i) => visit.prepare.items.get(i).map(|item| item.id.to_string()),
            Self::Ending(i) => visit.endings.get(i).map(|ending| ending.id.to_string()),
            Self::Scene(s) => scene(s).map(|scene| scene.id.to_string()),
            Self::Line(s, i) => line(s, i).map(|line| line.id.to_string()),
            Self::Criterion(i) => visit.rubric.get(i).map(|line| line.id.to_string()),
            Self::Says(_, i) | Self::Reply(_, _, i) => Some((i + 1).to_string()),
        };
        let name = name.unwrap_or_default();
        match self {
            Self::Says(s, _) | Self::Line(s, _) => format!("{}/{name}", Self::Scene(s).name(visit)),
            Self::Reply(s, l, _) => format!("{}/{name}", Self::Line(s, l).name(visit)),
            _ => name,
        }
    }
}

/// What is wrong.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Fault {
    /// There is no such fact.
    #[error("there is no fact `{0}`")]
    NoFact(FactId),
    /// The fact has no such value.
    #[error("the fact `{0}` has no value `{1}`")]
    NoValue(FactId, ValueId),
    /// There is nothing of this name to prepare.
    #[error("there is no `{0}` to prepare")]
    NoItem(ItemId),
    /// No line and no reply sets this mark.
    #[error("nothing sets the mark `{0}`")]
    NoMark(MarkId),
    /// There is no such meter.
    #[error("there is no meter `{0}`")]
    NoMeter(MeterId),
    /// The meter has no such state.
    #[error("the meter `{0}` has no state `{1}`")]
    NoState(MeterId, StateId),
    /// There is no such scene.
    #[error("there is no scene `{0}`")]
    NoScene(SceneId),
    /// There is no such ending.
    #[error("there is no ending `{0}`")]
    NoEnding(EndingId),
    /// Something before it has the same id.
    #[error("`{0}` is there twice")]
    Twice(String),
    /// There must be at least one.
    #[error("there must be at least one")]
    Missing,
    /// There are more than a visit can have.
    #[error("there are {are}; {most} are the most")]
    TooMany {
        /// How many a visit can have.
        most: usize,
        /// How many there are.
        are: usize,
    },
    /// Exactly one ending must come when the turns are used up.
    #[error("{0} endings come when the turns are used up; it must be one")]
    OutOfTurns(usize),
    /// A meter's states must rise from 0 and its start and its states must not lie above its top.
    #[error("a meter's states rise from 0, and neither they nor its start lie above its top")]
    Meter,
    /// The meter would leave its bounds, wherever it stood: the meter, by how much, its top.
    #[error("`{0}` goes from 0 to {2}, so it cannot change by {1}")]
    TooFar(MeterId, i8, u8),
    /// The last one has a `when`: nothing would be said if it does not hold.
    #[error("the last must have no `when`")]
    NoOtherwise,
    /// One before it has no `when`, so it is never said.
    #[error("one before it has no `when`, so this is never said")]
    Shadowed,
    /// Neither the line nor the reply says where it leads.
    #[error("neither the line nor this reply says where it leads")]
    Nowhere,
    /// Another line of the scene is the expert's, too.
    #[error("another line of this scene is the expert's")]
    Expert,
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::testing::{effect, reply, visit, when};
    use super::super::{Fact, Plan};
    use super::*;

    fn broken(change: impl FnOnce(&mut Visit)) -> Vec<(Spot, &'static str, String)> {
        let mut visit = visit();
        change(&mut visit);
        let broken = Plan::new(Arc::new(visit)).unwrap_err();
        let told = broken.into_iter();
        told.map(|b| (b.spot, b.key, b.fault.to_string())).collect()
    }

    #[test]
    fn each_name_that_leads_nowhere_is_told_with_its_spot() {
        let told = broken(|visit| {
            visit.scenes[1].says[0].when = when("trust below warm or mood below warm");
            let line = &mut visit.scenes[2].lines[0];
            line.when = when("knows a and rival is b and brought c and did d");
            line.effect = effect("mood+1 ?e");
            line.replies[0].to = Some(super::super::To::End("f".into()));
            line.to = Some(super::super::To::Scene("g".into()));
            visit.rubric[1].fair = when("did h");
        });
        let line = Spot::Line(2, 0);
        let says = Spot::Says(1, 0);
        let expected = [
            (says, "when", "the meter `trust` has no state `warm`"),
            (says, "when", "there is no meter `mood`"),
            (line, "when", "there is no fact `a`"),
            (line, "when", "the fact `rival` has no value `b`"),
            (line, "when", "there is no `c` to prepare"),
            (line, "when", "nothing sets the mark `d`"),
            (line, "change", "there is no meter `mood`"),
            (line, "finds", "there is no fact `e`"),
            (line, "then", "there is no scene `g`"),
            (Spot::Reply(2, 0, 0), "ends", "there is no ending `f`"),
            (Spot::Criterion(1), "fair", "nothing sets the mark `h`"),
        ];
        let expected = expected.map(|(spot, key, say)| (spot, key, say.to_owned()));
        assert_eq!(told, expected);
    }

    #[test]
    fn rules_that_are_broken_are_told() {
        type Case = (fn(&mut Visit), Spot, &'static str);
        let cases: [Case; 14] = [
            (|v| v.turns = 0, Spot::Visit, "turns"),
            (|v| v.meters[0].start = 5, Spot::Meter(0), "states"),
            (|v| v.meters[0].states[0].from = 1, Spot::Meter(0), "states"),
            (|v| v.facts[1].id = "rival".into(), Spot::Fact(1), "id"),
            (|v| v.facts[1].values.clear(), Spot::Fact(1), "values"),
            (
                |v| v.endings[0].out_of_turns = true,
                Spot::Visit,
                "out_of_turns",
            ),
            (
                |v| v.scenes[0].lines[1].id = "pitch".into(),
                Spot::Line(0, 1),
                "id",
            ),
            (
                |v| v.scenes[0].lines[0].expert = true,
                Spot::Scene(0),
                "expert",
            ),
            (
                |v| v.scenes[0].lines[0].to = None,
                Spot::Reply(0, 0, 0),
                "then",
            ),
            (
                |v| v.scenes[0].lines[0].replies.clear(),
                Spot::Line(0, 0),
                "reply",
            ),
            (|v| v.scenes[0].says.truncate(1), Spot::Scene(0), "says"),
            (|v| v.scenes[0].says.swap(0, 1), Spot::Says(0, 1), "says"),
            (
                |v| v.scenes[0].lines[1].effect = effect("a b c d e f g h i j k ?rival asked"),
                Spot::Visit,
                "marks",
            ),
            (
                |v| {
                    let fact = v.facts[0].clone();
                    let more = (0..3).map(|i| Fact {
                        id: format!("more-{i}").into(),
                        ..fact.clone()
                    });
                    v.facts.extend(more);
                },
                Spot::Visit,
                "fact",
            ),
        ];
        for (change, spot, key) in cases {
            let told = broken(change);
            assert_eq!(told.first().map(|(s, k, _)| (*s, *k)), Some((spot, key)));
        }
    }

    #[test]
    fn a_spot_has_the_name_an_author_knows() {
        let name = |spot: Spot| spot.name(&visit());
        assert_eq!(name(Spot::Visit), "test");
        assert_eq!(name(Spot::Fact(1)), "decider");
        assert_eq!(name(Spot::Says(0, 1)), "opening/2");
        assert_eq!(name(Spot::Line(2, 2)), "decide/who");
        assert_eq!(name(Spot::Reply(3, 1, 0)), "close/propose/1");
    }

    #[test]
    fn a_reply_may_lead_where_the_line_does_not() {
        let mut visit = visit();
        visit.scenes[0].lines[0].to = None;
        visit.scenes[0].lines[0].replies = vec![reply("", "Go on.", "close")];
        assert!(Plan::new(Arc::new(visit)).is_ok());
    }
}
