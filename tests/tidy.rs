//! Holds the source to what ARCHITECTURE.md and CONTRIBUTING.md say of it.
//!
//! It reads text, not syntax trees: what it looks for is written in one way here. Every violation is
//! collected, so that one run tells all.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    clippy::panic,
    reason = "a test stops at what it does not expect"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::iter::Peekable;
use std::path::{Path, PathBuf};
use std::str::Chars;
use std::sync::LazyLock;

/// How long a file may be before its tests.
const LONGEST: usize = 400;

/// What only makes sense to somebody who was there when it was written.
const FORBIDDEN: &[&str] = &[
    "issue #",
    "in this session",
    "during this session",
    "/home/",
    "/root/",
    "/Users/",
    "helper session",
    "TODO",
    "FIXME",
];

/// For each module, what stands beside it.
type Imports = BTreeMap<String, BTreeSet<String>>;

/// A source file.
struct Source {
    /// Its path from the root of the project, with `/`.
    path: String,
    /// The module it belongs to; nothing for the two roots.
    module: Option<String>,
    /// How many `super` lead from it to its module.
    depth: usize,
    /// Its lines before its tests.
    lines: Vec<String>,
    /// Whether it is compiled for tests only.
    is_test: bool,
}

impl Source {
    /// Its code, without the lines that are comments.
    fn code(&self) -> String {
        let is_code = |line: &&String| !line.trim_start().starts_with("//");
        let code: Vec<&str> = self.lines.iter().filter(is_code).map(|l| &**l).collect();
        code.join("\n")
    }
}

#[test]
fn modules_import_what_the_table_lists_and_nothing_else() {
    let table = table();
    let used = used();
    let mut wrong = Vec::new();
    for (module, may) in &table {
        let Some(does) = used.get(module) else {
            wrong.push(format!("`{module}` has a row, and there is no such module"));
            continue;
        };
        for unused in may.difference(does) {
            wrong.push(format!(
                "`{module}` may import `{unused}`, and does not: take it out of the row"
            ));
        }
    }
    wrong.extend(missing_rows(&table, &used));
    wrong.extend(unlisted(&table));
    wrong.extend(roundabout());
    tell("the table of modules in ARCHITECTURE.md", &wrong);
}

#[test]
fn modules_form_no_cycle() {
    let mut left = used();
    while let Some(free) = left.keys().find(|name| is_free(name, &left)).cloned() {
        left.remove(&free);
        for imports in left.values_mut() {
            imports.remove(&free);
        }
    }
    let wrong: Vec<String> = left
        .iter()
        .map(|(module, imports)| format!("`{module}` is in a cycle, by {imports:?}"))
        .collect();
    tell("cycles of imports", &wrong);
}

#[test]
fn no_room_knows_another() {
    let sources = sources();
    let rooms: BTreeSet<String> = sources.iter().filter_map(room).collect();
    let mut wrong = Vec::new();
    for source in sources.iter().filter(|source| !source.is_test) {
        let Some(own) = room(source) else { continue };
        let code = source.code();
        let by_name = paths(&code, "crate::").into_iter();
        let by_name = by_name.filter(|path| path.first().is_some_and(|name| name == "screens"));
        let by_name = by_name.filter_map(|path| path.into_iter().nth(1));
        let by_super = paths(&code, &"super::".repeat(source.depth)).into_iter();
        let by_super = by_super.filter_map(|path| path.into_iter().next());
        for other in by_name.chain(by_super) {
            if rooms.contains(&other) && other != own {
                wrong.push(format!(
                    "{}: the room `{own}` knows the room `{other}`: use a route",
                    source.path
                ));
            }
        }
    }
    tell("rooms", &wrong);
}

#[test]
fn files_say_what_they_are_and_are_short() {
    let mut wrong = Vec::new();
    for source in sources() {
        let (path, length) = (&source.path, source.lines.len());
        let first = source.lines.first().map_or("", String::as_str);
        if !first.starts_with("//! ") {
            wrong.push(format!("{path}:1: begin with `//! ` and what the file is"));
        }
        if length > LONGEST {
            wrong.push(format!(
                "{path}: {length} lines before its tests; {LONGEST} are the most"
            ));
        }
    }
    let others = ["tests", "build.rs"].map(|name| files(&root().join(name), "rs"));
    for path in others.iter().flatten() {
        if !read(path).starts_with("//! ") {
            let name = name(path);
            wrong.push(format!("{name}:1: begin with `//! ` and what the file is"));
        }
    }
    tell("heads and lengths", &wrong);
}

#[test]
fn nothing_speaks_of_its_making() {
    let mut paths = files(&root().join("src"), "");
    paths.extend(files(&root().join("content"), ""));
    paths.extend(pages());
    let mut words: Vec<String> = FORBIDDEN.iter().map(|word| (*word).to_owned()).collect();
    words.extend(places_of_this_machine());
    let mut wrong = Vec::new();
    for path in paths {
        // A file that is not text says nothing.
        let text = fs::read_to_string(&path).unwrap_or_default();
        for (number, line) in text.lines().enumerate() {
            for word in words.iter().filter(|word| line.contains(word.as_str())) {
                let (name, number) = (name(&path), number + 1);
                wrong.push(format!("{name}:{number}: `{word}` has no place here"));
            }
        }
    }
    tell("forbidden words", &wrong);
}

/// Where the project lies here, and the folder around it unless that is everybody's.
fn places_of_this_machine() -> Vec<String> {
    let is_own = |dir: &&Path| dir.parent().is_some() && **dir != *std::env::temp_dir();
    [Some(root()), root().parent().filter(is_own)]
        .into_iter()
        .flatten()
        .map(|dir| format!("{}/", dir.display()))
        .collect()
}

/// Whether a module imports none of these, or none of these imports it: then it is in no cycle.
fn is_free(module: &str, among: &Imports) -> bool {
    let imports_none = among[module].is_empty();
    imports_none || !among.values().any(|imports| imports.contains(module))
}

/// The modules that have no row.
fn missing_rows(table: &Imports, used: &Imports) -> Vec<String> {
    let missing = used.keys().filter(|module| !table.contains_key(*module));
    missing
        .map(|module| {
            let imports = &used[module];
            format!("`{module}` has no row; it imports {imports:?}")
        })
        .collect()
}

/// Imports that the table does not list, each with the file it stands in.
fn unlisted(table: &Imports) -> Vec<String> {
    let nothing = BTreeSet::new();
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| !source.is_test) {
        let Some(module) = &source.module else {
            continue;
        };
        let may = table.get(module).unwrap_or(&nothing);
        for import in imports(source).difference(may) {
            wrong.push(format!(
                "{}: `{module}` may not import `{import}`",
                source.path
            ));
        }
    }
    wrong
}

/// Other modules that are named by way of `super`, past the eyes of this test.
fn roundabout() -> Vec<String> {
    let modules = modules();
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| !source.is_test) {
        let Some(module) = &source.module else {
            continue;
        };
        let to_root = "super::".repeat(source.depth + 1);
        for path in paths(&source.code(), &to_root) {
            let other = path.first().filter(|name| modules.contains(*name));
            if let Some(other) = other.filter(|other| *other != module) {
                wrong.push(format!("{}: write `crate::{other}`", source.path));
            }
        }
    }
    wrong
}

/// The table of modules in ARCHITECTURE.md: what each may import.
fn table() -> Imports {
    let text = read(&root().join("ARCHITECTURE.md"));
    let rows = text
        .lines()
        .skip_while(|line| !line.starts_with("| module | what it is | may import |"))
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let table: Imports = rows
        .map(|row| {
            let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
            assert_eq!(cells.len(), 3, "a row of three cells: {row}");
            let module = ticked(cells[0]).into_iter().next();
            (module.expect("a module's name"), ticked(cells[2]))
        })
        .collect();
    assert!(!table.is_empty(), "ARCHITECTURE.md has no table of modules");
    table
}

/// The names between backticks.
fn ticked(cell: &str) -> BTreeSet<String> {
    let names = cell.split('`').skip(1).step_by(2);
    names.map(str::to_owned).collect()
}

/// What each module really imports.
fn used() -> Imports {
    let mut used: Imports = modules()
        .into_iter()
        .map(|m| (m, BTreeSet::new()))
        .collect();
    for source in sources().iter().filter(|source| !source.is_test) {
        if let Some(module) = &source.module {
            used.get_mut(module).unwrap().extend(imports(source));
        }
    }
    used
}

/// The other modules that a file names.
fn imports(source: &Source) -> BTreeSet<String> {
    let modules = modules();
    let named = paths(&source.code(), "crate::").into_iter();
    named
        .filter_map(|path| path.into_iter().next())
        .filter(|name| modules.contains(name) && source.module.as_ref() != Some(name))
        .collect()
}

fn modules() -> BTreeSet<String> {
    let named = sources().iter().filter_map(|source| source.module.clone());
    named.collect()
}

/// The room that a file belongs to.
fn room(source: &Source) -> Option<String> {
    let rest = source.path.strip_prefix("src/screens/")?;
    let name = rest.split(['/', '.']).next()?;
    let is_room = !source.is_test && !["mod", "flow", "room", "screen"].contains(&name);
    is_room.then(|| name.to_owned())
}

/// Every path after `prefix`, with the braces of `use` written out.
fn paths(code: &str, prefix: &str) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    for (at, _) in code.match_indices(prefix).filter(|_| !prefix.is_empty()) {
        let before = code[..at].chars().next_back();
        let is_inside = before.is_some_and(|c| c == ':' || c == '_' || c.is_alphanumeric());
        if !is_inside {
            paths.extend(tree(&mut code[at + prefix.len()..].chars().peekable()));
        }
    }
    paths
}

/// Reads what can stand after `::`: a name and perhaps more after it, or several in braces.
fn tree(chars: &mut Peekable<Chars>) -> Vec<Vec<String>> {
    blanks(chars);
    if chars.next_if_eq(&'{').is_some() {
        return braces(chars);
    }
    let mut name = String::new();
    while let Some(c) = chars.next_if(|c| c.is_alphanumeric() || *c == '_') {
        name.push(c);
    }
    if name.is_empty() {
        return vec![Vec::new()];
    }
    let goes_on = chars.next_if_eq(&':').is_some() && chars.next_if_eq(&':').is_some();
    let rest = if goes_on {
        tree(chars)
    } else {
        vec![Vec::new()]
    };
    let with_name = |path: Vec<String>| std::iter::once(name.clone()).chain(path).collect();
    rest.into_iter().map(with_name).collect()
}

fn braces(chars: &mut Peekable<Chars>) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    loop {
        blanks(chars);
        if matches!(chars.peek(), None | Some('}')) {
            chars.next();
            return paths;
        }
        paths.extend(tree(chars));
        // `as Name`, `*`: nothing that is looked for.
        while chars.next_if(|c| !matches!(c, ',' | '}')).is_some() {}
        chars.next_if_eq(&',');
    }
}

fn blanks(chars: &mut Peekable<Chars>) {
    while chars.next_if(|c| c.is_whitespace()).is_some() {}
}

/// Every file of the program, read once.
fn sources() -> &'static [Source] {
    static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(read_sources);
    &SOURCES
}

fn read_sources() -> Vec<Source> {
    let paths = files(&root().join("src"), "rs");
    let tests: BTreeSet<PathBuf> = paths.iter().flat_map(|path| test_files(path)).collect();
    let source = |path: &PathBuf| source(path, tests.iter().any(|test| path.starts_with(test)));
    paths.iter().map(source).collect()
}

fn source(path: &Path, is_test: bool) -> Source {
    let path_name = name(path);
    let inside: Vec<&str> = path_name.split('/').skip(1).collect();
    let module = inside[0].trim_end_matches(".rs");
    let is_root = ["lib", "main"].contains(&module);
    let is_folder = inside.last() == Some(&"mod.rs");
    Source {
        module: (!is_root).then(|| module.to_owned()),
        depth: inside.len() - 1 - usize::from(is_folder),
        lines: before_tests(&read(path)),
        is_test,
        path: path_name,
    }
}

/// The lines before `#[cfg(test)] mod tests { … }`, which ends a file.
fn before_tests(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let begins = |pair: &[&str]| pair[0] == "#[cfg(test)]" && pair[1].starts_with("mod tests {");
    let end = lines.windows(2).position(begins).unwrap_or(lines.len());
    lines[..end].iter().map(|line| (*line).to_owned()).collect()
}

/// The files (without `.rs`, or with it) that `#[cfg(test)] mod name;` in `path` brings in.
fn test_files(path: &Path) -> Vec<PathBuf> {
    let folder = match path.file_name().and_then(|name| name.to_str()) {
        Some("mod.rs" | "lib.rs" | "main.rs") => path.parent().unwrap().to_owned(),
        _ => path.with_extension(""),
    };
    let text = read(path);
    let lines: Vec<&str> = text.lines().collect();
    let marked = lines.windows(2).filter(|pair| pair[0] == "#[cfg(test)]");
    let names = marked.filter_map(|pair| pair[1].strip_suffix(';')?.split("mod ").nth(1));
    let both = |name: &str| [folder.join(name), folder.join(format!("{name}.rs"))];
    names.flat_map(both).collect()
}

/// The pages at the root of the project, and the guides.
fn pages() -> Vec<PathBuf> {
    let folders = [root(), &root().join("docs")];
    let entries = folders.map(|dir| fs::read_dir(dir).unwrap());
    let paths = entries.into_iter().flatten();
    let paths = paths.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|e| e == "md"))
        .collect()
}

/// All files at and under `path` whose names end so; with no ending named, all.
fn files(path: &Path, ending: &str) -> Vec<PathBuf> {
    if path.is_dir() {
        let entries = fs::read_dir(path).unwrap();
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        return paths.iter().flat_map(|path| files(path, ending)).collect();
    }
    let is_one = ending.is_empty() || path.extension().is_some_and(|e| e == ending);
    Vec::from_iter(is_one.then(|| path.to_owned()))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn name(path: &Path) -> String {
    let inside = path.strip_prefix(root()).unwrap();
    inside.to_str().unwrap().replace('\\', "/")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Fails with everything that is wrong, one line each.
fn tell(what: &str, wrong: &[String]) {
    let list = wrong.join("\n  ");
    assert!(
        wrong.is_empty(),
        "{what}, {} to mend:\n  {list}",
        wrong.len()
    );
}
