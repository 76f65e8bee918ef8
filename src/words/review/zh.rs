//! The words of review and of how far one is, in Chinese.

use super::{Review, Standing};
use crate::domain::exam::percent;
use crate::domain::progress::Readiness;

pub(in crate::words) const REVIEW: Review = Review {
    title: "复习",
    open: "复习",
    due: |n, minutes| format!("今天该复习 {n} 题，约 {minutes} 分钟"),
    new: |n| format!("其中 {n} 题是看过的课里还没做过的。"),
    round: |n| format!("一轮问 {n} 题，做完可以再来一轮。"),
    left: |n| format!("上次的复习没做完，还要问 {n} 题"),
    next: |days| match days {
        1 => "今天没有要复习的，明天有。".into(),
        days => format!("今天没有要复习的，下一次在 {days} 天以后。"),
    },
    none: "还没有要复习的：看完一课，或者做过题，到快忘的时候再来问你。",
    begin: "开始复习",
    go_on: "接着复习",
    chart: |days| format!("往后 {days} 天，每天大约几题"),
    today: "今天",
    in_days: |n| format!("{n} 天后"),
    retention: "想记住多少",
    load: |mean, most| format!("每天约 {mean} 题，最多的一天约 {most} 题"),
    turn: ["记住更多", "少复习些"],
    exam: "考试日期",
    no_exam: "没有定",
    exam_in: |date, days, gap| {
        format!("{date}，还有 {days} 天；在那以前，每题隔 {gap} 天之内再问一次")
    },
    exam_past: |date| format!("{date}，已经过了"),
    exam_change: "改考试日期",
    exam_how: "年-月-日，比如 2026-12-20；不定就留空",
    no_date: "! 看不懂这个日期，请照 2026-12-20 这样写。",
    keep: "定下来",
    leave: "不改",
    more: |n| format!("今天还有 {n} 题，可以再来一轮。"),
};

pub(in crate::words) const STANDING: Standing = Standing {
    title: "进度",
    open: "进度",
    ready: |ready, of, critical, of_critical| {
        format!(
            "按今天算，{of} 个目标里 {ready} 个到了 80%，必过的 {of_critical} 个里 {critical} 个"
        )
    },
    passed: |n, share| format!("考试已经通过：第 {n} 次，{share}%"),
    required: "★ 必过",
    heads: ["目标（★ 必过）", "掌握了多少，到 80% 算掌握"],
    answered: "做过",
    not_begun: "还没学",
    because,
    history: |days| format!("最近 {days} 天，每天答了几题"),
    next: "接下来",
    next_review: |n| format!("先复习 {n} 题：再不问就要忘了。"),
    next_read: |title| format!("接着看：{title}"),
    next_practise: |title, share| format!("练“{title}”：必过，现在 {share}%。"),
    next_exam: "必过的都到了，可以去考试。",
    go: "现在就去",
    practise: "练这个目标",
    days_ago: |n| format!("{n} 天前"),
};

fn because(ready: &Readiness) -> String {
    let [pages, questions, visits] = ready.weights().map(percent);
    let ((read, all), (answered, of)) = (ready.pages, ready.questions);
    let recall = percent(ready.recall);
    let mut say = format!(
        "看页算 {pages}%：看过 {read}/{all} 页。做题算 {questions}%：做过 {answered}/{of} 题，现在估计答得对 {recall}%，没做过的算不会。"
    );
    if visits > 0 {
        let (played, of) = ready.shown.visits;
        let best = percent(ready.shown.best);
        let visits = if played == 0 {
            format!("拜访算 {visits}%：{of} 家，还没去过。")
        } else {
            format!("拜访算 {visits}%：去过 {played}/{of} 家，最近三次里最好的得 {best}%。")
        };
        say.push_str(&visits);
    }
    if ready.shown.poor {
        say += "最近一次拜访有一条没做到，做到了才算掌握。";
    }
    say
}
