//! A sitting whose questions were changed while they are asked: what was chosen stays, as far as there still
//! is such a thing.

use std::sync::Arc;

use crate::domain::quiz::Question;
use crate::screens::flow::{Cx, Effect};

use super::{Now, Quiz, Told};

impl Quiz {
    /// Takes over the questions as they are now; `None` where there is nothing left to ask or to sum up.
    pub(super) fn ask_again(&mut self, cx: &Cx) -> Option<Vec<Effect>> {
        self.run.rename(&cx.course().renamed);
        self.run.keep(|id| cx.shelf.question(id).is_some());
        let asked = self.question().map(|question| &question.id);
        let asked = asked.map(|id| cx.course().renamed.question(id));
        let question = asked.and_then(|id| cx.shelf.question(id));
        match (&mut self.now, question) {
            (Now::End, _) => {}
            (Now::Asking(asking), Some(question)) => {
                asking.editor = asking.editor.renewed(question);
            }
            (Now::Told(told), Some(question)) => told.tell_again(question),
            // The question is gone: the next one is asked.
            (_, None) => {
                self.now = Self::ask(&self.run, cx);
                self.from = None;
                let is_over = matches!(self.now, Now::End);
                if is_over && !(self.run.is_round() && self.run.is_begun()) {
                    return None;
                }
            }
        }
        Some(Vec::new())
    }
}

impl Told {
    fn tell_again(&mut self, question: Arc<Question>) {
        if self.shown {
            self.score = question.grade(&question.key());
            self.answer = question.blank();
        } else {
            self.score = question.grade(&self.answer);
        }
        self.turn.posed.renew(question);
    }
}
