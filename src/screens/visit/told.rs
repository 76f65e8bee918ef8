//! The turns of a visit: those that mattered, all of them to choose from, and all that was said so far.

use ratatui::text::Line;

use crate::domain::lang::Text;
use crate::domain::visit::{self, KeyTurn, Mattered, Run, Taken};
use crate::screens::flow::Said;
use crate::ui::lines::Lines;
use crate::ui::look::Token;
use crate::ui::pen::{self, Pen, run};
use crate::ui::prose;

use super::Msg;
use super::timeline::sign;

/// A turn that mattered: who said what, one below the other, and what there is to say about it.
pub(super) fn key_turn(
    play: &Run,
    turn: &Taken,
    key: &KeyTurn,
    pen: &Pen,
    columns: usize,
) -> Vec<Line<'static>> {
    let words = pen.words();
    let visit = play.plan().visit();
    let (token, mark) = sign(key.why);
    let better = key.better.as_ref();
    let better = better.and_then(|id| visit.line(&turn.scene.id, id));
    let host = (Token::Strong, pen.say(&visit.person.name));
    let you = (Token::Accent, words.talk.you);
    let colleague = (Token::Right, words.visit.colleague);
    let widest = (words.visit.turn)(play.turn());
    let column = [host.1, you.1, colleague.1, &widest].map(|who| pen.width(who));
    let column = column.into_iter().max().unwrap_or_default() + 2;
    let number = pen.fit(&(words.visit.turn)(turn.turn), column);
    let mut lines = vec![pen.line([
        (Token::Strong, number.as_str()),
        (token, format!("{mark} ").as_str()),
        (Token::Muted, (words.visit.mattered)(key.why)),
    ])];
    let mut says = |(token, who): (Token, &str), text: &[pen::Run]| {
        let lead = [run(token, pen.fit(who, column))];
        lines.extend(pen.hang(&lead, text, columns));
    };
    let speech = |text| [run(Token::Text, pen.quoted(pen.say(text)))];
    let nobody = (Token::Text, "");
    says(host, &speech(turn.heard));
    says(you, &speech(&turn.line.say));
    says(host, &speech(&turn.reply.text));
    // What was passed over is explained by the better line; what ended the visit by itself, too.
    if better.is_none() || key.why == Mattered::Ended {
        says(nobody, &coach(pen, turn.line));
    }
    if let Some(better) = better {
        says(colleague, &speech(&better.say));
        says(nobody, &coach(pen, better));
    }
    lines
}

/// What a coach says about a line, and whether the course adds it to the deck.
pub(super) fn coach(pen: &Pen, line: &visit::Line) -> Vec<pen::Run> {
    let Some(coach) = &line.coach else {
        return Vec::new();
    };
    prose::marked(run(Token::Muted, pen.say(coach)), line.beyond)
}

/// All turns, to choose the one from which to play again.
pub(super) fn all(play: &Run, chosen: u16, pen: &Pen, columns: usize) -> Lines<Msg> {
    let words = &pen.words().visit;
    let mut lines = Lines::default();
    lines.push(pen.line([(Token::Title, words.choose_turn)]));
    lines.gap();
    for turn in play.taken() {
        let here = turn.turn == chosen + 1;
        let token = if here { Token::Selected } else { Token::Text };
        let mark = if here { "› " } else { "  " };
        let lead = [run(token, format!("{mark}{:>2}  ", turn.turn))];
        let said = pen.quoted(pen.say(&turn.line.say));
        let of_it = pen.hang(&lead, &[run(token, said)], columns);
        lines.link(Msg::TurnAt(turn.turn.saturating_sub(1)), of_it);
    }
    lines
}

/// All that was said so far, for looking back while one talks.
pub(super) fn so_far(play: &Run) -> Vec<Said> {
    let name = || Some(play.plan().visit().person.name.clone());
    let said = |who, what: &Text| Said {
        who,
        what: what.clone(),
    };
    let turns = play.taken();
    let mut all: Vec<Said> = turns
        .iter()
        .flat_map(|turn| {
            [
                said(name(), turn.heard),
                said(None, &turn.line.say),
                said(name(), &turn.reply.text),
            ]
        })
        .collect();
    all.extend(play.says().map(|says| said(name(), says)));
    all
}
