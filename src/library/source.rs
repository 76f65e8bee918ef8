//! Where a course's files come from: the program itself, or a folder.

use std::borrow::Cow;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

static EMBEDDED: Dir = include_dir!("$CARGO_MANIFEST_DIR/content");

/// The largest file of a course, in bytes.
const FILE_LIMIT: u64 = 1 << 20;
/// The largest course, in bytes.
const FOLDER_LIMIT: u64 = 16 << 20;
/// The most files of a course.
const COUNT_LIMIT: usize = 2000;
/// The deepest folder of a course.
const DEPTH_LIMIT: usize = 8;

/// The files of one course.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Source {
    /// The course inside the program.
    Embedded,
    /// A course from a folder, as it was when it was read.
    Folder(Vec<(String, Vec<u8>)>),
}

/// A folder that cannot be a course.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// It cannot be read.
    #[error("{path}: {error}")]
    Unreadable {
        /// What cannot be read.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// It is not a folder.
    #[error("{0}")]
    NotAFolder(PathBuf),
    /// It holds something that is neither a file nor a folder, such as a link or a device.
    #[error("{0}")]
    NotAFile(PathBuf),
    /// A file is too large.
    #[error("{path}: {bytes}")]
    FileTooLarge {
        /// The file.
        path: PathBuf,
        /// Its size in bytes.
        bytes: u64,
    },
    /// All files together are too large.
    #[error("{0}")]
    FolderTooLarge(PathBuf),
    /// There are too many files.
    #[error("{0}")]
    TooManyFiles(PathBuf),
    /// Folders lie too deep in one another.
    #[error("{0}")]
    TooDeep(PathBuf),
    /// It has no `course.toml`.
    #[error("{0}")]
    NoCourse(PathBuf),
}

impl Source {
    /// Reads the folder `root` into memory.
    ///
    /// Links are not followed, so nothing outside the folder can be reached; hidden files and files
    /// that are not TOML are passed over.
    ///
    /// # Errors
    /// When the folder is not a course by its limits, or cannot be read.
    pub fn open(root: &Path) -> Result<Self, Refused> {
        if !root.is_dir() {
            return Err(Refused::NotAFolder(root.to_owned()));
        }
        let mut reading = Reading {
            root,
            files: Vec::new(),
            bytes: 0,
            seen: 0,
        };
        reading.folder(root, 0)?;
        let mut files = reading.files;
        files.sort();
        if files.iter().any(|(path, _)| path == "course.toml") {
            Ok(Self::Folder(files))
        } else {
            Err(Refused::NoCourse(root.to_owned()))
        }
    }

    /// A file as it lies there; `None` where there is none.
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        match self {
            Self::Embedded => Some(EMBEDDED.get_file(path)?.contents()),
            Self::Folder(files) => {
                let at = files.binary_search_by(|(name, _)| name.as_str().cmp(path));
                Some(&files.get(at.ok()?)?.1)
            }
        }
    }

    /// The text of a file, without a byte order mark and with plain line ends; `None` where there
    /// is none, or it is not UTF-8.
    pub fn text(&self, path: &str) -> Option<Cow<'_, str>> {
        let text = std::str::from_utf8(self.bytes(path)?).ok()?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.contains("\r\n") {
            return Some(text.replace("\r\n", "\n").into());
        }
        Some(text.into())
    }

    /// The paths of all files, in order.
    pub fn paths(&self) -> Vec<&str> {
        match self {
            Self::Embedded => {
                let mut paths = Vec::new();
                embedded(&EMBEDDED, &mut paths);
                paths.sort_unstable();
                paths
            }
            Self::Folder(files) => files.iter().map(|(path, _)| path.as_str()).collect(),
        }
    }
}

fn embedded(dir: &'static Dir, paths: &mut Vec<&'static str>) {
    paths.extend(dir.files().filter_map(|file| file.path().to_str()));
    for inner in dir.dirs() {
        embedded(inner, paths);
    }
}

struct Reading<'a> {
    root: &'a Path,
    files: Vec<(String, Vec<u8>)>,
    bytes: u64,
    seen: usize,
}

impl Reading<'_> {
    fn folder(&mut self, folder: &Path, depth: usize) -> Result<(), Refused> {
        if depth > DEPTH_LIMIT {
            return Err(Refused::TooDeep(folder.to_owned()));
        }
        for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
            let entry = entry.map_err(unreadable(folder))?;
            let path = entry.path();
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            self.seen += 1;
            if self.seen > COUNT_LIMIT {
                return Err(Refused::TooManyFiles(self.root.to_owned()));
            }
            // `file_type` does not follow links.
            let kind = entry.file_type().map_err(unreadable(&path))?;
            if kind.is_dir() {
                self.folder(&path, depth + 1)?;
            } else if !kind.is_file() {
                return Err(Refused::NotAFile(path));
            } else if path.extension().is_some_and(|end| end == "toml") {
                self.file(&path)?;
            }
        }
        Ok(())
    }

    fn file(&mut self, path: &Path) -> Result<(), Refused> {
        let bytes = fs::metadata(path).map_err(unreadable(path))?.len();
        if bytes > FILE_LIMIT {
            let path = path.to_owned();
            return Err(Refused::FileTooLarge { path, bytes });
        }
        self.bytes += bytes;
        if self.bytes > FOLDER_LIMIT {
            return Err(Refused::FolderTooLarge(self.root.to_owned()));
        }
        let mut content = Vec::new();
        let file = fs::File::open(path).map_err(unreadable(path))?;
        let mut file = file.take(FILE_LIMIT);
        file.read_to_end(&mut content).map_err(unreadable(path))?;
        let inside = path.strip_prefix(self.root).unwrap_or(path);
        let name = inside.to_string_lossy().replace('\\', "/");
        self.files.push((name, content));
        Ok(())
    }
}

fn unreadable(path: &Path) -> impl FnOnce(std::io::Error) -> Refused {
    let path = path.to_owned();
    |error| Refused::Unreadable { path, error }
}
