//! The interface in Chinese.

use super::{Bookmarks, Contents, Glossary, Home, Keys, Lesson, Saving, Screen, Welcome, Words};

pub(super) const WORDS: Words = Words {
    screen: Screen {
        hidden: |above, below| match (above, below) {
            (0, below) => format!("↓ 还有 {below} 行"),
            (above, 0) => format!("↑ 还有 {above} 行"),
            (above, below) => format!("↑ {above} 行 · ↓ {below} 行"),
        },
        number: chinese_number,
        other_language: "English",
        trail_back: "退回刚才的地方",
        trail_forward: "再往前",
        trail_begins: "! 你是从这里开始的，前面没有了。",
        keys: "按键",
        quit: "退出",
        suspend: "挂起",
        repaint: "重画屏幕",
        no_such_key: "! 这个键在这里没有用，按 ? 看能按哪些。",
        field_word: "删掉前一个词",
        field_rest: "删掉后面的",
        field_clear: "全部删掉",
        field_full: "! 最多 48 个字母，或 24 个汉字；多出来的没有填进去。",
        too_small: "窗口太小，请放大一些。",
        unreadable: "! 这部分内容打不开。运行 qucheng check 看原因。",
        nothing_to_ask: "! 这里还没有题。",
    },
    keys: Keys {
        title: "这里能用的键",
        close: "关上",
        down: "向下",
        up: "向上",
        half_down: "往下半屏",
        half_up: "往上半屏",
        page_down: "往下翻",
        page_up: "往上翻",
        start: "到开头",
        end: "到末尾",
        mouse: [
            ("单击", "选，或打开"),
            ("滚轮", "上下翻看"),
            ("Shift 拖动", "选文字（多数终端）"),
        ],
    },
    home: Home {
        title: "渠成",
        minutes_left: |n| {
            if n == 0 {
                "课都看完了".into()
            } else {
                format!("学完还要约 {}", hours_zh(n))
            }
        },
        chapter: |n, title| format!("第{}章 {title}", chinese_number(n)),
        page_of: |at, of| format!("第 {at} 页，共 {of} 页"),
        question_of: |at, of| format!("第 {at} 题，共 {of} 题"),
        turn_of: |at, of| format!("第 {at} 轮，共 {of} 轮"),
        next_begin: "从这里开始",
        next_read: "接着学",
        next_page: "上次看到",
        next_unread: "接着往下看",
        next_sitting: "没做完的题",
        next_mixed: "几章混着问",
        next_visit: "没谈完的拜访",
        next_practise: "课都看完了",
        next_practise_title: "把没答对的题再做一遍",
        next_nothing: "现在没有要做的",
        next_nothing_title: "想再练，可以做题，也可以再去拜访一次",
        chapters: "章节",
        pages: "看过的页",
        questions: "答对的题",
        pages_short: "看过",
        questions_short: "答对",
        being_written: "还在写",
        unwritten: "! 这一章还在写，先看别的章。",
        more: "练一练",
        practise: "做题",
        practise_chapter: "做这一章的题",
        practise_on: "接着做题",
        visit: "拜访",
        bookmarks: "书签",
        terms: "术语",
        enter: "打开",
        pick: "移动",
    },
    welcome: Welcome {
        idiom: "水到渠成：水流到了，渠自然就成。渠，也是渠道的渠。",
        about: "去办事处之前，先在这里看课、做题，练第一次拜访。",
        later: "以后随时按 F2 换语言，换了还在原来的地方。",
        name: "怎么称呼你？",
        name_why: "名字只写在这台电脑上，不填也可以。",
        done: "继续",
        other: "换一种语言",
        skip: "不填",
        back: "回到语言",
    },
    settings: super::settings::zh::WORDS,
    lesson: Lesson {
        part: "下一段",
        next: "下一页",
        before: "上一页",
        ask: "答题",
        check: "做本课的题",
        onward: "下一课",
        home: "回首页",
        glossary: "术语",
        contents: "目录",
        mark: "加书签",
        unmark: "去掉书签",
        bookmarks: "全部书签",
        marked: "书签",
        leave: "返回",
        more: "下面还有",
        slides: |n| format!("幻灯片 {n}"),
        figure: |caption| format!("图：{caption}"),
        terms: |n| format!("术语 {n} 个"),
        beyond: "(+) 课程补充",
        end_title: "这一课到这里",
        end_unread: |n| format!("还有 {n} 页没有看完，按 ← 或 c 回去看。"),
        end_check: |n, round| {
            if round < n {
                format!("这一课有 {n} 道题，一次问 {round} 道，答完马上告诉你为什么。")
            } else {
                format!("这一课有 {n} 道题，答完马上告诉你为什么。")
            }
        },
        end_checked: |right, of| format!("这一课的题，{of} 道里答对了 {right} 道。"),
        end_next: |title| format!("下一课：{title}"),
        end_last: "这是最后一课，后面没有了。",
    },
    contents: Contents {
        minutes: |n| format!("约 {n} 分钟"),
        minutes_short: |n| format!("{n} 分钟"),
        marks: ["看过", "看了一部分", "没看", "书签"],
        enter: "打开",
        pick: "选页",
        chapter: "选章",
        next_lesson: "下一课",
        lesson_before: "上一课",
        close: "返回",
    },
    bookmarks: Bookmarks {
        title: "书签",
        none: "还没有书签。看课时按 m，把那一页标下来，以后在这里找。",
        enter: "打开",
        pick: "选页",
        unmark: "去掉书签",
        mark_again: "放回来",
        close: "返回",
    },
    glossary: Glossary {
        here: |n| format!("这一页的术语，{n} 个"),
        all: |n| format!("全部术语，{n} 个"),
        close: "关上",
        pick: "选术语",
        switch: "本页/全部",
        filter: "筛选",
        unfilter: "不筛了",
        of: |n, all| format!("{all} 个里的 {n} 个"),
        taught: "见：",
        also_on: "另见：",
        enter: "看讲解页",
    },
    search: super::searching::ZH,
    quiz: super::quiz::zh::WORDS,
    review: super::review::zh::REVIEW,
    standing: super::review::zh::STANDING,
    exam: super::exam::zh::WORDS,
    certificate: super::exam::zh::CERTIFICATE,
    visits: super::visiting::zh::VISITS,
    visit: super::visiting::zh::VISIT,
    plays: super::visiting::zh::PLAYS,
    talk: super::visiting::zh::TALK,
    paper: super::paper::ZH,
    writing: super::writing::ZH,
    saving: Saving {
        no_place: "! 找不到存放学习记录的地方，这次学的不会保存。可用 --data 指定一个文件夹。",
        read_only: "! 存放记录的文件夹不能写，现在学的都没有存。能写以后会自动补存。",
        newer: "! 学习记录是更新版的渠成写的，这次不读也不存。请更新程序。",
        full: "! 磁盘满了，刚才的还没有存。腾出空间后会自动补存。",
        busy: "! 别的程序占着学习记录，刚才的还没有存，会接着试。",
        damaged: |kept, aside| format!("! 学习记录坏了，救回 {kept} 条；坏的文件留在 {aside}"),
        other: "! 学习记录存不进去，现在学的都没有存。",
        slow: "! 正在保存，还没有存好。",
        mended: "✓ 刚才没存的，现在都存好了。",
    },
};

/// The numbers of chapters; a course has a handful.
fn chinese_number(number: usize) -> String {
    const DIGITS: [&str; 11] = [
        "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
    ];
    match (number / 10, number % 10) {
        (0, _) | (1, 0) => DIGITS
            .get(number)
            .map_or(String::new(), |digit| (*digit).into()),
        (1, one) => format!("十{}", DIGITS.get(one).unwrap_or(&"")),
        _ => number.to_string(),
    }
}

fn hours_zh(minutes: u32) -> String {
    match super::roughly(minutes) {
        (0, minutes) => format!("{minutes} 分钟"),
        (hours, 0) => format!("{hours} 小时"),
        (hours, minutes) => format!("{hours} 小时 {minutes} 分钟"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_are_numbered_as_chinese_does() {
        for (number, written) in [
            (1, "一"),
            (10, "十"),
            (11, "十一"),
            (19, "十九"),
            (23, "23"),
        ] {
            assert_eq!(chinese_number(number), written);
        }
    }
}
