//! What `certificate verify` says.

use crate::domain::lang::Lang;

pub(in crate::cli) fn no_certificate(file: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{file} 不是渠成的证书。"),
        Lang::En => format!("{file} is no certificate of qucheng."),
    }
}

pub(in crate::cli) fn not_in_log(id: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!(
            "这份学习记录里没有编号 {id} 的证书。要用发证那台电脑上的记录核对；记录在别处的，加上 --data 文件夹。"
        ),
        Lang::En => format!(
            "This log has no certificate {id}. A certificate is held against the log it was made from; name that log's folder by --data."
        ),
    }
}

pub(in crate::cli) fn not_passed(lang: Lang) -> String {
    match lang {
        Lang::Zh => "对不上：学习记录里，这次考试没有通过。".into(),
        Lang::En => "It does not hold: by the log, this exam was not passed.".into(),
    }
}

pub(in crate::cli) fn holds(name: &str, date: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("对得上：{name}，{date} 通过。"),
        Lang::En => format!("It holds: {name} passed on {date}."),
    }
}

pub(in crate::cli) fn was_changed(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "页面上印出来的字被改过，跟学习记录对不上。",
        Lang::En => "What is to be read on the page was changed: it is not what the log knows.",
    }
}

pub(in crate::cli) fn differs(part: &str, says: &str, knows: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => {
            let part = match part {
                "name" => "姓名",
                "course" => "课程",
                "date" => "日期",
                "score" => "成绩",
                "exam" => "试卷",
                _ => "考试",
            };
            format!("{part}对不上：证书写的是 {says}，记录里是 {knows}。")
        }
        Lang::En => format!("The {part} differs: the certificate says {says}, the log {knows}."),
    }
}
