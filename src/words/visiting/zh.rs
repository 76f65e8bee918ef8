//! The words of visits, in Chinese.

use super::{Plays, Talk, Visit, Visits};
use crate::domain::visit::{Grade, Mattered, Notebook};

pub(in crate::words) const VISITS: Visits = Visits {
    title: "拜访",
    goes_on: "还没谈完",
    changed: "这次拜访后来改过，看不了了",
    visit: "去拜访",
    go_on: "接着谈",
    look_back: "看复盘",
    pick: "选择",
    close: "返回",
};

pub(in crate::words) const VISIT: Visit = Visit {
    title: "拜访",
    no_time: "! 时间不够了，先放下一样。",
    unprepared: "! 你什么也没准备。再按一次 Enter，就这样去。",
    choose_first: "! 先选一句。",
    turns_in_all: |n| format!("最多 {n} 轮"),
    turns_and_case: |turns, case| format!("{turns} 轮 · 情况 {case}"),
    before: |turns, case| format!("最多 {turns} 轮 · 情况 {case}"),
    goal: "目标  ",
    prepare: "去之前准备什么？",
    time_left: |left, of| format!("时间还剩 {left} 份，共 {of} 份"),
    cost: |n| format!("用 {n} 份"),
    mood: |meter, state| format!("{meter}：{state}"),
    what_now: "你怎么接？",
    notebook: "笔记",
    key_people: "关键人",
    brought: "带来的",
    notebook_line,
    notebook_width: 10,
    again_from: |n| {
        if n == 0 {
            "从头再来".into()
        } else {
            format!("留下前 {n} 轮，从第 {} 轮再来", n + 1)
        }
    },
    you_set_out: |goal| format!("你原来想：{goal}"),
    turn: |n| format!("第 {n} 轮"),
    mattered: |why| match why {
        Mattered::Ended => "这一句之后，拜访就结束了",
        Mattered::Lost => "这一句之后，有的目标够不着了",
        Mattered::Lowered => "这一句让对方退了一步",
        Mattered::Passed => "有更好的一句",
        Mattered::Well => "这一句起了作用",
    },
    key_turns: "值得回看的几轮",
    colleague: "老同事",
    hidden: "没问出来的",
    hidden_fact: str::to_owned,
    asked_in_vain: |turn| format!("第 {turn} 轮问过，那时对方还不肯说"),
    to_ask: |question| format!("可以问：{question}"),
    rubric: "做得怎么样",
    rubric_heads: ["做法", "结果", "看哪一句"],
    grade: |grade| match grade {
        Grade::Good => "好",
        Grade::Fair => "一般",
        Grade::Poor => "差",
    },
    in_turns: |turns| {
        let turns: Vec<_> = turns.iter().map(u16::to_string).collect();
        format!("第 {} 轮", turns.join("、"))
    },
    differently: "下次",
    read_again: |title| format!("这一条在“{title}”"),
    now: "接下来",
    timeline: "怎么走过来的",
    and: "、",
    coach: "教练",
    coach_each_turn: "每轮之后讲一句，慢慢练",
    coach_at_the_end: "中途不讲，走完再一起看",
    earnest: "中途不讲",
    coached: "每轮都讲",
    go_on: "接着谈",
    goes_on_from: "! 这次拜访的内容改过了，从还对得上的那一轮接着谈。",
    lesson: "看课",
    compare: "跟另一次比",
    save: "存",
    saved: |path| format!("✓ 存好了：{path}"),
    card_saved: |path| format!("✓ 存好了，能打印，手机上也能看：{path}"),
    no_card: "! 这门课没有带去拜访的那一页。",
    card: "带去真拜访的一页",
    choose_turn: "从哪一轮再来？",
    pack: "选",
    begin: "出发",
    choose: "选一句",
    say: "说出口",
    turns: "再来",
    another_case: "换情况",
    notes: "笔记",
    close_notes: "接着谈",
    play_on: "从这一轮再来",
    turn_before: "上一轮",
    turn_after: "下一轮",
    back: "回看",
    cancel: "算了",
    leave: "返回",
};

pub(in crate::words) const TALK: Talk = Talk {
    title: "到现在说过的话",
    nothing: "还没有开口。",
    you: "你",
    close: "返回",
};

fn notebook_line(line: Notebook) -> &'static str {
    match line {
        Notebook::Customers => "优质客户",
        Notebook::Organisation => "公司架构",
        Notebook::ComparableProducts => "同类产品",
        Notebook::IndustryTraits => "行业特色",
        Notebook::MainBusiness => "主营业务",
        Notebook::PolicyView => "渠道政策",
        Notebook::SiManager => "总经理",
        Notebook::PresalesDirector => "售前总监",
        Notebook::TopSeller => "TOP SALES",
    }
}

pub(in crate::words) const PLAYS: Plays = Plays {
    title: "两次拜访",
    which: |at, of| format!("另一次：第 {at} 个，共 {of} 个"),
    this: "这一次",
    other: "另一次",
    found: "问出来的",
    case: "轮数和情况",
    parted: |turn| format!("从第 {turn} 轮开始不一样"),
    alike: "两次说的一样，听到的也一样。",
    only: |who| format!("只有{who}问出来："),
    earlier: "更早的一次",
    later: "更近的一次",
};
