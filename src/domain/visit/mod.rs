//! Role-plays of a visit: what an author writes, resolved.
//!
//! Here are the data. [`Plan`] makes them ready to play, [`Run`] is one play, [`Debrief`] looks
//! back on it, [`Proof`] looks at every play there can be, and [`play()`] plays without a screen.

mod beside;
mod broken;
mod compile;
mod cond;
mod debrief;
mod exchange;
mod finding;
mod graph;
mod hints;
mod lookup;
mod notebook;
mod parse;
mod plan;
mod play;
mod proof;
mod replay;
mod rules;
mod run;
mod state;
mod survey;
mod talk;
#[cfg(test)]
mod testing;
mod turns;
mod view;

pub use beside::Beside;
pub use broken::{Broken, Fault, Spot};
pub use cond::{Atom, Cond, Expr};
pub use debrief::{Debrief, Hidden, Judged, Series};
pub use exchange::Exchange;
pub use finding::Finding;
pub use notebook::Notebook;
pub use parse::{BadCond, Expected};
pub use plan::Plan;
pub use play::{Choice, Judgement, Outcome, Played, Question, Said, Stop, play};
pub use proof::{Golden, Proof, Share, Way};
pub use replay::{Lost, Replayed};
pub use rules::Unprepared;
pub use run::{Refused, Run, Taken};
pub use state::{State, Turn};
pub use talk::{Effect, Line, Reply, Says, Scene, To};
pub use turns::{KeyTurn, Mattered};
pub use view::{Gauge, Noted};

use serde::{Deserialize, Serialize};

use super::id::{
    EndingId, FactId, ItemId, LineId, MeterId, ObjectiveId, PageId, RubricId, SceneId, StateId,
    ValueId, VisitId,
};
use super::lang::Text;

/// A visit, as its file tells it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Visit {
    /// Its id.
    pub id: VisitId,
    /// What it trains.
    pub objective: ObjectiveId,
    /// The slides of the deck that it teaches.
    pub slides: Vec<u32>,
    /// How hard it is, from 1.
    pub level: u8,
    /// How many lines the learner may say.
    pub turns: u16,
    /// Whether the course adds it to the deck.
    pub beyond: bool,
    /// Its title.
    pub title: Text,
    /// What one knows before going there.
    pub brief: Text,
    /// What one sets out to reach.
    pub goal: Option<Text>,
    /// Whom one visits.
    pub person: Person,
    /// How the person feels about it; the first is shown.
    pub meters: Vec<Meter>,
    /// What there is to find out.
    pub facts: Vec<Fact>,
    /// What one can prepare.
    pub prepare: Prepare,
    /// Where the talk can be; it begins in the first.
    pub scenes: Vec<Scene>,
    /// How it can end.
    pub endings: Vec<Ending>,
    /// What is looked at afterwards.
    pub rubric: Vec<Criterion>,
}

/// Whom one visits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// How one addresses the person.
    pub name: Text,
    /// What the person does.
    pub post: Text,
    /// For which company.
    pub company: Text,
    /// Which key person of the notebook it is, if any.
    pub about: Option<Notebook>,
}

/// Something that rises and falls in a talk, from 0 to `max`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Meter {
    /// Its id.
    pub id: MeterId,
    /// What it is called.
    pub name: Text,
    /// Where it starts.
    pub start: u8,
    /// The highest it can be.
    pub max: u8,
    /// Its stretches, the lowest first; that one begins at 0.
    pub states: Vec<Stretch>,
}

impl Meter {
    /// The stretch in which `value` lies.
    pub fn state(&self, value: u8) -> Option<&Stretch> {
        self.states.iter().rfind(|stretch| stretch.from <= value)
    }
}

/// A named stretch of a meter, up to where the next begins.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// Its id.
    pub id: StateId,
    /// Its lowest value.
    pub from: u8,
    /// What it is called.
    pub name: Text,
}

/// Something hidden that there is to find out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fact {
    /// Its id.
    pub id: FactId,
    /// The line of the notebook to which it belongs.
    pub about: Notebook,
    /// What it is.
    pub name: Text,
    /// What it may turn out to be; the seed picks one.
    pub values: Vec<Value>,
    /// What would have shown it.
    pub question: Text,
}

/// What a fact may turn out to be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Value {
    /// Its id.
    pub id: ValueId,
    /// What it is.
    pub text: Text,
}

/// What one can prepare before a visit.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Prepare {
    /// How much time there is.
    pub time: u8,
    /// What it can be spent on.
    pub items: Vec<Item>,
}

/// Something to prepare.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// How much time it takes.
    pub cost: u8,
    /// What it is.
    pub text: Text,
}

/// How a visit can end.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ending {
    /// Its id.
    pub id: EndingId,
    /// How good it is.
    pub class: Grade,
    /// Whether it comes when the turns are used up; exactly one does.
    pub out_of_turns: bool,
    /// What has come of the visit.
    pub text: Text,
    /// What to do next.
    pub next: Text,
}

/// A behaviour that a visit looks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Criterion {
    /// Its id.
    pub id: RubricId,
    /// What it shows.
    pub objective: ObjectiveId,
    /// The page that teaches it.
    pub teaches: PageId,
    /// The slides of the deck that ask for it.
    pub slides: Vec<u32>,
    /// Whether the course adds it to the deck.
    pub beyond: bool,
    /// What it is.
    pub text: Text,
    /// What to do differently, for who was not good at it.
    pub better: Text,
    /// When it is good.
    pub good: Cond,
    /// When it is fair, where it is not good. Otherwise it is poor.
    pub fair: Option<Cond>,
}

/// How good something is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Worth no point.
    Poor,
    /// Worth one point.
    Fair,
    /// Worth two points.
    Good,
}

impl Grade {
    /// All of them, the worst first.
    pub const ALL: [Self; 3] = [Self::Poor, Self::Fair, Self::Good];

    /// As it is written in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Poor => "poor",
            Self::Fair => "fair",
            Self::Good => "good",
        }
    }

    /// The one that is written so.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grade| grade.name() == name)
    }

    /// What it is worth in a rubric total.
    pub fn points(self) -> u16 {
        match self {
            Self::Poor => 0,
            Self::Fair => 1,
            Self::Good => 2,
        }
    }
}

impl Visit {
    /// The scene with this id.
    pub fn scene(&self, id: &SceneId) -> Option<&Scene> {
        self.scenes.iter().find(|scene| scene.id == *id)
    }

    /// The line with this id in this scene.
    pub fn line(&self, scene: &SceneId, id: &LineId) -> Option<&Line> {
        self.scene(scene)?.lines.iter().find(|line| line.id == *id)
    }

    /// The meter with this id.
    pub fn meter(&self, id: &MeterId) -> Option<&Meter> {
        self.meters.iter().find(|meter| meter.id == *id)
    }

    /// The fact with this id.
    pub fn fact(&self, id: &FactId) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == *id)
    }

    /// The ending with this id.
    pub fn ending(&self, id: &EndingId) -> Option<&Ending> {
        self.endings.iter().find(|ending| ending.id == *id)
    }

    /// The line of the rubric with this id.
    pub fn criterion(&self, id: &RubricId) -> Option<&Criterion> {
        self.rubric.iter().find(|criterion| criterion.id == *id)
    }
}
