//! Sentences of the command line that are not about content.

pub(super) mod certificate;
pub(super) mod help;
pub(super) mod misuse;
pub(super) mod stats;

use crate::domain::lang::Lang;
use crate::domain::visit::{Choice, Stop, Unprepared};
use crate::library::Refused;
use crate::store::{Refused as RefusedLine, Trouble, Why};
use crate::words::{count, trouble};

use super::course::shown;

/// Why a folder cannot be a course, and what to do.
pub(super) fn refused(refused: &Refused, lang: Lang) -> String {
    let zh = lang == Lang::Zh;
    match refused {
        Refused::Unreadable { path, error } if zh => format!("读不了 {}：{error}", shown(path)),
        Refused::Unreadable { path, error } => format!("Cannot read {}: {error}", shown(path)),
        Refused::NotAFolder(path) if zh => format!("没有这个文件夹：{}", shown(path)),
        Refused::NotAFolder(path) => format!("There is no such folder: {}", shown(path)),
        Refused::NotAFile(path) if zh => {
            format!(
                "课程里只能有普通文件和文件夹，不能有链接或设备：{}",
                shown(path)
            )
        }
        Refused::NotAFile(path) => {
            format!(
                "A course holds plain files and folders, no links or devices: {}",
                shown(path)
            )
        }
        Refused::FileTooLarge { path, bytes } if zh => {
            format!(
                "文件不能超过 1 MiB，这个有 {bytes} 字节，请拆成几个：{}",
                shown(path)
            )
        }
        Refused::FileTooLarge { path, bytes } => {
            format!(
                "A file may have up to 1 MiB; this has {bytes} bytes, please split it: {}",
                shown(path)
            )
        }
        Refused::FolderTooLarge(path) if zh => {
            format!("课程加起来不能超过 16 MiB：{}", shown(path))
        }
        Refused::FolderTooLarge(path) => {
            format!("A course may have up to 16 MiB in all: {}", shown(path))
        }
        Refused::TooManyFiles(path) if zh => format!("课程不能超过 2000 个文件：{}", shown(path)),
        Refused::TooManyFiles(path) => {
            format!("A course may have up to 2,000 files: {}", shown(path))
        }
        Refused::TooDeep(path) if zh => format!("文件夹套得太深：{}", shown(path)),
        Refused::TooDeep(path) => format!("Folders lie too deep in one another: {}", shown(path)),
        Refused::NoCourse(path) if zh => format!("这个文件夹里没有 course.toml：{}", shown(path)),
        Refused::NoCourse(path) => format!("There is no course.toml in {}", shown(path)),
    }
}

/// Why the log cannot be read.
pub(super) fn trouble(trouble: &Trouble, lang: Lang) -> String {
    match (trouble, lang) {
        (Trouble::NoPlace, Lang::Zh) => {
            "找不到存放学习记录的地方，请用 --data 指定一个文件夹。".to_owned()
        }
        (Trouble::NoPlace, Lang::En) => {
            "There is no place for a log; name a folder with --data.".to_owned()
        }
        (other, Lang::Zh) => format!("学习记录读不了：{other}"),
        (other, Lang::En) => format!("The log cannot be read: {other}"),
    }
}

/// What can be named on the command line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Nameable {
    /// A chapter.
    Chapter,
    /// What can be read.
    Reading,
    /// What questions are taken from.
    Asking,
    /// A visit.
    Visit,
}

/// Something that was named and is not in the course, and what was most likely meant.
pub(super) fn unknown(what: Nameable, asked: &str, near: Option<&str>, lang: Lang) -> String {
    let what = match (what, lang) {
        (Nameable::Chapter, Lang::Zh) => "章",
        (Nameable::Reading, Lang::Zh) => "章、课或页",
        (Nameable::Asking, Lang::Zh) => "章、课、学习目标或题",
        (Nameable::Visit, Lang::Zh) => "拜访",
        (Nameable::Chapter, Lang::En) => "chapter",
        (Nameable::Reading, Lang::En) => "chapter, lesson or page",
        (Nameable::Asking, Lang::En) => "chapter, lesson, objective or question",
        (Nameable::Visit, Lang::En) => "visit",
    };
    match (near, lang) {
        (None, Lang::Zh) => format!("课程里没有叫“{asked}”的{what}。"),
        (Some(near), Lang::Zh) => format!("课程里没有叫“{asked}”的{what}。是不是 {near}？"),
        (None, Lang::En) => format!("The course has no {what} \"{asked}\"."),
        (Some(near), Lang::En) => {
            format!("The course has no {what} \"{asked}\". Did you mean {near}?")
        }
    }
}

/// Why a visit cannot begin with what was prepared.
pub(super) fn unprepared(why: &Unprepared, lang: Lang) -> String {
    match (why, lang) {
        (Unprepared::Unknown(item), Lang::Zh) => format!("没有“{item}”可以准备。"),
        (Unprepared::Unknown(item), Lang::En) => format!("There is no \"{item}\" to prepare."),
        (Unprepared::TooLong { cost, time }, Lang::Zh) => {
            format!("准备这些要花 {cost} 份时间，只有 {time} 份。")
        }
        (Unprepared::TooLong { cost, time }, Lang::En) => {
            format!("To prepare these takes {cost}, and there is time for {time}.")
        }
    }
}

/// A visit whose file cannot be read.
pub(super) fn unopened(visit: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{visit} 打不开，用 check 看看哪里写错了。"),
        Lang::En => format!("{visit} cannot be opened; check tells what is wrong with it."),
    }
}

/// Before the list of what there is: numbers, ids and titles.
pub(super) fn name_it(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "可以写编号、id 或标题：",
        Lang::En => "Name it by number, id or title:",
    }
}

/// There is no terminal to show the course in.
pub(super) fn no_terminal(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "渠成要在终端里打开：标准输入和输出都要接着终端，TERM 不能是 dumb。",
        Lang::En => "Qucheng needs a terminal for input and output, and a TERM that is not dumb.",
    }
}

/// `QUCHENG_NOW` cannot be read.
pub(super) fn bad_time(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "QUCHENG_NOW 要写成 2026-11-23T09:00:00+08:00 这样。",
        Lang::En => "QUCHENG_NOW is written like 2026-11-23T09:00:00+08:00.",
    }
}

/// Why a play stopped before an ending.
pub(super) fn stopped(stop: &Stop, lang: Lang) -> String {
    match (stop, lang) {
        (Stop::RanOut, Lang::Zh) => "要说的话用完了，拜访还没有结束。".to_owned(),
        (Stop::RanOut, Lang::En) => "The choices ran out before the visit ended.".to_owned(),
        (
            Stop::NotOffered {
                turn,
                choice,
                offers,
            },
            lang,
        ) => {
            let choice = match choice {
                Choice::Number(number) => number.to_string(),
                Choice::Id(id) => id.to_string(),
            };
            let offers: Vec<String> = offers.iter().map(ToString::to_string).collect();
            let offers = offers.join(", ");
            match lang {
                Lang::Zh => format!("第 {turn} 轮说不了“{choice}”，能说的是：{offers}"),
                Lang::En => format!("Turn {turn} does not offer \"{choice}\", but: {offers}"),
            }
        }
    }
}

/// The course lies in a folder now, and what to do with it, by `program`.
pub(super) fn unpacked(files: usize, program: &str, dir: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!(
            "{files} 个文件写好了。改完打开看：{program} --course {dir}\n有没有写错：{program} check {dir}"
        ),
        Lang::En => format!(
            "{} written. To see what you change: {program} --course {dir}\nTo see what is wrong: {program} check {dir}",
            count(files, "file is", "files are")
        ),
    }
}

/// A folder that has something in it is left alone.
pub(super) fn not_empty(dir: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{dir} 里已经有东西，什么也没有写。请换一个新的或空的文件夹。"),
        Lang::En => {
            format!(
                "There is something in {dir} already, so nothing was written. Name a new or an empty folder."
            )
        }
    }
}

/// A folder cannot be written.
pub(super) fn unwritten(dir: &str, error: &std::io::Error, lang: Lang) -> String {
    let error = trouble::why(error, lang);
    match lang {
        Lang::Zh => format!("写不进 {dir}：{error}"),
        Lang::En => format!("Cannot write to {dir}: {error}"),
    }
}

/// An id that cannot be one.
pub(super) fn bad_id(id: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("“{id}”不能做 id：只用小写英文字母、数字和 -，像 first-visit。"),
        Lang::En => {
            format!("\"{id}\" is no id: use small letters, digits and -, as in first-visit.")
        }
    }
}

/// A file cannot be read.
pub(super) fn unread(file: &str, error: &std::io::Error, lang: Lang) -> String {
    let error = trouble::why(error, lang);
    match lang {
        Lang::Zh => format!("读不了 {file}：{error}"),
        Lang::En => format!("Cannot read {file}: {error}"),
    }
}

/// Why nothing was imported at all.
pub(super) fn not_imported(trouble: &Trouble, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("学习记录写不了，什么也没有导入：{trouble}"),
        Lang::En => format!("The log cannot be written, and nothing was imported: {trouble}"),
    }
}

/// A log without events took those of whoever exported them.
pub(super) fn adopted(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "这里还没有学习记录，导入的就算是这里的了。",
        Lang::En => "There was nothing in the log here yet, so it is now the one you imported.",
    }
}

/// An export lies in a file now.
pub(super) fn exported(events: usize, file: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{events} 条记录写进了 {file}"),
        Lang::En => format!("{} written to {file}", count(events, "event", "events")),
    }
}

/// A file that is there is left alone.
pub(super) fn there_already(file: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{file} 已经有了，没有覆盖。请换一个名字，或者先把它移走。"),
        Lang::En => {
            format!(
                "{file} is there already and was left as it is. Choose another name, or move it away first."
            )
        }
    }
}

/// A line that was not imported.
pub(super) fn refused_line(refused: &RefusedLine, lang: Lang) -> String {
    let why = match (&refused.why, lang) {
        (Why::NoEvent(reason), Lang::Zh) => format!("不是一条学习记录（{reason}）"),
        (Why::NoEvent(reason), Lang::En) => format!("no event of a log ({reason})"),
        (Why::Newer, Lang::Zh) => "是更新版的渠成写的，请先更新程序".into(),
        (Why::Newer, Lang::En) => "written by a newer Qucheng; update this one first".into(),
        (Why::BadId, Lang::Zh) => "id 不是渠成给的".into(),
        (Why::BadId, Lang::En) => "its id was not made by Qucheng".into(),
        (Why::Taken, Lang::Zh) => "这个 id 已经有一条，内容不一样".into(),
        (Why::Taken, Lang::En) => "another event has this id already".into(),
        (Why::Stranger, Lang::Zh) => "是另一个人的".into(),
        (Why::Stranger, Lang::En) => "another learner's".into(),
    };
    match lang {
        Lang::Zh => format!("第 {} 行没有导入：{why}", refused.line),
        Lang::En => format!("line {} was not imported: {why}", refused.line),
    }
}

/// More lines than are told one by one.
pub(super) fn more_refused(lines: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("还有 {lines} 行也没有导入"),
        Lang::En => {
            let were = if lines == 1 { "was" } else { "were" };
            format!(
                "{} {were} not imported",
                count(lines, "more line", "more lines")
            )
        }
    }
}

/// Events of somebody else, or of oneself on another machine.
pub(super) fn strangers(events: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!(
            "有 {events} 条是另一个人的：这里的学习记录只属于一个人。如果就是你，在另一台电脑上学的，请加 --mine 再导入一次。"
        ),
        Lang::En => format!(
            "{} another learner's, and this log belongs to one. If that was you, on another machine, import it again with --mine.",
            count(events, "event is", "events are")
        ),
    }
}

/// What became of an export.
pub(super) fn imported(new: usize, known: usize, refused: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("新增 {new} 条，已有 {known} 条，没有导入 {refused} 条"),
        Lang::En => format!("{new} new, {known} known, {refused} refused"),
    }
}
