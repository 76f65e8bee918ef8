//! Whether every page, every question and every moment of a visit is whole on the screen that the
//! course is made for.

use std::collections::BTreeMap;

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::course::{Body, Page};
use crate::domain::flaw::{Kind, Thing};
use crate::domain::lang::Lang;
use crate::domain::quiz::Question;
use crate::domain::visit::Plan;
use crate::screens;
use crate::text::Glyphs;
use crate::ui::layout::Sheet;
use crate::ui::look::{Look, Token};
use crate::ui::pen::{Pen, run};

use super::{At, Desk};

/// The screen that the course is made for.
const SCREEN: Rect = Rect::new(0, 0, 80, 24);

fn pen(lang: Lang) -> Pen {
    Pen {
        lang,
        look: Look::NONE,
        glyphs: Glyphs::Narrow,
    }
}

/// Every page, opened whole.
pub(super) fn pages(desk: &mut Desk) {
    let survey = desk.survey;
    for page in survey.lessons.iter().flat_map(|lesson| &lesson.pages) {
        let at = At(Thing::Page, "", page.id.as_str());
        for lang in Lang::ALL {
            let lines = lines(desk, page, lang);
            height(desk, at, lang, lines.len());
            let columns = Sheet::on(SCREEN).columns();
            let wide = lines.iter().map(Line::width).max().unwrap_or_default();
            if wide > columns {
                desk.flaw(at, Kind::TooWide(page.id.to_string(), lang, wide, columns));
            }
        }
    }
}

/// What the room shows of a page at its last step, with the question that it asks.
fn lines(desk: &Desk, page: &Page, lang: Lang) -> Vec<Line<'static>> {
    let columns = Sheet::on(SCREEN).columns();
    let pen = pen(lang);
    let mut lines = screens::lesson::page_lines(&pen, page, u16::MAX, columns);
    let asked = page.parts.iter().filter_map(|part| match &part.body {
        Body::Ask(id) => desk
            .survey
            .questions
            .iter()
            .find(|question| question.id == *id),
        Body::Text { .. } | Body::Figure { .. } => None,
    });
    for question in asked {
        lines.push(Line::default());
        let ask = run(Token::Text, pen.say(&question.ask));
        lines.extend(pen.hang(&[run(Token::Accent, "▸ ")], &[ask], columns));
    }
    lines
}

/// A question, when it is asked.
pub(super) fn question(desk: &mut Desk, question: &Question) {
    let at = At(Thing::Question, "", question.id.as_str());
    for lang in Lang::ALL {
        let lines = screens::quiz::height(&pen(lang), question, Sheet::on(SCREEN).columns());
        height(desk, at, lang, lines);
    }
}

/// A visit: what is prepared, and in each scene what is heard and can be said, at its highest.
pub(super) fn visit(desk: &mut Desk, plan: &Plan) {
    let sheet = Sheet::on(SCREEN);
    let visit = plan.visit().id.as_str();
    let exchanges = plan.exchanges();
    for lang in Lang::ALL {
        let lines = screens::visit::prepare_height(&pen(lang), plan, sheet.columns());
        height(desk, At(Thing::Visit, "", visit), lang, lines);
        let mut scenes = BTreeMap::new();
        for exchange in &exchanges {
            let lines = screens::visit::talk_height(&pen(lang), plan, exchange, &sheet);
            let highest = scenes.entry(&exchange.scene.id).or_insert(lines);
            *highest = lines.max(*highest);
        }
        for (scene, lines) in scenes {
            height(desk, At(Thing::Scene, visit, scene.as_str()), lang, lines);
        }
    }
}

fn height(desk: &mut Desk, at: At, lang: Lang, lines: usize) {
    let rows = Sheet::on(SCREEN).rows();
    let At(thing, _, id) = at;
    if lines > rows {
        desk.flaw(at, Kind::TooHigh(thing, id.to_owned(), lang, lines, rows));
    }
}
