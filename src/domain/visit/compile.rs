//! Looks up every name of a visit and collects all that is wrong, for [`Plan::new`](super::Plan::new).

use std::collections::HashSet;
use std::fmt::Display;
use std::hash::Hash;

use super::super::id::MarkId;
use super::broken::{Broken, Fault, Spot};
use super::cond::Cond;
use super::plan::{Compiled, Goal, LinePlan, ReplyPlan, ScenePlan, variants};
use super::state::METERS;
use super::{Effect, Line, Reply, Scene, Visit};

/// How many facts, and things to prepare, a visit can have: one bit each.
const BITS: usize = 16;
/// How many marks a visit can have.
const MARKS: usize = 12;
/// How many combinations of facts' values a visit can have.
pub(super) const VARIANTS: usize = 16;

pub(super) struct Compiler<'a> {
    pub(super) visit: &'a Visit,
    /// The marks that lines and replies set, in the order of their bits.
    pub(super) marks: Vec<MarkId>,
    broken: Vec<Broken>,
    /// Where it is looking.
    spot: Spot,
}

impl<'a> Compiler<'a> {
    pub(super) fn new(visit: &'a Visit) -> Self {
        let mut marks = Vec::new();
        for mark in effects(visit).flat_map(|effect| &effect.marks) {
            if !marks.contains(mark) {
                marks.push(mark.clone());
            }
        }
        Self {
            visit,
            marks,
            broken: Vec::new(),
            spot: Spot::Visit,
        }
    }

    /// All that is wrong.
    pub(super) fn done(self) -> Vec<Broken> {
        self.broken
    }

    pub(super) fn fault(&mut self, key: &'static str, fault: Fault) {
        let spot = self.spot;
        self.broken.push(Broken { spot, key, fault });
    }

    /// What was looked for; if it is not there, the fault is noted.
    pub(super) fn found<T>(
        &mut self,
        key: &'static str,
        what: Option<T>,
        fault: Fault,
    ) -> Option<T> {
        if what.is_none() {
            self.fault(key, fault);
        }
        what
    }

    fn at_most(&mut self, key: &'static str, most: usize, are: usize) {
        if are > most {
            self.fault(key, Fault::TooMany { most, are });
        }
    }

    /// Notes each id that was there before.
    fn no_twins<I: Hash + Eq + Display>(
        &mut self,
        ids: impl IntoIterator<Item = I>,
        spot: impl Fn(usize) -> Spot,
    ) {
        let mut seen = HashSet::new();
        for (i, id) in ids.into_iter().enumerate() {
            let name = id.to_string();
            if !seen.insert(id) {
                self.spot = spot(i);
                self.fault("id", Fault::Twice(name));
            }
        }
    }

    /// Looks at everything but scenes and rubric; gives the ending when the turns are used up.
    pub(super) fn whole(&mut self) -> u16 {
        let visit = self.visit;
        self.spot = Spot::Visit;
        if visit.turns == 0 {
            self.fault("turns", Fault::Missing);
        }
        if visit.scenes.is_empty() {
            self.fault("scene", Fault::Missing);
        }
        self.at_most("meter", METERS, visit.meters.len());
        self.at_most("fact", BITS, visit.facts.len());
        self.at_most("fact", VARIANTS, variants(&visit.facts));
        self.at_most("prepare", BITS, visit.prepare.items.len());
        self.at_most("marks", MARKS, self.marks.len());
        self.meters();
        self.facts();
        self.no_twins(visit.prepare.items.iter().map(|item| &item.id), Spot::Item);
        self.no_twins(visit.endings.iter().map(|ending| &ending.id), Spot::Ending);
        self.late()
    }

    fn late(&mut self) -> u16 {
        self.spot = Spot::Visit;
        let endings = self.visit.endings.iter().enumerate();
        let late: Vec<_> = endings.filter(|(_, ending)| ending.out_of_turns).collect();
        if late.len() != 1 {
            self.fault("out_of_turns", Fault::OutOfTurns(late.len()));
        }
        late.first().map_or(0, |(i, _)| *i as u16)
    }

    fn meters(&mut self) {
        let visit = self.visit;
        self.no_twins(visit.meters.iter().map(|meter| &meter.id), Spot::Meter);
        for (i, meter) in visit.meters.iter().enumerate() {
            self.no_twins(meter.states.iter().map(|state| &state.id), |_| {
                Spot::Meter(i)
            });
            self.spot = Spot::Meter(i);
            let from: Vec<u8> = meter.states.iter().map(|state| state.from).collect();
            let rises = from.first() == Some(&0) && from.is_sorted_by(|a, b| a < b);
            let top = from.last().copied().unwrap_or(0).max(meter.start);
            if !rises || top > meter.max {
                self.fault("states", Fault::Meter);
            }
        }
    }

    fn facts(&mut self) {
        let visit = self.visit;
        self.no_twins(visit.facts.iter().map(|fact| &fact.id), Spot::Fact);
        for (i, fact) in visit.facts.iter().enumerate() {
            self.no_twins(fact.values.iter().map(|value| &value.id), |_| Spot::Fact(i));
            self.spot = Spot::Fact(i);
            if fact.values.is_empty() {
                self.fault("values", Fault::Missing);
            }
        }
    }

    pub(super) fn scenes(&mut self) -> Vec<ScenePlan> {
        let scenes = &self.visit.scenes;
        self.no_twins(scenes.iter().map(|scene| &scene.id), Spot::Scene);
        let each = scenes.iter().enumerate();
        each.map(|(i, scene)| self.scene(i, scene)).collect()
    }

    fn scene(&mut self, at: usize, scene: &Scene) -> ScenePlan {
        self.spot = Spot::Scene(at);
        let experts = scene.lines.iter().filter(|line| line.expert).count();
        if experts > 1 {
            self.fault("expert", Fault::Expert);
        }
        let whens: Vec<_> = scene.says.iter().map(|says| says.when.as_ref()).collect();
        let says = self.otherwise_last("says", &whens, |i| Spot::Says(at, i));
        self.no_twins(scene.lines.iter().map(|line| &line.id), |i| {
            Spot::Line(at, i)
        });
        let each = scene.lines.iter().enumerate();
        let lines = each.map(|(i, line)| self.line(at, i, line)).collect();
        ScenePlan { says, lines }
    }

    fn line(&mut self, scene: usize, at: usize, line: &Line) -> LinePlan {
        self.spot = Spot::Line(scene, at);
        let when = self.when(line.when.as_ref());
        let push = self.push(&line.effect);
        let goal = self.goal(line.to.as_ref());
        let whens: Vec<_> = line.replies.iter().map(|r| r.when.as_ref()).collect();
        let whens = self.otherwise_last("reply", &whens, |i| Spot::Reply(scene, at, i));
        let mut replies = Vec::new();
        for (i, (reply, when)) in line.replies.iter().zip(whens).enumerate() {
            self.spot = Spot::Reply(scene, at, i);
            replies.extend(self.reply(reply, when, line.to.is_some(), goal));
        }
        LinePlan {
            when,
            push,
            replies,
        }
    }

    fn reply(
        &mut self,
        reply: &Reply,
        when: Option<Compiled>,
        line_leads: bool,
        line_goal: Option<Goal>,
    ) -> Option<ReplyPlan> {
        let push = self.push(&reply.effect);
        let goal = if reply.to.is_some() {
            self.goal(reply.to.as_ref())
        } else {
            line_goal
        };
        if reply.to.is_none() && !line_leads {
            self.fault("then", Fault::Nowhere);
        }
        Some(ReplyPlan {
            when,
            push,
            goal: goal?,
        })
    }

    /// The conditions of a list of which the first that holds is taken.
    fn otherwise_last(
        &mut self,
        key: &'static str,
        whens: &[Option<&Cond>],
        spot: impl Fn(usize) -> Spot,
    ) -> Vec<Option<Compiled>> {
        let first = whens.iter().position(Option::is_none);
        if first.is_none() {
            self.fault(key, Fault::NoOtherwise);
        }
        let mut compiled = Vec::new();
        for (i, when) in whens.iter().enumerate() {
            self.spot = spot(i);
            compiled.push(self.when(*when));
            if first.is_some_and(|first| i > first) {
                self.fault(key, Fault::Shadowed);
            }
        }
        compiled
    }

    fn when(&mut self, cond: Option<&Cond>) -> Option<Compiled> {
        self.cond("when", cond?)
    }

    pub(super) fn rubric(&mut self) -> Option<Vec<(Compiled, Option<Compiled>)>> {
        let rubric = &self.visit.rubric;
        self.no_twins(rubric.iter().map(|line| &line.id), Spot::Criterion);
        let mut whole = Vec::new();
        for (i, criterion) in rubric.iter().enumerate() {
            self.spot = Spot::Criterion(i);
            let good = self.cond("good", &criterion.good);
            let fair = criterion.fair.as_ref().map(|fair| self.cond("fair", fair));
            whole.push(good.zip(Some(fair.flatten())));
        }
        whole.into_iter().collect()
    }
}

fn effects(visit: &Visit) -> impl Iterator<Item = &Effect> {
    let lines = visit.scenes.iter().flat_map(|scene| &scene.lines);
    lines.flat_map(|line| {
        let replies = line.replies.iter().map(|reply| &reply.effect);
        std::iter::once(&line.effect).chain(replies)
    })
}
