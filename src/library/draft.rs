//! A course that is being written: its folder is read again, and a file that cannot be read is kept as
//! it was when it could.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::shelf::Library;
use super::source::{Refused, Source};
use super::survey::{Survey, survey};

/// A course in a folder, which may change at any time.
#[derive(Debug)]
pub struct Draft {
    root: PathBuf,
    /// The files as they lay there last.
    written: Source,
    /// The files as they are shown: each in the last version that could be read whole.
    shown: Source,
    /// Of these the ones that never could.
    never: BTreeSet<String>,
}

/// What a folder holds after it has changed.
#[derive(Debug)]
pub struct Edition {
    /// The course to show; nothing where the same is shown as before.
    pub library: Option<Library>,
    /// The files that were changed, or are new.
    pub saved: BTreeSet<String>,
    /// The files that are shown in an earlier version.
    pub kept: BTreeSet<String>,
    /// The files as they lie there, with everything that is wrong in them.
    pub survey: Survey,
}

impl Draft {
    /// The course in the folder `root`, and the draft of it to be read again.
    ///
    /// # Errors
    /// When the folder cannot be a course.
    pub fn open(root: &Path) -> Result<(Self, Library), Refused> {
        let written = Source::open(root)?;
        let library = Library::of(written.clone());
        let draft = Self {
            root: root.to_owned(),
            written,
            // Whether its files can be read whole, `edition` finds out: a start does not wait for it.
            shown: Source::Folder(Vec::new()),
            never: BTreeSet::new(),
        };
        Ok((draft, library))
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The files as they lay there last.
    pub fn written(&self) -> &Source {
        &self.written
    }

    /// Reads the folder again; nothing where nothing has changed.
    ///
    /// # Errors
    /// When the folder cannot be a course, as while it is being moved. Then all stays as it was.
    pub fn read_again(&mut self) -> Result<Option<Edition>, Refused> {
        let written = Source::open(&self.root)?;
        if written == self.written {
            return Ok(None);
        }
        let is_saved = |path: &&str| written.bytes(path) != self.written.bytes(path);
        let saved = written.paths().into_iter().filter(is_saved);
        let saved = saved.map(str::to_owned).collect();
        self.written = written;
        Ok(Some(self.edition(saved)))
    }

    /// What the folder holds, with these files just saved.
    pub fn edition(&mut self, saved: BTreeSet<String>) -> Edition {
        let survey = survey(&self.written);
        let broken = broken(&survey, &Library::of(self.written.clone()));
        let has_good = |path: &&String| {
            self.shown.bytes(path).is_some() && !self.never.contains(path.as_str())
        };
        let kept: BTreeSet<String> = broken.iter().filter(has_good).cloned().collect();
        let version = |path: &str| {
            let from = if kept.contains(path) {
                &self.shown
            } else {
                &self.written
            };
            from.bytes(path)
                .map(|bytes| (path.to_owned(), bytes.to_vec()))
        };
        let paths = self.written.paths().into_iter();
        let shown = Source::Folder(paths.filter_map(version).collect());
        let is_new = shown != self.shown;
        self.never = broken.difference(&kept).cloned().collect();
        self.shown = shown;
        Edition {
            library: is_new.then(|| Library::of(self.shown.clone())),
            saved,
            kept,
            survey,
        }
    }
}

/// The files that cannot be read, or not whole.
fn broken(survey: &Survey, library: &Library) -> BTreeSet<String> {
    let left_out = library.left_out().iter();
    survey.broken.iter().chain(left_out).cloned().collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::domain::shelf::Shelf;

    const COURSE: &str = r#"
        id = "c"
        version = "1"
        title = { zh = "课", en = "Course" }
        chapters = ["01"]"#;
    const CHAPTER: &str = r#"
        id = "ch"
        title = { zh = "章", en = "Chapter" }
        lessons = ["one"]"#;
    const LESSON: &str = "chapters/01/lessons/one.toml";

    fn lesson(title: &str) -> String {
        format!(
            r#"
            id = "one"
            objective = "o"
            minutes = 1
            title = {{ zh = "{title}", en = "{title}" }}
            [[page]]
            id = "first"
            slides = [5]
            title = {{ zh = "页", en = "Page" }}
            notes = {{ minutes = 1, zh = "注", en = "Note" }}
            [[page.part]]
            text = {{ zh = "字", en = "Text" }}"#
        )
    }

    fn folder(lesson: &str) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in [
            ("course.toml", COURSE),
            ("chapters/01/chapter.toml", CHAPTER),
            (LESSON, lesson),
        ] {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        root
    }

    fn open(root: &tempfile::TempDir) -> Draft {
        let (mut draft, _) = Draft::open(root.path()).unwrap();
        draft.edition(BTreeSet::new());
        draft
    }

    /// The title under which the lesson is shown after its file was saved like this.
    fn save(draft: &mut Draft, text: &str) -> (Option<String>, Edition) {
        fs::write(draft.root().join(LESSON), text).unwrap();
        let edition = draft.read_again().unwrap().expect("it has changed");
        let title = edition.library.as_ref().and_then(|library| {
            let lesson = library.lesson(&"one".into())?;
            Some(lesson.title.zh.clone())
        });
        (title, edition)
    }

    #[test]
    fn a_file_that_cannot_be_read_is_kept_as_it_was() {
        let root = folder(&lesson("一"));
        let mut draft = open(&root);
        assert!(draft.read_again().unwrap().is_none(), "nothing has changed");
        assert_eq!(save(&mut draft, &lesson("二")).0.as_deref(), Some("二"));
        for bad in ["id = ", "", "id = \"one\"\n", "\u{0}"] {
            let (title, edition) = save(&mut draft, bad);
            assert_eq!(title, None, "what is shown has not changed");
            assert!(edition.kept.contains(LESSON) && edition.saved.contains(LESSON));
            assert!(edition.survey.flaws.iter().any(|flaw| flaw.file == LESSON));
        }
        let (title, edition) = save(&mut draft, &lesson("三"));
        assert_eq!(title.as_deref(), Some("三"));
        assert!(edition.kept.is_empty());
    }

    #[test]
    fn what_was_never_whole_is_shown_as_far_as_it_can_be() {
        let without = |title| lesson(title).replace("en = \"Page\"", "");
        let root = folder(&without("一"));
        let mut draft = open(&root);
        let (title, edition) = save(&mut draft, &without("二"));
        assert_eq!(title.as_deref(), Some("二"));
        assert!(edition.kept.is_empty());
        save(&mut draft, &lesson("三"));
        assert_eq!(save(&mut draft, &without("四")).0, None);
    }

    #[test]
    fn a_folder_that_is_away_changes_nothing() {
        let root = folder(&lesson("一"));
        let mut draft = open(&root);
        let away = root.path().with_extension("away");
        fs::rename(root.path(), &away).unwrap();
        assert!(draft.read_again().is_err());
        fs::rename(&away, root.path()).unwrap();
        assert!(draft.read_again().unwrap().is_none());
        assert_eq!(save(&mut draft, &lesson("二")).0.as_deref(), Some("二"));
    }
}
