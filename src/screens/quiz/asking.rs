//! A question that is being answered.

use crate::domain::lang::Lang;
use crate::domain::moment::Moment;
use crate::domain::quiz::run::Draft;
use crate::ui::answer::Editor;

use super::Turn;

#[derive(Clone, Debug)]
pub(super) struct Asking {
    pub(super) editor: Editor,
    /// Its number in the round; nothing where it comes again.
    pub(super) number: Option<usize>,
    pub(super) hints: usize,
    /// What the last key asks to be shown.
    pub(super) nudge: Option<Nudge>,
    pub(super) sure: Option<u8>,
    pub(super) since: Moment,
}

/// Something that has to be seen until the next key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Nudge {
    /// The newest hint.
    Hint,
    /// That the answer is not complete.
    Incomplete,
    /// What it is for that one says how sure one is.
    Sure,
}

impl Asking {
    pub(super) fn new(turn: Turn, since: Moment) -> Self {
        Self {
            editor: Editor::new(turn.posed),
            number: turn.number,
            hints: 0,
            nudge: None,
            sure: None,
            since,
        }
    }

    pub(super) fn turn(&self) -> Turn {
        Turn {
            posed: self.editor.posed().clone(),
            number: self.number,
        }
    }

    /// What there is already of the answer.
    pub(super) fn draft(&self) -> Draft {
        Draft {
            answer: self.editor.draft(),
            hints: u8::try_from(self.hints).unwrap_or(u8::MAX),
            sure: self.sure,
        }
    }

    /// Goes on where an answer was left.
    pub(super) fn restore(&mut self, draft: &Draft) {
        self.hints = usize::from(draft.hints);
        self.sure = draft.sure;
        self.editor.restore(&draft.answer);
    }

    pub(super) fn hint(&mut self, lang: Lang) {
        let hints = self.editor.posed().question.hints.get(lang).len();
        self.hints = (self.hints + 1).min(hints);
        self.nudge = Some(Nudge::Hint);
    }

    /// Surer, or less sure; in a sorting question the next category, or the one before.
    pub(super) fn turn_by(&mut self, by: isize) {
        if !self.editor.turn(by) {
            let sure = usize::from(self.sure.unwrap_or(0)).saturating_add_signed(by);
            self.sure = u8::try_from(sure.min(3)).ok().filter(|sure| *sure > 0);
            self.nudge = self.sure.map(|_| Nudge::Sure);
        }
    }
}
