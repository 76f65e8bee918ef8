//! The rules for answers that are typed: each is graded as it is meant, and can be typed at all.

use crate::domain::flaw::{Kind, Thing};
use crate::domain::id::OptionId;
use crate::domain::lang::{Lang, Text};
use crate::domain::quiz::kind::typed::{Number, Short};
use crate::text::width;
use crate::ui::field;

use super::{At, Desk, item};

/// The rules for a short answer.
pub(super) fn short(desk: &mut Desk, at: At, short: &Short) {
    let At(_, _, question) = at;
    let forms = short.forms.zh.iter().chain(&short.forms.en);
    for form in forms {
        let is_wrong = !short.grade(form).is_full() || short.mistake(form).is_some();
        if is_wrong || !fits(form) {
            desk.flaw(at, Kind::Refused(form.clone()));
        }
    }
    for mistake in &short.wrong {
        let place = At(Thing::Option, question, mistake.id.as_str());
        for form in mistake.is.zh.iter().chain(&mistake.is.en) {
            let is_told = short.mistake(form) == Some(&mistake.why);
            // One that counts as right is told with the right ones.
            let is_right = short.grade(form).is_full();
            if !is_right && (!is_told || !fits(form)) {
                desk.flaw(place, Kind::Refused(form.clone()));
            }
        }
    }
    reasons(desk, question, short.wrong.iter().map(|m| (&m.id, &m.why)));
}

/// The rules for a number.
pub(super) fn number(desk: &mut Desk, at: At, number: &Number) {
    let At(_, _, question) = at;
    for mistake in &number.wrong {
        let is_right = number.grade(mistake.is).is_full();
        if is_right || number.mistake(mistake.is) != Some(&mistake.why) {
            let place = At(Thing::Option, question, mistake.id.as_str());
            desk.flaw(place, Kind::Refused(mistake.is.to_string()));
        }
    }
    reasons(desk, question, number.wrong.iter().map(|m| (&m.id, &m.why)));
}

fn fits(form: &str) -> bool {
    width(form) <= field::LONGEST
}

/// Rule 18.
fn reasons<'a>(
    desk: &mut Desk,
    question: &str,
    reasons: impl Iterator<Item = (&'a OptionId, &'a Text)>,
) {
    for (id, why) in reasons {
        let place = At(Thing::Option, question, id.as_str());
        for lang in Lang::ALL {
            if item::is_thin(why.str(lang), lang) {
                let key = format!("why.{}", lang.code());
                desk.flaw_in(place, &key, Kind::ThinReason(lang));
            }
        }
    }
}
