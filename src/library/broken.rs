//! What does not hang together in a visit, as flaws with their places.

use crate::domain::flaw::{Flaw, Kind, Thing};
use crate::domain::visit::{Broken, Fault, Spot, Visit};

use super::file::Name;

/// What does not hang together in a visit, as flaws of its file.
pub(super) fn flaws(path: &str, visit: &Visit, broken: &[Broken], names: &[Name]) -> Vec<Flaw> {
    let flaw = |broken: &Broken| {
        let kind = kind(visit, broken)?;
        let (thing, scope, id) = named(visit, broken.spot);
        let place = names.iter().find(|name| name.is(thing, &scope, &id));
        Some(Flaw {
            file: path.to_owned(),
            span: place.map_or(0..0, |name| name.span.clone()),
            kind,
        })
    };
    broken.iter().filter_map(flaw).collect()
}

/// The thing that stands at a spot, or around it where that has no id.
pub fn named(visit: &Visit, spot: Spot) -> (Thing, String, String) {
    let scope = visit.id.to_string();
    let scene = |at: usize| visit.scenes.get(at);
    let id = |id: Option<String>| id.unwrap_or_default();
    match spot {
        Spot::Visit => (Thing::Visit, String::new(), scope),
        Spot::Meter(at) => (
            Thing::Meter,
            scope,
            id(visit.meters.get(at).map(|m| m.id.to_string())),
        ),
        Spot::Fact(at) => (
            Thing::Fact,
            scope,
            id(visit.facts.get(at).map(|f| f.id.to_string())),
        ),
        Spot::Item(at) => {
            let item = visit.prepare.items.get(at).map(|item| item.id.to_string());
            (Thing::Item, scope, id(item))
        }
        Spot::Ending(at) => {
            let ending = visit.endings.get(at).map(|ending| ending.id.to_string());
            (Thing::Ending, scope, id(ending))
        }
        Spot::Criterion(at) => {
            let criterion = visit
                .rubric
                .get(at)
                .map(|criterion| criterion.id.to_string());
            (Thing::Rubric, scope, id(criterion))
        }
        Spot::Scene(at) | Spot::Says(at, _) => (
            Thing::Scene,
            scope,
            id(scene(at).map(|scene| scene.id.to_string())),
        ),
        Spot::Line(at, line) | Spot::Reply(at, line, _) => {
            let inner = id(scene(at).map(|scene| format!("{scope} {}", scene.id)));
            let line = scene(at).and_then(|scene| scene.lines.get(line));
            (Thing::Line, inner, id(line.map(|line| line.id.to_string())))
        }
    }
}

/// What a fault is as a flaw; `None` where the reader has found it already, at a better place.
fn kind(visit: &Visit, broken: &Broken) -> Option<Kind> {
    let name = || broken.spot.name(visit);
    match &broken.fault {
        Fault::NoScene(_)
        | Fault::NoEnding(_)
        | Fault::NoFact(_)
        | Fault::NoValue(..)
        | Fault::NoItem(_)
        | Fault::NoMark(_)
        | Fault::NoMeter(_)
        | Fault::NoState(..)
        | Fault::Twice(_)
        | Fault::Missing => None,
        Fault::TooMany { most, are } => Some(Kind::TooMany(broken.key, *most, *are)),
        Fault::OutOfTurns(count) => Some(Kind::OutOfTurns(*count)),
        Fault::Meter => Some(Kind::BadMeter(name())),
        Fault::TooFar(meter, by, max) => Some(Kind::TooFar(name(), meter.to_string(), *by, *max)),
        Fault::NoOtherwise if is_empty(visit, broken.spot) => None,
        Fault::NoOtherwise => Some(Kind::NoOtherwise(name())),
        Fault::Shadowed => Some(Kind::AfterOtherwise(name())),
        Fault::Nowhere => Some(Kind::LeadsNowhere(name())),
        Fault::Expert => Some(Kind::TwoExperts(name())),
    }
}

/// Whether there is nothing at all to be said, which the reader has found already.
fn is_empty(visit: &Visit, spot: Spot) -> bool {
    let scene = |at: usize| visit.scenes.get(at);
    match spot {
        Spot::Scene(at) => scene(at).is_some_and(|scene| scene.says.is_empty()),
        Spot::Line(at, line) => {
            let line = scene(at).and_then(|scene| scene.lines.get(line));
            line.is_some_and(|line| line.replies.is_empty())
        }
        _ => false,
    }
}
