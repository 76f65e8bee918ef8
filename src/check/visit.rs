//! What the proof of a visit finds, as flaws.

use crate::domain::flaw::{Kind, Tell, Thing};
use crate::domain::visit::Grade;
use crate::domain::visit::{Finding, Plan, Proof, Spot, Visit};
use crate::library::named;
use crate::text;

use super::{At, Desk};

/// Looks at every play there can be.
pub(super) fn visit(desk: &mut Desk, plan: &Plan) {
    let visit = plan.visit();
    for finding in Proof::new(plan, text::width).findings {
        let (thing, scope, id) = named(visit, finding.spot());
        let at = At(thing, &scope, &id);
        if let Some(kind) = kind(visit, finding) {
            desk.flaw(at, kind);
        }
    }
}

fn kind(visit: &Visit, finding: Finding) -> Option<Kind> {
    let name = |spot: Spot| spot.name(visit);
    Some(match finding {
        Finding::TooLarge { most } => Kind::TooManyStates(most),
        Finding::Never(spot) => Kind::Unreachable(thing(spot), name(spot)),
        Finding::Stuck { scene, way } => Kind::Stuck(name(Spot::Scene(scene)), way),
        Finding::NeverFound { fact, seeds } => Kind::NeverFound(name(Spot::Fact(fact)), seeds),
        Finding::NeverMissed { fact, seeds } => Kind::NeverMissed(name(Spot::Fact(fact)), seeds),
        Finding::NeverGraded { criterion, grade } => {
            let name = name(Spot::Criterion(criterion));
            match grade {
                Grade::Good => Kind::NeverGood(name),
                Grade::Poor => Kind::NeverPoor(name),
                // A line of the rubric may do without a fair grade.
                Grade::Fair => return None,
            }
        }
        Finding::BestFirst(share) => Kind::GivenAway(Tell::First, share.scenes, share.of),
        Finding::BestLongest(lang, share) => {
            Kind::GivenAway(Tell::Longest(lang), share.scenes, share.of)
        }
    })
}

/// What stands at a spot.
fn thing(spot: Spot) -> Thing {
    match spot {
        Spot::Visit => Thing::Visit,
        Spot::Meter(_) => Thing::Meter,
        Spot::Fact(_) => Thing::Fact,
        Spot::Item(_) => Thing::Item,
        Spot::Ending(_) => Thing::Ending,
        Spot::Scene(_) => Thing::Scene,
        Spot::Says(..) => Thing::Says,
        Spot::Line(..) => Thing::Line,
        Spot::Reply(..) => Thing::Reply,
        Spot::Criterion(_) => Thing::Rubric,
    }
}
