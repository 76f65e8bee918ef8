//! What is said to an author who has a course from a folder open.

/// What is said while a course is being written.
#[derive(Debug)]
pub struct Writing {
    /// So many more errors.
    pub more: fn(usize) -> String,
    /// The file with the flaw is shown as it was before.
    pub kept: &'static str,
    /// Take the flaw off the screen.
    pub hide: &'static str,
    /// The folder cannot be read.
    pub unreadable: &'static str,
    /// The folder is not watched.
    pub unwatched: &'static str,
    /// What was open is not in the course any more.
    pub gone: &'static str,
}

pub(super) const ZH: Writing = Writing {
    more: |count| format!("另外还有 {count} 处错误"),
    kept: "改好之前显示上一版",
    hide: "收起",
    unreadable: "课程文件夹现在读不了，显示的是上一次读到的样子。",
    unwatched: "文件改了，这里不会跟着变，要重新打开才看得到。",
    gone: "! 刚才打开的内容，课程里已经没有了。",
};

pub(super) const EN: Writing = Writing {
    more: |n| super::count(n, "more error", "more errors"),
    kept: "last good version shown",
    hide: "hide",
    unreadable: "The course's folder can't be read just now; you see how it was before.",
    unwatched: "What you save won't show here until you open the course again.",
    gone: "! What you had open is no longer in the course.",
};
