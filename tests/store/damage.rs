//! Logs whose bytes are not what they were.

use std::collections::HashSet;

use qucheng::domain::seed::Seed;

use super::*;

#[test]
fn a_cut_or_overwritten_beginning_is_mended_from_the_copy() {
    let base = dir();
    let made = filled(base.path(), 100);
    let length = fs::metadata(store::path(base.path())).unwrap().len();
    for keep in [
        0,
        1,
        99,
        511,
        512,
        4095,
        4096,
        5000,
        length / 2,
        length - 4096,
        length - 1,
    ] {
        let dir = copied(base.path(), true);
        let file = fs::OpenOptions::new()
            .write(true)
            .open(store::path(dir.path()))
            .unwrap();
        file.set_len(keep).unwrap();
        mended(dir.path(), &made);
    }
    for garbage in [b"this is no database at all ".as_slice(), &[0; 100]] {
        let dir = copied(base.path(), true);
        let mut bytes = fs::read(store::path(dir.path())).unwrap();
        bytes[..garbage.len()].copy_from_slice(garbage);
        fs::write(store::path(dir.path()), bytes).unwrap();
        mended(dir.path(), &made);
    }
}

/// The damage in `dir` is told, and at least the first row is there again: it is in the copy.
fn mended(dir: &Path, made: &[Entry]) {
    let mut desk = Desk::open(dir);
    desk.save(answered("after"));
    let Some(Trouble::Damaged { aside, kept, .. }) = &desk.trouble else {
        panic!("{:?}", desk.trouble);
    };
    assert!(aside.exists());
    assert_eq!(desk.learner, made[0].learner);
    assert_eq!(
        (desk.rows[0].id, &desk.rows[0].event),
        (made[0].id, &made[0].event)
    );
    assert_eq!(holds(dir), kept + 1);
}

#[test]
fn a_page_of_noise_never_loses_what_can_be_read() {
    let base = dir();
    let made = filled(base.path(), 120);
    let known: HashSet<_> = made.iter().map(|row| row.id).collect();
    let whole = fs::read(store::path(base.path())).unwrap();
    let pages = whole.len() / 4096;
    for seed in 0..200 {
        let mut chance = Seed::new(seed, "noise");
        let dir = copied(base.path(), seed % 2 == 0);
        let page = chance.below(pages);
        let mut bytes = whole.clone();
        bytes[page * 4096..][..4096].fill_with(|| u8::try_from(chance.below(256)).unwrap());
        fs::write(store::path(dir.path()), bytes).unwrap();

        let mut desk = Desk::open(dir.path());
        let later = Moment {
            at: NOW.at + 1,
            ..NOW
        };
        desk.until(desk.store.record(answered("after"), later));
        let Some(Trouble::Damaged { kept, .. }) = desk.trouble else {
            panic!("seed {seed}, page {page}: {:?}", desk.trouble);
        };
        let new = desk.rows.iter().filter(|row| !known.contains(&row.id));
        assert_eq!(
            events(&new.cloned().collect::<Vec<_>>()),
            [answered("after")]
        );
        if page > 3 {
            assert!(kept > 90, "seed {seed}, page {page}: {kept} rows");
        }
        assert_eq!(holds(dir.path()), kept + 1, "seed {seed}, page {page}");
    }
}

#[test]
fn a_wal_of_another_log_ends_no_course() {
    let (one, two) = (dir(), dir());
    filled(one.path(), 40);
    let desk = Desk::open(two.path());
    for n in 0..30 {
        desk.store.record(answered(&format!("other{n}")), NOW);
    }
    let mut desk = desk;
    desk.save(answered("other"));
    let wal = "log.db-wal";
    fs::copy(two.path().join(wal), one.path().join(wal)).unwrap();
    let mut mixed = Desk::open(one.path());
    mixed.save(answered("after"));
    assert!(events(&mixed.close()).contains(&answered("after")));
    holds(one.path());
}

#[test]
fn a_few_wrong_bytes_never_end_the_course() {
    let base = dir();
    filled(base.path(), 60);
    let whole = fs::read(store::path(base.path())).unwrap();
    for seed in 0..100 {
        let mut chance = Seed::new(seed, "bytes");
        let dir = copied(base.path(), seed % 2 == 0);
        let mut bytes = whole.clone();
        for _ in 0..=chance.below(8) {
            let place = chance.below(bytes.len());
            bytes[place] = u8::try_from(chance.below(256)).unwrap();
        }
        fs::write(store::path(dir.path()), bytes).unwrap();
        let desk = Desk::open(dir.path());
        desk.store.record(answered("after"), NOW);
        let rows = events(&desk.close());
        assert_eq!(rows.last(), Some(&answered("after")), "seed {seed}");
    }
}

/// A copy of a log that was closed.
fn copied(from: &Path, with_copies: bool) -> tempfile::TempDir {
    let to = dir();
    fs::copy(store::path(from), store::path(to.path())).unwrap();
    if with_copies {
        fs::create_dir(to.path().join("copies")).unwrap();
        for copy in fs::read_dir(from.join("copies")).unwrap() {
            let copy = copy.unwrap();
            fs::copy(copy.path(), to.path().join("copies").join(copy.file_name())).unwrap();
        }
    }
    to
}
