//! A good course made flawed: each sample says in a few edits what is done to it.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use qucheng::check::{Report, check};
use qucheng::domain::flaw::Severity;
use qucheng::domain::lang::Lang;
use qucheng::library::Source;
use qucheng::text;
use tempfile::TempDir;
use toml::Table;

/// Where the samples are.
const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples");

/// A course in a folder of its own.
pub(crate) struct Course {
    folder: TempDir,
}

impl Course {
    /// The good course.
    pub(crate) fn good() -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(&Path::new(SAMPLES).join("good"), folder.path());
        Self { folder }
    }

    /// The good course with what a sample does to it.
    pub(crate) fn flawed(sample: &Path) -> Self {
        let course = Self::good();
        let changes: Table = toml::from_str(&fs::read_to_string(sample).unwrap()).unwrap();
        for (what, change) in rows(&changes) {
            let field = |name: &str| change[name].as_str().unwrap();
            let file = field("file");
            match what {
                "edit" => course.edit(file, field("find"), field("put")),
                "add" => course.write(file, field("text")),
                "remove" => fs::remove_file(course.path().join(file)).unwrap(),
                other => panic!("a sample cannot {other}"),
            }
        }
        course
    }

    /// Its folder.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file.
    pub(crate) fn write(&self, file: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Puts one text in place of another, which must be there once.
    pub(crate) fn edit(&self, file: &str, find: &str, put: &str) {
        let text = self.read(file);
        assert_eq!(
            text.matches(find).count(),
            1,
            "{file} should have once: {find}"
        );
        self.write(file, text.replace(find, put));
    }

    /// The text of a file.
    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).unwrap()
    }

    /// What is wrong with it.
    pub(crate) fn report(&self) -> Report {
        check(&Source::open(self.path()).unwrap())
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

fn rows(changes: &Table) -> impl Iterator<Item = (&str, &Table)> {
    changes.iter().flat_map(|(what, all)| {
        let all = all.as_array().unwrap().iter();
        all.map(move |row| (what.as_str(), row.as_table().unwrap()))
    })
}

/// The samples of a group, by name.
pub(crate) fn samples(group: &str) -> Vec<PathBuf> {
    let folder = Path::new(SAMPLES).join("bad").join(group);
    let entries = fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// Every flaw: its place, the line with a mark under it, and both languages.
pub(crate) fn printed(report: &Report) -> String {
    let mut out = String::new();
    for found in &report.found {
        let severity = match found.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "advice",
        };
        let (file, line, column) = (&found.file, found.line, found.column);
        let rule = found.kind.rule();
        writeln!(out, "{file}:{line}:{column} {severity} {rule}").unwrap();
        let before = text::width(&found.text[..found.mark.start]);
        let marks = text::width(&found.text[found.mark.clone()]).max(1);
        writeln!(
            out,
            "  | {}\n  | {:before$}{}",
            found.text,
            "",
            "^".repeat(marks)
        )
        .unwrap();
        for lang in Lang::ALL {
            writeln!(out, "  {}\n    {}", found.say(lang), found.help(lang)).unwrap();
        }
    }
    if out.is_empty() {
        "nothing is wrong\n".into()
    } else {
        out
    }
}
