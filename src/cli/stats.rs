//! `qucheng stats`: what a course holds, in numbers.

use crate::check::{Stats, stats as count};
use crate::domain::lang::Lang;

use super::args::{Args, Format};
use super::course::{course, lang};
use super::{DONE, print, say};

pub(super) fn stats(args: &Args, format: Format) -> u8 {
    let library = match course(args) {
        Ok(library) => library,
        Err(code) => return code,
    };
    let stats = count(&library);
    match format {
        Format::Json => match serde_json::to_string(&stats) {
            Ok(json) => print(&json),
            Err(error) => say(&error.to_string()),
        },
        Format::Text => print(&text(&stats, lang(args))),
    }
    DONE
}

fn text(stats: &Stats, lang: Lang) -> String {
    let mut lines = vec![format!("{} {}", stats.course, stats.version)];
    lines.push(match lang {
        Lang::Zh => format!(
            "{} 章，{} 课，{} 页，{} 张图，{} 个术语",
            stats.chapters, stats.lessons, stats.pages, stats.figures, stats.terms
        ),
        Lang::En => format!(
            "{} chapters, {} lessons, {} pages, {} figures, {} terms",
            stats.chapters, stats.lessons, stats.pages, stats.figures, stats.terms
        ),
    });
    lines.extend(languages(stats, lang));
    lines.push(slides(stats, lang));
    lines.extend([String::new(), questions(stats, lang)]);
    lines.extend(objectives(stats, lang));
    lines.extend(visits(stats, lang));
    lines.join("\n")
}

/// Texts that are missing; nothing where none is.
fn languages(stats: &Stats, lang: Lang) -> Option<String> {
    let (zh, en) = (stats.languages.zh.missing, stats.languages.en.missing);
    (zh + en > 0).then(|| match lang {
        Lang::Zh => format!("缺中文 {zh} 处，缺英文 {en} 处"),
        Lang::En => format!("{zh} texts missing in Chinese, {en} in English"),
    })
}

fn slides(stats: &Stats, lang: Lang) -> String {
    let (covered, content) = (stats.slides.covered.len(), stats.slides.content.len());
    let missing: Vec<String> = stats.slides.missing.iter().map(u32::to_string).collect();
    let told = match lang {
        Lang::Zh => format!("有内容的幻灯片 {content} 张，讲到 {covered} 张"),
        Lang::En => format!("{covered} of {content} slides with content are taught"),
    };
    match lang {
        _ if missing.is_empty() => told,
        Lang::Zh => format!("{told}，还没有讲到：{}", missing.join("、")),
        Lang::En => format!("{told}; not yet: {}", missing.join(", ")),
    }
}

fn questions(stats: &Stats, lang: Lang) -> String {
    let all = &stats.questions;
    let kinds = all.kind.iter().map(|(name, count)| (*name, count));
    let levels = all.level.iter().map(|(name, count)| (*name, count));
    let parts: Vec<String> = kinds
        .chain(levels)
        .map(|(name, n)| format!("{name} {n}"))
        .collect();
    match lang {
        Lang::Zh => format!("{} 道题：{}", all.total, parts.join("，")),
        Lang::En => format!("{} questions: {}", all.total, parts.join(", ")),
    }
}

fn objectives(stats: &Stats, lang: Lang) -> Vec<String> {
    let objective = |objective: &crate::check::Objective| {
        let mark = if objective.critical { '*' } else { ' ' };
        let (lessons, questions, rubric) =
            (objective.lessons, objective.questions, objective.rubric);
        let counts = match lang {
            Lang::Zh => format!("{lessons} 课，{questions} 道题，{rubric} 个评分项"),
            Lang::En => format!("{lessons} lessons, {questions} questions, {rubric} rubric lines"),
        };
        format!("{mark} {:<26} {counts}", objective.id)
    };
    stats.objectives.iter().map(objective).collect()
}

fn visits(stats: &Stats, lang: Lang) -> Vec<String> {
    let visit = |visit: &crate::check::Visit| {
        let (scenes, endings, turns) = (visit.scenes, visit.endings, visit.turns);
        let (variants, states) = (visit.variants, visit.states);
        let counts = match lang {
            Lang::Zh => format!(
                "{scenes} 个场景，{endings} 个结局，{turns} 轮，{variants} 种情况，{states} 个状态"
            ),
            Lang::En => format!(
                "{scenes} scenes, {endings} endings, {turns} turns, {variants} variants, {states} states"
            ),
        };
        format!("  {:<26} {counts}", visit.id)
    };
    let lines: Vec<String> = stats.visits.iter().map(visit).collect();
    let gap = (!lines.is_empty()).then(String::new);
    gap.into_iter().chain(lines).collect()
}
