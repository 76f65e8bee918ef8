//! What the search says, in both languages.

/// The search.
#[derive(Debug)]
pub struct Search {
    /// Its title, and the key that opens it.
    pub title: &'static str,
    /// The same beside other keys.
    pub open: &'static str,
    /// What can be found, paragraph by paragraph.
    pub about: &'static [&'static str],
    /// How much was found.
    pub found: fn(usize) -> String,
    /// Nothing was found.
    pub nothing: fn(&str) -> String,
    /// What to do then.
    pub nothing_then: &'static str,
    /// A chapter was found; before how long it takes.
    pub chapter: &'static str,
    /// A lesson was found; before how long it takes.
    pub lesson: &'static str,
    /// The chapter, by its number.
    pub in_chapter: fn(&str) -> String,
    /// A term was found.
    pub term: &'static str,
    /// A visit was found.
    pub visit: &'static str,
    /// Go there.
    pub enter: &'static str,
    /// Choose.
    pub pick: &'static str,
    /// Take out what was typed.
    pub clear: &'static str,
    /// Close it.
    pub close: &'static str,
}

pub(super) const ZH: Search = Search {
    title: "搜索",
    open: "搜索",
    about: &[
        "每一页的正文和图、每个术语、每次拜访的开头，都能搜；中文英文都行，打词的一部分就够。",
        "几个词用空格隔开，就找几个词都有的地方。",
        "不切输入法也行：全拼 qudao、首字母 qd，都能找到“渠道”。标题和术语里，两种还可以混着打。",
    ],
    found: |n| format!("找到 {n} 处"),
    nothing: |typed| format!("没有找到“{typed}”。"),
    nothing_then: "中文英文都行，打词的一部分就够；也可以打全拼（qudao）或首字母（qd）。",
    chapter: "整章",
    lesson: "整课",
    in_chapter: |number| format!("第{number}章"),
    term: "术语",
    visit: "拜访",
    enter: "打开",
    pick: "选",
    clear: "清空",
    close: "返回",
};

pub(super) const EN: Search = Search {
    title: "Search",
    open: "search",
    about: &[
        "Search every page, every term and the opening of every visit, in English or Chinese. Part of a word will do.",
        "Several words find what has all of them.",
        "渠道 is found by its pinyin, too: qudao, or its initials, qd.",
    ],
    found: |n| match n {
        1 => "1 place".into(),
        n => format!("{n} places"),
    },
    nothing: |typed| format!("Nothing found for \"{typed}\"."),
    nothing_then: "Type English or Chinese; part of a word will do. So will pinyin, in full (qudao) or by its initials (qd).",
    chapter: "whole chapter",
    lesson: "whole lesson",
    in_chapter: |number| format!("chapter {number}"),
    term: "term",
    visit: "visit",
    enter: "open",
    pick: "choose",
    clear: "clear",
    close: "back",
};
