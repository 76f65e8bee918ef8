//! What stands on paper beside the course's own text.

/// A chapter on paper.
#[derive(Debug)]
pub struct Paper {
    /// Stands between a word and what is said about it, in which there may be a colon.
    pub between: &'static str,
    /// What the mark of added parts means.
    pub beyond: &'static str,
    /// Nothing is written yet.
    pub empty: &'static str,
    /// The questions of a lesson.
    pub questions: &'static str,
    /// A question that is asked on a page, by its number.
    pub see: fn(usize) -> String,
    /// The categories into which things go.
    pub into: fn(&[&str]) -> String,
    /// The answers, at the end of the chapter.
    pub answers: &'static str,
    /// The heads of the columns of an answer: the thing, its category, the reason.
    pub sorted: [&'static str; 3],
    /// The terms of the chapter.
    pub terms: &'static str,
    /// What a trainer needs to know, with the minutes that are planned.
    pub notes: fn(u32) -> String,
}

pub(super) const ZH: Paper = Paper {
    between: "\u{3000}",
    beyond: "标了 (+) 的，是课程补充的内容，培训材料里没有。",
    empty: "这一章还没有课。",
    questions: "练习",
    see: |n| format!("做第 {n} 题，题目在这一课的最后。"),
    into: |all| format!("归到：{}", all.join("；")),
    answers: "答案和理由",
    sorted: ["内容", "归到", "为什么"],
    terms: "用到的术语",
    notes: |n| format!("给讲师（{n} 分钟）"),
};

pub(super) const EN: Paper = Paper {
    between: " – ",
    beyond: "What is marked (+) was added by the course; the training deck does not have it.",
    empty: "This chapter has no lessons yet.",
    questions: "Questions",
    see: |n| format!("Answer question {n}, at the end of this lesson."),
    into: |all| format!("Sort into: {}", all.join("; ")),
    answers: "Answers and reasons",
    sorted: ["What", "Goes into", "Why"],
    terms: "Terms used",
    notes: |n| format!("For the trainer ({})", super::count(n, "minute", "minutes")),
};
