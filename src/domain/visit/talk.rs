//! The scenes of a visit: what the person says, what the learner may say, and where that leads.

use std::collections::BTreeMap;

use super::super::id::{EndingId, FactId, LineId, MarkId, MeterId, SceneId};
use super::super::lang::Text;
use super::Cond;

/// Where a talk can be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scene {
    /// Its id.
    pub id: SceneId,
    /// What the person says: the first that holds.
    pub says: Vec<Says>,
    /// What the learner may say, in the order of the file.
    pub lines: Vec<Line>,
}

/// Something that the person says when a scene begins.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Says {
    /// When; nothing means otherwise.
    pub when: Option<Cond>,
    /// What.
    pub text: Text,
}

/// Something that the learner may say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Its id.
    pub id: LineId,
    /// When it is on offer; nothing means always.
    pub when: Option<Cond>,
    /// What it is called when one chooses; nothing means that `say` is shown.
    pub label: Option<Text>,
    /// What the learner says.
    pub say: Text,
    /// What it changes, before the reply.
    pub effect: Effect,
    /// Where it leads, unless the reply leads elsewhere.
    pub to: Option<To>,
    /// What a coach says about it.
    pub coach: Option<Text>,
    /// Whether a colleague with experience would say this here.
    pub expert: bool,
    /// Whether the course adds it to the deck.
    pub beyond: bool,
    /// What the person answers: the first that holds.
    pub replies: Vec<Reply>,
}

impl Line {
    /// What is shown when one chooses.
    pub fn shown(&self) -> &Text {
        self.label.as_ref().unwrap_or(&self.say)
    }
}

/// What the person answers to a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reply {
    /// When; nothing means otherwise. It is asked after the line's effect.
    pub when: Option<Cond>,
    /// What.
    pub text: Text,
    /// What it changes in turn.
    pub effect: Effect,
    /// Where it leads; this goes before the line's.
    pub to: Option<To>,
}

/// What a line or a reply changes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Effect {
    /// By how much meters rise or fall; none leaves its range.
    pub change: BTreeMap<MeterId, i8>,
    /// The facts that come out.
    pub finds: Vec<FactId>,
    /// What has now been done.
    pub marks: Vec<MarkId>,
}

/// Where a line or a reply leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum To {
    /// On to a scene.
    Scene(SceneId),
    /// To an ending.
    End(EndingId),
}
