//! Makes the index of the embedded course, so that starting parses no TOML.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "src/index/mod.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the program uses more of it than the build does"
)]
mod index;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=content");
    println!("cargo::rerun-if-changed=src/index");
    let mut files = Vec::new();
    collect(Path::new("content"), &mut files)?;
    files.sort();
    let texts: Vec<(String, String)> = files
        .iter()
        .filter_map(|path| {
            let name = path.strip_prefix("content").ok()?.to_str()?;
            Some((name.replace('\\', "/"), fs::read_to_string(path).ok()?))
        })
        .collect();
    let pairs: Vec<(&str, &str)> = texts
        .iter()
        .map(|(n, t)| (n.as_str(), t.as_str()))
        .collect();
    // What is wrong with the content is for `qucheng check` and a test to say: it never fails the build.
    let json = serde_json::to_vec(&index::read(&pairs))?;
    let out = env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    fs::write(out.join("index.json"), json)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
