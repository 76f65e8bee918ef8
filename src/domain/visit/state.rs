//! Where a play stands, in a few bytes.
//!
//! [`Plan`](super::Plan) and [`State`] speak in positions in the file, from 0; [`Run`](super::Run)
//! speaks in ids.

/// How many meters a visit can have.
pub(super) const METERS: usize = 4;

/// Where a play stands: all that what comes next depends on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct State {
    pub(super) place: Place,
    pub(super) turn: u16,
    pub(super) meters: [u8; METERS],
    pub(super) known: u16,
    pub(super) brought: u16,
    pub(super) marks: u16,
    pub(super) variant: u8,
}

/// In which scene, or at which ending.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Place {
    Scene(u16),
    Ended(u16),
}

impl State {
    /// How many lines the learner has said.
    pub fn turn(&self) -> u16 {
        self.turn
    }

    /// The scene, unless the visit has ended.
    pub fn scene(&self) -> Option<usize> {
        match self.place {
            Place::Scene(scene) => Some(usize::from(scene)),
            Place::Ended(_) => None,
        }
    }

    /// The ending, if it was reached.
    pub fn ended(&self) -> Option<usize> {
        match self.place {
            Place::Scene(_) => None,
            Place::Ended(ending) => Some(usize::from(ending)),
        }
    }

    /// What the meter shows.
    pub fn meter(&self, meter: usize) -> u8 {
        self.meters.get(meter).copied().unwrap_or_default()
    }

    /// Whether the fact has been found out.
    pub fn knows(&self, fact: usize) -> bool {
        self.known & bit(fact) != 0
    }

    /// Whether the item was prepared.
    pub fn brought(&self, item: usize) -> bool {
        self.brought & bit(item) != 0
    }
}

/// The bit that stands for a position; none for one beyond what a state can hold.
pub(super) fn bit(position: usize) -> u16 {
    u32::try_from(position)
        .ok()
        .and_then(|position| 1_u16.checked_shl(position))
        .unwrap_or(0)
}

/// One thing that a condition asks, of a state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Test {
    Knows(u16),
    /// One bit for each variant in which it is so.
    Variant(u16),
    Brought(u16),
    Did(u16),
    AtLeast(usize, u8),
    Below(usize, u8),
}

impl Test {
    pub(super) fn holds(self, state: &State) -> bool {
        match self {
            Self::Knows(fact) => state.known & fact != 0,
            Self::Variant(variants) => variants & bit(usize::from(state.variant)) != 0,
            Self::Brought(item) => state.brought & item != 0,
            Self::Did(mark) => state.marks & mark != 0,
            Self::AtLeast(meter, from) => state.meter(meter) >= from,
            Self::Below(meter, from) => state.meter(meter) < from,
        }
    }
}

/// What a line has led to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Turn {
    /// Where the play stands now.
    pub state: State,
    /// Which of the line's replies was given.
    pub reply: usize,
}
