//! What the operating system refuses, in the learner's language.

use std::io::{Error, ErrorKind};

use crate::domain::lang::Lang;

/// Why something could not be read or written. What has no words of ours is said as the system says it.
pub fn why(error: &Error, lang: Lang) -> String {
    let [zh, en] = match error.kind() {
        ErrorKind::NotFound => ["没有这个文件或文件夹", "there is no such file or folder"],
        ErrorKind::PermissionDenied => ["没有权限", "permission denied"],
        ErrorKind::IsADirectory => ["那是一个文件夹", "it is a folder"],
        ErrorKind::AlreadyExists => ["已经有同名的文件", "there is such a file already"],
        ErrorKind::InvalidData => ["里面不是文字", "it holds no text"],
        ErrorKind::StorageFull => ["磁盘满了", "the disk is full"],
        ErrorKind::ReadOnlyFilesystem => ["那里只能读", "it is read-only there"],
        _ => return error.to_string(),
    };
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
    .to_owned()
}
