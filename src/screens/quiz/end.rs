//! The end of a sitting: how it went, by objective, confident mistakes first.

use ratatui::text::Line;

use crate::domain::course::Objective;
use crate::domain::event::Mode;
use crate::domain::id::{ObjectiveId, QuestionId};
use crate::domain::quiz::run::{Given, Run, Tally};
use crate::screens::flow::Cx;
use crate::ui::look::Token;
use crate::ui::pen::run;
use crate::ui::prose::{Cells, grid};

pub(super) fn lines(sitting: &Run, cx: &Cx, columns: usize) -> Vec<Line<'static>> {
    let pen = &cx.pen;
    let words = &cx.words().quiz;
    if sitting.mode == Mode::Pretest {
        let mut lines = vec![pen.line([(Token::Title, words.pretest)]), Line::default()];
        let is_guessed = sitting.tally().answered > 0;
        let say = if is_guessed {
            words.pretest_end
        } else {
            words.pretest_none
        };
        lines.extend(pen.wrap(&[run(Token::Text, say)], columns));
        return lines;
    }
    let tally = sitting.tally();
    let title = if tally.answered == 0 {
        words.end_nothing.to_owned()
    } else {
        (words.end_title)(tally.right, tally.answered)
    };
    let mut lines = vec![pen.line([(Token::Title, title.as_str())])];
    let beside = (words.end_beside)(tally.shown, tally.skipped, sitting.unasked());
    if !beside.is_empty() {
        lines.extend(pen.wrap(&[run(Token::Muted, beside)], columns));
    }
    lines.push(Line::default());
    let rows = by_objective(sitting, cx);
    if rows.len() > 1 {
        lines.extend(grid(pen, None, &rows, columns));
        lines.push(Line::default());
    }
    let missed = sitting.missed();
    if missed.is_empty() {
        return lines;
    }
    lines.push(pen.line([(Token::Muted, words.end_missed)]));
    let mut ids: Vec<&QuestionId> = missed.iter().map(|asked| &asked.id).collect();
    ids.sort_by_key(|id| !is_confident(sitting, id));
    for id in ids {
        let Some(question) = cx.shelf.question(id) else {
            continue;
        };
        let wrong = run(Token::Wrong, "✗ ");
        let open = run(Token::Muted, "· ");
        // The note stands first, so that no line breaks in it.
        let (lead, note) = match sitting.first(id) {
            Some(Given::Answered { .. }) if is_confident(sitting, id) => {
                (wrong, run(Token::Warn, words.was_sure))
            }
            Some(Given::Answered { .. }) => (wrong, run(Token::Text, "")),
            Some(Given::Shown) => (open, run(Token::Muted, words.was_shown)),
            Some(Given::Skipped) | None => (open, run(Token::Muted, words.was_skipped)),
        };
        let text = [note, run(Token::Text, pen.say(&question.ask))];
        lines.extend(pen.hang(&[lead], &text, columns));
    }
    lines
}

/// Whether the first answer was wrong though the learner was sure.
fn is_confident(sitting: &Run, id: &QuestionId) -> bool {
    let given = sitting.first(id);
    matches!(given, Some(Given::Answered { sure: Some(3), .. }))
}

/// A row for each objective with answers, with the right ones and all of them.
fn by_objective(sitting: &Run, cx: &Cx) -> Vec<Cells> {
    let tally = |id: &ObjectiveId| -> Tally {
        let asked = sitting.questions.iter().filter(|asked| {
            let head = cx.course().question(&asked.id);
            head.is_some_and(|head| head.objective == *id)
        });
        asked.filter_map(|asked| sitting.first(&asked.id)).collect()
    };
    let row = |objective: &Objective| {
        let Tally {
            right,
            answered: of,
            shown,
            skipped,
        } = tally(&objective.id);
        let (token, mark) = if right == of + shown + skipped {
            (Token::Right, "✓")
        } else {
            (Token::Muted, " ")
        };
        (of > 0).then(|| {
            vec![
                vec![run(Token::Text, cx.pen.say(&objective.title))],
                vec![run(Token::Text, format!("{right}/{of}"))],
                vec![run(token, mark)],
            ]
        })
    };
    cx.course().objectives.iter().filter_map(row).collect()
}
