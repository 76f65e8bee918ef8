//! What `stats` says about its numbers.

use crate::domain::lang::Lang;

/// The words beside the numbers.
pub(in crate::cli) struct Stats {
    /// Chapters, lessons, pages, figures, terms, questions, visits.
    pub(in crate::cli) counts: [&'static str; 7],
    /// The slides: how many have something to teach, how many of them are taught, which are not.
    pub(in crate::cli) slides: fn(usize, usize, &str) -> String,
    /// Texts that are missing in Chinese and in English.
    pub(in crate::cli) missing: fn(usize, usize) -> String,
    /// Between names of a list.
    pub(in crate::cli) comma: &'static str,
    /// The questions by kind, and by level.
    pub(in crate::cli) questions: [&'static str; 2],
    /// The head of the table of objectives.
    pub(in crate::cli) objectives: [&'static str; 5],
    /// What the table of objectives means.
    pub(in crate::cli) objectives_mean: [&'static str; 2],
    /// The head of the table of visits.
    pub(in crate::cli) visits: [&'static str; 7],
    /// What the table of visits means.
    pub(in crate::cli) visits_mean: [&'static str; 2],
}

pub(in crate::cli) fn of(lang: Lang) -> &'static Stats {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

/// A kind or a level of questions, as it is written in files, in a word of the language.
pub(in crate::cli) fn name(name: &'static str, lang: Lang) -> &'static str {
    match (name, lang) {
        ("single", Lang::Zh) => "单选",
        ("single", Lang::En) => "one answer",
        ("classify", Lang::Zh) => "归类",
        ("classify", Lang::En) => "sorting",
        ("multiple", Lang::Zh) => "多选",
        ("multiple", Lang::En) => "several answers",
        ("match", Lang::Zh) => "配对",
        ("match", Lang::En) => "matching",
        ("order", Lang::Zh) => "排序",
        ("order", Lang::En) => "ordering",
        ("short", Lang::Zh) => "填空",
        ("short", Lang::En) => "short answer",
        ("number", Lang::Zh) => "填数",
        ("number", Lang::En) => "number",
        ("recall", Lang::Zh) => "记住",
        ("recall", Lang::En) => "recall",
        ("apply", Lang::Zh) => "会用",
        ("apply", Lang::En) => "apply",
        (other, _) => other,
    }
}

const ZH: Stats = Stats {
    counts: ["章", "课", "页", "图", "术语", "题", "拜访"],
    slides: |content, covered, missing| match missing {
        "" => format!("有内容的幻灯片 {content} 张，都讲到了。"),
        missing => format!("有内容的幻灯片 {content} 张，讲到 {covered} 张，还没讲到：{missing}。"),
    },
    missing: |zh, en| format!("缺中文 {zh} 处，缺英文 {en} 处。"),
    comma: "、",
    questions: ["题型", "层次"],
    objectives: ["  学习目标", "课", "题", "评分项", "id"],
    objectives_mean: [
        "* 必过的目标：这一项不过，整门课就不算过。",
        "课、题：为这个目标准备的。评分项：拜访以后按这个目标打分的条目。",
    ],
    visits: ["  拜访", "场景", "结局", "轮次", "情况", "状态", "id"],
    visits_mean: [
        "轮次：最多说几句。情况：对方藏起来的事有几种搭配。",
        "状态：一共可能谈到多少种地步；0 表示太多，没有数完。",
    ],
};

const EN: Stats = Stats {
    counts: [
        "chapters",
        "lessons",
        "pages",
        "figures",
        "terms",
        "questions",
        "visits",
    ],
    slides: |content, covered, missing| match missing {
        "" => format!("All {content} slides that have something to teach are taught."),
        missing => format!(
            "Of {content} slides that have something to teach, {covered} are taught; not yet: {missing}."
        ),
    },
    missing: |zh, en| format!("Texts that are missing: {zh} in Chinese, {en} in English."),
    comma: ", ",
    questions: ["kinds", "levels"],
    objectives: ["  objective", "lessons", "questions", "criteria", "id"],
    objectives_mean: [
        "* must be passed: nobody passes the course without it.",
        "Lessons and questions towards it; criteria by which a visit is judged on it.",
    ],
    visits: [
        "  visit", "scenes", "endings", "turns", "cases", "states", "id",
    ],
    visits_mean: [
        "Turns: at most. Cases: in how many ways the hidden facts can lie.",
        "States: how many ways a talk can stand; 0 is too many to count.",
    ],
};
