//! Logs that cannot be written, or must not be.

use rusqlite::Connection;

use super::*;

#[test]
fn a_newer_log_is_not_touched() {
    let dir = dir();
    let made = filled(dir.path(), 3);
    let newer = Connection::open(store::path(dir.path())).unwrap();
    newer.pragma_update(None, "user_version", 99).unwrap();
    // As the newer program would leave it in a crash: its version stands in the -wal only.
    let crashed = self::dir();
    for name in ["log.db", "log.db-wal"] {
        fs::copy(dir.path().join(name), crashed.path().join(name)).unwrap();
    }
    newer.close().unwrap();
    assert_eq!(made.len(), 3);

    for dir in [&dir, &crashed] {
        let files = || ["log.db", "log.db-wal"].map(|name| fs::read(dir.path().join(name)).ok());
        let before = files();
        let desk = Desk::open(dir.path());
        let path = store::path(dir.path());
        let newer = Some(Trouble::Newer { path, version: 99 });
        assert_eq!(desk.trouble, newer);
        desk.store.record(answered("q"), NOW);
        assert_eq!(events(&desk.close()), [answered("q")]);
        assert!(files() == before);
        assert_eq!(store::read(dir.path()).err(), newer);
    }
}

#[cfg(unix)]
#[test]
fn a_first_start_opens_before_it_is_known_whether_it_can_save() {
    let dir = dir();
    // There is nothing behind the link, and nothing can be made there.
    let link = dir.path().join("link");
    std::os::unix::fs::symlink(dir.path().join("nowhere"), &link).unwrap();
    let desk = Desk::open(&link.join("data"));
    assert_eq!((desk.rows.len(), desk.trouble), (0, None));
    assert!(matches!(hear(&desk.reports), Report::Unsaved(_)));
}

#[test]
fn what_cannot_be_written_can_be_read() {
    let dir = dir();
    let made = filled(dir.path(), 3);
    if !forbid_writing(dir.path(), true) {
        return; // root may do everything
    }
    let desk = Desk::open(dir.path());
    assert_eq!(
        desk.trouble,
        Some(Trouble::ReadOnly(store::path(dir.path())))
    );
    assert_eq!(desk.rows, made);
    assert_eq!(desk.learner, made[0].learner);
    desk.store.record(answered("q"), NOW);
    assert_eq!(store::read(dir.path()).unwrap().rows.len(), 3);
    forbid_writing(dir.path(), false);
    desk.close();
    assert_eq!(holds(dir.path()), 4, "at the end there was a place again");
}

/// Takes away, or gives back, the right to write in `dir`; whether that has an effect.
fn forbid_writing(dir: &Path, forbid: bool) -> bool {
    let mut rights = fs::metadata(dir).unwrap().permissions();
    #[cfg(unix)]
    std::os::unix::fs::PermissionsExt::set_mode(&mut rights, if forbid { 0o500 } else { 0o700 });
    #[cfg(not(unix))]
    rights.set_readonly(forbid);
    fs::set_permissions(dir, rights).unwrap();
    fs::write(dir.join("probe"), "").is_err()
}

#[test]
#[cfg(unix)]
fn the_log_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let dir = dir();
    let home = dir.path().join("data");
    filled(&home, 1);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&home), 0o700);
    assert_eq!(mode(&store::path(&home)), 0o600);
    let copies = home.join("copies");
    assert_eq!(mode(&copies), 0o700);
    let copy = fs::read_dir(&copies).unwrap().next().unwrap().unwrap();
    assert_eq!(mode(&copy.path()), 0o600);
}

#[test]
#[cfg(unix)]
fn what_is_no_file_is_refused_without_waiting() {
    let refused = |dir: &Path| {
        let desk = Desk::open(dir);
        assert!(
            matches!(desk.trouble, Some(Trouble::Other { .. })),
            "{:?}",
            desk.trouble
        );
        desk.store.record(answered("q"), NOW);
        assert_eq!(events(&desk.close()), [answered("q")]);
        assert!(store::read(dir).is_err() && store::verify(dir).is_err());
    };
    let folder = dir();
    fs::create_dir(store::path(folder.path())).unwrap();
    refused(folder.path());
    let device = dir();
    std::os::unix::fs::symlink("/dev/zero", store::path(device.path())).unwrap();
    refused(device.path());
    let pipe = dir();
    let made = std::process::Command::new("mkfifo")
        .arg(store::path(pipe.path()))
        .status();
    if made.is_ok_and(|status| status.success()) {
        refused(pipe.path());
    }
    let ring = dir();
    std::os::unix::fs::symlink("log.db", store::path(ring.path())).unwrap();
    refused(ring.path());
}
